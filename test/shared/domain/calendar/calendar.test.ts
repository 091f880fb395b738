import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  addWorkdays,
  shippedCalendar as calendar,
  calendarOf,
  isWeekend,
  isWorkday,
  missingYears,
  noticeEnd,
  workdayFrom,
  workdaysBetween,
} from '../../../../shared/domain/calendar/calendar.ts';
import { shippedCalendarYears } from '../../../../shared/domain/calendar/holidays.ts';
import { addDays, daysBetween } from '../../../../shared/domain/days.ts';

const day = fc.integer({ min: 0, max: 365 * 4 }).map((days) => addDays('2023-01-01', days));

describe('the shipped table', () => {
  test.each(shippedCalendarYears.map((year) => [year.year, year] as const))(
    '%i: made-up days of work are weekends, days off lie in their year and stand in order',
    (number, year) => {
      expect(year.work.filter((made) => !isWeekend(made))).toEqual([]);
      expect(year.work.filter((made) => year.off.some(([from, to]) => made >= from && made <= to))).toEqual(
        [],
      );
      const days = year.off.flat();
      expect(days.every((one) => one.startsWith(`${number}-`))).toBe(true);
      expect(days.toSorted()).toEqual(days);
      expect([...year.work].toSorted()).toEqual(year.work);
    },
  );

  // Days a worker has off beyond weekends, less the weekends worked: 11 days of law until 2024, 13 from 2025 on.
  test.each([
    [2023, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('%i has %i weekdays off net of made-up days', (number, expected) => {
    const year = shippedCalendarYears.find((one) => one.year === number)!;
    const single = calendarOf([year]);
    const weekdaysOff = [...single.off].filter((one) => !isWeekend(one)).length;
    expect(weekdaysOff - year.work.length).toBe(expected);
  });
});

test.each([
  ['2026-09-30', true],
  ['2026-10-01', false],
  ['2026-10-07', false],
  ['2026-10-08', true],
  ['2026-10-10', true], // Saturday, made up
  ['2026-10-11', false],
  ['2026-02-14', true], // Saturday, made up
  ['2026-02-16', false], // Monday, Spring Festival
  ['2026-02-24', true],
  ['2026-02-28', true], // Saturday, made up
  ['2025-10-08', false], // Wednesday
  ['2025-10-11', true], // Saturday, made up
  ['2024-02-29', true],
  ['2024-03-02', false],
])('%s is a workday: %s', (one, expected) => {
  expect(isWorkday(one, calendar)).toBe(expected);
});

// Hand-counted on the printed calendars of the years.
describe('the end of a notice of 15 days', () => {
  test.each([
    ['2026-09-01', '2026-09-16', 'a Wednesday'],
    ['2026-09-16', '2026-10-08', 'the 15th day is 1 October: on past National Day'],
    ['2026-09-22', '2026-10-08', 'the 15th day is 7 October'],
    ['2026-09-23', '2026-10-08', 'the 15th day is 8 October itself'],
    ['2026-09-25', '2026-10-10', 'a Saturday on which people work'],
    ['2026-09-26', '2026-10-12', 'a Sunday of rest moves to Monday'],
    ['2026-01-30', '2026-02-14', 'a Saturday on which people work, before Spring Festival'],
    ['2026-01-31', '2026-02-24', 'the 15th day is 15 February: on past Spring Festival'],
    ['2026-02-08', '2026-02-24', 'the 15th day is 23 February'],
    ['2026-02-13', '2026-02-28', 'a Saturday on which people work, after Spring Festival'],
    ['2024-02-14', '2024-02-29', 'leap day'],
    ['2025-02-14', '2025-03-03', '1 March 2025 is a Saturday'],
    ['2024-02-15', '2024-03-01', 'over the leap day'],
    ['2025-12-17', '2026-01-04', 'the 15th day is New Year; 4 January is a made-up Sunday'],
    ['2026-04-16', '2026-05-06', 'the 15th day is 1 May'],
    ['2025-09-23', '2025-10-09', 'the 15th day is 8 October 2025, still a holiday'],
  ])('from %s ends on %s: %s', (startOn, expected) => {
    expect(noticeEnd({ startOn, days: 15, unit: 'day', calendar })).toBe(expected);
  });
});

describe('the end of a notice of 15 workdays', () => {
  test.each([
    ['2026-09-01', '2026-09-21', 'made-up Sunday 20 September counts'],
    ['2026-09-21', '2026-10-19', '22-24, 28-30 September, 8-10, 12-16, 19 October'],
    ['2026-09-30', '2026-10-27', '8-10, 12-16, 19-23, 26, 27 October'],
    ['2026-02-02', '2026-02-28', '3-6, 9-14, 24-28 February'],
    ['2026-02-13', '2026-03-12', '14, 24-28 February, 2-6, 9-12 March'],
    ['2025-09-22', '2025-10-17', '23-26, 28-30 September, 9-11, 13-17 October'],
    ['2024-02-05', '2024-03-01', 'before the Spring Festival of a leap year'],
  ])('from %s ends on %s: %s', (startOn, expected) => {
    expect(noticeEnd({ startOn, days: 15, unit: 'workday', calendar })).toBe(expected);
  });
});

test('a period has at least one day, and workdays are whole numbers', () => {
  expect(() => noticeEnd({ startOn: '2026-09-01', days: 0, unit: 'day', calendar })).toThrow(RangeError);
  expect(() => noticeEnd({ startOn: '2026-09-01', days: 0, unit: 'workday', calendar })).toThrow(RangeError);
  expect(() => addWorkdays('2026-09-01', 1.5, calendar)).toThrow(RangeError);
  expect(() => addWorkdays('yesterday', 1, calendar)).toThrow(RangeError);
});

test('the last day of a notice is always a workday, and never earlier than the days say', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (startOn, days) => {
      const end = noticeEnd({ startOn, days, unit: 'day', calendar });
      expect(isWorkday(end, calendar)).toBe(true);
      expect(daysBetween(startOn, end)).toBeGreaterThanOrEqual(days);
    }),
  );
});

test('as many workdays lie up to the last day as were asked for', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (startOn, days) => {
      const end = addWorkdays(startOn, days, calendar);
      expect(workdaysBetween(startOn, end, calendar)).toBe(days);
      expect(workdayFrom(end, calendar)).toBe(end);
    }),
  );
});

test.each([
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 36, '2027-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-03-31', 6, '2026-09-30'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-31', 36, '2029-12-31'],
  ['2026-10-15', 36, '2029-10-15'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -1, '2025-12-15'],
])('%s and %i months is %s', (from, months, expected) => {
  expect(addMonths(from, months)).toBe(expected);
});

test('a year without a table is named, and counts weekends only', () => {
  expect(missingYears('2026-12-20', '2027-01-10', calendar)).toEqual([2027]);
  expect(missingYears('2026-01-01', '2026-12-31', calendar)).toEqual([]);
  expect(isWorkday('2027-10-01', calendar)).toBe(true);
  expect(isWorkday('2027-10-02', calendar)).toBe(false);
});

test('the office table of a year replaces the shipped one', () => {
  const own = calendarOf([
    ...shippedCalendarYears,
    { year: 2026, off: [['2026-03-02', '2026-03-02']], work: [], source: '本单位', certainty: 'V' },
  ]);
  expect(isWorkday('2026-03-02', own)).toBe(false);
  expect(isWorkday('2026-10-01', own)).toBe(true);
  expect(isWorkday('2025-10-01', own)).toBe(false);
});
