import { readdirSync, readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { overviewHandlers } from '../../../electron/handlers/overview.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { anAchievement, aRecord } from '../../builders/records.ts';
import { aContract, aReceipt, aThread, expectRefusal } from '../../builders/work.ts';

const period = { from: '2026-01-01', to: '2026-06-15' };

async function today({ context }: TestCatalogue) {
  return contract.overview.today.output.parse(await overviewHandlers.today(context, {}));
}

async function log({ context }: TestCatalogue, id: string, kind: 'contact' | 'note') {
  const input = contract.threads.log.input.parse({ id, kind, happenedOn: context.today(), body: '已联系' });
  return (await threadsHandlers.log(context, input)).eventId;
}

describe('today', () => {
  test('an empty office has nothing to do', async () => {
    expect(await today(await aCatalogue())).toMatchObject({
      due: [],
      waiting: [],
      stuck: [],
      withoutNextStep: [],
      strongPairs: [],
      duplicates: 0,
      reviewDue: 0,
      openThreads: 0,
      counts: { achievement: 0, thread: 0 },
    });
  });

  test('a next step is due on its day, not before', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue, { next: { nextStep: '约见', nextStepOn: '2026-06-16' } });
    expect((await today(catalogue)).due).toEqual([]);
    catalogue.pass({ days: 1 });
    expect((await today(catalogue)).due.map((card) => card.id)).toEqual([id]);
  });

  test('a thread without a next step is listed until it has one', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    expect((await today(catalogue)).withoutNextStep.map((card) => card.id)).toEqual([id]);
    await threadsHandlers.update(catalogue.context, {
      id,
      patch: { nextStep: '约见', nextStepOn: '2026-07-01' },
    });
    expect((await today(catalogue)).withoutNextStep).toEqual([]);
  });

  test('a pushed pair waits after three days without an answer; a note is none, a contact is', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    catalogue.pass({ days: 2 });
    expect((await today(catalogue)).waiting).toEqual([]);
    catalogue.pass({ days: 1 });
    expect((await today(catalogue)).waiting.map((card) => card.id)).toEqual([id]);
    await log(catalogue, id, 'note');
    catalogue.pass({ days: 3 });
    expect((await today(catalogue)).waiting).toHaveLength(1);
    const answered = await log(catalogue, id, 'contact');
    catalogue.pass({ days: 3 });
    expect((await today(catalogue)).waiting).toEqual([]);
    await threadsHandlers.reverse(catalogue.context, { eventId: answered, reason: null });
    expect((await today(catalogue)).waiting).toHaveLength(1);
  });

  test('stuck threads stand with the longest quiet first; ended and removed ones want nothing', async () => {
    const catalogue = await aCatalogue();
    const old = await aThread(catalogue);
    catalogue.pass({ days: 1 });
    const newer = await aThread(catalogue);
    const ended = await aThread(catalogue);
    const removed = await aThread(catalogue);
    const end = contract.threads.setStatus.input.parse({ id: ended, from: 'open', to: 'ended' });
    await threadsHandlers.setStatus(catalogue.context, end);
    await threadsHandlers.remove(catalogue.context, { id: removed });
    catalogue.pass({ days: 8 });
    const view = await today(catalogue);
    expect(view.stuck.map((card) => card.id)).toEqual([old, newer]);
    expect(view.openThreads).toBe(2);
  });

  test('counts reviews that are due, open duplicates and records, without the bin', async () => {
    const catalogue = await aCatalogue();
    anAchievement(catalogue, { reviewOn: '2026-06-15' });
    anAchievement(catalogue, { reviewOn: '2026-06-16' });
    const removed = anAchievement(catalogue, { reviewOn: '2026-06-01' });
    const pair = { kind: 'achievement', leftId: removed, rightId: removed, score: 1, evidence: [] };
    catalogue.context.write({ code: 'test' }, (batch) => {
      batch.remove('achievement', removed);
      batch.insert('duplicatePair', { ...pair, verdict: 'open' });
      batch.insert('duplicatePair', { ...pair, verdict: 'different' });
    });
    expect(await today(catalogue)).toMatchObject({
      reviewDue: 1,
      duplicates: 1,
      counts: { achievement: 2 },
    });
  });

  test('counts a paused thread whose day has come', async () => {
    const catalogue = await aCatalogue();
    const id = await aThread(catalogue);
    const pause = { id, from: 'open', to: 'paused', reviewOn: '2026-06-20' };
    await threadsHandlers.setStatus(catalogue.context, contract.threads.setStatus.input.parse(pause));
    expect((await today(catalogue)).reviewDue).toBe(0);
    catalogue.pass({ days: 5 });
    expect((await today(catalogue)).reviewDue).toBe(1);
  });

  test('adds up the year to date: last year and the bin left out', async () => {
    const catalogue = await aCatalogue();
    const kept = await aContract(catalogue, { totalFen: 1_000, signedOn: '2026-01-01' });
    await aContract(catalogue, { totalFen: 2_000, signedOn: '2025-12-31' });
    const removed = await aContract(catalogue, { totalFen: 4_000 });
    await aReceipt(catalogue, kept, 300);
    await aReceipt(catalogue, kept, 500, '2025-12-31');
    await aReceipt(catalogue, removed, 700);
    await contractsHandlers.remove(catalogue.context, { id: removed });
    expect(await today(catalogue)).toMatchObject({ yearSignedFen: 1_000, yearReceivedFen: 300 });
  });
});

