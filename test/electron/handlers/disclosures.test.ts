import { describe, expect, test } from 'vitest';
import { disclosuresHandlers } from '../../../electron/handlers/disclosures.ts';
import { processHandlers } from '../../../electron/handlers/process.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { FIGURES_SUBJECT_ID } from '../../../shared/domain/disclosure.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';

async function record(catalogue: TestCatalogue, subjectId: string, values: Record<string, unknown> = {}) {
  const input = contract.disclosures.record.input.parse({
    subjectKind: 'achievement',
    subjectId,
    recipientName: '示范材料有限公司',
    happenedOn: testToday,
    way: 'wechat',
    form: 'anonymous',
    content: '一页介绍',
    ...values,
  });
  return (await disclosuresHandlers.record(catalogue.context, input)).id;
}

describe('what left the office', () => {
  test('is kept newest first and turned back, never lost', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const subjectId = anAchievement(catalogue);
    const first = await record(catalogue, subjectId);
    const second = await record(catalogue, subjectId, { form: 'named', way: 'letter' });
    const subject = { kind: 'achievement', id: subjectId } as const;
    const { rows } = await disclosuresHandlers.of(context, { subject });
    expect(rows.map(({ id, values }) => [id, values.form])).toEqual([
      [second, 'named'],
      [first, 'anonymous'],
    ]);
    await disclosuresHandlers.reverse(context, { id: first });
    const after = (await disclosuresHandlers.of(context, { subject })).rows;
    expect(after.find(({ id }) => id === first)?.reversed).toBe(true);
    await expectRefusal(() => disclosuresHandlers.reverse(context, { id: first }), 'ALREADY_REVERSED');
  });

  test('lies in the past and is about a live record', async () => {
    const catalogue = await aCatalogue();
    const subjectId = anAchievement(catalogue);
    await expectRefusal(() => record(catalogue, subjectId, { happenedOn: '2026-06-16' }), 'INVALID_INPUT');
    await expectRefusal(() => record(catalogue, '00000000-0000-7000-8000-00000000ffff'), 'NOT_FOUND');
  });
});

describe('a recipient abroad', () => {
  test.each([
    ['by country', { recipientCountry: '392' }, {}],
    ['by the kind of organisation', {}, { kind: 'overseas' }],
  ])('%s waits for the export-control check', async (_case, values, organisation) => {
    const catalogue = await aCatalogue();
    const subjectId = anAchievement(catalogue);
    const recipientId = anOrganisation(catalogue, { name: '境外示范公司', ...organisation });
    const wanted = { recipientId, recipientName: '境外示范公司', ...values };
    await expectRefusal(() => record(catalogue, subjectId, wanted), 'GUARD', {
      guard: 'EXPORT_CHECK_MISSING',
      place: '境外示范公司',
    });
    await processHandlers.record(
      catalogue.context,
      contract.process.record.input.parse({
        target: { kind: 'achievement', id: subjectId },
        values: { kind: 'exportControl', happenedOn: testToday, outcome: 'cleared' },
      }),
    );
    await record(catalogue, subjectId, wanted);
  });

  test('China itself is not abroad, and a need asks for no check', async () => {
    const catalogue = await aCatalogue();
    await record(catalogue, anAchievement(catalogue), { recipientCountry: '156' });
    await record(catalogue, aNeed(catalogue), { subjectKind: 'need', recipientCountry: '840' });
  });
});

describe('the whole log', () => {
  test('is searched by subject, recipient and text, and names whom one wrote to last', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const title = '耐热尼龙助剂';
    const achievement = anAchievement(catalogue, { title });
    const need = aNeed(catalogue, { title: '降噪' });
    await record(catalogue, achievement, { recipientName: '示范甲公司', note: '强度提高一倍' });
    const gone = await record(catalogue, need, { subjectKind: 'need', recipientName: '示范乙教授' });
    await record(catalogue, need, { subjectKind: 'need', recipientName: '示范甲公司', form: 'named' });
    await disclosuresHandlers.reverse(context, { id: gone });
    const list = async (asked: Record<string, unknown>) => {
      const { rows, total } = await disclosuresHandlers.list(
        context,
        contract.disclosures.list.input.parse(asked),
      );
      expect(rows).toHaveLength(total);
      return rows.map(({ subjectName, values }) => [subjectName, values.recipientName]);
    };
    expect(await list({})).toEqual([
      ['降噪', '示范甲公司'],
      ['降噪', '示范乙教授'],
      [title, '示范甲公司'],
    ]);
    expect(await list({ text: '尼龙 一倍' })).toEqual([[title, '示范甲公司']]);
    expect(await list({ text: '教授' })).toEqual([['降噪', '示范乙教授']]);
    expect(await list({ form: 'named' })).toEqual([['降噪', '示范甲公司']]);
    expect(await list({ way: 'email' })).toEqual([]);
    const { recipients } = await disclosuresHandlers.recipients(context, {});
    expect(recipients).toEqual([{ id: null, name: '示范甲公司' }]);
  });

  test('holds figures, which are no record, and refuses a meeting that is not there', async () => {
    const catalogue = await aCatalogue();
    await record(catalogue, FIGURES_SUBJECT_ID, { subjectKind: 'report', content: '一句话' });
    const subject = { kind: 'report', id: FIGURES_SUBJECT_ID } as const;
    expect((await disclosuresHandlers.of(catalogue.context, { subject })).rows).toHaveLength(1);
    await expectRefusal(() => record(catalogue, FIGURES_SUBJECT_ID, { subjectKind: 'meeting' }), 'NOT_FOUND');
  });
});

test.each([
  ['abroad', 'overseas', 'refused'],
  ['at home', 'firm', 'free'],
  ['of a kind that nobody said', null, 'free'],
])('a letter to a firm %s before the export-control check: %s, %s', async (_where, kind, answer) => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const achievementId = anAchievement(catalogue);
  const asked = { achievementId, recipientId: anOrganisation(catalogue, { name: '境外示范公司', kind }) };
  const check = () => disclosuresHandlers.check(context, asked);
  if (answer === 'free') return expect(await check()).toEqual({});
  await expectRefusal(check, 'GUARD', { guard: 'EXPORT_CHECK_MISSING', place: '境外示范公司' });
  const cleared = contract.process.record.input.parse({
    target: { kind: 'achievement', id: achievementId },
    values: { kind: 'exportControl', happenedOn: testToday, outcome: 'cleared' },
  });
  await processHandlers.record(context, cleared);
  expect(await check()).toEqual({});
});
