import { readFileSync, writeFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { dossierOf } from '../../../db/queries/dossier.ts';
import { attachmentsHandlers } from '../../../electron/handlers/attachments.ts';
import { clocksHandlers } from '../../../electron/handlers/clocks.ts';
import { documentsHandlers } from '../../../electron/handlers/documents.ts';
import { exportingHandlers } from '../../../electron/handlers/exporting.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { papersHandlers } from '../../../electron/handlers/papers.ts';
import { preparationHandlers } from '../../../electron/handlers/preparation.ts';
import { recordsHandlers } from '../../../electron/handlers/records.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { outcomeOf } from '../../../shared/domain/evaluation.ts';
import { shippedScorecard } from '../../../shared/domain/rules/scorecard.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, anOrganisation } from '../../builders/records.ts';
import { aThread, expectRefusal } from '../../builders/work.ts';
import { textsOfWord } from '../../support/readBack.ts';

const { preparation } = contract;

async function of({ context }: TestCatalogue, kind: 'need' | 'achievement', id: string) {
  return preparation.of.output.parse(await preparationHandlers.of(context, { kind, id }));
}

async function valuesOf({ context }: TestCatalogue, kind: 'need' | 'achievement', id: string) {
  return (await recordsHandlers.get(context, { kind, id })).values;
}

function move({ context }: TestCatalogue, kind: 'need' | 'achievement', id: string, to: string) {
  return preparationHandlers.move(context, preparation.move.input.parse({ kind, id, to, reason: null }));
}

function judge({ context }: TestCatalogue, id: string, verdict: string, rest: Record<string, unknown> = {}) {
  const values = { verdict, happenedOn: testToday, byName: '周技', body: null, untilOn: null, ...rest };
  return preparationHandlers.judge(context, preparation.judge.input.parse({ id, values }));
}

function confirm(
  { context }: TestCatalogue,
  id: string,
  text: string,
  files: { blobId: string; fileName: string }[] = [],
) {
  const values = { text, happenedOn: testToday, byName: '王厂长', channel: 'seal' };
  return preparationHandlers.confirm(context, preparation.confirm.input.parse({ id, values, files }));
}

function aFile({ context }: TestCatalogue, fileName: string) {
  const { blobId, file } = context.blobs.reserve();
  writeFileSync(file, fileName);
  return { blobId, fileName };
}

function assess({ context }: TestCatalogue, id: string, byName: string, grades: Record<string, number>) {
  const assessment = { byName, grades, trlEvidence: '第三方检测报告', comment: null };
  return preparationHandlers.assess(
    context,
    preparation.assess.input.parse({ id, happenedOn: testToday, assessment }),
  );
}

const undo = ({ context }: TestCatalogue) => historyHandlers.undo(context, { batchId: null });

describe('a need before the pair', () => {
  test('keeps the file that confirms its text beside that confirmation; undo takes both', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { title: '耐热帘子布' });
    const { id: factId } = await confirm(catalogue, id, '长期耐热两百度', [aFile(catalogue, '盖章件.jpg')]);
    const later = aFile(catalogue, '微信截图.png');
    await attachmentsHandlers.add(catalogue.context, { ownerKind: 'preparation', ownerId: factId, ...later });
    const files = async () =>
      (await of(catalogue, 'need', id)).facts.map((fact) => fact.files.map(({ fileName }) => fileName));
    expect(await files()).toEqual([['盖章件.jpg', '微信截图.png']]);
    expect((await recordsHandlers.get(catalogue.context, { kind: 'need', id })).attachments).toEqual([]);
    const threadId = await aThread(catalogue, {
      links: [{ side: 'demand', targetKind: 'need', targetId: id }],
    });
    const dossier = dossierOf(
      catalogue.db,
      { kind: 'thread', id: threadId },
      { today: testToday, timeZone: 'UTC' },
    );
    expect(dossier?.files.map(({ fileName }) => fileName)).toEqual(['盖章件.jpg', '微信截图.png']);
    await undo(catalogue);
    await undo(catalogue);
    expect(await files()).toEqual([['盖章件.jpg']]);
    await undo(catalogue);
    expect(await files()).toEqual([]);
    const live = 'SELECT count(*) FROM attachment WHERE deletedAt IS NULL';
    expect(catalogue.db.prepare(live).pluck().get()).toBe(0);
    await expectRefusal(
      () =>
        attachmentsHandlers.add(catalogue.context, {
          ownerKind: 'preparation',
          ownerId: factId,
          ...aFile(catalogue, '晚到.png'),
        }),
      'NOT_FOUND',
    );
  });

  test('goes from 线索 to 可对接 by registration, verdict and confirmation, each step on record', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { title: '耐热帘子布', stage: 'lead', originalWords: '一热就脆' });
    await expectRefusal(() => judge(catalogue, id, 'ready'), 'PREPARATION_PROBLEM');
    await move(catalogue, 'need', id, 'registered');
    await expectRefusal(() => move(catalogue, 'need', id, 'diagnosed'), 'PREPARATION_PROBLEM');
    const visit = { happenedOn: testToday, channel: 'visit', byName: '周技', body: '看了浸胶线' };
    await preparationHandlers.visit(
      catalogue.context,
      preparation.visit.input.parse({ kind: 'need', id, values: visit }),
    );
    await judge(catalogue, id, 'ready');
    expect(await of(catalogue, 'need', id)).toMatchObject({
      stage: 'diagnosed',
      moves: [{ to: 'ready', problem: 'notConfirmed' }, { to: 'registered' }, { to: 'closed' }],
    });
    await confirm(catalogue, id, '长期耐热两百度');
    await move(catalogue, 'need', id, 'ready');
    const { stage, facts } = await of(catalogue, 'need', id);
    expect(stage).toBe('ready');
    expect(facts.map(({ kind }) => kind)).toEqual(['move', 'visit', 'verdict', 'confirmation', 'move']);
    expect(await valuesOf(catalogue, 'need', id)).toMatchObject({
      originalWords: '一热就脆',
      confirmedText: '长期耐热两百度',
      confirmedBy: '王厂长',
      confirmedOn: testToday,
      verdict: 'ready',
    });
  });

  test('falls back when the verdict changes; undo takes verdict, state and record back together', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { stage: 'ready', verdict: 'ready', confirmedText: '文' });
    await judge(catalogue, id, 'notEstablished', { untilOn: '2026-09-01', body: '老板随口一说' });
    expect(await valuesOf(catalogue, 'need', id)).toMatchObject({
      stage: 'diagnosed',
      verdict: 'notEstablished',
      reviewOn: '2026-09-01',
    });
    await undo(catalogue);
    expect(await valuesOf(catalogue, 'need', id)).toMatchObject({ stage: 'ready', verdict: 'ready' });
    expect((await of(catalogue, 'need', id)).facts).toEqual([]);
  });

  test('closing takes it out of matching, opening it again brings it back', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { stage: 'ready' });
    await move(catalogue, 'need', id, 'closed');
    expect(await valuesOf(catalogue, 'need', id)).toMatchObject({ stage: 'closed', closed: true });
    await move(catalogue, 'need', id, 'registered');
    expect(await valuesOf(catalogue, 'need', id)).toMatchObject({ stage: 'registered', closed: false });
  });

  test('its own words stay, and what follows from steps is not typed in', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { originalWords: '一热就脆', stage: 'registered' });
    const patch = (values: Record<string, unknown>) =>
      recordsHandlers.update(
        catalogue.context,
        contract.records.update.input.parse({ kind: 'need', id, patch: values }),
      );
    await expectRefusal(() => patch({ originalWords: '改过的话' }), 'INVALID_INPUT');
    await expectRefusal(() => patch({ stage: 'ready' }), 'INVALID_INPUT');
    await expectRefusal(() => patch({ confirmedText: '自己写的' }), 'INVALID_INPUT');
    await patch({ refinedText: '提炼稿可以改' });
    const blank = aNeed(catalogue, { originalWords: null });
    await recordsHandlers.update(
      catalogue.context,
      contract.records.update.input.parse({
        kind: 'need',
        id: blank,
        patch: { originalWords: '第一次记下' },
      }),
    );
    expect(await valuesOf(catalogue, 'need', blank)).toMatchObject({ originalWords: '第一次记下' });
  });

  test('expires, stands among the clocks, and is renewed by somebody', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { title: '快过期', validUntil: '2026-06-20' });
    aNeed(catalogue, { title: '已解决的', validUntil: '2026-06-20', stage: 'solved' });
    const due = async () =>
      (await clocksHandlers.due(catalogue.context, {})).clocks.filter(({ kind }) => kind === 'recordTerm');
    expect(await due()).toMatchObject([{ subject: { kind: 'need', id }, dueOn: '2026-06-20', leftDays: 5 }]);
    const values = { happenedOn: testToday, untilOn: '2026-12-31', byName: '周技', body: null };
    await preparationHandlers.renew(
      catalogue.context,
      preparation.renew.input.parse({ kind: 'need', id, values }),
    );
    expect(await due()).toEqual([]);
    expect(await valuesOf(catalogue, 'need', id)).toMatchObject({
      validUntil: '2026-12-31',
      renewedBy: '周技',
    });
    expect(
      preparation.renew.input.safeParse({ kind: 'need', id, values: { ...values, untilOn: testToday } })
        .success,
    ).toBe(false);
  });
});

