import { describe, expect, test } from 'vitest';
import { claimingHandlers } from '../../../electron/handlers/claiming.ts';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { ledgerHandlers } from '../../../electron/handlers/ledger.ts';
import { moneyHandlers } from '../../../electron/handlers/money.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aContract, expectRefusal } from '../../builders/work.ts';

const { claiming, money } = contract;
const payer = '示范材料有限公司';

async function importText({ context }: TestCatalogue, rows: string[][]) {
  const head = ['到账日期', '流水号', '到账金额', '付款单位', '摘要'];
  const text = [head, ...rows].map((row) => row.join('\t')).join('\n');
  return await claimingHandlers.importLines(context, { source: { from: 'paste', text } });
}

async function pool({ context }: TestCatalogue, state: 'open' | 'claimed' | 'setAside' = 'open') {
  return await claimingHandlers.pool(context, claiming.pool.input.parse({ state }));
}

async function claim({ context }: TestCatalogue, input: Record<string, unknown>) {
  return await claimingHandlers.claim(context, claiming.claim.input.parse(input));
}

async function oneLine(catalogue: TestCatalogue, amountYuan: string) {
  await importText(catalogue, [['2026-06-10', 'R1', amountYuan, payer, '合同款']]);
  return (await pool(catalogue)).lines[0]!;
}

test('a line is kept once, proposed, claimed by one command and released by reversals', async () => {
  const catalogue = await aCatalogue();
  const id = await aContract(catalogue, { signedOn: '2026-06-01' });
  await moneyHandlers.setPlan(
    catalogue.context,
    money.setPlan.input.parse({
      contractId: id,
      plan: [
        { dueOn: '2026-06-20', amountFen: 30_000_000 },
        { condition: '验收合格', amountFen: 70_000_000 },
      ],
    }),
  );
  const line = await oneLine(catalogue, '300000');
  expect(
    await importText(catalogue, [['2026-06-10', 'R1', '300,000.00', payer, '另一个摘要']]),
  ).toMatchObject({
    kept: 0,
    repeated: 1,
  });
  const [best] = line.proposals;
  expect(best).toMatchObject({
    level: 'sure',
    parts: [{ contractId: id, instalment: 1, amountFen: 30_000_000 }],
  });
  expect((await contractsHandlers.get(catalogue.context, { id })).receivedFen).toBe(0);
  const part = best!.parts[0]!;
  const input = {
    lineId: line.id,
    openFen: line.openFen,
    parts: [{ contractId: id, instalmentId: part.instalmentId, amountFen: part.amountFen }],
  };
  await claim(catalogue, input);
  await expectRefusal(() => claim(catalogue, input), 'STALE_STATE');
  const after = await moneyHandlers.of(catalogue.context, { contractId: id });
  expect(after.plan.map(({ state }) => state)).toEqual(['paid', 'open']);
  expect((await pool(catalogue, 'claimed')).lines[0]?.claims).toMatchObject([{ contractId: id }]);
  expect(await claimingHandlers.release(catalogue.context, { lineId: line.id })).toEqual({ reversed: 1 });
  expect((await pool(catalogue)).lines[0]).toMatchObject({ openFen: 30_000_000, claims: [] });
  const detail = await contractsHandlers.get(catalogue.context, { id });
  expect(detail.receivedFen).toBe(0);
  expect(detail.receipts).toHaveLength(2);
});

test('one payment split over two contracts; who paid is known the next time', async () => {
  const catalogue = await aCatalogue();
  const first = await aContract(catalogue, { totalFen: 20_000_000 });
  const second = await aContract(catalogue, { projectName: '另一个项目', totalFen: 10_000_000 });
  await importText(catalogue, [['2026-06-10', 'R1', '300000', '完全不同的集团财务公司', '往来']]);
  const [line] = (await pool(catalogue)).lines;
  expect(line?.proposals).toEqual([]);
  await claim(catalogue, {
    lineId: line!.id,
    openFen: 30_000_000,
    parts: [
      { contractId: first, amountFen: 20_000_000 },
      { contractId: second, amountFen: 10_000_000 },
    ],
  });
  const third = await aContract(catalogue, { projectName: '第三个项目', totalFen: 5_000_000 });
  await importText(catalogue, [['2026-06-11', 'R2', '50000', '完全不同的集团财务公司', '往来']]);
  const [next] = (await pool(catalogue)).lines;
  expect(next?.proposals[0]).toMatchObject({ parts: [{ contractId: third }] });
  expect(next?.proposals[0]?.evidence.map(({ reason }) => reason)).toContain('payerOther');
});

