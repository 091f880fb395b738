import fc from 'fast-check';
import { codeTables } from '../../shared/codes/index.ts';
import { threadStages, threadStatuses } from '../../shared/domain/thread.ts';
import { previousPeriod } from '../../shared/reporting/model.ts';
import type {
  Period,
  ReceivedMoney,
  ReportSource,
  SignedContract,
  ThreadNow,
} from '../../shared/reporting/source.ts';

export function aSignedContract(values: Partial<SignedContract> = {}): SignedContract {
  return {
    id: 'c1',
    number: 'YX-HT2026-0001-T1',
    projectName: '耐热尼龙委托开发',
    contractType: 'development.commissioned',
    domain: 'nylon.resin',
    signedOn: '2026-03-02',
    totalFen: 100_000_000,
    technicalFen: 80_000_000,
    ...values,
  };
}

export function aReceivedMoney(values: Partial<ReceivedMoney> = {}): ReceivedMoney {
  return {
    contractId: 'c1',
    number: 'YX-HT2026-0001-T1',
    projectName: '耐热尼龙委托开发',
    unitName: '材料学院',
    payer: null,
    receivedOn: '2026-04-10',
    amountFen: 30_000_000,
    ...values,
  };
}

export function aThreadNow(values: Partial<ThreadNow> = {}): ThreadNow {
  return {
    id: 't1',
    number: 'YX-DJ2026-0001-T1',
    title: '耐热老化尼龙66',
    stage: 'verify',
    status: 'open',
    stageSince: '2026-05-01',
    intendedFen: 50_000_000,
    nextStep: null,
    ...values,
  };
}

export function aReportSource(values: Partial<ReportSource> = {}): ReportSource {
  return {
    period: { from: '2026-01-01', to: '2026-06-15' },
    contracts: [],
    receipts: [],
    previousContracts: [],
    previousReceipts: [],
    threads: [],
    ...values,
  };
}

const fen = fc.integer({ min: 0, max: 90_000_000_000 });
const textOrNull = fc.option(fc.constantFrom('材料学院', '电气学院', ' ', '化工学院'));
const codes = {
  type: codeTables.contractType.entries.map((entry) => entry.code),
  domain: codeTables.domain.entries.map((entry) => entry.code),
};

function dayWithin({ from, to }: Period): fc.Arbitrary<string> {
  return fc
    .integer({ min: Date.parse(from), max: Date.parse(to) })
    .map((instantMs) => new Date(instantMs).toISOString().slice(0, 10));
}

/** Any report: codes known and unknown, fields left empty, refunds, threads in every state. */
export function anyReportSource(): fc.Arbitrary<ReportSource> {
  const period = fc.constantFrom(
    { from: '2026-01-01', to: '2026-06-15' },
    { from: '2024-02-01', to: '2024-02-29' },
    { from: '2025-11-15', to: '2026-02-28' },
    { from: '2026-05-05', to: '2026-05-05' },
  );
  return period.chain((of) => {
    const previous = previousPeriod(of);
    return fc.record({
      period: fc.constant(of),
      contracts: fc.array(anyContract(of), { maxLength: 12 }),
      previousContracts: fc.array(anyContract(previous), { maxLength: 12 }),
      receipts: fc.array(anyReceipt(of), { maxLength: 12 }),
      previousReceipts: fc.array(anyReceipt(previous), { maxLength: 12 }),
      threads: fc.array(anyThread(), { maxLength: 12 }),
    });
  });
}

function anyContract(period: Period): fc.Arbitrary<SignedContract> {
  return fc
    .record({
      id: fc.uuid(),
      contractType: fc.option(fc.constantFrom(...codes.type, 'fromTheFuture')),
      domain: fc.option(fc.constantFrom(...codes.domain, 'fromTheFuture')),
      signedOn: dayWithin(period),
      totalFen: fen,
      technicalFen: fc.option(fen),
    })
    .map(aSignedContract);
}

function anyReceipt(period: Period): fc.Arbitrary<ReceivedMoney> {
  return fc
    .record({
      contractId: fc.uuid(),
      unitName: textOrNull,
      receivedOn: dayWithin(period),
      amountFen: fc.integer({ min: -1_000_000, max: 90_000_000_000 }),
    })
    .map(aReceivedMoney);
}

function anyThread(): fc.Arbitrary<ThreadNow> {
  return fc
    .record({
      id: fc.uuid(),
      stage: fc.constantFrom(...threadStages),
      status: fc.constantFrom(...threadStatuses),
      intendedFen: fc.option(fen),
    })
    .map(aThreadNow);
}
