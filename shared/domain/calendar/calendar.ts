import { addDays, type Day, daysBetween } from '../days.ts';
import { type CalendarYear, shippedCalendarYears } from './holidays.ts';

/** Which days people work. Made once, asked often. */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
}

export type DayUnit = 'day' | 'workday';

/** A range of the table is never longer than this; a longer one is a typing error. */
const MAX_RANGE_DAYS = 30;
/** No period of law has as many workdays; a loop that walks further would hide a mistake. */
const MAX_WORKDAYS = 4_000;

/** @param years later entries of the same year replace earlier ones: the office's own table after the shipped one */
export function calendarOf(years: readonly CalendarYear[]): WorkCalendar {
  const inForce = new Map(years.map((year) => [year.year, year]));
  const all = [...inForce.values()];
  return {
    years: new Set(inForce.keys()),
    off: new Set(all.flatMap((year) => year.off.flatMap(([from, to]) => daysOfRange(from, to)))),
    work: new Set(all.flatMap((year) => year.work)),
  };
}

/** What the program knows without the office's own table. */
export const shippedCalendar: WorkCalendar = calendarOf(shippedCalendarYears);

function daysOfRange(from: Day, to: Day): Day[] {
  const count = daysBetween(from, to) + 1;
  return count < 1 || count > MAX_RANGE_DAYS
    ? []
    : Array.from({ length: count }, (_, index) => addDays(from, index));
}

/** A made-up day of work counts before a day off, a day off before the weekday. */
export function isWorkday(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.work.has(day)) return true;
  return !calendar.off.has(day) && !isWeekend(day);
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  // 1970-01-03 was a Saturday.
  const weekday = daysBetween('1970-01-03', day) % 7;
  return weekday === 0 || weekday === 1 || weekday === -6;
}

/** The day itself if people work on it, else the next day on which they do. */
export function workdayFrom(day: Day, calendar: WorkCalendar): Day {
  let found = day;
  while (!isWorkday(found, calendar)) found = addDays(found, 1);
  return found;
}

/** The `count`-th workday after the day, which itself does not count. @param count at least 1, at most 4,000 */
export function addWorkdays(day: Day, count: number, calendar: WorkCalendar): Day {
  if (!Number.isInteger(count) || count < 1 || count > MAX_WORKDAYS)
    throw new RangeError(`Expected 1 to ${MAX_WORKDAYS} workdays, got ${count}`);
  let found = day;
  for (let left = count; left > 0; left -= 1) found = workdayFrom(addDays(found, 1), calendar);
  return found;
}

/** How many workdays lie after `from` up to and with `to`; 0 when `to` is not later. */
export function workdaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  const count = Math.max(0, daysBetween(from, to));
  return Array.from({ length: count }, (_, index) => addDays(from, index + 1)).filter((day) =>
    isWorkday(day, calendar),
  ).length;
}

/**
 * The last day of a period: the first day does not count, and a last day of rest moves on to the next workday
 * (民法典 第二百零一、二百零三条) [M]. The period is over once this day has passed.
 */
export function noticeEnd(period: {
  readonly startOn: Day;
  readonly days: number;
  readonly unit: DayUnit;
  readonly calendar: WorkCalendar;
}): Day {
  const { startOn, days, unit, calendar } = period;
  if (unit === 'workday') return addWorkdays(startOn, days, calendar);
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`Expected at least 1 day, got ${days}`);
  return workdayFrom(addDays(startOn, days), calendar);
}

/** The same day of a later month (earlier when negative); the last day of the month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  target.setUTCDate(Math.min(date, target.getUTCDate()));
  return target.toISOString().slice(0, 10);
}

/** Years between two days for which no table of holidays is known: what was counted there is uncertain. */
export function missingYears(from: Day, to: Day, calendar: WorkCalendar): number[] {
  const first = Number(from.slice(0, 4));
  const count = Math.max(0, Number(to.slice(0, 4)) - first + 1);
  return Array.from({ length: count }, (_, index) => first + index).filter(
    (year) => !calendar.years.has(year),
  );
}
