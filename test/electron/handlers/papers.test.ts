import { describe, expect, test } from 'vitest';
import { fulfilmentHandlers } from '../../../electron/handlers/fulfilment.ts';
import { moneyHandlers } from '../../../electron/handlers/money.ts';
import { papersHandlers } from '../../../electron/handlers/papers.ts';
import { processHandlers } from '../../../electron/handlers/process.ts';
import { reportsHandlers } from '../../../electron/handlers/reports.ts';
import { wordBytes } from '../../../electron/services/wordDocument.ts';
import { workbookBytes } from '../../../electron/services/workbookWriter.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { documentSheets } from '../../../shared/reporting/document/sheets.ts';
import type { RecordPaper } from '../../../shared/reporting/papers/request.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aNeed, anAchievement, anOrganisation, aRecord } from '../../builders/records.ts';
import { aContract, aReceipt, aThread, expectRefusal } from '../../builders/work.ts';
import { expectSheets, textsOfModel, textsOfWord } from '../../support/readBack.ts';

/** Writes a paper about one record, reads its Word and Excel back, and returns its texts. */
async function textsOf(
  { context }: TestCatalogue,
  paper: RecordPaper,
  id: string,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<string[]> {
  const input = contract.papers.write.input.parse({ request: { of: 'record', paper, id }, language });
  const { document } = contract.papers.write.output.parse(await papersHandlers.write(context, input));
  const texts = textsOfModel(document);
  expect(await textsOfWord(await wordBytes(document))).toEqual(texts);
  await expectSheets(await workbookBytes(documentSheets(document)), document);
  return texts;
}

const entryOf = (texts: readonly string[], label: string) => texts[texts.indexOf(label) + 1];

async function subjects({ context }: TestCatalogue, paper: RecordPaper, text = '') {
  const input = contract.papers.subjects.input.parse({ paper, text });
  return contract.papers.subjects.output.parse(await papersHandlers.subjects(context, input)).subjects;
}

describe('papers about one record', () => {
  test('成果登记表 holds the fields of the state form, codes in words and figures as lines', async () => {
    const catalogue = await aCatalogue();
    const organisationId = anOrganisation(catalogue, { name: '示范大学' });
    const id = anAchievement(catalogue, {
      organisationId,
      keywords: ['尼龙', '耐热', '改性', '第四个'],
      maturity: 'middle',
      trl: 6,
      inventors: ['示范甲', '示范乙'],
      summary: '在200℃下保持强度。',
    });
    catalogue.context.write({ code: 'test.figure' }, (batch) =>
      batch.insert('figure', {
        ownerKind: 'achievement',
        ownerId: id,
        ordinal: 0,
        quantity: '耐温',
        comparator: 'atLeast',
        low: 200,
        unit: '℃',
        importance: 'must',
      }),
    );
    const texts = await textsOf(catalogue, 'achievementForm', id);
    expect(texts[0]).toBe('成果登记表');
    expect(entryOf(texts, '完成单位')).toBe('示范大学');
    expect(entryOf(texts, '关键词（至多3个）')).toBe('尼龙、耐热、改性');
    expect(entryOf(texts, '完成人')).toBe('示范甲、示范乙');
    expect(entryOf(texts, '技术成熟度 TRL')).toBe('6');
    expect(texts).toContain('耐温 ≥ 200 ℃');
    expect(texts).toContain('在200℃下保持强度。');
    expect((await subjects(catalogue, 'achievementForm', '耐高温')).map((each) => each.id)).toEqual([id]);
    expect(await subjects(catalogue, 'achievementForm', '电池')).toEqual([]);
  });

  test('an unfiled invention leaves by title and effect alone, on this form too', async () => {
    const catalogue = await aCatalogue();
    const id = anAchievement(catalogue, { ipState: 'planned', summary: '秘方在此', advantages: '省电' });
    const texts = await textsOf(catalogue, 'achievementForm', id);
    expect(texts.join('')).not.toContain('秘方在此');
    expect(texts.join('')).toContain('省电');
    expect(texts.join('')).toContain('尚未申请专利');
  });

  test('需求征集表 keeps the firm’s own words and the telephone of its contact', async () => {
    const catalogue = await aCatalogue();
    const contactPersonId = aRecord(catalogue, 'person', { name: '示范联系人' });
    catalogue.context.write({ code: 'test.phone' }, (batch) =>
      batch.insert('personal', { subjectId: contactPersonId, kind: 'phone', value: '0375-0000000' }),
    );
    const id = aNeed(catalogue, {
      contactPersonId,
      originalWords: '布一热就软',
      budgetMaxFen: 120_000_000,
      excludedApproaches: ['进口料'],
    });
    const texts = await textsOf(catalogue, 'needForm', id);
    expect(entryOf(texts, '联系电话')).toBe('0375-0000000');
    expect(entryOf(texts, '企业原话')).toBe('布一热就软');
    expect(entryOf(texts, '拟投入资金（上限）')).toBe('120 万元');
    expect(entryOf(texts, '不考虑的方案')).toBe('进口料');
    expect((await textsOf(catalogue, 'needForm', id, 'en'))[0]).toBe('Collection form of a need');
  });

  test('价格公示 names achievement, price, buyer and the last day as the calendar counts it', async () => {
    const catalogue = await aCatalogue();
    const organisationId = anOrganisation(catalogue, { name: '示范大学' });
    const firmId = anOrganisation(catalogue, { name: '示范电气有限公司' });
    const links = [
      {
        side: 'demand' as const,
        targetKind: 'need' as const,
        targetId: aNeed(catalogue, { organisationId: firmId }),
      },
      {
        side: 'supply' as const,
        targetKind: 'achievement' as const,
        targetId: anAchievement(catalogue, { organisationId, inventors: ['示范甲'] }),
      },
    ];
    const threadId = await aThread(catalogue, { links });
    const values = {
      kind: 'price',
      title: '关于一项成果的公示',
      priceFen: 80_000_000,
      place: '校园网公示栏',
      startOn: '2026-06-15',
      days: 15,
      unit: 'day',
    };
    const input = contract.process.postNotice.input.parse({ threadId, values });
    const { id, endOn } = await processHandlers.postNotice(catalogue.context, input);
    const texts = await textsOf(catalogue, 'priceNotice', id);
    expect(entryOf(texts, '成果名称')).toBe('耐高温尼龙复合材料');
    expect(entryOf(texts, '成果权属单位')).toBe('示范大学');
    expect(entryOf(texts, '受让方（被许可方）')).toBe('示范电气有限公司');
    expect(entryOf(texts, '拟交易价格')).toBe('80 万元');
    expect(entryOf(texts, '公示期限')).toBe(`2026-06-15至${endOn}（15日）`);
    expect(entryOf(texts, '定价方式')).toBe('（待填）');
    expect((await subjects(catalogue, 'priceNotice')).map((each) => each.id)).toEqual([id]);
    await processHandlers.reverse(catalogue.context, { of: 'notice', id });
    expect(await subjects(catalogue, 'priceNotice')).toEqual([]);
    await expectRefusal(() => textsOf(catalogue, 'priceNotice', id), 'NOT_FOUND');
  });

  test('奖励公示 pays the persons of the sheet to the last 分 and names the registration', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const contractId = await aContract(
      catalogue,
      { contractType: 'licence.patent.ordinary', signedOn: '2026-01-05' },
      {
        rights: [
          { rightId: null, kind: 'patent.invention', number: 'ZL2020', title: '一种方法', priceFen: null },
        ],
      },
    );
    const receiptId = await aReceipt(catalogue, contractId, 10_000_001, '2026-03-01');
    for (const [kind, happenedOn] of [
      ['submitted', '2026-01-10'],
      ['certified', '2026-01-20'],
    ]) {
      const certified =
        kind === 'certified' ? { registrationNumber: '2026410400000001', technicalFen: 9_000_000 } : {};
      const values = { kind, happenedOn, ...certified };
      await fulfilmentHandlers.addRegistration(
        context,
        contract.fulfilment.addRegistration.input.parse({ contractId, values }),
      );
    }
    const { id } = await moneyHandlers.saveSheet(
      context,
      contract.money.saveSheet.input.parse({
        contractId,
        values: {
          receiptId,
          mode: 'licence',
          ownerType: 'public',
          grossFen: 10_000_001,
          relatedStatement: '无',
          shares: [
            { role: 'person', name: '示范甲', ratioMillionths: 400_000, isLeader: true },
            { role: 'person', name: '示范乙', ratioMillionths: 300_000, isLeader: false },
            { role: 'unit', name: '示范大学', ratioMillionths: 300_000 },
          ],
        },
      }),
    );
    const texts = await textsOf(catalogue, 'rewardNotice', id);
    const at = texts.indexOf('示范甲');
    // The 分 left over goes to the largest remainder.
    expect(texts.slice(at, at + 12)).toEqual([
      ...['示范甲', '是', '40%', '40,000.01'],
      ...['示范乙', '否', '30%', '30,000.00'],
      ...['个人合计', '70,000.01'],
      ...['三、技术合同登记信息', '合同登记编号'],
    ]);
    expect(entryOf(texts, '合同登记编号')).toBe('2026410400000001');
    expect(entryOf(texts, '核定技术性收入')).toBe('9 万元');
    expect(entryOf(texts, '公示期限')).toBe('（待填）');
    expect(texts).not.toContain('示范大学');
    expect((await textsOf(catalogue, 'registrationForm', contractId))[0]).toBe('技术合同认定登记表');
  });
});

