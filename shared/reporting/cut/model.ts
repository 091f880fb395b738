import type { Day } from '../../domain/days.ts';
import { compareText, sumOf } from '../../domain/lists.ts';
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
  readonly pricingMethod: string | null;
  /** Where the technology goes, by the first buyer whose place is known. */
  readonly destination: Destination | null;
  /** 企业规模 of the first buyer that has one. */
  readonly buyerScale: string | null;
  readonly planSource: string | null;
  /** What the whole contract counts for, whichever part of it this row is. */
  readonly contractFen: number;
  /** Whether it goes back to a thread of this office, or came without one. */
  readonly origin: Origin;
}

/** 转化至: as the annual report of universities asks, seen from the office's own province. */
export const destinations = ['province', 'elsewhere', 'abroad'] as const;
export type Destination = (typeof destinations)[number];

/** 经对接促成, or 直接登记. */
export const origins = ['thread', 'direct'] as const;
export type Origin = (typeof origins)[number];

/** 单项金额: classes of the annual report of universities. */
const sizes = ['hundredMillion', 'tenMillion', 'million', 'smaller'] as const;
export type Size = (typeof sizes)[number];

const FEN_PER_MILLION = 100_000_000;

/** The class that a contract of this amount falls into, at its lower bound included. @param contractFen 分 */
export function sizeOf(contractFen: number): Size {
  if (contractFen >= 100 * FEN_PER_MILLION) return 'hundredMillion';
  if (contractFen >= 10 * FEN_PER_MILLION) return 'tenMillion';
  return contractFen >= FEN_PER_MILLION ? 'million' : 'smaller';
}

/** As seen from the office's own city: 输出 it sold, 吸纳 it bought, 本地 both. */
export const directions = ['out', 'in', 'local', 'elsewhere'] as const;
export type Direction = (typeof directions)[number];

const PROVINCE_DIGITS = 2;
const CITY_DIGITS = 4;
/** GB/T 2659. */
const CHINA = '156';
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

/** Where a party sits. */
export interface Place {
  /** GB/T 2260 code. */
  readonly region: string | null;
  /** GB/T 2659 numeric code; null: not said, so China. */
  readonly country: string | null;
}

/** 转化至本省, 外省 or 境外: by the first buyer that says where it sits; null when none does, or the office does not. */
export function destinationOf(officeRegion: string | null, buyers: readonly Place[]): Destination | null {
  for (const { region, country } of buyers) {
    if (country !== null && country !== CHINA) return 'abroad';
    if (region === null || officeRegion === null) continue;
    const province = (code: string) => code.slice(0, PROVINCE_DIGITS);
    return province(region) === province(officeRegion) ? 'province' : 'elsewhere';
  }
  return null;
}

const keyOf: Readonly<Record<CutQuestion['by'], (row: CountedRow) => string>> = {
  unit: (row) => row.unitName?.trim() || notGiven,
  leader: (row) => row.leaderName?.trim() || notGiven,
  county: (row) => row.region ?? notGiven,
  direction: (row) => row.direction ?? notGiven,
  type: (row) => topCode('contractType', row.contractType),
  domain: (row) => topCode('domain', row.domain),
  right: (row) => row.ipType ?? notGiven,
  pricing: (row) => row.pricingMethod ?? notGiven,
  destination: (row) => row.destination ?? notGiven,
  buyerScale: (row) => row.buyerScale ?? notGiven,
  plan: (row) => row.planSource ?? notGiven,
  size: (row) => sizeOf(row.contractFen),
  origin: (row) => row.origin,
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
    groups: groups.toSorted(orderOf(question.by)),
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

function panelOf(source: CutSource, { panel, unit }: CutQuestion) {
  const isAsked = (row: CountedRow) => unit === undefined || keyOf.unit(row) === unit;
  const rows = source.rows.filter(isAsked);
  const previousRows = source.previousRows.filter(isAsked);
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

function byKey(left: CutGroup, right: CutGroup): number {
  return compareText(left.key, right.key);
}

// Classes of size stand from the largest down, whatever they bring.
function orderOf(by: CutQuestion['by']): (left: CutGroup, right: CutGroup) => number {
  if (by === 'month') return byKey;
  if (by !== 'size') return byAmount;
  return (left, right) => sizes.indexOf(left.key as Size) - sizes.indexOf(right.key as Size);
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
