import { describe, expect, test } from 'vitest';
import { replaceFigures } from '../../../db/repositories/record.ts';
import { matchingHandlers } from '../../../electron/handlers/matching.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { type Figure, figureSchema } from '../../../shared/domain/figure.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aMatching } from '../../builders/matching.ts';
import { aNeed, anAchievement, anOrganisation, aRecord } from '../../builders/records.ts';
import { aThread, expectRefusal } from '../../builders/work.ts';

const strength: Figure = figureSchema.parse({
  quantity: '抗拉强度',
  comparator: 'atLeast',
  low: 800,
  unit: 'MPa',
  testMethod: 'GB/T 228.1',
});

function giveFigures({ context }: TestCatalogue, kind: RecordKind, id: string, figures: readonly Figure[]) {
  context.write({ code: 'test.figures' }, (batch) => replaceFigures(context.db, batch, kind, id, figures));
}

async function explain(catalogue: TestCatalogue, question: object, candidateId: string) {
  const { context } = aMatching(catalogue);
  const input = contract.matching.explain.input.parse({ question, candidateId });
  return contract.matching.explain.output.parse(await matchingHandlers.explain(context, input));
}

const cord = '尼龙66帘子布耐热老化后强度保持率低，需要耐热助剂配方';

function aPair(catalogue: TestCatalogue) {
  return {
    needId: aNeed(catalogue, {
      title: '帘子布耐热老化',
      originalWords: `${cord}，断后伸长率不低于12%，使用寿命≥5000h`,
    }),
    achievementId: anAchievement(catalogue, {
      title: '帘子布耐热老化配方',
      summary: `${cord}。断后伸长率15%，拉伸强度0.7GPa`,
    }),
  };
}

describe('figures of a pair', () => {
  test('rows of the form and free text are compared alike, the rows first', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    giveFigures(catalogue, 'need', needId, [strength]);
    const { figures, questions } = await explain(catalogue, { of: 'need', id: needId }, achievementId);
    expect(
      figures.map(({ asked, offered, verdict, converted }) => [
        asked.origin,
        asked.quantity,
        asked.value,
        offered?.value ?? null,
        converted,
        verdict,
      ]),
    ).toEqual([
      ['row', '抗拉强度', '≥ 800 MPa', '0.7GPa', '700 MPa', 'fails'],
      ['text', '断后伸长率', '不低于12%', '15%', null, 'meets'],
      ['text', '使用寿命', '≥5000h', null, null, 'unknown'],
    ]);
    expect(questions[0]).toEqual({
      code: 'ask.figure.noSuchFigure',
      params: { quantity: '使用寿命', value: '≥5000h' },
    });
    expect(questions.map(({ code }) => code)).not.toContain('ask.figures');
  });

  test('the demand asks, whichever side the question stands on', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    giveFigures(catalogue, 'need', needId, [strength]);
    const asked = await explain(catalogue, { of: 'need', id: needId }, achievementId);
    const offered = await explain(catalogue, { of: 'achievement', id: achievementId }, needId);
    expect(offered.figures).toEqual(asked.figures);
  });

  test('rows of the achievement answer, those of the bin do not', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    giveFigures(catalogue, 'need', needId, [strength]);
    const offer = { ...strength, comparator: 'equal', low: 900, testMethod: null } as const;
    giveFigures(catalogue, 'achievement', achievementId, [offer]);
    const question = { of: 'need', id: needId };
    expect((await explain(catalogue, question, achievementId)).figures[0]).toMatchObject({
      offered: { origin: 'row', value: '900 MPa' },
      verdict: 'meets',
    });
    giveFigures(catalogue, 'achievement', achievementId, []);
    expect((await explain(catalogue, question, achievementId)).figures[0]).toMatchObject({
      offered: { origin: 'text', value: '0.7GPa' },
      verdict: 'fails',
    });
  });

  test('free text asks as well', async () => {
    const catalogue = await aCatalogue();
    const { achievementId } = aPair(catalogue);
    const question = { of: 'text', text: `${cord}\n断后伸长率≥20%`, looksFor: 'achievement' };
    expect((await explain(catalogue, question, achievementId)).figures).toMatchObject([
      { asked: { quantity: '断后伸长率' }, verdict: 'fails' },
    ]);
  });

  test('a candidate that is gone is refused by name', async () => {
    const catalogue = await aCatalogue();
    const { needId } = aPair(catalogue);
    await expectRefusal(
      () => explain(catalogue, { of: 'need', id: needId }, '01900000-0000-7000-8000-000000000000'),
      'NOT_FOUND',
    );
  });
});