describe('report', () => {
  test('reads contracts, receipts and threads, both ends of the period included', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const first = await aContract(catalogue, {
      totalFen: 1_000,
      signedOn: '2026-01-01',
      unitName: '材料学院',
    });
    await aContract(catalogue, { totalFen: 2_000, signedOn: '2026-06-15' });
    await aContract(catalogue, { totalFen: 4_000, signedOn: '2025-06-15' });
    await aContract(catalogue, { totalFen: 8_000, signedOn: '2025-06-16' });
    const receiptId = await aReceipt(catalogue, first, 600);
    await aReceipt(catalogue, first, 400);
    await contractsHandlers.reverseReceipt(context, { receiptId, reason: null });
    await aThread(catalogue);
    const model = contract.overview.report.output.parse(await overviewHandlers.report(context, period));
    const values = Object.fromEntries(
      model.figures.map((figure) => [figure.code, [figure.value, figure.previous]]),
    );
    expect(values).toMatchObject({
      contractCount: [2, 1],
      contractTotal: [3_000, 4_000],
      received: [400, 0],
      openThreads: [1, null],
    });
    expect(model.receiptsByUnit).toEqual([{ key: '材料学院', receivedFen: 400, previousReceivedFen: 0 }]);
    const rows = await overviewHandlers.reportRows(context, {
      period,
      of: 'receipts',
      group: 'unit',
      key: '材料学院',
    });
    expect(rows).toMatchObject({ total: 1, rows: [{ id: first, kind: 'contract', amountFen: 400 }] });
  });

  test('names the parties behind a contract', async () => {
    const catalogue = await aCatalogue();
    await aContract(catalogue);
    const { rows } = await overviewHandlers.reportRows(catalogue.context, {
      period,
      of: 'contracts',
      group: 'type',
      key: '',
    });
    expect(rows).toMatchObject([{ detail: '示范大学 → 示范材料有限公司', amountFen: 100_000_000 }]);
  });

  test('refuses by name a period longer than thirty years, and answers for thirty', async () => {
    const { context } = await aCatalogue();
    const allTime = { from: '0001-01-01', to: '9999-12-31' };
    const asked = [
      () => overviewHandlers.report(context, allTime),
      () =>
        overviewHandlers.reportRows(context, { period: allTime, of: 'contracts', group: null, key: null }),
      () => overviewHandlers.exportReport(context, { period: allTime, language: 'en' }),
    ];
    for (const ask of asked) await expectRefusal(ask, 'PERIOD_TOO_LONG', { mostYears: 30 });
    const thirtyYears = await overviewHandlers.report(context, { from: '1997-01-01', to: '2026-12-31' });
    expect(thirtyYears.contractsByMonth).toHaveLength(30 * 12);
  });

  test('refuses a period that runs backwards and a grouping that is none', async () => {
    const { context } = await aCatalogue();
    const backwards = { from: '2026-06-15', to: '2026-06-14' };
    await expectRefusal(() => overviewHandlers.report(context, backwards), 'INVALID_INPUT', { field: 'to' });
    await expectRefusal(
      () => overviewHandlers.exportReport(context, { period: backwards, language: 'zh-CN' }),
      'INVALID_INPUT',
    );
    await expectRefusal(
      () => overviewHandlers.reportRows(context, { period, of: 'threads', group: 'colour', key: null }),
      'INVALID_INPUT',
      { field: 'group' },
    );
  });
});

