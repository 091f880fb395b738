import { contractGroups, receiptGroups, threadGroups } from './groups.ts';
import type { ReceivedMoney, ReportSource, SignedContract, ThreadNow } from './source.ts';

/**
 * A row behind a figure. A receipt opens its contract, so `id` and `kind` are the contract's. `detail` is a
 * payer or a next step; of contracts it is empty, for their parties are looked up only for rows that are shown.
 */
interface RowBehind {
  readonly id: string;
  readonly kind: 'contract' | 'thread';
  readonly number: string;
  readonly title: string;
  readonly day: string;
  readonly amountFen: number | null;
  readonly detail: string;
}

/** What is asked: all rows of a table, or those that fall under one key of one grouping. */
export interface RowsQuestion {
  readonly of: 'contracts' | 'receipts' | 'threads';
  readonly group: string | null;
  readonly key: string | null;
}

/** The groupings that rows can be asked by. Threads without one: the open ones. */
export const groupings = {
  contracts: Object.keys(contractGroups),
  receipts: Object.keys(receiptGroups),
  threads: Object.keys(threadGroups),
} as const;

/**
 * Exactly the rows that a figure or a group of the report was computed from, the latest day first. Their
 * amounts add up to the figure: 成交额 for contracts (技术交易额 in the group 'technical'), 到款 for receipts,
 * 意向 for threads.
 * @throws RangeError for a grouping that the table does not have
 */
export function rowsBehind(
  source: Pick<ReportSource, 'contracts' | 'receipts' | 'threads'>,
  question: RowsQuestion,
): RowBehind[] {
  return rowsOf(source, question).toSorted((left, right) =>
    left.day === right.day ? 0 : left.day < right.day ? 1 : -1,
  );
}

function rowsOf(
  { contracts, receipts, threads }: Pick<ReportSource, 'contracts' | 'receipts' | 'threads'>,
  { of, group, key }: RowsQuestion,
): RowBehind[] {
  if (of === 'contracts') {
    const rows = select(contracts, contractGroups, group, key);
    return rows.map((row) => contractRow(row, group === 'technical' ? row.technicalFen : row.totalFen));
  }
  if (of === 'receipts') return select(receipts, receiptGroups, group, key).map(receiptRow);
  const wanted = group === null ? threads.filter((thread) => thread.status === 'open') : threads;
  return select(wanted, threadGroups, group, key).map(threadRow);
}

function select<Row>(
  rows: readonly Row[],
  groups: Readonly<Record<string, (row: Row) => string | null>>,
  group: string | null,
  key: string | null,
): Row[] {
  if (group === null) return [...rows];
  const keyOf = Object.hasOwn(groups, group) ? groups[group] : undefined;
  if (!keyOf) throw new RangeError(`Expected one of ${Object.keys(groups).join(', ')}, got "${group}"`);
  return rows.filter((row) => keyOf(row) === (key ?? ''));
}

function contractRow(row: SignedContract, amountFen: number | null): RowBehind {
  return {
    id: row.id,
    kind: 'contract',
    number: row.number,
    title: row.projectName,
    day: row.signedOn,
    amountFen,
    detail: '',
  };
}

function receiptRow(row: ReceivedMoney): RowBehind {
  return {
    id: row.contractId,
    kind: 'contract',
    number: row.number,
    title: row.projectName,
    day: row.receivedOn,
    amountFen: row.amountFen,
    detail: row.payer ?? row.unitName ?? '',
  };
}

function threadRow(row: ThreadNow): RowBehind {
  return {
    id: row.id,
    kind: 'thread',
    number: row.number,
    title: row.title,
    day: row.stageSince,
    amountFen: row.intendedFen,
    detail: row.nextStep ?? '',
  };
}
