import { expect, test } from 'vitest';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { fulfilmentHandlers } from '../../../electron/handlers/fulfilment.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { moneyHandlers } from '../../../electron/handlers/money.ts';
import { rulesHandlers } from '../../../electron/handlers/rules.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { aContract, aReceipt, aThread, expectRefusal } from '../../builders/work.ts';

const { money } = contract;
const shares = [
  { role: 'person', name: '甲', ratioMillionths: 350_001, isLeader: false },
  { role: 'person', name: '乙', ratioMillionths: 350_000, isLeader: true },
  { role: 'unit', name: '学校', ratioMillionths: 299_999 },
];

async function save(
  { context }: TestCatalogue,
  contractId: string,
  values: Record<string, unknown>,
  id: string | null = null,
) {
  const whole = { mode: 'licence', ownerType: 'public', relatedStatement: '无', shares, ...values };
  return await moneyHandlers.saveSheet(
    context,
    money.saveSheet.input.parse({ contractId, id, values: whole }),
  );
}

async function step({ context }: TestCatalogue, sheetId: string, kind: string, happenedOn: string) {
  return await moneyHandlers.addStep(
    context,
    money.addStep.input.parse({ sheetId, values: { kind, happenedOn } }),
  );
}

test('a receipt is shared out to the last 分, noticed, paid and filed in order, and holds its ground', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const id = await aContract(
    catalogue,
    { contractType: 'licence.patent', signedOn: '2025-01-02' },
    {
      rights: [{ rightId: null, kind: 'patent.invention', number: null, title: '一种方法', priceFen: null }],
    },
  );
  const receiptId = await aReceipt(catalogue, id, 10_000_001, '2025-03-01');
  const deductions = [
    { kind: 'tax', amountFen: 600_000 },
    { kind: 'other', title: '检测', amountFen: 1 },
  ];
  const sheet = await save(catalogue, id, { receiptId, grossFen: 10_000_001, deductions });
  const of = async () => (await moneyHandlers.of(context, { contractId: id })).sheets[0]!;
  const first = await of();
  expect(first.netFen).toBe(9_400_000);
  expect(first.shareFen.reduce((sum, fen) => sum + fen, 0)).toBe(9_400_000);
  expect(first).toMatchObject({ payBy: '2028-03-01', relief: { verdict: 'open' }, openPoints: [] });
  await expectRefusal(() => step(catalogue, sheet.id, 'paid', '2026-06-01'), 'DISTRIBUTION_PROBLEM', {
    problem: 'NO_NOTICE',
  });
  await step(catalogue, sheet.id, 'notice', '2025-03-10');
  await expectRefusal(
    () => save(catalogue, id, { receiptId, grossFen: 1 }, sheet.id),
    'DISTRIBUTION_PROBLEM',
    { problem: 'STEPS_TAKEN' },
  );
  await expectRefusal(
    () => contractsHandlers.reverseReceipt(context, { receiptId, reason: null }),
    'LATER_FACT',
  );
  await step(catalogue, sheet.id, 'paid', '2025-05-06');
  const filed = await step(catalogue, sheet.id, 'filed', '2025-06-03');
  expect(await of()).toMatchObject({
    paidOn: '2025-05-06',
    fileBy: '2025-06-15',
    filedOn: '2025-06-03',
    relief: { points: ['NOT_REGISTERED'] },
  });
  const { tracks } = await fulfilmentHandlers.of(context, { contractId: id });
  expect(tracks.find(({ name }) => name === 'distribution')).toMatchObject({
    state: 'done',
    done: 10_000_001,
  });
  const steps = (await of()).steps;
  await expectRefusal(() => moneyHandlers.reverseStep(context, { id: steps[0]!.id }), 'LATER_FACT');
  await moneyHandlers.reverseStep(context, { id: filed.id });
  await expectRefusal(() => moneyHandlers.reverseStep(context, { id: filed.id }), 'ALREADY_REVERSED');
  expect((await of()).filedOn).toBeNull();
  const { document } = await moneyHandlers.sheetDocument(context, { id: sheet.id, language: 'zh' });
  expect(JSON.stringify(document)).toContain('94,000.00');
});

test.each([
  ['shares of 99.9999 %', { shares: [{ ...shares[0], ratioMillionths: 999_999 }] }, 'SHARES_NOT_WHOLE'],
  ['more than the receipt', { grossFen: 5_000_001 }, 'ABOVE_RECEIPT'],
  ['deductions above it', { deductions: [{ kind: 'tax', amountFen: 5_000_001 }] }, 'DEDUCTIONS_ABOVE_GROSS'],
])('a sheet of %s is refused by name', async (_name, values, problem) => {
  const catalogue = await aCatalogue();
  const id = await aContract(catalogue);
  const receiptId = await aReceipt(catalogue, id, 5_000_000);
  await expectRefusal(
    () => save(catalogue, id, { receiptId, grossFen: 5_000_000, ...values }),
    'DISTRIBUTION_PROBLEM',
    { problem },
  );
  expect((await moneyHandlers.of(catalogue.context, { contractId: id })).undistributed).toHaveLength(1);
});

