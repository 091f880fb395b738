import { describe, expect, test } from 'vitest';
import { tuningHandlers } from '../../../electron/handlers/tuning.ts';
import { tuningContract } from '../../../shared/contract/tuning.ts';
import { shippedKin } from '../../../shared/matching/bridge/thesaurus.ts';
import { shippedWeights } from '../../../shared/matching/learning/officeWeights.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aMatching } from '../../builders/matching.ts';
import { aNeed, anAchievement } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
const levels: [number, number, number] = [0.1, 0.3, 0.5];
const onlyText = {
  ...Object.fromEntries(Object.keys(shippedWeights.parts).map((name) => [name, 0])),
  text: 1,
};

async function undoLast({ context, db }: TestCatalogue): Promise<void> {
  const last = db.prepare('SELECT * FROM batch ORDER BY rowid DESC LIMIT 1').get();
  context.undo(last as Parameters<typeof context.undo>[0], 'undo');
}

const weights = async ({ context }: TestCatalogue) => tuningHandlers.weights(context, {});
const save = async ({ context }: TestCatalogue, text: number) =>
  tuningHandlers.saveWeights(context, {
    parts: { ...shippedWeights.parts, text },
    levels,
    source: 'edited',
    note: `文字 ${text}`,
  });

describe('weights', () => {
  test('are the shipped ones before anything was saved', async () => {
    const { inForce, shipped, history } = await weights(await aCatalogue());
    expect(inForce).toMatchObject({ id: null, source: 'shipped', parts: shipped.parts });
    expect(history).toEqual([]);
  });

  test('are kept in every version, and the youngest is in force', async () => {
    const catalogue = await aCatalogue();
    await save(catalogue, 2);
    catalogue.pass({ ms: 1 });
    const second = await save(catalogue, 3);
    const { inForce, history } = await weights(catalogue);
    expect(inForce).toMatchObject({ id: second.id, parts: { text: 3 }, levels, actorName: '测试员' });
    expect(history.map((set) => set.note)).toEqual(['文字 3', '文字 2']);
  });

  test('return to an earlier set and to the shipped ones, and each step can be undone', async () => {
    const catalogue = await aCatalogue();
    const first = await save(catalogue, 2);
    catalogue.pass({ ms: 1 });
    await save(catalogue, 3);
    catalogue.pass({ ms: 1 });
    await tuningHandlers.revertWeights(catalogue.context, first);
    expect((await weights(catalogue)).inForce).toMatchObject({ source: 'reverted', parts: { text: 2 } });
    catalogue.pass({ ms: 1 });
    await tuningHandlers.revertWeights(catalogue.context, { id: null });
    expect((await weights(catalogue)).inForce).toMatchObject({ source: 'shipped', ...shippedPlain() });
    catalogue.pass({ ms: 1 });
    await undoLast(catalogue);
    expect((await weights(catalogue)).inForce).toMatchObject({ source: 'reverted', parts: { text: 2 } });
  });

  test('that were never saved cannot be restored', async () => {
    const { context } = await aCatalogue();
    await expectRefusal(() => tuningHandlers.revertWeights(context, { id: nobody }), 'NOT_FOUND');
  });

  test.each([
    ['no weight above 0', { parts: { text: 0 }, levels }],
    ['a negative weight', { parts: { text: -1 }, levels }],
    ['levels that fall', { parts: { text: 1 }, levels: [0.5, 0.3, 0.1] }],
    ['two levels', { parts: { text: 1 }, levels: [0.1, 0.2] }],
  ])('with %s are refused at the door', (_name, input) => {
    const parsed = tuningContract.saveWeights.input.safeParse({ ...input, source: 'edited' });
    expect(parsed.success).toBe(false);
  });
});

function shippedPlain() {
  return { parts: { ...shippedWeights.parts }, levels: [...shippedWeights.levels] };
}

