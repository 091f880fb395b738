import { describe, expect, test } from 'vitest';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { matchingHandlers } from '../../../electron/handlers/matching.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aMatching, type TestMatching } from '../../builders/matching.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { aContract, aThread } from '../../builders/work.ts';

const cord = '尼龙66帘子布耐热老化后强度保持率低，需要耐热助剂配方';

function aPair(catalogue: TestCatalogue) {
  const firmId = anOrganisation(catalogue, { name: '示范帘子布有限公司' });
  const collegeId = anOrganisation(catalogue, { name: '示范大学' });
  const needId = aNeed(catalogue, {
    title: '帘子布耐热老化',
    originalWords: cord,
    problem: '老化后强度掉得太快',
    neededBy: '2027-06-15',
    organisationId: firmId,
  });
  const team = { organisationId: collegeId, leaderName: '甲教授' };
  const achievementId = anAchievement(catalogue, {
    ...team,
    title: '帘子布耐热老化配方',
    summary: cord,
    problemSolved: '帘子布老化后强度掉得快',
    trl: 4,
  });
  const otherId = anAchievement(catalogue, { ...team, title: '橡胶补强剂', summary: '橡胶补强' });
  return { firmId, collegeId, needId, achievementId, otherId };
}

/** The parts of the pair that are known, by name. */
async function partsOf({ context }: TestMatching, needId: string, achievementId: string) {
  const input = contract.matching.explain.input.parse({
    question: { of: 'need', id: needId },
    candidateId: achievementId,
  });
  const { row } = await matchingHandlers.explain(context, input);
  return Object.fromEntries(row.parts.flatMap(({ name, known, value }) => (known ? [[name, value]] : [])));
}

describe('parts that are read of the best pairs only', () => {
  test('problem and effect are compared, and a year is half of what four steps of readiness take', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    const parts = await partsOf(aMatching(catalogue), needId, achievementId);
    expect(parts.effect).toBeGreaterThan(0.5);
    expect(parts.timing).toBeCloseTo(0.5, 2);
    expect(parts.history).toBeUndefined();
  });

  test('a thread of the team that ended without a contract is remembered, and forgotten when it is taken back', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId, otherId } = aPair(catalogue);
    const matching = aMatching(catalogue);
    const threadId = await aThread(catalogue, {
      links: [
        { side: 'demand', targetKind: 'need', targetId: aNeed(catalogue) },
        { side: 'supply', targetKind: 'achievement', targetId: otherId },
      ],
    });
    matching.catchUp();
    expect((await partsOf(matching, needId, achievementId)).history).toBeUndefined();
    const input = { id: threadId, from: 'open', to: 'ended', reason: '价格谈不拢' };
    await threadsHandlers.setStatus(catalogue.context, contract.threads.setStatus.input.parse(input));
    matching.catchUp();
    expect((await partsOf(matching, needId, achievementId)).history).toBeCloseTo(1 / 3, 10);
    await historyHandlers.undo(catalogue.context, { batchId: null });
    matching.catchUp();
    expect((await partsOf(matching, needId, achievementId)).history).toBeUndefined();
  });

  test('institution and firm that signed before fit fully, by a thread or without one', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId, firmId, collegeId } = aPair(catalogue);
    const matching = aMatching(catalogue);
    await aContract(
      catalogue,
      {},
      {
        parties: [
          { side: 'seller', organisationId: collegeId, name: '示范大学' },
          { side: 'buyer', organisationId: firmId, name: '示范帘子布有限公司' },
        ],
      },
    );
    matching.catchUp();
    expect((await partsOf(matching, needId, achievementId)).history).toBe(1);
  });

  test('a thread that came to a contract counts for the team', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId, otherId } = aPair(catalogue);
    const threadId = await aThread(catalogue, {
      links: [
        { side: 'demand', targetKind: 'need', targetId: aNeed(catalogue) },
        { side: 'supply', targetKind: 'achievement', targetId: otherId },
      ],
    });
    await aContract(catalogue, {}, { links: [{ targetKind: 'thread', targetId: threadId }] });
    const parts = await partsOf(aMatching(catalogue), needId, achievementId);
    expect(parts.history).toBeCloseTo(2 / 3, 10);
  });
});
