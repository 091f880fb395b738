import { describe, expect, test } from 'vitest';
import { decisionsAbout, pairTitles, threadsJoining } from '../../../db/queries/pairs.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { matchingHandlers } from '../../../electron/handlers/matching.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { aThread, expectRefusal } from '../../builders/work.ts';

async function decide({ context }: TestCatalogue, demandId: string, achievementId: string, verdict: string) {
  const input = contract.matching.decide.input.parse({
    demandKind: 'need',
    demandId,
    achievementId,
    verdict,
  });
  return (await matchingHandlers.decide(context, input)).decisionId;
}

describe('decisions', () => {
  test('the newest that was not turned back stands, seen from either side', async () => {
    const catalogue = await aCatalogue();
    const [needId, achievementId] = [aNeed(catalogue), anAchievement(catalogue)];
    const stands = () => [
      decisionsAbout(catalogue.db, 'demandId', needId).get(achievementId)?.verdict,
      decisionsAbout(catalogue.db, 'achievementId', achievementId).get(needId)?.verdict,
    ];
    expect(stands()).toEqual([undefined, undefined]);
    await decide(catalogue, needId, achievementId, 'recommend');
    catalogue.pass({ ms: 1 });
    await decide(catalogue, needId, achievementId, 'reject');
    expect(stands()).toEqual(['reject', 'reject']);
    await historyHandlers.undo(catalogue.context, { batchId: null });
    expect(stands()).toEqual(['recommend', 'recommend']);
    await historyHandlers.redo(catalogue.context, {});
    expect(stands()).toEqual(['reject', 'reject']);
  });

  test('about a record that is not there is refused', async () => {
    const catalogue = await aCatalogue();
    const nobody = '00000000-0000-7000-8000-000000000000';
    const needId = aNeed(catalogue);
    await expectRefusal(() => decide(catalogue, needId, nobody, 'reject'), 'NOT_FOUND', {
      kind: 'achievement',
    });
    await expectRefusal(() => decide(catalogue, nobody, anAchievement(catalogue), 'reject'), 'NOT_FOUND', {
      kind: 'need',
    });
    expect(catalogue.db.prepare('SELECT count(*) FROM decision').pluck().get()).toBe(0);
  });
});

test('the newest live thread joins a pair; what stands on the same side is not joined by it', async () => {
  const catalogue = await aCatalogue();
  const [needId, achievementId, other] = [
    aNeed(catalogue),
    anAchievement(catalogue),
    anAchievement(catalogue),
  ];
  const links = [
    { side: 'demand' as const, targetKind: 'need' as const, targetId: needId },
    { side: 'supply' as const, targetKind: 'achievement' as const, targetId: achievementId },
    { side: 'supply' as const, targetKind: 'achievement' as const, targetId: other },
  ];
  await aThread(catalogue, { links });
  catalogue.pass({ ms: 1 });
  const newer = await aThread(catalogue, { links: links.slice(0, 2) });
  expect(threadsJoining(catalogue.db, needId).get(achievementId)).toBe(newer);
  expect([...threadsJoining(catalogue.db, achievementId).keys()]).toEqual([needId]);
  catalogue.context.write({ code: 'test' }, (batch) => batch.remove('thread', newer));
  expect(threadsJoining(catalogue.db, needId).get(achievementId)).not.toBe(newer);
});

test('a candidate is shown with its firm and the best of its texts; one in the bin is not shown', async () => {
  const catalogue = await aCatalogue();
  const organisationId = anOrganisation(catalogue, { name: '示范大学' });
  const shown = anAchievement(catalogue, {
    organisationId,
    leaderName: '李四',
    summary: '简介'.repeat(200),
    sellingPoint: '一句话',
  });
  const plain = anAchievement(catalogue, { summary: '简介'.repeat(200) });
  const gone = anAchievement(catalogue);
  catalogue.context.write({ code: 'test' }, (batch) => batch.remove('achievement', gone));
  const titles = pairTitles(catalogue.db, 'achievement', [shown, plain, gone]);
  expect([...titles.keys()].sort()).toEqual([shown, plain].sort());
  expect(titles.get(shown)).toMatchObject({
    organisationName: '示范大学',
    leaderName: '李四',
    summary: '一句话',
  });
  expect(titles.get(plain)?.summary).toBe('简介'.repeat(80));
});