describe('the engine', () => {
  const needText = {
    title: '帘子布耐热等级提升',
    originalWords: '尼龙66帘子布在150℃下强度保持率不够',
    region: '410402',
  };

  test('ranks with the weights in force as soon as they are saved', async () => {
    const catalogue = await aCatalogue();
    const needId = aNeed(catalogue, needText);
    const alike = anAchievement(catalogue, { title: '尼龙66帘子布耐热改性', region: '440106' });
    const near = anAchievement(catalogue, { title: '猪饲料发酵', region: '410402' });
    const { service, catchUp } = aMatching(catalogue);
    const need = service.find(needId)!.record;
    const order = () =>
      service.rank(need, 'achievement', { limit: 5, today: '2026-06-15' }).map((match) => match.id);
    expect(order()).toEqual([alike, near]);
    const onlyRegion = { ...onlyText, text: 0, region: 1 };
    await tuningHandlers.saveWeights(catalogue.context, {
      parts: onlyRegion,
      levels,
      source: 'edited',
      note: null,
    });
    catchUp();
    expect(order()).toEqual([near, alike]);
    expect(service.scoreOne(need, 'achievement', near, '2026-06-15')).toMatchObject({ score: 1, level: 4 });
    await undoLast(catalogue);
    catchUp();
    expect(order()).toEqual([alike, near]);
  });

  test('previews other weights without saving them: places before and after', async () => {
    const catalogue = await aCatalogue();
    const needId = aNeed(catalogue, needText);
    const alike = anAchievement(catalogue, { title: '尼龙66帘子布耐热改性', region: '440106' });
    const near = anAchievement(catalogue, { title: '猪饲料发酵', region: '410402' });
    const { context } = aMatching(catalogue);
    const asked = { of: 'need' as const, id: needId, levels, parts: { ...onlyText, text: 0, region: 1 } };
    const { rows } = await tuningHandlers.preview(context, asked);
    expect(rows.map(({ id, before, after }) => [id, before?.place, after?.place])).toEqual([
      [near, 2, 1],
      [alike, 1, 2],
    ]);
    expect((await weights(catalogue)).history).toEqual([]);
    await expectRefusal(() => tuningHandlers.preview(context, { ...asked, id: nobody }), 'NOT_FOUND');
    await expectRefusal(() => tuningHandlers.preview(context, { ...asked, of: 'scenario' }), 'NOT_FOUND');
  });

  test('knows when its words are old, and reads them anew', async () => {
    const catalogue = await aCatalogue();
    const needId = aNeed(catalogue, { title: '黑话设备改造' });
    anAchievement(catalogue, { title: '行话系统' });
    const first = aMatching(catalogue);
    expect(first.service.hasOldWords).toBe(false);
    await tuningHandlers.saveEntry(catalogue.context, {
      key: null,
      names: ['黑话设备', '行话系统'],
      note: null,
    });
    first.catchUp();
    expect(first.service.hasOldWords).toBe(true);
    const second = aMatching(catalogue);
    const score = ({ service }: typeof first) =>
      service.rank(service.find(needId)!.record, 'achievement', { limit: 1, today: '2026-06-15' })[0]!.score;
    expect(score(second)).toBeGreaterThan(score(first));
  });
});

describe('learning', () => {
  test('says how many decisions are missing, each pair counted once and reversed ones not', async () => {
    const catalogue = await aCatalogue();
    const [needId, achievementId] = [aNeed(catalogue), anAchievement(catalogue)];
    const decide = (verdict: string) =>
      catalogue.context.write({ code: 'test' }, (batch) =>
        batch.insert('decision', { demandKind: 'need', demandId: needId, achievementId, verdict }),
      );
    decide('reject');
    catalogue.pass({ ms: 1 });
    decide('recommend');
    const { context } = aMatching(catalogue);
    const learn = () => tuningHandlers.learn(context, {});
    expect(await learn()).toMatchObject({
      state: 'tooFew',
      decisionCount: 1,
      missingCount: 49,
      weights: null,
    });
    catalogue.pass({ ms: 1 });
    await undoLast(catalogue);
    expect(await learn()).toMatchObject({ decisionCount: 1 });
  });

  test('stops when it is cancelled', async () => {
    const catalogue = await aCatalogue();
    for (let at = 0; at < 60; at++) {
      const [demandId, achievementId] = [aNeed(catalogue), anAchievement(catalogue)];
      catalogue.context.write({ code: 'test' }, (batch) =>
        batch.insert('decision', { demandKind: 'need', demandId, achievementId, verdict: 'recommend' }),
      );
    }
    const { context } = aMatching(catalogue);
    catalogue.cancel();
    await expectRefusal(() => tuningHandlers.learn(context, {}), 'CANCELLED');
  });
});

