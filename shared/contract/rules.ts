import { z } from 'zod';
import { calendarYearSchema } from '../domain/calendar/holidays.ts';
import { subsidyRulesSchema } from '../domain/money/brokerage.ts';
import { deductionListSchema } from '../domain/rules/deductions.ts';
import { approvalOrders, ladderSchema } from '../domain/rules/ladder.ts';
import { clockKinds, ownPeriodSchema } from '../domain/rules/periods.ts';
import { nothing } from './common.ts';
import { command, query } from './define.ts';

const wordsSchema = z.object({ zh: z.string(), en: z.string() });

const rulesSchema = z.object({
  years: z.array(z.object({ year: calendarYearSchema, origin: z.enum(['own', 'shipped']) })),
  /** The present and the coming year, where no table of holidays is known. */
  missingYears: z.array(z.int()),
  periods: z.array(
    z.object({
      kind: z.enum(clockKinds),
      title: wordsSchema,
      form: z.enum(['span', 'yearly', 'nextMonth', 'given']),
      amount: z.int().nullable(),
      unit: z.enum(['day', 'workday', 'month']).nullable(),
      monthDay: z.string().nullable(),
      floor: z.int().nullable(),
      nearDays: z.int(),
      source: z.string(),
      certainty: z.enum(['V', 'M', '?']),
      origin: z.enum(['own', 'shipped']),
    }),
  ),
  ladder: ladderSchema,
  order: z.enum(approvalOrders),
  deductions: deductionListSchema,
  subsidies: subsidyRulesSchema,
});
export type OfficeRules = z.infer<typeof rulesSchema>;

/** 规则: the office's own calendar, periods, ladder and order over the shipped ones. */
export const rulesContract = {
  get: query({ input: nothing, output: rulesSchema }),
  /** One year of the workday calendar; the whole year is replaced. */
  saveYear: command({ input: calendarYearSchema, output: nothing }),
  /** Takes the office's own year away: the shipped one holds again, where there is one. */
  removeYear: command({
    input: z.strictObject({ year: z.int() }),
    output: nothing,
    errors: ['NOT_FOUND'],
  }),
  /** A period of the office's own; null: the shipped one again. */
  savePeriod: command({
    input: z.strictObject({ kind: z.enum(clockKinds), own: ownPeriodSchema.nullable() }),
    output: nothing,
  }),
  saveApproval: command({
    input: z.strictObject({ ladder: ladderSchema, order: z.enum(approvalOrders) }),
    output: nothing,
  }),
  /** What a sheet offers to take off, in its order. */
  saveDeductions: command({
    input: z.strictObject({ deductions: deductionListSchema }),
    output: nothing,
  }),
  /** The notices by which 后补助 is estimated. */
  saveSubsidies: command({
    input: z.strictObject({ subsidies: subsidyRulesSchema }),
    output: nothing,
  }),
};
