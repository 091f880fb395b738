import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { papersHandlers } from '../../../electron/handlers/papers.ts';
import { reportsHandlers } from '../../../electron/handlers/reports.ts';
import { wordBytes } from '../../../electron/services/wordDocument.ts';
import { workbookBytes } from '../../../electron/services/workbookWriter.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { bases, type Cut, cuts } from '../../../shared/reporting/cut/question.ts';
import type { DocumentModel, DocumentTable } from '../../../shared/reporting/document/model.ts';
import { documentSheets } from '../../../shared/reporting/document/sheets.ts';
import { type PeriodPaper, periodPapers } from '../../../shared/reporting/papers/request.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { add, counted, plainKey, plainRows, within } from '../../golden/countPlainly.ts';
import { type GoldenOffice, goldenOffice } from '../../golden/goldenOffice.ts';
import { expectSheets, textsOfModel, textsOfWord } from '../../support/readBack.ts';

/** A whole year, half a year, and a year to date with the one before. */
const periods = [
  { from: '2024-01-01', to: '2024-12-31', before: ['2023-01-01', '2023-12-31'] },
  { from: '2025-01-01', to: '2025-12-31', before: ['2024-01-01', '2024-12-31'] },
  { from: '2026-01-01', to: '2026-06-15', before: ['2025-01-01', '2025-06-15'] },
] as const;
const yearToDate = periods[2];