describe('why a record stands where it stands', () => {
  async function standing(catalogue: TestCatalogue, question: object, candidateId: string, shown = 1) {
    const { context } = aMatching(catalogue);
    const input = contract.matching.standing.input.parse({ question, candidateId, shown });
    return contract.matching.standing.output.parse(await matchingHandlers.standing(context, input));
  }

  test('place, what the last one shown has, and the words it would need', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    const other = anAchievement(catalogue, { title: '帘子布织造张力控制', summary: '帘子布织机张力' });
    const question = { of: 'need', id: needId };
    const best = await standing(catalogue, question, achievementId);
    expect(best).toMatchObject({ place: 1, compared: 2, beyond: false, neededWords: null });
    const second = await standing(catalogue, question, other);
    expect(second).toMatchObject({ place: 2, compared: 2, behindTeam: null });
    expect(second.neededScore).toBeCloseTo(best.row.score);
    expect(second.neededWords).toBeGreaterThan(0);
    expect(second.changes.map(({ name }) => name)).toContain('money');
  });

  test('a gate is named, and a better one of the same team', async () => {
    const catalogue = await aCatalogue();
    const { needId } = aPair(catalogue);
    const question = { of: 'need', id: needId };
    const given = anAchievement(catalogue, { title: '帘子布耐热', summary: cord, exclusiveGranted: true });
    expect((await standing(catalogue, question, given)).row.gates).toMatchObject([
      { code: 'exclusiveGranted' },
    ]);
    const team = { leaderName: '林一川', organisationId: '01900000-0000-7000-8000-0000000000aa' };
    const leads = anAchievement(catalogue, { title: '帘子布耐热老化', summary: cord, ...team });
    const follows = anAchievement(catalogue, { title: '帘子布', summary: '帘子布耐热', ...team });
    expect((await standing(catalogue, question, follows)).behindTeam).toMatchObject({ id: leads });
  });

  test('also for free text and from the side of the achievement; a record that is gone is refused', async () => {
    const catalogue = await aCatalogue();
    const { needId, achievementId } = aPair(catalogue);
    const text = { of: 'text', text: '帘子布耐热老化', looksFor: 'achievement' };
    expect((await standing(catalogue, text, achievementId)).place).toBe(1);
    expect((await standing(catalogue, { of: 'achievement', id: achievementId }, needId)).place).toBe(1);
    await expectRefusal(() => standing(catalogue, text, '01900000-0000-7000-8000-000000000000'), 'NOT_FOUND');
  });
});

describe('teams behind candidates', () => {
  async function teams(catalogue: TestCatalogue, kind: 'achievement' | 'need', ids: string[]) {
    const output = await matchingHandlers.teams(catalogue.context, { kind, ids });
    return contract.matching.teams.output.parse(output).teams;
  }
  const university = '01900000-0000-7000-8000-0000000000aa';
  const team = { leaderName: '林一川', organisationId: university };
  const supplyOf = (targetId: string) => ({ side: 'supply', targetKind: 'achievement', targetId }) as const;

  async function contacted(catalogue: TestCatalogue, id: string, happenedOn: string, activityKind = 'call') {
    const said = { kind: 'contact', activityKind, happenedOn, body: '已通话' };
    const input = contract.threads.log.input.parse({ id, ...said });
    return (await threadsHandlers.log(catalogue.context, input)).eventId;
  }

  test('a thread of one achievement counts for all of its team, and for nobody else', async () => {
    const catalogue = await aCatalogue();
    const [one, other, stranger, nameless] = [
      anAchievement(catalogue, team),
      anAchievement(catalogue, team),
      anAchievement(catalogue, { ...team, leaderName: '何二平' }),
      anAchievement(catalogue, { organisationId: university }),
    ];
    const threadId = await aThread(catalogue, { links: [supplyOf(one)] });
    expect(await teams(catalogue, 'achievement', [other, stranger, nameless, one])).toMatchObject([
      { id: other, contactName: '林一川', openThreads: 1, unansweredPushes: 0, lastContactOn: null },
      { id: stranger, openThreads: 0 },
      { id: nameless, contactName: null, openThreads: 0 },
      { id: one, openThreads: 1 },
    ]);
    await contacted(catalogue, threadId, '2026-06-14');
    expect(await teams(catalogue, 'achievement', [other])).toMatchObject([{ lastContactOn: '2026-06-14' }]);
  });

  test('a push that nobody answered for three days is told, until somebody does; a reversed answer is none', async () => {
    const catalogue = await aCatalogue();
    const one = anAchievement(catalogue, team);
    const threadId = await aThread(catalogue, { links: [supplyOf(one)] });
    catalogue.pass({ days: 3 });
    expect(await teams(catalogue, 'achievement', [one])).toMatchObject([{ unansweredPushes: 1 }]);
    const eventId = await contacted(catalogue, threadId, catalogue.context.today());
    catalogue.pass({ days: 3 });
    expect(await teams(catalogue, 'achievement', [one])).toMatchObject([{ unansweredPushes: 0 }]);
    await threadsHandlers.reverse(catalogue.context, { eventId, reason: null });
    expect(await teams(catalogue, 'achievement', [one])).toMatchObject([
      { unansweredPushes: 1, lastContactOn: null },
    ]);
  });

  test('a call that found nobody is a contact and no answer', async () => {
    const catalogue = await aCatalogue();
    const one = anAchievement(catalogue, team);
    const threadId = await aThread(catalogue, { links: [supplyOf(one)] });
    await contacted(catalogue, threadId, testToday, 'noAnswer');
    catalogue.pass({ days: 3 });
    expect(await teams(catalogue, 'achievement', [one])).toMatchObject([
      { unansweredPushes: 1, lastContactOn: testToday },
    ]);
  });

  test('the contact of the record goes before the leader; the firm stands for its needs', async () => {
    const catalogue = await aCatalogue();
    const contactPersonId = aRecord(catalogue, 'person', { name: '周三石' });
    const one = anAchievement(catalogue, { ...team, contactPersonId });
    expect(await teams(catalogue, 'achievement', [one])).toMatchObject([
      { contactName: '周三石', contactPersonId },
    ]);
    const firm = anOrganisation(catalogue);
    const [first, second] = [
      aNeed(catalogue, { organisationId: firm }),
      aNeed(catalogue, { organisationId: firm }),
    ];
    await aThread(catalogue, { links: [{ side: 'demand', targetKind: 'need', targetId: first }] });
    await aThread(catalogue, { links: [{ side: 'demand', targetKind: 'organisation', targetId: firm }] });
    expect(await teams(catalogue, 'need', [second])).toMatchObject([{ openThreads: 2 }]);
  });
});