describe('the thesaurus', () => {
  const shippedKey = `kin/${shippedKin()[0]!.id}`;
  const list = async ({ context }: TestCatalogue, show: 'all' | 'office' | 'off', text = '') =>
    tuningHandlers.thesaurus(context, { text, show, limit: 10 });

  test('takes an entry, finds it by any of its names, and gives it back', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const { id } = await tuningHandlers.saveEntry(context, {
      key: null,
      names: ['黑话', '行话', '黑话'],
      note: '圈里',
    });
    expect(await list(catalogue, 'all', '行话')).toMatchObject({
      total: 1,
      entries: [{ key: id, state: 'own', names: ['黑话', '行话'], note: { zh: '圈里' } }],
    });
    await tuningHandlers.saveEntry(context, { key: id, names: ['黑话', '切口'], note: null });
    expect((await list(catalogue, 'office')).entries.map((entry) => entry.names)).toEqual([['黑话', '切口']]);
    await tuningHandlers.dropEdit(context, { id });
    expect((await list(catalogue, 'office')).total).toBe(0);
    await undoLast(catalogue);
    expect((await list(catalogue, 'office')).total).toBe(1);
  });

  test('edits, switches off and restores a shipped entry in one row of its own', async () => {
    const catalogue = await aCatalogue();
    const { context, db } = catalogue;
    await tuningHandlers.switchEntry(context, { key: shippedKey, state: 'off' });
    expect((await list(catalogue, 'off')).entries.map((entry) => entry.key)).toEqual([shippedKey]);
    await tuningHandlers.saveEntry(context, { key: shippedKey, names: ['甲词', '乙词'], note: null });
    const [edited] = (await list(catalogue, 'office')).entries;
    expect(edited).toMatchObject({ key: shippedKey, state: 'edited', names: ['甲词', '乙词'] });
    expect(db.prepare('SELECT count(*) FROM thesaurusEntry').pluck().get()).toBe(1);
    await tuningHandlers.dropEdit(context, { id: edited!.editId! });
    expect(
      (await list(catalogue, 'all', shippedKin()[0]!.names[0])).entries.map((one) => one.state),
    ).not.toContain('edited');
  });

  test('refuses what is not there, and names that are only one', async () => {
    const { context } = await aCatalogue();
    const names = ['甲词', '乙词'];
    await expectRefusal(
      () => tuningHandlers.saveEntry(context, { key: '没有', names, note: null }),
      'NOT_FOUND',
    );
    await expectRefusal(
      () => tuningHandlers.switchEntry(context, { key: '没有', state: 'off' }),
      'NOT_FOUND',
    );
    await expectRefusal(() => tuningHandlers.dropEdit(context, { id: nobody }), 'NOT_FOUND');
    await expectRefusal(
      () => tuningHandlers.saveEntry(context, { key: null, names: ['ＰＡ66', 'pa66'], note: null }),
      'INVALID_INPUT',
      { field: 'names' },
    );
  });

  test('suggests words of accepted pairs with examples, and forgets dismissed ones', async () => {
    const catalogue = await aCatalogue();
    for (let at = 0; at < 20; at++) {
      const isCord = at < 6;
      const demandId = aNeed(catalogue, { title: isCord ? '帘布浸胶' : '锅炉余热' });
      const achievementId = anAchievement(catalogue, { title: isCord ? '聚酰胺皮革' : '蒸汽换热器' });
      catalogue.context.write({ code: 'test' }, (batch) =>
        batch.insert('decision', { demandKind: 'need', demandId, achievementId, verdict: 'recommend' }),
      );
    }
    const { context } = aMatching(catalogue);
    const suggest = async () => tuningHandlers.suggestions(context, {});
    const { acceptedPairCount, suggestions } = await suggest();
    expect(acceptedPairCount).toBe(20);
    const cord = suggestions.find((one) => one.achievementTerm === '皮革')!;
    expect(cord).toMatchObject({ pairCount: 6, achievementCount: 6 });
    expect(cord.examples).toHaveLength(3);
    expect(cord.examples[0]).toMatchObject({ needTitle: '帘布浸胶', achievementTitle: '聚酰胺皮革' });
    const { needTerm, achievementTerm } = cord;
    await tuningHandlers.dismissSuggestion(context, { needTerm, achievementTerm });
    const left = (await suggest()).suggestions;
    expect(left).toHaveLength(suggestions.length - 1);
    await undoLast(catalogue);
    expect((await suggest()).suggestions).toHaveLength(suggestions.length);
  });
});
