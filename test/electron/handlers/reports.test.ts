import { expect, test } from 'vitest';
import { contractsHandlers } from '../../../electron/handlers/contracts.ts';
import { reportsHandlers } from '../../../electron/handlers/reports.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue } from '../../builders/catalogue.ts';
import { aCutQuestion } from '../../builders/countedRows.ts';
import { aContract, aReceipt, expectRefusal } from '../../builders/work.ts';

const period = { from: '2026-01-01', to: '2026-06-15' };

test('a year has other totals by day of signing and by day of receipt', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const signed = await aContract(catalogue, { totalFen: 1_000, technicalFen: 600, unitName: '材料学院' });
  const older = await aContract(catalogue, { totalFen: 8_000, signedOn: '2025-03-01', unitName: '化工学院' });
  const removed = await aContract(catalogue, { totalFen: 64_000 });
  await aReceipt(catalogue, signed, 300);
  await aReceipt(catalogue, older, 2_000);
  await aReceipt(catalogue, older, 500, '2025-06-15');
  await aReceipt(catalogue, removed, 700);
  const receiptId = await aReceipt(catalogue, signed, 50);
  await contractsHandlers.reverseReceipt(context, { receiptId, reason: null });
  await contractsHandlers.remove(context, { id: removed });
  const totalOf = async (basis: 'signed' | 'received') =>
    contract.reports.cut.output.parse(
      await reportsHandlers.cut(context, aCutQuestion({ ...period, basis, by: 'unit' })),
    );
  expect(await totalOf('signed')).toMatchObject({
    groups: [
      { key: '材料学院', amountFen: 1_000, technicalFen: 600 },
      { key: '化工学院', amountFen: 0, previousAmountFen: 8_000 },
    ],
    total: { count: 1, amountFen: 1_000, previousAmountFen: 8_000 },
  });
  expect(await totalOf('received')).toMatchObject({
    groups: [
      { key: '化工学院', amountFen: 2_000, previousAmountFen: 500 },
      { key: '材料学院', amountFen: 300, previousAmountFen: 0 },
    ],
    total: { count: 2, amountFen: 2_300, previousAmountFen: 500, technicalFen: null },
  });
});

test('the rows behind a figure open their contracts and add up to it', async () => {
  const catalogue = await aCatalogue();
  const id = await aContract(catalogue, { unitName: '材料学院', leaderName: '示范甲' });
  await aReceipt(catalogue, id, 300, '2026-02-01');
  await aReceipt(catalogue, id, 200, '2026-03-01');
  const rows = await reportsHandlers.cutRows(catalogue.context, {
    question: aCutQuestion(period),
    key: '材料学院',
    period: 'now',
  });
  expect(contract.reports.cutRows.output.parse(rows)).toMatchObject({
    total: 2,
    amountFen: 500,
    rows: [
      { id, day: '2026-03-01', amountFen: 200, detail: '材料学院 · 示范甲' },
      { id, day: '2026-02-01', amountFen: 300 },
    ],
  });
});

test('the registry counts on its own day, by what it approved, without what it revoked', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const step = (contractId: string, kind: string, happenedOn: string, technicalFen: number | null = null) =>
    context.write({ code: 'test', params: {} }, (batch) =>
      batch.insert('registrationEvent', { contractId, kind, happenedOn, technicalFen }),
    );
  const older = await aContract(catalogue, { totalFen: 8_000, technicalFen: 5_000, signedOn: '2025-12-20' });
  step(older, 'submitted', '2025-12-28');
  step(older, 'certified', '2026-01-10', 4_000);
  const submitted = await aContract(catalogue, { totalFen: 16_000 });
  step(submitted, 'submitted', '2026-06-01');
  const revoked = await aContract(catalogue, { totalFen: 32_000, signedOn: '2026-02-01' });
  step(revoked, 'certified', '2026-03-01', 30_000);
  step(revoked, 'revoked', '2026-04-01');
  const undone = await aContract(catalogue, { totalFen: 64_000, signedOn: '2026-02-01' });
  const fact = step(undone, 'certified', '2026-03-01', 60_000);
  context.write({ code: 'test', params: {} }, (batch) =>
    batch.insert('registrationEvent', {
      contractId: undone,
      kind: 'certified',
      happenedOn: '2026-03-01',
      reversesId: fact,
    }),
  );
  const cut = await reportsHandlers.cut(
    context,
    aCutQuestion({ ...period, basis: 'registered', by: 'none' }),
  );
  expect(cut.total).toMatchObject({ count: 1, amountFen: 8_000, technicalFen: 4_000, previousCount: 0 });
  expect(cut.contractCount).toBe(1);
});

test('a change counts in the period of its contract, whenever it was agreed', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const contractId = await aContract(catalogue, {
    totalFen: 8_000,
    technicalFen: 5_000,
    signedOn: '2025-03-01',
  });
  context.write({ code: 'test', params: {} }, (batch) =>
    batch.insert('contractChange', {
      contractId,
      kind: 'termination',
      happenedOn: '2026-02-01',
      totalDeltaFen: -3_000,
      technicalDeltaFen: -2_000,
    }),
  );
  const { total } = await reportsHandlers.cut(context, aCutQuestion({ ...period, basis: 'signed' }));
  expect(total).toMatchObject({
    amountFen: 0,
    previousAmountFen: 5_000,
    previousTechnicalFen: 3_000,
  });
});

test('a snapshot keeps its numbers, lists what changed, and is withdrawn by a fact', async () => {
  const catalogue = await aCatalogue();
  const { context } = catalogue;
  const id = await aContract(catalogue, { totalFen: 3_000_000, unitName: '材料学院' });
  const question = aCutQuestion({ ...period, basis: 'signed' });
  const freeze = contract.reports.freeze.input.parse({
    title: '三季度报数',
    content: { of: 'cut', question },
    language: 'zh-CN',
  });
  const snapshot = await reportsHandlers.freeze(context, freeze);
  const bulletin = await reportsHandlers.freeze(
    context,
    contract.reports.freeze.input.parse({ ...freeze, content: { of: 'bulletin', ...period } }),
  );
  const shown = async (of: { id: string }) =>
    contract.reports.snapshot.output.parse(await reportsHandlers.snapshot(context, of));
  const printed = await shown(snapshot);
  expect(printed).toMatchObject({ title: '三季度报数', frozenOn: '2026-06-15', restatements: [] });

  await contractsHandlers.remove(context, { id });
  const later = await shown(snapshot);
  expect(later.document).toEqual(printed.document);
  expect(later.restatements).toContainEqual({
    label: '合计 · 金额',
    unit: 'fen',
    printed: 3_000_000,
    now: 0,
  });
  expect((await shown(bulletin)).restatements).toContainEqual(
    expect.objectContaining({ printed: 3_000_000, now: 0 }),
  );

  await reportsHandlers.withdrawSnapshot(context, snapshot);
  const { snapshots } = await reportsHandlers.snapshots(context, {});
  expect(snapshots.map((row) => row.id)).toEqual([bulletin.id]);
  await expectRefusal(() => reportsHandlers.snapshot(context, snapshot), 'NOT_FOUND');
});
