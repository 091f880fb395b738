import { describe, expect, test } from 'vitest';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { indicatorsHandlers } from '../../../electron/handlers/indicators.ts';
import { papersHandlers } from '../../../electron/handlers/papers.ts';
import { wordBytes } from '../../../electron/services/wordDocument.ts';
import { workbookBytes } from '../../../electron/services/workbookWriter.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { indicatorValuesSchema } from '../../../shared/domain/indicator.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { documentSheets } from '../../../shared/reporting/document/sheets.ts';
import { reminderText } from '../../../shared/reporting/papers/dataRequest.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { expectRefusal } from '../../builders/work.ts';
import { expectSheets, textsOfModel, textsOfWord } from '../../support/readBack.ts';

const { indicators } = contract;

async function listed({ context }: TestCatalogue) {
  return indicators.list.output.parse(await indicatorsHandlers.list(context, {})).indicators;
}

async function enter({ context }: TestCatalogue, indicatorId: string, entry: Record<string, unknown>) {
  const whole = { period: '2022', edition: 'annual', sourceName: '统计公报', ...entry };
  return await indicatorsHandlers.enter(context, indicators.enter.input.parse({ indicatorId, entry: whole }));
}

async function written({ context }: TestCatalogue, request: Record<string, unknown>, language = 'zh-CN') {
  const input = contract.papers.write.input.parse({ request, language });
  return contract.papers.write.output.parse(await papersHandlers.write(context, input)).document;
}

async function readBack(document: DocumentModel): Promise<void> {
  expect(await textsOfWord(await wordBytes(document))).toEqual(textsOfModel(document));
  await expectSheets(await workbookBytes(documentSheets(document)), document);
}

/** The figures of the survey as its report prints them: indicator, period, value, and what else is said of it. */
const surveyFigures: readonly [
  code: string,
  period: string,
  value: string,
  rest?: Record<string, unknown>,
][] = [
  ['hitechFirms', '2023-09', '313'],
  ['techSmes', '2023-09', '638'],
  ['platformsHigh', '2023-09', '278'],
  ['platformsAll', '2023-09', '782'],
  ['platformsProvince', '2023-09', '292'],
  ['nationalLabs', '2023-09', '1'],
  ['nationalTechCentres', '2023-09', '4'],
  ['provinceLabs', '2023-09', '6'],
  ['rdIntensity', '2022', '2.06'],
  ['rdIntensity', '2022', '1.86', { territory: '全省' }],
  ['officers', '2023-09', '237'],
  ['officerFirms', '2023-09', '495'],
  ['scienceLoanFirms', '2023-09', '15'],
  ['scienceLoans', '2023-09', '12174'],
  ['newLoanFirms', '2023-09', '32'],
  ['newLoans', '2023-09', '6510'],
  ['contractTurnover', '2022', '23.22', { growthPercent: '95' }],
  ['fiscalScience', '2021', '8.12'],
  ['fiscalScience', '2022', '9.48'],
  ['fiscalScienceShare', '2021', '2.09'],
  ['fiscalScienceShare', '2022', '2.28'],
  ['fiscalScienceShare', '2021', '3.37', { territory: '全省' }],
  ['fiscalScienceShare', '2022', '3.86', { territory: '全省' }],
  ['industryRd', '2022', '49.36'],
  ['industryRd', '2022', '344.72', { territory: '郑州市' }],
  ['industryRd', '2022', '168.09', { territory: '洛阳市' }],
  ['industryRdRank', '2022', '7'],
  ['countyFiscalScience', '2022', '15075', { territory: '宝丰县' }],
  ['hitechValueShare', '2021', '29.9'],
  ['zoneRank', '2023-09', '74'],
  ['hitechFirms', '2023-09', '6412', { territory: '合肥市' }],
  ['techSmes', '2023-09', '8200', { territory: '合肥市' }],
  ['hitechFirms', '2023-09', '1518', { territory: '徐州市' }],
  ['techSmes', '2023-09', '5577', { territory: '徐州市' }],
  ['hitechFirms', '2023-09', '705', { territory: '新乡市' }],
  ['techSmes', '2023-09', '1210', { territory: '新乡市' }],
];
const surveyPeriod = { from: '2023-01-01', to: '2023-10-31' };