describe('bad claims', () => {
  const other = '018f0000-0000-7000-8000-000000000000';
  test.each([
    ['more than the line', [{ amountFen: 30_000_001 }], 'RECEIPT_PROBLEM', { problem: 'PARTS_ABOVE_LINE' }],
    ['a part of the other sign', [{ amountFen: -1 }], 'RECEIPT_PROBLEM', { problem: 'PARTS_AGAINST_LINE' }],
    [
      'a refund that comes in',
      [{ amountFen: 1, nature: 'refund' }],
      'RECEIPT_PROBLEM',
      { problem: 'SIGN_AGAINST_NATURE' },
    ],
    [
      'above the contract',
      [{ amountFen: 30_000_000 }],
      'RECEIPT_PROBLEM',
      { problem: 'ABOVE_TOTAL', name: '耐热尼龙委托开发' },
    ],
    [
      'above it in two parts',
      [{ amountFen: 15_000_000 }, { amountFen: 15_000_000 }],
      'RECEIPT_PROBLEM',
      { problem: 'ABOVE_TOTAL' },
    ],
    ['an unknown contract', [{ amountFen: 1, contractId: other }], 'NOT_FOUND', { kind: 'contract' }],
    ['an instalment of nobody', [{ amountFen: 1, instalmentId: other }], 'NOT_FOUND', { kind: 'instalment' }],
  ] as const)('%s', async (_name, parts, code, params) => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue, { totalFen: 20_000_000 });
    const line = await oneLine(catalogue, '300000');
    const whole = {
      lineId: line.id,
      openFen: line.openFen,
      parts: parts.map((part) => ({ contractId, ...part })),
    };
    await expectRefusal(() => claim(catalogue, whole), code, params);
    expect((await pool(catalogue)).counts).toEqual({ open: 1, claimed: 0, setAside: 0 });
  });

  test('above the contract is kept once the person says it is so', async () => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue, { totalFen: 20_000_000 });
    const line = await oneLine(catalogue, '300000');
    const parts = [{ contractId, amountFen: 30_000_000 }];
    await claim(catalogue, { lineId: line.id, openFen: line.openFen, parts, aboveTotal: 'confirmed' });
    expect((await contractsHandlers.get(catalogue.context, { id: contractId })).receivedFen).toBe(30_000_000);
  });

  test('a refund above what came, and a line of tomorrow', async () => {
    const catalogue = await aCatalogue();
    const contractId = await aContract(catalogue);
    await importText(catalogue, [
      ['2026-06-10', 'R1', '-100', payer, '退款'],
      ['2026-06-16', 'R2', '100', payer, '合同款'],
    ]);
    const [back, tomorrow] = (await pool(catalogue)).lines;
    const of = (line: typeof back, amountFen: number) => ({
      lineId: line!.id,
      openFen: line!.openFen,
      parts: [{ contractId, amountFen }],
    });
    await expectRefusal(() => claim(catalogue, of(back, -10_000)), 'RECEIPT_PROBLEM', {
      problem: 'BELOW_ZERO',
    });
    await expectRefusal(() => claim(catalogue, of(tomorrow, 10_000)), 'RECEIPT_PROBLEM', {
      problem: 'IN_FUTURE',
    });
  });
});

test('what cannot be read is held in the list of doubts, once; noise is set aside with a reason', async () => {
  const catalogue = await aCatalogue();
  const rows = [
    ['2026-06-10', 'R1', '12.5', '某银行', '结息'],
    ['', 'R2', '300', payer, '没有日期'],
  ];
  expect(await importText(catalogue, rows)).toEqual({ kept: 1, repeated: 0, held: 1, skipped: 0 });
  await importText(catalogue, rows);
  const held = await ledgerHandlers.pending(catalogue.context, contract.ledger.pending.input.parse({}));
  expect(held.items.map(({ problems }) => problems[0]?.code)).toEqual(['NO_RECEIVED_DAY']);
  const [line] = (await pool(catalogue)).lines;
  await claimingHandlers.setAside(catalogue.context, { lineIds: [line!.id], reason: '结息' });
  expect((await pool(catalogue)).counts).toEqual({ open: 0, claimed: 0, setAside: 1 });
  const contractId = await aContract(catalogue);
  const input = { lineId: line!.id, openFen: line!.openFen, parts: [{ contractId, amountFen: 1 }] };
  await expectRefusal(() => claim(catalogue, input), 'RECEIPT_PROBLEM', { problem: 'LINE_SET_ASIDE' });
  await claimingHandlers.setAside(catalogue.context, { lineIds: [line!.id], reason: null });
  expect((await pool(catalogue)).counts.open).toBe(1);
});

test('a file without headings of a statement is refused', async () => {
  const catalogue = await aCatalogue();
  const source = { from: 'paste' as const, text: '姓名\t电话\n甲\t1' };
  await expectRefusal(() => claimingHandlers.importLines(catalogue.context, { source }), 'FILE_REFUSED');
});
