import { describe, expect, test } from 'vitest';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { ledgerHandlers } from '../../../electron/handlers/ledger.ts';
import { registrationHandlers } from '../../../electron/handlers/registration.ts';
import type { LedgerKind } from '../../../shared/importing/ledger/headings.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { anOrganisation } from '../../builders/records.ts';
import { aContract, expectRefusal } from '../../builders/work.ts';
import { messyLedger } from '../../fixtures/messyLedger.ts';

async function importLedger(
  { context }: TestCatalogue,
  text: string,
  { kind = null, ownName = null }: { kind?: LedgerKind | null; ownName?: string | null } = {},
) {
  const preview = await ledgerHandlers.open(context, { source: { from: 'paste', text }, kind, ownName });
  const { draftId, sheetIndex } = preview;
  const result = await ledgerHandlers.commit(context, {
    draftId,
    sheetIndex,
    kind: preview.kind,
    targets: preview.columns.map((column) => column.target),
    ownName,
  });
  return { preview, result };
}

async function pending({ context }: TestCatalogue, kind: LedgerKind | null = null) {
  const found = [];
  for (let offset = 0; ; offset += 200) {
    const { items, total } = await ledgerHandlers.pending(context, {
      kind,
      state: 'open',
      offset,
      limit: 200,
    });
    found.push(...items);
    if (found.length >= total) return found;
  }
}