async function surveyed(): Promise<TestCatalogue> {
  const catalogue = await aCatalogue();
  expect(await indicatorsHandlers.addShipped(catalogue.context, {})).toEqual({ added: 30 });
  expect(await indicatorsHandlers.addShipped(catalogue.context, {})).toEqual({ added: 0 });
  const ids = new Map((await listed(catalogue)).map(({ id, values }) => [values.code, id]));
  for (const [code, period, value, rest] of surveyFigures)
    await enter(catalogue, ids.get(code) ?? '', { period, value, ...rest });
  return catalogue;
}

describe('the survey of a people’s congress', () => {
  test('is reproduced figure by figure, scopes side by side, peers beside the own city', async () => {
    const catalogue = await surveyed();
    const document = await written(catalogue, { of: 'period', paper: 'survey', ...surveyPeriod });
    const tables = document.blocks.filter((block) => block.kind === 'table');
    const main = tables.find(({ caption }) => caption === '主要指标')!;
    const rowOf = (name: string) => main.rows.find(([first]) => first === name);
    expect(rowOf('技术合同成交额')).toEqual([
      '技术合同成交额',
      '亿元',
      '2022年',
      { count: 23.22 },
      '11.91（推算）',
      '+95%',
      '年报',
      '市科技局',
    ]);
    expect(rowOf('财政科技支出')?.slice(2, 6)).toEqual([
      '2022年',
      { count: 9.48 },
      { count: 8.12 },
      '+16.75%',
    ]);
    expect(rowOf('财政科技支出占比')?.slice(3, 6)).toEqual([
      { count: 2.28 },
      { count: 2.09 },
      '+0.19个百分点',
    ]);
    for (const [code, , value, rest] of surveyFigures) {
      if (rest?.territory !== undefined || code.startsWith('platforms')) continue;
      const printed = main.rows.flatMap((row) => [row[3], row[4]]);
      expect(printed, code).toContainEqual({ count: Number(value) });
    }
    const scopes = tables.find(({ caption }) => caption?.startsWith('创新平台'))!;
    expect(scopes.rows.map((row) => row[4])).toEqual([{ count: 278 }, { count: 782 }, { count: 292 }]);
    expect(scopes.notes.join('')).toContain('不相加');
    const sums = [278 + 782, 278 + 292, 782 + 292, 278 + 782 + 292];
    const all = tables.flatMap(({ rows }) => rows.flat());
    for (const sum of sums) expect(all).not.toContainEqual({ count: sum });
    const peers = tables.filter(({ caption }) => caption === '与其他地区比较');
    const places = peers.flatMap(({ columns }) => columns.slice(4).map(({ heading }) => heading));
    expect(places.toSorted()).toEqual(
      ['全省', '合肥市', '宝丰县', '徐州市', '新乡市', '洛阳市', '郑州市'].toSorted(),
    );
    const cell = (name: string, place: string) => {
      const table = peers.find(({ columns }) => columns.some(({ heading }) => heading === place))!;
      const at = table.columns.findIndex(({ heading }) => heading === place);
      return table.rows.find(([first]) => first === name)?.[at];
    };
    for (const [code, period, value, rest] of surveyFigures) {
      if (rest?.territory === undefined || period === '2021') continue;
      const name = (await listed(catalogue)).find(({ values }) => values.code === code)!.values.name;
      expect(cell(name, String(rest.territory)), `${code} ${rest.territory}`).toEqual({
        count: Number(value),
      });
    }
    const ratio = tables.find(({ caption }) => caption === '据以上指标计算')!;
    expect(ratio.rows[0]?.[1]).toEqual({ count: 2.09 });
    for (const { notes, caption } of tables.filter((table) => table.caption !== '指标口径与来源'))
      expect(notes.join(''), String(caption)).toMatch(/口径：.*期间：.*单位：.*分母：/);
    await readBack(document);
  });

  test('gives a draft of the report whose sentences hold the figures, and leaves opinions to be written', async () => {
    const catalogue = await surveyed();
    const document = await written(catalogue, { of: 'period', paper: 'briefing', ...surveyPeriod });
    const text = textsOfModel(document).join('\n');
    expect(text).toContain('2022年，技术合同成交额23.22亿元，同比+95%（市科技局）。');
    expect(text).toContain('创新平台按不同口径分别为：高层次创新平台载体278个，各类创新平台载体合计782个');
    expect(text).toContain('四、存在问题\n（待填）');
    await readBack(document);
    await readBack(await written(catalogue, { of: 'period', paper: 'briefing', ...surveyPeriod }, 'en'));
  });
});

