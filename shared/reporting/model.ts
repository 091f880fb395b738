import { children } from '../codes/index.ts';
import type { ReportModel } from '../contract/overview.ts';
import { sameDayLastYear } from '../domain/days.ts';
import { compareText, sumOf } from '../domain/lists.ts';
import { threadStages } from '../domain/thread.ts';
import {
  contractGroups,
  groupRows,
  monthsBetween,
  notGiven,
  receiptGroups,
  sameMonthLastYear,
  threadGroups,
} from './groups.ts';
import type { Period, ReceivedMoney, ReportSource, SignedContract } from './source.ts';

type Group = ReportModel['contractsByType'][number];
type Figure = ReportModel['figures'][number];

/** The same days one year earlier; 29 February becomes 28 February. */
export function previousPeriod(period: Period): Period {
  return { from: sameDayLastYear(period.from), to: sameDayLastYear(period.to) };
}

/**
 * The report of a period beside the same period of the year before. 意向, 成交额, 技术交易额 and 到款 are kept
 * apart: no figure adds one to another. Contracts count on the day of signing, receipts on the day the money
 * came, threads as they stand now.
 */
export function buildReport(source: ReportSource): ReportModel {
  const { period, contracts, previousContracts, receipts, previousReceipts } = source;
  const previous = previousPeriod(period);
  return {
    ...period,
    previousFrom: previous.from,
    previousTo: previous.to,
    figures: figuresOf(source),
    threadsByStage: stagesOf(source),
    contractsByType: groupsOf(contracts, previousContracts, contractGroups.type, contractTypes()),
    contractsByDomain: largestFirst(groupsOf(contracts, previousContracts, contractGroups.domain, [])),
    contractsByMonth: monthsOf(source),
    receiptsByUnit: unitsOf(receipts, previousReceipts),
  };
}

/** The codes of the figures, in the order of a report. */
export const figureCodes = [
  'contractCount',
  'contractTotal',
  'contractTechnical',
  'contractWithoutTechnical',
  'received',
  'openThreads',
  'intended',
] as const;
export type FigureCode = (typeof figureCodes)[number];

function figuresOf(source: ReportSource): Figure[] {
  const { contracts, previousContracts, receipts, previousReceipts } = source;
  const open = source.threads.filter((thread) => thread.status === 'open');
  const pair = (of: (rows: readonly SignedContract[]) => number) => ({
    value: of(contracts),
    previous: of(previousContracts),
    basis: 'signed' as const,
  });
  const figures: Record<FigureCode, Omit<Figure, 'code'>> = {
    contractCount: { ...pair((rows) => rows.length), unit: 'count' },
    contractTotal: { ...pair(totalFenOf), unit: 'fen' },
    contractTechnical: { ...pair(technicalFenOf), unit: 'fen' },
    contractWithoutTechnical: {
      ...pair((rows) => rows.filter((row) => row.technicalFen === null).length),
      unit: 'count',
    },
    received: {
      value: receivedFenOf(receipts),
      previous: receivedFenOf(previousReceipts),
      basis: 'received',
      unit: 'fen',
    },
    openThreads: { value: open.length, previous: null, basis: 'state', unit: 'count' },
    intended: {
      value: sumOf(open, (thread) => thread.intendedFen ?? 0),
      previous: null,
      basis: 'state',
      unit: 'fen',
    },
  };
  return figureCodes.map((code) => ({ code, ...figures[code] }));
}

function stagesOf({ threads }: ReportSource): ReportModel['threadsByStage'] {
  const byStage = groupRows(threads, threadGroups.stage);
  return threadStages.map((stage) => {
    const rows = byStage.get(stage) ?? [];
    const open = rows.filter((row) => row.status === 'open');
    return {
      stage,
      open: open.length,
      paused: rows.filter((row) => row.status === 'paused').length,
      ended: rows.filter((row) => row.status === 'ended').length,
      intendedFen: sumOf(open, (row) => row.intendedFen ?? 0),
    };
  });
}

/** @param always keys that are shown even when nothing falls under them, in this order; others follow */
function groupsOf(
  contracts: readonly SignedContract[],
  previousContracts: readonly SignedContract[],
  keyOf: (row: SignedContract) => string,
  always: readonly string[],
): Group[] {
  const now = groupRows(contracts, keyOf);
  const before = groupRows(previousContracts, keyOf);
  const others = [...now.keys(), ...before.keys()].filter((key) => key !== notGiven);
  const unnamed = now.has(notGiven) || before.has(notGiven) ? [notGiven] : [];
  return [...new Set([...always, ...others, ...unnamed])].map((key) => {
    const rows = now.get(key) ?? [];
    const previousRows = before.get(key) ?? [];
    return {
      key,
      count: rows.length,
      previousCount: previousRows.length,
      totalFen: totalFenOf(rows),
      previousTotalFen: totalFenOf(previousRows),
      technicalFen: technicalFenOf(rows),
      previousTechnicalFen: technicalFenOf(previousRows),
    };
  });
}

function monthsOf(source: ReportSource): ReportModel['contractsByMonth'] {
  const contracts = groupRows(source.contracts, contractGroups.month);
  const previousContracts = groupRows(source.previousContracts, contractGroups.month);
  const receipts = groupRows(source.receipts, receiptGroups.month);
  const previousReceipts = groupRows(source.previousReceipts, receiptGroups.month);
  return monthsBetween(source.period.from, source.period.to).map((month) => {
    const before = sameMonthLastYear(month);
    const rows = contracts.get(month) ?? [];
    return {
      month,
      count: rows.length,
      totalFen: totalFenOf(rows),
      receivedFen: receivedFenOf(receipts.get(month) ?? []),
      previousTotalFen: totalFenOf(previousContracts.get(before) ?? []),
      previousReceivedFen: receivedFenOf(previousReceipts.get(before) ?? []),
    };
  });
}

function unitsOf(
  receipts: readonly ReceivedMoney[],
  previousReceipts: readonly ReceivedMoney[],
): ReportModel['receiptsByUnit'] {
  const now = groupRows(receipts, receiptGroups.unit);
  const before = groupRows(previousReceipts, receiptGroups.unit);
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((key) => ({
      key,
      receivedFen: receivedFenOf(now.get(key) ?? []),
      previousReceivedFen: receivedFenOf(before.get(key) ?? []),
    }))
    .sort((left, right) => right.receivedFen - left.receivedFen || compareText(left.key, right.key));
}

function largestFirst(groups: readonly Group[]): Group[] {
  return groups.toSorted((left, right) => right.totalFen - left.totalFen || compareText(left.key, right.key));
}

function contractTypes(): string[] {
  return children('contractType', null).map((entry) => entry.code);
}

function totalFenOf(rows: readonly SignedContract[]): number {
  return sumOf(rows, (row) => row.totalFen);
}

function technicalFenOf(rows: readonly SignedContract[]): number {
  return sumOf(rows, (row) => row.technicalFen ?? 0);
}

function receivedFenOf(rows: readonly ReceivedMoney[]): number {
  return sumOf(rows, (row) => row.amountFen);
}
