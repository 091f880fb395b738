import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, daysBetween, isTimeZone, sameDayLastYear } from '../../../shared/domain/days.ts';

const day = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dayAt', () => {
  test.each([
    ['2026-06-15T15:59:59.999Z', 'Asia/Shanghai', '2026-06-15'],
    ['2026-06-15T16:00:00.000Z', 'Asia/Shanghai', '2026-06-16'],
    ['2025-12-31T16:00:00.000Z', 'Asia/Shanghai', '2026-01-01'],
    ['2026-06-15T23:30:00.000Z', 'UTC', '2026-06-15'],
    ['2026-01-01T04:59:00.000Z', 'America/New_York', '2025-12-31'],
    ['2026-03-08T07:30:00.000Z', 'America/New_York', '2026-03-08'],
    ['2026-11-02T04:30:00.000Z', 'America/New_York', '2026-11-01'],
    ['2024-02-29T12:00:00.000Z', 'Pacific/Kiritimati', '2024-03-01'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(dayAt(Date.parse(instant), zone)).toBe(expected);
  });

  test.each(['Asia/Shanghai', 'UTC', 'Pacific/Auckland'])('knows %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  test.each(['', 'Asia/Nowhere', '上海', '__proto__'])('does not know %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
    expect(() => dayAt(0, zone)).toThrow(RangeError);
  });
});

describe('counting days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2100-02-28', 1, '2100-03-01'],
  ])('%s and %d days is %s', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
    expect(daysBetween(from, expected)).toBe(days);
  });

  test('there and back is where one began', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(days > 0 ? to > from : to <= from).toBe(true);
      }),
    );
  });

  test.each(['2026-13-01', '2026-6-1', '', 'heute', '2026-06-15T00:00'])('%j is no day', (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-06-15', text)).toThrow('YYYY-MM-DD');
  });

  test.each([
    ['2026-06-15', '2025-06-15'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-28'],
    ['2026-12-31', '2025-12-31'],
  ])('a year before %s was %s', (now, before) => {
    expect(sameDayLastYear(now)).toBe(before);
  });
});