describe('exportReport', () => {
  async function exported({ context }: TestCatalogue, language: 'zh-CN' | 'en') {
    const { blobId, fileName } = await overviewHandlers.exportReport(context, { period, language });
    const sheets = await readWorkbook(readFileSync(context.blobs.file(blobId)));
    return { fileName, sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data])) };
  }

  test('is a workbook whose numbers are numbers in 万元 and whose tables name their basis', async () => {
    const catalogue = await aCatalogue();
    const id = await aContract(catalogue, {
      totalFen: 123_456_700,
      technicalFen: 100_000_000,
      contractType: 'service.general',
      unitName: '=HYPERLINK("x")',
    });
    await aReceipt(catalogue, id, 50_000_000);
    const { fileName, sheets } = await exported(catalogue, 'zh-CN');
    expect(fileName).toBe('转化工作报表_2026-01-01_2026-06-15.xlsx');
    expect([...sheets.keys()]).toEqual([
      '主要指标',
      '按合同类别',
      '按技术领域',
      '按月',
      '到款按二级单位',
      '对接按阶段',
    ]);
    const figures = sheets.get('主要指标') ?? [];
    expect(figures.find((row) => row[0] === '合同成交额')).toEqual([
      '合同成交额',
      '万元',
      123.4567,
      0,
      '口径：按合同签订日计',
    ]);
    const types = sheets.get('按合同类别') ?? [];
    expect(types.find((row) => row[0] === '技术服务')?.slice(1, 6)).toEqual([1, 0, 123.4567, 0, 100]);
    expect(types.flat()).toContain('口径：按合同签订日计');
    const units = sheets.get('到款按二级单位') ?? [];
    expect(units[1]).toEqual(['=HYPERLINK("x")', 50, 0]);
    expect(units.flat()).toContain('口径：按到款日计，已冲销的不计');
  });

  test('in English holds no Chinese but what a record holds', async () => {
    const catalogue = await aCatalogue();
    await aContract(catalogue, { contractType: 'licence', domain: 'nylon.resin' });
    const { sheets } = await exported(catalogue, 'en');
    const texts = [...sheets.keys(), ...[...sheets.values()].flat(2)].filter(
      (cell) => typeof cell === 'string',
    );
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test('leaves no blob behind when it is cancelled', async () => {
    const catalogue = await aCatalogue();
    catalogue.cancel();
    await expectRefusal(() => exported(catalogue, 'en'), 'CANCELLED');
    expect(readdirSync(catalogue.context.folder.blobs)).toEqual([]);
  });
});

test('a record of every kind is counted', async () => {
  const catalogue = await aCatalogue();
  for (const kind of ['need', 'scenario', 'organisation', 'person'] as const) aRecord(catalogue, kind);
  expect((await today(catalogue)).counts).toMatchObject({ need: 1, scenario: 1, organisation: 1, person: 1 });
});