test('a frozen paper keeps its numbers; what a count of today would print differently is listed', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const id = await aContract(catalogue, {
    signedOn: '2026-02-01',
    totalFen: 100_000_000,
    unitName: '材料学院',
  });
  await aReceipt(catalogue, id, 30_000_000, '2026-03-01');
  const request = { of: 'period', paper: 'annualReport', from: '2026-01-01', to: '2026-06-15' } as const;
  const content = { of: 'paper', request } as const;
  const frozen = await reportsHandlers.freeze(
    context,
    contract.reports.freeze.input.parse({ title: '年度报告', content, language: 'zh-CN' }),
  );
  const of = async () =>
    contract.reports.snapshot.output.parse(await reportsHandlers.snapshot(context, { id: frozen.id }));
  const first = await of();
  expect(first.restatements).toEqual([]);
  await aReceipt(catalogue, id, 20_000_000, '2026-03-02');
  const later = await of();
  expect(later.document).toEqual(first.document);
  expect(later.restatements).toContainEqual({
    label: '三种口径的总量（不相加） · 到账 · 金额（万元）',
    unit: 'fen',
    printed: 30_000_000,
    now: 50_000_000,
  });
  expect(later.restatements.every(({ printed, now }) => printed !== now)).toBe(true);
});

test('the turnover of the city is the registry’s alone: each contract once, in its own period', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  await aContract(catalogue, { signedOn: '2026-02-01', totalFen: 700_000_000 });
  const row = (
    listName: string,
    registrationNumber: string | null,
    registeredOn: string | null,
    totalFen: number,
  ) =>
    context.write({ code: 'test.registry' }, (batch) =>
      batch.insert('registryRow', {
        listName,
        rowNumber: 1,
        registrationNumber,
        registeredOn,
        totalFen,
        technicalFen: totalFen / 2,
        verdict: 'open',
      }),
    );
  const cityRow = async () => {
    const request = { of: 'period', paper: 'onePage', from: '2026-01-01', to: '2026-06-15' };
    const input = contract.papers.write.input.parse({ request, language: 'zh-CN' });
    const { document } = await papersHandlers.write(context, input);
    const table = document.blocks.find((block) => block.kind === 'table')!;
    const found = table.rows.find(([first]) => String(first).startsWith('全市技术合同成交额'));
    return { now: found?.[2], before: found?.[3], notes: table.notes.join('') };
  };
  expect(await cityRow()).toMatchObject({ now: null, before: null });
  expect((await cityRow()).notes).toContain('尚未导入登记机构清单');
  row('一月', 'R1', '2026-01-10', 1_000);
  row('一月', 'R2', '2026-01-11', 2_000);
  catalogue.pass({ days: 1 });
  row('一季度', 'R1', '2026-01-10', 4_000);
  row('一季度', 'R0', '2025-03-01', 8_000);
  row('一季度', null, null, 16_000);
  expect(await cityRow()).toMatchObject({ now: { fen: 6_000 }, before: { fen: 8_000 } });
  expect((await cityRow()).notes).toContain('1行没有登记日期');
});