describe('values', () => {
  async function oneIndicator() {
    const catalogue = await aCatalogue();
    const values = indicatorValuesSchema.parse({
      name: '技术合同成交额',
      unit: '亿元',
      nature: 'flow',
    });
    const { id } = await indicatorsHandlers.save(catalogue.context, { id: null, values });
    return { catalogue, id };
  }

  test('a revision says why, keeps what stood before, and can be withdrawn and undone', async () => {
    const { catalogue, id } = await oneIndicator();
    await enter(catalogue, id, { edition: 'flash', value: '23.00' });
    await enter(catalogue, id, { edition: 'annual', value: '23.22' });
    await expectRefusal(() => enter(catalogue, id, { value: '23.25' }), 'INVALID_INPUT', { field: 'reason' });
    const revised = await enter(catalogue, id, { value: '23.25', reason: '年报核定' });
    const history = async () =>
      (await listed(catalogue))[0]!.entries.map(({ value, revised: was }) => [value, was]);
    expect(await history()).toEqual([
      ['23.00', false],
      ['23.22', true],
      ['23.25', false],
    ]);
    await indicatorsHandlers.withdraw(catalogue.context, { id: revised.id });
    expect(await history()).toEqual([
      ['23.00', false],
      ['23.22', false],
    ]);
    await historyHandlers.undo(catalogue.context, contract.history.undo.input.parse({}));
    expect((await history()).at(-1)).toEqual(['23.25', false]);
  });

  test.for(['', 'abc', '1.23456', '1e5', '١'])('refuses %j as a value', (value) => {
    const entry = { period: '2022', edition: 'annual', sourceName: '统计公报', value };
    expect(indicators.enter.input.safeParse({ indicatorId: crypto.randomUUID(), entry }).success).toBe(false);
  });

  test('a definition can be changed and removed; the values of a removed one are printed nowhere', async () => {
    const { catalogue, id } = await oneIndicator();
    await enter(catalogue, id, { value: '23.22' });
    const [row] = await listed(catalogue);
    await indicatorsHandlers.save(catalogue.context, {
      id,
      values: { ...row!.values, definition: '认定登记' },
    });
    expect((await listed(catalogue))[0]?.values.definition).toBe('认定登记');
    await indicatorsHandlers.remove(catalogue.context, { id });
    const document = await written(catalogue, { of: 'period', paper: 'survey', ...surveyPeriod });
    expect(textsOfModel(document).join('')).not.toContain('23.22');
    await expectRefusal(() => enter(catalogue, id, { value: '1', reason: '再录' }), 'NOT_FOUND');
  });
});

test('a department is asked by letter, reminded while it owes figures, and done when the last one is in', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  await indicatorsHandlers.addShipped(context, {});
  const asked = (await listed(catalogue)).filter(({ values }) => values.providerName === '市财政局');
  const values = {
    departmentName: '市财政局',
    period: '2025',
    edition: 'annual' as const,
    indicatorIds: asked.map(({ id }) => id),
    sentOn: '2026-06-01',
    dueOn: '2026-06-14',
    note: null,
  };
  const { id } = await indicatorsHandlers.saveRequest(context, { id: null, values });
  const requests = async () =>
    indicators.requests.output.parse(await indicatorsHandlers.requests(context, {})).requests;
  expect(await requests()).toMatchObject([
    { state: 'overdue', missing: asked.map((each) => each.values.name) },
  ]);
  expect(reminderText(await requests(), '2026-06-15', 'zh')).toBe(
    '【数据催报】截至2026-06-15，以下单位数据尚未报齐：\n1. 市财政局：还缺3项（财政科技支出、财政科技支出占比、县区财政科技支出），已超期，应于2026-06-14前报送',
  );
  const letter = await written(catalogue, { of: 'request', id });
  expect(textsOfModel(letter).join('\n')).toContain('请贵单位于2026-06-14前提供2025年下列3项数据（年报）');
  await readBack(letter);
  for (const each of asked) await enter(catalogue, each.id, { period: '2025', value: '1' });
  expect(await requests()).toMatchObject([{ state: 'answered', missing: [] }]);
  expect(reminderText(await requests(), '2026-06-15', 'zh')).toBeNull();
  await expectRefusal(
    () => indicatorsHandlers.saveRequest(context, { id, values: { ...values, dueOn: '2026-05-01' } }),
    'INVALID_INPUT',
    { field: 'dueOn' },
  );
  await indicatorsHandlers.removeRequest(context, { id });
  expect(await requests()).toEqual([]);
});