const table = (...rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\n');

describe('a ledger of 500 past contracts', () => {
  const ledger = messyLedger(500);

  test('keeps every row: as a contract with its true day and amount, or held whole', async () => {
    const catalogue = await aCatalogue();
    const { preview, result } = await importLedger(catalogue, ledger.text, { ownName: '某示范大学' });
    expect(preview.kind).toBe('contract');
    expect(result.entries).toBe(500);
    expect(result.created + result.held).toBe(500);
    const rows = catalogue.db
      .prepare<[], { contractNumber: string; projectName: string; signedOn: string; totalFen: number }>(
        'SELECT contractNumber, projectName, signedOn, totalFen FROM contract WHERE importBatchId IS NOT NULL',
      )
      .all();
    const key = (row: { contractNumber: string; projectName: string; signedOn: string; totalFen: number }) =>
      `${row.contractNumber} ${row.projectName} ${row.signedOn} ${row.totalFen}`;
    const sound = ledger.truth.filter(
      ({ fault }) => fault === null || fault === 'endBeforeStart' || fault === 'badCode',
    );
    expect(rows.map(key).toSorted()).toEqual(sound.map(key).toSorted());
    const held = (await pending(catalogue)).filter((item) => item.targetId === null);
    expect(held).toHaveLength(500 - sound.length);
    for (const item of held) expect(item.raw.项目名称).toBe(item.title);
  });

  test('names what is unsure, row by row, and keeps no phone in the log', async () => {
    const catalogue = await aCatalogue();
    await importLedger(catalogue, ledger.text, { ownName: '某示范大学' });
    const items = await pending(catalogue, 'contract');
    const expected = {
      noDay: 'NO_SIGNED_DAY',
      badDay: 'NOT_A_DAY',
      noTotal: 'NO_TOTAL',
      badTotal: 'NOT_MONEY',
      negative: 'NEGATIVE_AMOUNT',
      future: 'SIGNED_IN_FUTURE',
      repeated: 'SAME_CONTRACT',
      endBeforeStart: 'END_BEFORE_START',
      badCode: 'UNKNOWN_CODE',
    } as const;
    const rowOf = new Map(items.map((item) => [item.raw.序号 ?? `${item.sourceRow}`, item]));
    expect(rowOf.size).toBe(items.length);
    const codes = (fault: keyof typeof expected) =>
      items.filter((item) => item.problems.some(({ code }) => code === expected[fault])).length;
    for (const fault of Object.keys(expected) as (keyof typeof expected)[]) {
      const made = ledger.truth.filter((row) => row.fault === fault).length;
      expect(codes(fault), fault).toBeGreaterThanOrEqual(made);
    }
    const kept = catalogue.db.prepare("SELECT count(*) FROM personal WHERE kind = 'phone'").pluck().get();
    expect(kept).toBeGreaterThan(50);
    const logged = catalogue.db
      .prepare("SELECT count(*) FROM operation WHERE after LIKE '%13900001%'")
      .pluck()
      .get();
    expect(logged).toBe(0);
  });

  test('imported twice counts nothing twice, and undo takes the whole import back', async () => {
    const catalogue = await aCatalogue();
    const first = await importLedger(catalogue, ledger.text);
    const second = await importLedger(catalogue, ledger.text);
    expect(second.result).toMatchObject({ created: 0, held: 500 });
    await historyHandlers.undo(catalogue.context, { batchId: second.result.batchId });
    await historyHandlers.undo(catalogue.context, { batchId: first.result.batchId });
    expect(catalogue.db.prepare('SELECT count(*) FROM contract WHERE deletedAt IS NULL').pluck().get()).toBe(
      0,
    );
    expect(await pending(catalogue)).toEqual([]);
  });
});

test('an imported contract meets no guard and can be put right afterwards', async () => {
  const catalogue = await aCatalogue();
  const text = table(
    ['项目名称', '甲方', '合同金额（万元）', '技术交易额（万元）', '签订日期'],
    ['煤泥浮选药剂开发', '示范洗煤厂', '10', '12', '2020-03-01'],
  );
  await importLedger(catalogue, text);
  const [item] = await pending(catalogue);
  expect(item?.problems.map(({ code }) => code)).toEqual(['NO_SELLER', 'TECHNICAL_ABOVE_TOTAL']);
  const { context } = catalogue;
  const detail = await contractsHandlers.get(context, { id: item!.targetId! });
  expect(detail).toMatchObject({ imported: true, parties: [{ side: 'buyer', name: '示范洗煤厂' }] });
  await ledgerHandlers.clear(context, { ids: [item!.id], state: 'cleared' });
  expect(await pending(catalogue)).toEqual([]);
});

test('past receipts go to the one contract they name; others are held until somebody chooses', async () => {
  const catalogue = await aCatalogue();
  const id = await aContract(catalogue, { contractNumber: 'HX-1', signedOn: '2026-01-10' });
  const text = table(
    ['合同编号', '项目名称', '付款单位', '到账日期', '到账金额（万元）', '摘要'],
    ['HX-1', '', '示范材料有限公司', '2026-02-01', '40', '首付款'],
    ['HX-1', '', '示范材料有限公司', '2026-03-01', '-5', '退款'],
    ['HX-9', '谁也不知道的项目', '某公司', '2026-03-01', '3', ''],
    ['HX-1', '', '示范材料有限公司', '', '3', ''],
    ['HX-1', '', '示范材料有限公司', '2026-04-01', '200', '多付'],
  );
  const { preview, result } = await importLedger(catalogue, text);
  expect(preview.kind).toBe('receipt');
  expect(result).toMatchObject({ entries: 5, created: 3, held: 2 });
  const items = await pending(catalogue, 'receipt');
  expect(items.map((item) => item.problems.map(({ code }) => code))).toEqual([
    ['NO_CONTRACT'],
    ['NO_RECEIVED_DAY'],
    ['ABOVE_TOTAL'],
  ]);
  const claim = (itemId: string) =>
    ledgerHandlers.claimReceipt(catalogue.context, { itemId, contractId: id });
  await claim(items[0]!.id);
  await expectRefusal(() => claim(items[0]!.id), 'RECEIPT_PROBLEM', { problem: 'CLAIMED' });
  await expectRefusal(() => claim(items[1]!.id), 'RECEIPT_PROBLEM', { problem: 'INCOMPLETE' });
  const { rows } = await contractsHandlers.rows(catalogue.context, { ids: [id] });
  expect(rows[0]?.receivedFen).toBe((40 - 5 + 200 + 3) * 1_000_000);
});

test('a list of patents and one of qualifications keep numbers, states and days', async () => {
  const catalogue = await aCatalogue();
  anOrganisation(catalogue, { name: '示范材料有限公司' });
  const patents = table(
    ['序号', '专利号', '专利名称', '专利类型', '发明人', '法律状态', '申请日', '年费缴费截止日'],
    ['1', 'ZL202010000001.2', '一种耐热尼龙', '发明', '张三;李四', '有效', '2020-01-02', '2026-09-01'],
    ['2', '202010000001.2', '一种耐热尼龙', '发明', '张三', '授权', '2020.1.2', ''],
    ['3', '', '一种装置', '实用新型', '王五', '未缴年费', '2019年3月5日', '2026/8/1'],
  );
  const first = await importLedger(catalogue, patents);
  expect(first.preview.kind).toBe('patent');
  expect(first.result).toMatchObject({ entries: 3, created: 2, held: 1 });
  const { rights } = await ledgerHandlers.rights(catalogue.context, {});
  expect(rights).toMatchObject([
    { title: '一种装置', rightNumber: null, state: 'lapsed', feeDueOn: '2026-08-01' },
    { rightNumber: 'ZL202010000001.2', state: 'granted', feeDueOn: '2026-09-01', inventors: '张三;李四' },
  ]);
  const firms = table(
    ['企业名称', '资质', '证书编号', '认定日期', '有效期至'],
    ['示范材料有限公司', '高新技术企业', 'GR202541000001', '2025-11-01', '2028-10-31'],
    ['无名公司', '科技型中小企业', '202541000001', '', '2026-03-31'],
  );
  const second = await importLedger(catalogue, firms);
  expect(second.preview.kind).toBe('qualification');
  const { qualifications } = await ledgerHandlers.qualifications(catalogue.context, {});
  expect(qualifications.map((each) => [each.validTo, each.organisationId !== null])).toEqual([
    ['2026-03-31', false],
    ['2028-10-31', true],
  ]);
});

test('a row under a mark of secrecy is not taken in at all', async () => {
  const catalogue = await aCatalogue();
  const text = table(
    ['项目名称', '甲方', '合同金额（万元）', '签订日期', '备注'],
    ['某装置开发', '示范公司', '10', '2020-03-01', '机密★10年'],
    ['尼龙开发', '示范公司', '10', '2020-03-01', ''],
  );
  const { preview, result } = await importLedger(catalogue, text);
  expect(preview.counts).toMatchObject({ entries: 1, secret: 1 });
  expect(result.entries).toBe(1);
  expect(JSON.stringify(await pending(catalogue))).not.toContain('装置');
});

test('the registry’s monthly list stands beside our contracts and changes nothing without a click', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const same = await aContract(catalogue, { projectName: '耐热尼龙委托开发', signedOn: '2026-05-10' });
  const ours = await aContract(catalogue, { projectName: '石墨负极中试', signedOn: '2026-05-11' });
  const text = table(
    [
      '合同登记编号',
      '项目名称',
      '卖方名称',
      '买方名称',
      '合同成交额（元）',
      '核定技术交易额（元）',
      '合同签订日期',
      '登记日期',
    ],
    [
      '2026410400000001',
      '耐热尼龙委托开发',
      '示范大学',
      '示范材料有限公司',
      '1000000',
      '800000',
      '2026-05-10',
      '2026-05-20',
    ],
    ['2026410400000002', '别家的合同', '别的大学', '别的公司', '5000', '5000', '2026-05-12', '2026-05-21'],
  );
  await importLedger(catalogue, text, { kind: 'registry' });
  const { lists } = await registrationHandlers.lists(context, {});
  const listName = lists[0]!.name;
  const reconciled = async () => (await registrationHandlers.reconciliation(context, { listName })).rows;
  const rows = await reconciled();
  expect(rows.map((row) => [row.ours?.id ?? null, row.theirs?.registrationNumber ?? null])).toEqual([
    [same, '2026410400000001'],
    [ours, null],
    [null, '2026410400000002'],
  ]);
  const before = await contractsHandlers.rows(context, { ids: [same] });
  expect(before.rows[0]?.registration).toBe('none');
  await registrationHandlers.adopt(context, { rowId: rows[0]!.theirs!.id, contractId: same });
  expect((await contractsHandlers.rows(context, { ids: [same] })).rows[0]?.registration).toBe('certified');
  const [adopted] = await reconciled();
  expect(adopted).toMatchObject({ by: 'number', differences: [], theirs: { verdict: 'adopted' } });
  await registrationHandlers.setRowVerdict(context, { rowId: rows[2]!.theirs!.id, verdict: 'ignored' });
  expect((await registrationHandlers.lists(context, {})).lists[0]).toMatchObject({ rows: 2, open: 0 });
});
