import type { Day } from '../domain/days.ts';

/** A day, or a span of days, as a cell tells it; null for an end that is not told. */
export interface DaySpan {
  from: Day | null;
  to: Day | null;
  /** Whether the cell named two ends. A single day has `from` and `to` at the first and last day it can mean. */
  isRange: boolean;
}

/** Serial numbers taken for days: 1954-10-03 to 2119-01-27. Smaller ones are rather counts, larger ones codes. */
const serialRange = { from: 20_000, to: 80_000 } as const;
/** Two ends with times and words between them fit well into this. */
const longestSpan = 100;
const msPerDay = 86_400_000;
/** Day 0 of the 1900 system, shifted by one for the leap day 1900-02-29 that spreadsheet programs count. */
const serialZeroMs = Date.UTC(1899, 11, 30);

const time = String.raw`(?:[T\s]*\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?(?:Z|\s?[AP]M)?)?`;
/** A year first, always: a day whose year stands last could be read in two ways, and is not guessed. */
const dayPattern = String.raw`(?:(?:19|20|21)\d{2})(?:\s*[-/.年]\s*(?:1[0-2]|0?[1-9])(?!\d{3})(?:\s*[-/.月]\s*(?:3[01]|[12]\d|0?[1-9])(?:日|号)?${time}|月份?)?|年)?`;
const compactPattern = String.raw`(?:19|20|21)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?`;
const oneEnd = String.raw`(?:${compactPattern}(?!\d)|${dayPattern})`;
const single = new RegExp(`^${oneEnd}$`);
const range = new RegExp(`^(${oneEnd})\\s*(?:至|到|~|--+|-|—+|–|－)\\s*(${oneEnd})(?:止|底)?$`);
const openStart = new RegExp(
  `^(?:截至|截止|至|到|于)?\\s*(${oneEnd})\\s*(?:前|以前|之前|止|截止|底前|底)$|^(?:截至|截止|至|到)\\s*[:：]?\\s*(${oneEnd})$`,
);
const openEnd = new RegExp(`^(?:自|从)?\\s*(${oneEnd})\\s*(?:起|开始|至今|以后)$`);

interface Meaning {
  first: Day;
  last: Day;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** What one end can mean: a day, any day of a month, or any day of a year. null when there is no such day. */
function meaningOf(text: string): Meaning | null {
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const parts = compact ?? /^(\d{4})(?:\D+(\d{1,2})(?:\D+(\d{1,2}))?)?/.exec(text);
  if (parts === null) return null;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : Number(parts[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  const lastMonth = month ?? 12;
  const lastDay = lastDayOfMonth(year, lastMonth);
  if (day !== null && (day < 1 || day > lastDay)) return null;
  return {
    first: `${pad(year, 4)}-${pad(month ?? 1, 2)}-${pad(day ?? 1, 2)}`,
    last: `${pad(year, 4)}-${pad(lastMonth, 2)}-${pad(day ?? lastDay, 2)}`,
  };
}

/** The day of a serial number of the 1900 system, null when the number is no likely day. */
export function dayOfSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (whole < serialRange.from || whole > serialRange.to) return null;
  return new Date(serialZeroMs + whole * msPerDay).toISOString().slice(0, 10);
}

/**
 * A day run together with a time, twice: '2020-01-1310:49:39.0至2021-01-1310:49:41.0'. The blank that some
 * export left out is put back, so that '1310' is not read as a number.
 */
function partTimes(text: string): string {
  return text.replace(/(\d{4}[-/.]\d{2}[-/.]\d{2})(\d{2}[:：]\d{2})/g, '$1 $2');
}

/**
 * Reads a day or a span in the styles offices use: ISO, slashes, dots, 年月日, eight digits, a month or a year
 * alone (standing for all its days), serial numbers, times behind days, two ends with 至, ～ or a dash.
 * @returns null when the text is none of these, or names a day that does not exist; never guesses between
 *   day-first and month-first
 */
export function readDaySpan(text: string): DaySpan | null {
  if (text.length > longestSpan) return null;
  const flat = partTimes(text.normalize('NFKC').replace(/\s+/g, ' ').trim());
  if (/^\d{5}(?:\.\d+)?$/.test(flat)) {
    const day = dayOfSerial(Number(flat));
    return day === null ? null : { from: day, to: day, isRange: false };
  }
  if (single.test(flat)) return spanOf(meaningOf(flat), meaningOf(flat), false);
  const both = range.exec(flat);
  if (both !== null) return spanOf(meaningOf(both[1]!), meaningOf(both[2]!), true);
  const until = openStart.exec(flat);
  if (until !== null) {
    const meaning = meaningOf((until[1] ?? until[2])!);
    return meaning === null ? null : { from: null, to: meaning.last, isRange: true };
  }
  const since = openEnd.exec(flat);
  if (since !== null) {
    const meaning = meaningOf(since[1]!);
    return meaning === null ? null : { from: meaning.first, to: null, isRange: true };
  }
  return null;
}

function spanOf(from: Meaning | null, to: Meaning | null, isRange: boolean): DaySpan | null {
  if (from === null || to === null || from.first > to.last) return null;
  return { from: from.first, to: to.last, isRange };
}
