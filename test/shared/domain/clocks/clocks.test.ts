import { describe, expect, test } from 'vitest';
import { shippedCalendar as calendar } from '../../../../shared/domain/calendar/calendar.ts';
import { type ClockSeed, clockOf, clocksOf } from '../../../../shared/domain/clocks/clocks.ts';
import {
  type ClockKind,
  clockKinds,
  type PeriodRule,
  shippedPeriodRules,
} from '../../../../shared/domain/rules/periods.ts';

const subject = { kind: 'contract', id: 'c1', name: '高纯石英砂提纯' } as const;

function seed(kind: ClockKind, startOn: string | null, more: Partial<ClockSeed> = {}): ClockSeed {
  return { kind, subject, startOn, ...more };
}

test('every kind has a rule with a source and two names', () => {
  for (const kind of clockKinds) {
    const rule = shippedPeriodRules.get(kind);
    expect(rule?.source.length, kind).toBeGreaterThan(0);
    expect(rule?.title.en.length, kind).toBeGreaterThan(0);
  }
  expect(shippedPeriodRules.size).toBe(clockKinds.length);
});

describe('the last day', () => {
  test.each<[ClockKind, string, string, string]>([
    ['priceNotice', '2026-09-16', '2026-10-08', '15 days, on past National Day'],
    ['rewardNotice', '2026-09-30', '2026-10-27', '15 workdays over National Day'],
    ['registrationDecision', '2026-09-04', '2026-10-08', '30 days end on 4 October, a holiday'],
    ['registrationDecision', '2026-01-20', '2026-02-24', '30 days end on 19 February, Spring Festival'],
    ['registrationDecision', '2026-01-15', '2026-02-14', '30 days end on a made-up Saturday'],
    ['rewardPayment', '2024-02-29', '2027-02-28', '36 months from a leap day'],
    ['rewardPayment', '2026-03-31', '2029-03-31', '36 months from a month end'],
    ['licenceRecord', '2026-11-30', '2027-02-28', 'three months into a short month'],
    ['taxFiling', '2026-12-20', '2027-01-15', 'the 15th of January after December'],
    ['taxFiling', '2026-01-31', '2026-02-15', 'the 15th of February'],
    ['yearEndRegistration', '2026-11-02', '2026-12-31', 'the year of signing'],
    ['priceNotice', '2026-02-03', '2026-02-24', '15 days end on 18 February, Spring Festival'],
    ['priceNotice', '2026-01-30', '2026-02-14', '15 days end on a made-up Saturday'],
    ['priceNotice', '2024-02-14', '2024-02-29', '15 days end on a leap day, a Thursday'],
    ['priceNotice', '2025-01-14', '2025-02-05', '15 days end on 29 January, Spring Festival'],
    [
      'rewardNotice',
      '2026-02-02',
      '2026-02-28',
      '15 workdays over Spring Festival with both made-up Saturdays',
    ],
    ['rewardNotice', '2025-01-20', '2025-02-14', '15 workdays with the made-up Sunday and Saturday of 2025'],
    ['rewardNotice', '2024-09-23', '2024-10-17', '15 workdays with 29 September and 12 October made up'],
    ['registrationDecision', '2024-01-30', '2024-02-29', '30 days over a leap day'],
    ['registrationDecision', '2025-01-31', '2025-03-03', '30 days end on a Sunday after a short month'],
    ['rewardPayment', '2024-08-31', '2027-08-31', '36 months from a month end to a month end'],
    ['rewardPayment', '2025-02-28', '2028-02-28', '36 months into a leap year stay on the day'],
    ['licenceRecord', '2027-11-30', '2028-02-29', 'three months into February of a leap year'],
    ['licenceRecord', '2026-07-01', '2026-10-01', 'months do not move on from a day of rest'],
    ['taxFiling', '2028-01-31', '2028-02-15', 'the 15th of a leap February'],
    ['yearEndRegistration', '2026-12-31', '2026-12-31', 'the last day itself'],
    ['annualReportOnward', '2026-04-30', '2026-04-30', 'the day itself'],
    ['annualReportOnward', '2026-05-01', '2027-04-30', 'next year once it has passed'],
    ['annualReport', '2028-02-29', '2028-03-30', 'from a leap day'],
    ['annualReport', '2026-03-30', '2026-03-30', 'the day itself'],
    ['annualReport', '2026-03-31', '2027-03-30', 'next year once it has passed'],
  ])('%s from %s is %s: %s', (kind, startOn, expected) => {
    expect(clockOf(seed(kind, startOn), { today: '2026-09-01', calendar })?.dueOn).toBe(expected);
  });

  test('a day in the record counts before the rule, and a longer notice before the shortest', () => {
    const rules = { today: '2026-09-01', calendar };
    expect(clockOf(seed('priceNotice', '2026-09-01', { dueOn: '2026-12-01' }), rules)?.dueOn).toBe(
      '2026-12-01',
    );
    const longer = seed('priceNotice', '2026-09-01', { length: { days: 15, unit: 'workday' } });
    expect(clockOf(longer, rules)?.dueOn).toBe('2026-09-21');
  });

  test('without a day there is no clock', () => {
    const rules = { today: '2026-09-01', calendar };
    expect(clockOf(seed('patentFee', null), rules)).toBeNull();
    expect(clockOf(seed('patentFee', '2026-01-01'), rules)).toBeNull();
    expect(clockOf(seed('rewardPayment', null), rules)).toBeNull();
  });
});

