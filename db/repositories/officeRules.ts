import { z } from 'zod';
import { calendarOf, type WorkCalendar } from '../../shared/domain/calendar/calendar.ts';
import {
  type CalendarYear,
  calendarYearSchema,
  shippedCalendarYears,
} from '../../shared/domain/calendar/holidays.ts';
import type { ClockRules } from '../../shared/domain/clocks/clocks.ts';
import type { Day } from '../../shared/domain/days.ts';
import {
  type SubsidyRule,
  shippedSubsidyRules,
  subsidyRulesSchema,
} from '../../shared/domain/money/brokerage.ts';
import {
  type DeductionItem,
  deductionListSchema,
  shippedDeductions,
} from '../../shared/domain/rules/deductions.ts';
import {
  type ApprovalOrder,
  approvalOrders,
  ladderSchema,
  type Rung,
  shippedLadder,
} from '../../shared/domain/rules/ladder.ts';
import {
  type ClockKind,
  ownPeriodSchema,
  type PeriodRule,
  shippedPeriodRules,
  withOwnPeriod,
} from '../../shared/domain/rules/periods.ts';
import type { ReadableDb } from '../types.ts';

/** Rows of the setting table that hold the office's own rules. */
export const ruleSettings = {
  calendarYear: (year: number) => `rules.calendar.${year}`,
  period: (kind: ClockKind) => `rules.period.${kind}`,
  ladder: 'rules.ladder',
  order: 'rules.approvalOrder',
  deductions: 'rules.deductions',
  subsidies: 'rules.subsidies',
} as const;

interface StoredSetting {
  readonly id: string;
  readonly value: string;
}

/** The years of the calendar in force: the office's own in the place of the shipped ones. */
export function calendarYears(db: ReadableDb): { year: CalendarYear; origin: 'own' | 'shipped' }[] {
  const own = parsed(db, 'rules.calendar.', calendarYearSchema).map(([, year]) => year);
  const ownYears = new Set(own.map(({ year }) => year));
  return [
    ...own.map((year) => ({ year, origin: 'own' as const })),
    ...shippedCalendarYears
      .filter(({ year }) => !ownYears.has(year))
      .map((year) => ({ year, origin: 'shipped' as const })),
  ].toSorted((left, right) => left.year.year - right.year.year);
}

export function officeCalendar(db: ReadableDb): WorkCalendar {
  return calendarOf(calendarYears(db).map(({ year }) => year));
}

/** The periods in force, by kind. */
export function officePeriods(db: ReadableDb): Map<ClockKind, PeriodRule> {
  const own = new Map(parsed(db, 'rules.period.', ownPeriodSchema));
  return new Map(
    [...shippedPeriodRules].map(([kind, rule]) => {
      const changed = own.get(ruleSettings.period(kind));
      return [kind, changed ? withOwnPeriod(rule, changed) : rule];
    }),
  );
}

/** What clocks are counted by. @param today the office's day */
export function clockRules(db: ReadableDb, today: Day): Required<ClockRules> {
  return { today, calendar: officeCalendar(db), periods: officePeriods(db) };
}

export function officeLadder(db: ReadableDb): readonly Rung[] {
  return parsed(db, ruleSettings.ladder, ladderSchema)[0]?.[1] ?? shippedLadder;
}

export function officeOrder(db: ReadableDb): ApprovalOrder {
  return parsed(db, ruleSettings.order, z.enum(approvalOrders))[0]?.[1] ?? 'noticeFirst';
}

/** What a sheet offers to take off. */
export function officeDeductions(db: ReadableDb): readonly DeductionItem[] {
  return parsed(db, ruleSettings.deductions, deductionListSchema)[0]?.[1] ?? shippedDeductions;
}

/** The notices of 后补助 by which an estimate is made. */
export function officeSubsidies(db: ReadableDb): readonly SubsidyRule[] {
  return parsed(db, ruleSettings.subsidies, subsidyRulesSchema)[0]?.[1] ?? shippedSubsidyRules;
}

// A value of a newer program, or one spoilt by hand, is left aside: the shipped rule then holds.
function parsed<Value>(db: ReadableDb, prefix: string, schema: z.ZodType<Value>): [string, Value][] {
  const rows = db
    .prepare<[string], StoredSetting>(
      "SELECT id, value FROM setting WHERE id LIKE ? || '%' AND deletedAt IS NULL ORDER BY id",
    )
    .all(prefix);
  return rows.flatMap(({ id, value }): [string, Value][] => {
    const read = schema.safeParse(JSON.parse(value));
    return read.success ? [[id, read.data]] : [];
  });
}