describe('the reports of two golden years', () => {
  let catalogue: TestCatalogue;
  let office: GoldenOffice;
  let clearAway = () => {};
  let compared = 0;
  const same = (found: unknown, expected: unknown, what: string) => {
    expect(found, what).toEqual(expected);
    compared += 1;
  };

  beforeAll(async () => {
    catalogue = await aCatalogue((clear) => {
      clearAway = clear;
    });
    office = await goldenOffice(catalogue);
  }, 300_000);

  afterAll(() => clearAway());

  test.for(bases)('every cut on the basis of %s is what the raw rows give', async (basis) => {
    const rows = plainRows(office, basis);
    for (const { from, to, before } of periods) {
      const [now, then] = [within(rows, from, to), within(rows, before[0], before[1])];
      expect(now.length).toBeGreaterThan(20);
      for (const by of cuts) {
        const cut = await reportsHandlers.cut(catalogue.context, { basis, by, panel: 'all', from, to });
        const keyOf = keyFor(by);
        const keys = new Set([...now.map((row) => keyOf(row)), ...then.map((row) => keyOf(row, 1))]);
        same(
          cut.groups.map(({ key }) => key).toSorted(),
          [...keys].toSorted(),
          `${basis} ${by} ${from}: groups`,
        );
        for (const group of cut.groups) {
          const own = now.filter((row) => keyOf(row) === group.key);
          const old = then.filter((row) => keyOf(row, 1) === group.key);
          const what = `${basis} ${by} ${from} ${group.key}`;
          same(group.count, own.length, `${what}: count`);
          same(group.previousCount, old.length, `${what}: count before`);
          same(group.amountFen, add(own.map(({ amountFen }) => amountFen)), `${what}: amount`);
          same(group.previousAmountFen, add(old.map(({ amountFen }) => amountFen)), `${what}: amount before`);
          const technical = basis === 'received' ? null : add(own.map(({ technicalFen }) => technicalFen));
          same(group.technicalFen, technical, `${what}: technical`);
        }
        same(
          cut.contractCount,
          new Set(now.map((row) => row.contract.id)).size,
          `${basis} ${by}: denominator`,
        );
      }
    }
  });

  test('one unit alone, and units with figures in both years, count their own rows', async () => {
    const { from, to, before } = yearToDate;
    for (const basis of bases) {
      const rows = plainRows(office, basis);
      const ask = { basis, by: 'type', from, to } as const;
      const unit = '电气学院';
      const one = await reportsHandlers.cut(catalogue.context, { ...ask, panel: 'all', unit });
      const own = within(rows, from, to).filter((row) => row.contract.unitName === unit);
      same(one.total.amountFen, add(own.map(({ amountFen }) => amountFen)), `${basis} ${unit}`);
      const panel = await reportsHandlers.cut(catalogue.context, { ...ask, panel: 'bothYears' });
      const units = (of: readonly (typeof rows)[number][]) => new Set(of.map((row) => row.contract.unitName));
      const had = units(within(rows, before[0], before[1]));
      const both = new Set([...units(within(rows, from, to))].filter((each) => had.has(each)));
      const kept = within(rows, from, to).filter((row) => both.has(row.contract.unitName));
      same(panel.total.amountFen, add(kept.map(({ amountFen }) => amountFen)), `${basis} panel`);
    }
  });

  test('the annual report prints those numbers, its rewards and its projects', async () => {
    const { from, to, before } = yearToDate;
    const document = await written('annualReport');
    const tables = document.blocks.filter((block) => block.kind === 'table');
    for (const basis of bases) {
      const rows = plainRows(office, basis);
      const [now, then] = [within(rows, from, to), within(rows, before[0], before[1])];
      const label = { signed: '签订', registered: '认定登记', received: '到账' }[basis];
      const totals = rowOf(tables, '三种口径', label);
      same(
        totals.slice(1, 5),
        [
          { count: now.length },
          { count: then.length },
          { fen: add(now.map(({ amountFen }) => amountFen)) },
          { fen: add(then.map(({ amountFen }) => amountFen)) },
        ],
        `totals ${basis}`,
      );
    }
    const signed = within(plainRows(office, 'signed'), from, to);
    for (const [caption, label, key, by] of [
      ['按合同类别', '技术许可', 'licence', 'type'],
      ['按转化去向', '外省', 'elsewhere', 'destination'],
      ['按受让方规模', '小型', 'small', 'buyerScale'],
      ['按定价方式', '挂牌交易', 'listing', 'pricing'],
      ['按项目计划来源', '省计划', 'province', 'plan'],
      ['按单项金额', '100万元至1000万元', 'million', 'size'],
    ] as const) {
      const own = signed.filter((row) => plainKey[by](row) === key);
      expect(own.length, `${label} must occur`).toBeGreaterThan(0);
      const row = rowOf(tables, caption, label);
      same([row[1], row[2]], [{ count: own.length }, { fen: add(own.map((each) => each.amountFen)) }], label);
    }
    const sheets = office.contracts.flatMap((each) =>
      each.sheets.filter(({ paidOn }) => paidOn !== null && paidOn >= from && paidOn <= to),
    );
    expect(sheets.length).toBeGreaterThan(5);
    const rewards = rowOf(tables, '收益分配与奖励', '合计');
    same(rewards[1], { count: sheets.length }, 'sheets');
    same(rewards[2], { fen: add(sheets.map(({ grossFen }) => grossFen)) }, 'gross');
    same(rewards[3], { fen: add(sheets.map((each) => each.grossFen - each.deductionsFen)) }, 'net');
    same(rewards[6], { count: 2 * sheets.length }, 'persons');
    const behind = await papersHandlers.factRows(catalogue.context, { of: 'rewards', from, to });
    same([{ count: behind.total }, { fen: behind.amountFen }], [rewards[1], rewards[4]], 'rows of rewards');
    const projects = tables.at(-1)!;
    same(projects.rows.length, Math.min(300, signed.length), 'projects');
    same(
      projects.rows.map((row) => row[6]),
      signed
        .map(({ contract: each }) => counted(each))
        .toSorted((left, right) => right - left)
        .map((fen) => ({ fen })),
      'values of the projects, the largest first',
    );
  });

  test('the bulletin prints the numbers of the cuts that it opens', async () => {
    const { from, to } = yearToDate;
    const input = { request: { of: 'period', paper: 'bulletin', from, to }, language: 'zh-CN' } as const;
    const { document, cuts: asked } = await papersHandlers.write(catalogue.context, input);
    const tables = document.blocks.filter((block) => block.kind === 'table');
    expect(asked.map(({ basis, by }) => `${basis} ${by}`)).toEqual([
      'signed type',
      'signed domain',
      'received unit',
    ]);
    for (const [question, caption, at] of [
      [asked[0]!, '按合同类别', 3],
      [asked[1]!, '按技术领域', 3],
      [asked[2]!, '到款按二级单位', 1],
    ] as const) {
      const cut = await reportsHandlers.cut(catalogue.context, question);
      const printed = tables.find((table) => table.caption === caption)?.rows.map((row) => row[at]) ?? [];
      const fen = printed.flatMap((cell) =>
        cell !== null && typeof cell === 'object' && 'fen' in cell ? [cell.fen] : [],
      );
      const sorted = (values: readonly number[]) =>
        values.filter((value) => value !== 0).toSorted((a, b) => a - b);
      same(sorted(fen), sorted(cut.groups.map(({ amountFen }) => amountFen)), caption);
    }
  });

  test('the report of the agency sets what it brought about apart from the rest', async () => {
    const { from, to } = yearToDate;
    const tables = (await written('agencyReport')).blocks.filter((block) => block.kind === 'table');
    for (const [basis, caption] of [
      ['registered', '认定登记情况'],
      ['signed', '签订情况'],
      ['received', '到账情况'],
    ] as const) {
      for (const [label, isMeant] of [
        ['经本单位对接促成', true],
        ['直接登记', false],
      ] as const) {
        const own = within(plainRows(office, basis), from, to).filter(
          (row) => (row.contract.threadId !== null) === isMeant,
        );
        const row = rowOf(tables, caption, label);
        same(row[2], { fen: add(own.map(({ amountFen }) => amountFen)) }, `${basis} ${label}`);
      }
    }
  });

  test.for(Object.keys(periodPapers) as PeriodPaper[])(
    'the paper %s reads the same in Word and Excel, in both languages',
    { timeout: 120_000 },
    async (paper) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const document = await written(paper, language);
        expect(await textsOfWord(await wordBytes(document))).toEqual(textsOfModel(document));
        await expectSheets(await workbookBytes(documentSheets(document)), document);
        compared += textsOfModel(document).length;
      }
    },
  );

  test('tells how much was compared', () => {
    console.info('golden reports', JSON.stringify({ compared }));
    expect(compared).toBeGreaterThan(1_000);
  });

  async function written(paper: PeriodPaper, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<DocumentModel> {
    const { from, to } = yearToDate;
    const input = contract.papers.write.input.parse({ request: { of: 'period', paper, from, to }, language });
    return contract.papers.write.output.parse(await papersHandlers.write(catalogue.context, input)).document;
  }
});

/** @param yearsOn by how many years a month of the year before is moved to stand beside this year's */
function keyFor(by: Cut): (row: Parameters<typeof plainKey.unit>[0], yearsOn?: number) => string {
  if (by === 'none') return () => 'total';
  if (by !== 'month') return plainKey[by];
  return ({ day }, yearsOn = 0) => `${Number(day.slice(0, 4)) + yearsOn}${day.slice(4, 7)}`;
}

function rowOf(tables: readonly DocumentTable[], caption: string, label: string) {
  const table = tables.find((each) => each.caption?.includes(caption));
  const row = table?.rows.find(([first]) => first === label);
  if (row === undefined) throw new Error(`No row ${label} in the table ${caption}`);
  return row;
}