describe('the state', () => {
  test.each<[string, ClockKind, string, string | null, string]>([
    ['2026-09-17', 'registrationDecision', '2026-09-10', null, 'running'],
    ['2026-10-05', 'registrationDecision', '2026-09-10', null, 'near'],
    ['2026-10-10', 'registrationDecision', '2026-09-10', null, 'near'],
    ['2026-10-11', 'registrationDecision', '2026-09-10', null, 'overdue'],
    ['2026-10-11', 'registrationDecision', '2026-09-10', '2026-10-01', 'met'],
    ['2026-10-08', 'priceNotice', '2026-09-16', null, 'near'],
    ['2026-10-09', 'priceNotice', '2026-09-16', null, 'met'],
  ])('on %s, %s from %s, done on %s: %s', (today, kind, startOn, metOn, expected) => {
    expect(clockOf(seed(kind, startOn, { metOn }), { today, calendar })?.state).toBe(expected);
  });

  test('the days left are counted from today, negative when late', () => {
    const fee = seed('patentFee', null, { dueOn: '2026-03-01' });
    expect(clockOf(fee, { today: '2024-03-01', calendar })?.leftDays).toBe(730);
    expect(clockOf(fee, { today: '2026-02-28', calendar })?.leftDays).toBe(1);
    expect(clockOf(fee, { today: '2026-03-02', calendar })?.leftDays).toBe(-1);
  });
});

test('a count through a year without a table names the year', () => {
  const rules = { today: '2026-12-01', calendar };
  expect(clockOf(seed('priceNotice', '2026-12-25'), rules)?.missingYears).toEqual([2027]);
  expect(clockOf(seed('priceNotice', '2026-12-01'), rules)?.missingYears).toEqual([]);
  expect(clockOf(seed('rewardPayment', '2026-12-25'), rules)?.missingYears).toEqual([]);
});

test("the office's own period replaces the shipped one, with its source", () => {
  const own = shippedPeriodRules.get('registrationDecision')!;
  const periods: ReadonlyMap<ClockKind, PeriodRule> = new Map([
    [
      'registrationDecision',
      { ...own, period: { form: 'span', amount: 20, unit: 'workday' }, source: '本市通知' },
    ],
  ]);
  const clock = clockOf(seed('registrationDecision', '2026-09-01'), {
    today: '2026-09-02',
    calendar,
    periods,
  });
  expect([clock?.dueOn, clock?.basis.source]).toEqual(['2026-09-29', '本市通知']);
  expect(clockOf(seed('rewardPayment', '2026-09-01'), { today: '2026-09-02', calendar, periods })).toBeNull();
});

test('clocks come in the order of their days, each with an id that stays', () => {
  const clocks = clocksOf(
    [
      seed('rewardPayment', '2026-01-05', { partId: 'r2' }),
      seed('rewardPayment', '2024-01-05', { partId: 'r1' }),
      seed('patentFee', null),
      seed('instalment', null, { dueOn: '2026-12-01', partId: 'i1' }),
    ],
    { today: '2026-11-27', calendar },
  );
  expect(clocks.map((clock) => [clock.id, clock.dueOn])).toEqual([
    ['instalment:c1:i1', '2026-12-01'],
    ['rewardPayment:c1:r1', '2027-01-05'],
    ['rewardPayment:c1:r2', '2029-01-05'],
  ]);
});
