import type { Certainty } from '../../codes/types.ts';
import { addMonths, type DayUnit, missingYears, noticeEnd, type WorkCalendar } from '../calendar/calendar.ts';
import { type Day, daysBetween } from '../days.ts';
import { type ClockKind, type Period, type PeriodRule, shippedPeriodRules } from '../rules/periods.ts';

/** What a clock runs for: where a click on it leads. */
export const clockSubjects = [
  'thread',
  'contract',
  'achievement',
  'need',
  'scenario',
  'organisation',
  'person',
  'right',
  'grant',
  'certificate',
  'discovery',
  'office',
] as const;
type ClockSubjectKind = (typeof clockSubjects)[number];

interface ClockSubject {
  readonly kind: ClockSubjectKind;
  readonly id: string;
  readonly name: string;
}

/** What the records say of one clock; the rule says the rest. */
export interface ClockSeed {
  readonly kind: ClockKind;
  readonly subject: ClockSubject;
  /** The notice, receipt or instalment it belongs to, where a thing has several of a kind. */
  readonly partId?: string;
  /** Day it starts to run; null where only the last day is known. */
  readonly startOn: Day | null;
  /** The last day where it stands in the record itself. */
  readonly dueOn?: Day | null;
  /** Length of this one notice, where it is longer than the rule's. */
  readonly length?: { readonly days: number; readonly unit: DayUnit };
  /** Day on which it was done; a clock that is met runs no more. */
  readonly metOn?: Day | null;
}

export const clockStates = ['running', 'near', 'overdue', 'met'] as const;
type ClockState = (typeof clockStates)[number];

export interface Clock {
  /** The same for the same clock every day. */
  readonly id: string;
  readonly kind: ClockKind;
  readonly subject: ClockSubject;
  readonly partId: string | null;
  readonly startOn: Day | null;
  readonly dueOn: Day;
  /** Days from today to the last day; negative when it has passed. */
  readonly leftDays: number;
  readonly state: ClockState;
  readonly basis: { readonly source: string; readonly certainty: Certainty };
  /** Years the count ran through without a table of holidays. */
  readonly missingYears: readonly number[];
}

export interface ClockRules {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly periods?: ReadonlyMap<ClockKind, PeriodRule>;
}

/** The clocks of these things, the most pressing first. Seeds without any day to count from give none. */
export function clocksOf(seeds: readonly ClockSeed[], rules: ClockRules): Clock[] {
  return seeds.flatMap((seed) => clockOf(seed, rules) ?? []).toSorted(bySoonest);
}

/** One clock, or null where neither a first nor a last day is known. */
export function clockOf(seed: ClockSeed, rules: ClockRules): Clock | null {
  const rule = (rules.periods ?? shippedPeriodRules).get(seed.kind);
  if (!rule) return null;
  const dueOn = seed.dueOn ?? lastDay(seed, rule.period, rules.calendar);
  if (dueOn === null) return null;
  const leftDays = daysBetween(rules.today, dueOn);
  return {
    id: [seed.kind, seed.subject.id, seed.partId].filter(Boolean).join(':'),
    kind: seed.kind,
    subject: seed.subject,
    partId: seed.partId ?? null,
    startOn: seed.startOn,
    dueOn,
    leftDays,
    state: stateOf(leftDays, rule, seed.metOn ?? null),
    basis: { source: rule.source, certainty: rule.certainty },
    missingYears: needsCalendar(seed, rule.period)
      ? missingYears(seed.startOn ?? dueOn, dueOn, rules.calendar)
      : [],
  };
}

function stateOf(leftDays: number, rule: PeriodRule, metOn: Day | null): ClockState {
  if (metOn !== null) return 'met';
  if (leftDays < 0) return rule.sense === 'wait' ? 'met' : 'overdue';
  return leftDays <= rule.nearDays ? 'near' : 'running';
}

function lastDay(seed: ClockSeed, period: Period, calendar: WorkCalendar): Day | null {
  const { startOn } = seed;
  if (startOn === null || period.form === 'given') return null;
  if (period.form === 'yearly') return yearlyFrom(startOn, period.monthDay);
  if (period.form === 'nextMonth') return dateOfNextMonth(startOn, period.date);
  if (period.unit === 'month') return addMonths(startOn, period.amount);
  const { days, unit } = seed.length ?? { days: period.amount, unit: period.unit };
  // A registry that has until a day of rest answers on the next workday as well: one rule for all periods of days.
  return noticeEnd({ startOn, days, unit, calendar });
}

function needsCalendar(seed: ClockSeed, period: Period): boolean {
  return !seed.dueOn && period.form === 'span' && period.unit !== 'month';
}

/** The first such day of a year that is not before the day. */
function yearlyFrom(day: Day, monthDay: string): Day {
  const year = day.slice(0, 4);
  const same = `${year}-${monthDay}`;
  return same >= day ? same : `${String(Number(year) + 1).padStart(4, '0')}-${monthDay}`;
}

function dateOfNextMonth(day: Day, date: number): Day {
  return `${addMonths(`${day.slice(0, 7)}-01`, 1).slice(0, 7)}-${String(date).padStart(2, '0')}`;
}

function bySoonest(left: Clock, right: Clock): number {
  if (left.dueOn !== right.dueOn) return left.dueOn < right.dueOn ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}