test('below the floor is kept as a draft and shown to nobody; one receipt has one sheet', async () => {
  const catalogue = await aCatalogue();
  const id = await aContract(catalogue);
  const receiptId = await aReceipt(catalogue, id, 5_000_000);
  const low = shares.map((share) => ({
    ...share,
    ratioMillionths: share.role === 'unit' ? 600_000 : 200_000,
  }));
  const sheet = await save(catalogue, id, { receiptId, grossFen: 5_000_000, shares: low });
  await expectRefusal(() => step(catalogue, sheet.id, 'notice', '2026-06-15'), 'DISTRIBUTION_PROBLEM', {
    problem: 'BELOW_FLOOR',
  });
  await expectRefusal(() => save(catalogue, id, { receiptId, grossFen: 1 }), 'DISTRIBUTION_PROBLEM', {
    problem: 'RECEIPT_USED_TWICE',
  });
  await save(
    catalogue,
    id,
    {
      receiptId,
      grossFen: 5_000_000,
      shares: shares.slice(0, 1).map((share) => ({ ...share, ratioMillionths: 1_000_000 })),
    },
    sheet.id,
  );
  expect((await moneyHandlers.of(catalogue.context, { contractId: id })).sheets[0]?.shareFen).toEqual([
    5_000_000,
  ]);
  await moneyHandlers.removeSheet(catalogue.context, { id: sheet.id });
  await contractsHandlers.reverseReceipt(catalogue.context, { receiptId, reason: null });
});

test('the broker’s proof tells who did what when, the fee, and an estimate without a verdict', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const threadId = await aThread(catalogue);
  const id = await aContract(
    catalogue,
    { brokerName: '示范中介', brokerFeeFen: 1_000_000, contractType: 'development' },
    {
      links: [{ targetKind: 'thread', targetId: threadId }],
    },
  );
  await aReceipt(catalogue, id, 50_000_000);
  const entry = {
    kind: 'received' as const,
    happenedOn: '2026-06-15',
    amountFen: 400_000,
    counterparty: null,
    documentNumber: null,
    note: null,
  };
  const { id: entryId } = await moneyHandlers.addCommission(context, { contractId: id, values: entry });
  expect((await moneyHandlers.of(context, { contractId: id })).commission).toMatchObject({
    dueFen: 1_000_000,
    openFen: 600_000,
  });
  await expectRefusal(
    () =>
      moneyHandlers.addCommission(context, {
        contractId: id,
        values: { ...entry, happenedOn: '2026-06-16' },
      }),
    'INVALID_INPUT',
  );
  const { document } = await moneyHandlers.brokerDocument(context, {
    contractId: id,
    year: 2026,
    language: 'zh',
  });
  const text = JSON.stringify(document);
  expect(text).toContain('按2023年通知测算：河南省技术转移示范机构后补助（2023年3月通知）');
  expect(text).toContain('合同没有写明中介工作内容');
  expect(text).not.toContain('符合');
  await moneyHandlers.reverseCommission(context, { id: entryId });
  await expectRefusal(() => moneyHandlers.reverseCommission(context, { id: entryId }), 'ALREADY_REVERSED');
  expect((await moneyHandlers.of(context, { contractId: id })).commission.openFen).toBe(1_000_000);
});

test('the office’s own deductions and subsidy notices hold for sheets and estimates, and are taken back', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const id = await aContract(catalogue, { contractType: 'licence' });
  await aReceipt(catalogue, id, 50_000_000);
  const shipped = await rulesHandlers.get(context, {});
  expect(shipped.deductions.map(({ kind }) => kind)).toEqual([
    'tax',
    'appraisal',
    'patentFee',
    'commission',
    'cost',
    'other',
  ]);
  const own = {
    kind: 'other',
    title: '知识产权运营费',
    modes: ['licence'],
    source: '示范大学办法第七条',
    certainty: 'V',
  } as const;
  await rulesHandlers.saveDeductions(
    context,
    contract.rules.saveDeductions.input.parse({ deductions: [own] }),
  );
  expect((await rulesHandlers.get(context, {})).deductions).toEqual([own]);
  const twice = contract.rules.saveDeductions.input.safeParse({ deductions: [own, own] });
  expect(twice.success).toBe(false);
  const rule = {
    ...shipped.subsidies[0]!,
    id: 'own',
    title: '示范通知',
    rateMillionths: 50_000,
    province: '',
  };
  await rulesHandlers.saveSubsidies(context, contract.rules.saveSubsidies.input.parse({ subsidies: [rule] }));
  const { estimates } = await moneyHandlers.subsidies(context, { contractId: id, year: 2026 });
  expect(estimates.map(({ title, estimateFen }) => [title, estimateFen])).toEqual([['示范通知', 2_500_000]]);
  await historyHandlers.undo(context, { batchId: null });
  const [back] = (await moneyHandlers.subsidies(context, { contractId: id, year: 2026 })).estimates;
  expect(back?.title).toBe(shipped.subsidies[0]!.title);
});
