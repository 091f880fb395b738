import type { Day } from '../../domain/days.ts';
import { groupRows, notGiven, topCode } from '../groups.ts';
import { previousPeriod } from '../model.ts';
import type { CutAmounts, CutGroup, CutModel, CutQuestion } from './question.ts';

/** One row that counts: a contract on the day of its basis, or one receipt. */
export interface CountedRow {
  readonly contractId: string;
  readonly number: string;
  readonly title: string;
  /** The day of the basis. */
  readonly day: Day;
  readonly amountFen: number;
  /** Null for receipts, and where the contract does not say. */
  readonly technicalFen: number | null;
  readonly unitName: string | null;
  readonly leaderName: string | null;
  /** GB/T 2260 code of the seller's place. */
  readonly region: string | null;
  readonly direction: Direction | null;
  readonly contractType: string | null;
  readonly domain: string | null;
  readonly ipType: string | null;
}

/** As seen from the office's own city: 输出 it sold, 吸纳 it bought, 本地 both. */
export const directions = ['out', 'in', 'local', 'elsewhere'] as const;
export type Direction = (typeof directions)[number];

const CITY_DIGITS = 4;
const MONTH_CHARACTERS = 7;

/**
 * Where a contract's technology went.
 * @param regions places of sellers and buyers as GB/T 2260 codes; null where one is not known
 * @returns null when the office or both sides have no place
 */
export function directionOf(
  officeRegion: string | null,
  sellers: readonly (string | null)[],
  buyers: readonly (string | null)[],
): Direction | null {
  if (officeRegion === null) return null;
  const city = officeRegion.slice(0, CITY_DIGITS);
  const isHere = (region: string | null) => region?.slice(0, CITY_DIGITS) === city;
  const [sold, bought] = [sellers.some(isHere), buyers.some(isHere)];
  if (sold && bought) return 'local';
  const known = (regions: readonly (string | null)[]) => regions.some((region) => region !== null);
  if (sold) return known(buyers) ? 'out' : null;
  if (bought) return known(sellers) ? 'in' : null;
  return known(sellers) && known(buyers) ? 'elsewhere' : null;
}

const keyOf: Readonly<Record<CutQuestion['by'], (row: CountedRow) => string>> = {
  unit: (row) => row.unitName?.trim() || notGiven,
  leader: (row) => row.leaderName?.trim() || notGiven,
  county: (row) => row.region ?? notGiven,
  direction: (row) => row.direction ?? notGiven,
  type: (row) => topCode('contractType', row.contractType),
  domain: (row) => topCode('domain', row.domain),
  right: (row) => row.ipType ?? notGiven,
  month: (row) => row.day.slice(0, MONTH_CHARACTERS),
  none: () => 'total',
};

/** Both periods' rows of one basis. */
export interface CutSource {
  readonly rows: readonly CountedRow[];
  readonly previousRows: readonly CountedRow[];
}

/**
 * The period beside the same period of the year before, cut as asked; months in their order, all else by amount with
 * what was not given last. Every figure is the sum of the rows that `rowsOfCut` returns for the same key.
 */
export function buildCut(source: CutSource, question: CutQuestion): CutModel {
  const { rows, previousRows, leftOut } = panelOf(source, question);
  const previous = previousPeriod(question);
  const now = groupRows(rows, keyOf[question.by]);
  const before = groupRows(previousRows, (row) => keyBefore(question, row));
  const groups = [...new Set([...now.keys(), ...before.keys()])].map(
    (key): CutGroup => ({ key, ...amountsOf(now.get(key) ?? [], before.get(key) ?? [], question) }),
  );
  return {
    question,
    previousFrom: previous.from,
    previousTo: previous.to,
    groups: groups.toSorted(question.by === 'month' ? byKey : byAmount),
    total: amountsOf(rows, previousRows, question),
    contractCount: new Set(rows.map((row) => row.contractId)).size,
    leftOut,
  };
}

/** The rows behind one figure of the cut, the latest day first; `key` null: behind the total. */
export function rowsOfCut(
  source: CutSource,
  question: CutQuestion,
  key: string | null,
  period: 'now' | 'before',
): CountedRow[] {
  const { rows, previousRows } = panelOf(source, question);
  const keyIn = (row: CountedRow) => (period === 'now' ? keyOf[question.by](row) : keyBefore(question, row));
  return (period === 'now' ? rows : previousRows)
    .filter((row) => key === null || keyIn(row) === key)
    .toSorted((left, right) => (left.day === right.day ? 0 : left.day < right.day ? 1 : -1));
}

// A month stands beside the same month of the year before, so the earlier one is counted under the later name.
function keyBefore({ by }: CutQuestion, row: CountedRow): string {
  const key = keyOf[by](row);
  if (by !== 'month') return key;
  return `${String(Number(key.slice(0, 4)) + 1).padStart(4, '0')}${key.slice(4)}`;
}

function panelOf({ rows, previousRows }: CutSource, { panel }: CutQuestion) {
  if (panel === 'all') return { rows, previousRows, leftOut: [] };
  const now = groupRows(rows, keyOf.unit);
  const before = groupRows(previousRows, keyOf.unit);
  const isKept = (row: CountedRow) => {
    const unit = keyOf.unit(row);
    return unit !== notGiven && now.has(unit) && before.has(unit);
  };
  const units = [...new Set([...now.keys(), ...before.keys()])];
  return {
    rows: rows.filter(isKept),
    previousRows: previousRows.filter(isKept),
    leftOut: units
      .filter((unit) => unit === notGiven || !now.has(unit) || !before.has(unit))
      .map((key) => ({
        key,
        amountFen: sumOf(now.get(key) ?? [], (row) => row.amountFen),
        previousAmountFen: sumOf(before.get(key) ?? [], (row) => row.amountFen),
      })),
  };
}

function amountsOf(
  rows: readonly CountedRow[],
  previousRows: readonly CountedRow[],
  { basis }: CutQuestion,
): CutAmounts {
  const technical = (of: readonly CountedRow[]) =>
    basis === 'received' ? null : sumOf(of, (row) => row.technicalFen ?? 0);
  return {
    count: rows.length,
    previousCount: previousRows.length,
    amountFen: sumOf(rows, (row) => row.amountFen),
    previousAmountFen: sumOf(previousRows, (row) => row.amountFen),
    technicalFen: technical(rows),
    previousTechnicalFen: technical(previousRows),
  };
}

function sumOf(rows: readonly CountedRow[], amountOf: (row: CountedRow) => number): number {
  return rows.reduce((total, row) => total + amountOf(row), 0);
}

function byKey(left: CutGroup, right: CutGroup): number {
  return left.key < right.key ? -1 : left.key > right.key ? 1 : 0;
}

function byAmount(left: CutGroup, right: CutGroup): number {
  const isLast = (group: CutGroup) => Number(group.key === notGiven);
  return (
    isLast(left) - isLast(right) ||
    right.amountFen - left.amountFen ||
    right.previousAmountFen - left.previousAmountFen ||
    byKey(left, right)
  );
}
