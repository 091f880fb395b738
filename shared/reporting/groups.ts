import { codePath } from '../codes/index.ts';
import type { Day } from '../domain/days.ts';
import type { ReceivedMoney, SignedContract, ThreadNow } from './source.ts';

/** The key of a group whose rows leave the grouped field empty. */
export const notGiven = '';

/**
 * How rows fall into groups: the one place, so that a figure and the rows behind it cannot differ.
 * Types fold into the five kinds of contract, domains into their top level; a code that the table does not
 * know (from a newer program) is a group of its own.
 */
export const contractGroups = {
  type: (row: SignedContract) => topCode('contractType', row.contractType),
  domain: (row: SignedContract) => topCode('domain', row.domain),
  month: (row: SignedContract) => monthOf(row.signedOn),
  technical: (row: SignedContract) => (row.technicalFen === null ? notGiven : 'known'),
} as const;

export const receiptGroups = {
  unit: (row: ReceivedMoney) => row.unitName?.trim() || notGiven,
  month: (row: ReceivedMoney) => monthOf(row.receivedOn),
} as const;

export const threadGroups = {
  stage: (row: ThreadNow) => row.stage,
  status: (row: ThreadNow) => row.status,
  openStage: (row: ThreadNow) => (row.status === 'open' ? row.stage : null),
} as const;

/** The rows of each group, in the order in which the groups first appear. */
export function groupRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The months 'YYYY-MM' from the month of one day to that of another, both included. */
export function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let text = monthOf(from); text <= monthOf(to); ) {
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    text = monthText(year, month);
  }
  return months;
}

/** The same month one year earlier. */
export function sameMonthLastYear(month: string): string {
  return monthText(Number(month.slice(0, 4)) - 1, Number(month.slice(5, 7)));
}

/** The top level that a code lies under; a code that the table does not know stands for itself. */
export function topCode(table: 'contractType' | 'domain', code: string | null): string {
  return code === null ? notGiven : (codePath(table, code)[0] ?? code);
}

function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function monthText(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