describe('what leaves of a need', () => {
  const hostile = {
    title: '伪需求样本',
    originalWords: '老板说这是伪需求',
    refinedText: '伪需求草稿',
    verdict: 'notEstablished',
    confirmedText: '已确认（非伪需求）',
    keywords: ['伪需求'],
  };

  test('a list as a workbook holds the confirmed text alone and never the internal verdict', async () => {
    const catalogue = await aCatalogue();
    aNeed(catalogue, hostile);
    const input = contract.exporting.list.input.parse({
      kind: 'need',
      filter: {},
      sort: null,
      columns: ['title', 'originalWords', 'refinedText', 'verdict', 'confirmedText', 'keywords'],
      language: 'zh-CN',
    });
    const { blobId } = await exportingHandlers.list(catalogue.context, input);
    const [sheet] = await readWorkbook(readFileSync(catalogue.context.blobs.file(blobId)));
    expect(sheet?.data[1]).toEqual([
      '暂不具备对接条件样本',
      null,
      null,
      '暂不具备对接条件',
      '已确认（非暂不具备对接条件）',
      '暂不具备对接条件',
    ]);
  });

  test.each(['needForm', 'diagnosisOutline', 'bountyNotice'] as const)(
    '%s in Word, as printed',
    async (paper) => {
      const catalogue = await aCatalogue();
      const id = aNeed(catalogue, { ...hostile, needType: 'product' });
      for (const language of ['zh-CN', 'en']) {
        const request = contract.papers.write.input.parse({ request: { of: 'record', paper, id }, language });
        const { document } = await papersHandlers.write(catalogue.context, request);
        expect(JSON.stringify(document)).not.toContain('伪需求');
        const spoilt = { ...document, title: `伪需求 ${document.title}`, fileName: '伪需求' };
        const job = { ...catalogue.context };
        const { blobId, fileName } = await documentsHandlers.word(job, { document: spoilt });
        const texts = await textsOfWord(readFileSync(catalogue.context.blobs.file(blobId)));
        expect([...texts, fileName].join('\n')).not.toContain('伪需求');
        expect(fileName).toBe('暂不具备对接条件.docx');
      }
    },
  );

  test('the open challenge tells what the firm confirmed, and its name only where the need is public', async () => {
    const catalogue = await aCatalogue();
    const firmId = anOrganisation(catalogue, { name: '示范尼龙有限公司' });
    const secret = { title: '甲车间的难题', originalWords: '浸胶线老断', organisationId: firmId };
    const id = aNeed(catalogue, { ...secret, publicTitle: '高强帘子布断丝率', bountyFen: 50_000_000 });
    const said = async () => {
      const request = contract.papers.write.input.parse({
        request: { of: 'record', paper: 'bountyNotice', id },
        language: 'zh-CN',
      });
      return JSON.stringify((await papersHandlers.write(catalogue.context, request)).document);
    };
    const before = await said();
    for (const word of ['示范尼龙', '甲车间', '浸胶线']) expect(before).not.toContain(word);
    for (const word of ['高强帘子布断丝率', '50 万元', '待企业确认后填写']) expect(before).toContain(word);
    const patch = { confirmedText: '断丝率降到千分之一以下', visibility: 'public' };
    catalogue.context.write({ code: 'test.confirm' }, (batch) => batch.update('need', id, patch));
    const after = await said();
    for (const word of ['断丝率降到千分之一以下', '示范尼龙有限公司']) expect(after).toContain(word);
    expect(after).not.toContain('浸胶线');
  });

  test('the outline asks the common questions and those of its kind, with blanks; an office may ask its own', async () => {
    const catalogue = await aCatalogue();
    const id = aNeed(catalogue, { needType: 'product' });
    const questions = async () => {
      const request = contract.papers.write.input.parse({
        request: { of: 'record', paper: 'diagnosisOutline', id },
        language: 'zh-CN',
      });
      const { document } = await papersHandlers.write(catalogue.context, request);
      const [table] = document.blocks.filter((block) => block.kind === 'table');
      expect(table?.rows.every(([, , answer]) => answer === '')).toBe(true);
      return table?.rows.map(([, question]) => question);
    };
    expect(await questions()).toHaveLength(14);
    await preparationHandlers.saveOutlines(catalogue.context, { outlines: { product: ['只问这一个？'] } });
    expect((await questions())?.slice(-2)).toEqual([
      '可以对外说到什么程度？企业名称能否公开？',
      '只问这一个？',
    ]);
  });
});

describe('an achievement before the pair', () => {
  const good = { trl: 7, novelty: 3, advancement: 5, technical: 8, economic: 8, potential: 8 };
  const poor = { trl: 4, novelty: 1, advancement: 1, technical: 1, economic: 1, potential: 1 };

  test('two assessors bring it into the library, and the record takes over TRL and evidence', async () => {
    const catalogue = await aCatalogue();
    const id = anAchievement(catalogue, { trl: 9 });
    await expectRefusal(() => move(catalogue, 'achievement', id, 'ready'), 'PREPARATION_PROBLEM');
    expect(await assess(catalogue, id, '甲', good)).toMatchObject({ result: 'tooFewAssessors', trl: 7 });
    expect(await valuesOf(catalogue, 'achievement', id)).toMatchObject({
      stage: 'assessed',
      inLibrary: false,
    });
    await expectRefusal(() => move(catalogue, 'achievement', id, 'ready'), 'PREPARATION_PROBLEM');
    const outcome = await assess(catalogue, id, '乙', { ...good, trl: 5 });
    expect(outcome).toMatchObject({ result: 'qualified', trl: 5, disputed: false });
    expect(await valuesOf(catalogue, 'achievement', id)).toMatchObject({
      inLibrary: true,
      trl: 5,
      trlEvidence: '第三方检测报告',
      trlAssessedOn: testToday,
    });
    await move(catalogue, 'achievement', id, 'ready');
    await undo(catalogue);
    await undo(catalogue);
    expect(await valuesOf(catalogue, 'achievement', id)).toMatchObject({ inLibrary: false, trl: 7 });
    expect((await of(catalogue, 'achievement', id)).outcome).toMatchObject({ assessors: 1 });
  });

  test('a changed scorecard judges every assessed achievement anew, and undo brings both back', async () => {
    const catalogue = await aCatalogue();
    const [a, b] = [anAchievement(catalogue, {}), anAchievement(catalogue, {})];
    for (const name of ['甲', '乙']) {
      await assess(catalogue, a, name, good);
      await assess(catalogue, b, name, poor);
    }
    const library = async () => [
      (await valuesOf(catalogue, 'achievement', a)).inLibrary,
      (await valuesOf(catalogue, 'achievement', b)).inLibrary,
    ];
    expect(await library()).toEqual([true, false]);
    const { certainty: _certainty, ...card } = shippedScorecard;
    const strict = preparation.saveScorecard.input.parse({ card: { ...card, threshold: 95 } });
    expect(await preparationHandlers.saveScorecard(catalogue.context, strict)).toEqual({ changed: 1 });
    expect(await library()).toEqual([false, false]);
    await undo(catalogue);
    expect(await library()).toEqual([true, false]);
    expect((await preparationHandlers.scorecard(catalogue.context, {})).origin).toBe('shipped');
  });

  test('what the database gives back is what the rule counts from the same grades', async () => {
    const catalogue = await aCatalogue();
    const id = anAchievement(catalogue, {});
    await assess(catalogue, id, '甲', good);
    await assess(catalogue, id, '乙', poor);
    const said = [good, poor].map((grades, place) => ({
      byName: '甲乙'[place]!,
      grades,
      trlEvidence: '据',
      comment: null,
    }));
    const { outcome, facts } = await of(catalogue, 'achievement', id);
    expect(outcome).toEqual(outcomeOf(shippedScorecard, said));
    expect(outcome?.disputed).toBe(true);
    // By hand: (15.556 + 7.5 + 10.714 + 8 + 12 + 16) / 0.9 = 77.5, (8.889 + 2.5 + 2.143 + 1 + 1.5 + 2) / 0.9 = 20.0.
    expect(facts.map(({ total }) => Math.round(total ?? 0))).toEqual([78, 20]);
  });
});
