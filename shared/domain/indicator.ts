import { z } from 'zod';
import { daySchema } from './fields/field.ts';
import { compareText } from './lists.ts';

/** 时点 (stands at the end of a period), 累计 (grows from January on), 比率 (moves by percentage points). */
export const indicatorNatures = ['stock', 'flow', 'ratio'] as const;

const shortText = z.string().trim().max(300);
const orNone = shortText.nullable().default(null);

/** 指标: what is counted, by whom, in which unit. */
export const indicatorValuesSchema = z.strictObject({
  name: shortText.min(1),
  /** 口径: what counts, and for a ratio its denominator. */
  definition: z.string().trim().max(2_000).nullable().default(null),
  unit: z.string().trim().min(1).max(20),
  nature: z.enum(indicatorNatures),
  /** The department that answers for it. */
  providerName: orNone,
  /** Indicators of one group count the same thing by different scopes: they stand side by side, never summed. */
  scopeGroup: orNone,
  /** Of a shipped definition. */
  code: z.string().max(60).nullable().default(null),
  ordinal: z.int().min(0).max(100_000).default(0),
});
export type IndicatorValues = z.infer<typeof indicatorValuesSchema>;

/** A year, or a year from January up to the end of a month. */
const indicatorPeriodSchema = z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/);

/** A number as its source prints it, so that 23.20 stays 23.20. */
const decimalSchema = z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/);

/** 快报 comes first, 年报 replaces it. */
export const editions = ['flash', 'annual'] as const;
export type Edition = (typeof editions)[number];

/** One value as it was reported. A fact: a later one for the same place, period and edition is its revision. */
export const indicatorEntrySchema = z.strictObject({
  /** Whose value; '' is the office's own city or unit, otherwise a peer. */
  territory: z.string().trim().max(60).default(''),
  period: indicatorPeriodSchema,
  edition: z.enum(editions),
  value: decimalSchema,
  /** 同比 in percent as the source gives it, where it gives no value for the year before. */
  growthPercent: decimalSchema.nullable().default(null),
  /** The letter, yearbook or bulletin it stands in. */
  sourceName: shortText.min(1),
  /** Why it replaces an earlier value; needed when it does. */
  reason: z.string().trim().max(1_000).nullable().default(null),
});
export type IndicatorEntry = z.infer<typeof indicatorEntrySchema>;

/** 索数: what a department is asked for, by when. */
export const indicatorRequestSchema = z.strictObject({
  departmentName: shortText.min(1),
  period: indicatorPeriodSchema,
  edition: z.enum(editions),
  indicatorIds: z.array(z.uuid()).min(1).max(300),
  sentOn: daySchema,
  dueOn: daySchema,
  note: z.string().trim().max(2_000).nullable().default(null),
});
export type IndicatorRequest = z.infer<typeof indicatorRequestSchema>;

/** An indicator with the entries that stand, oldest first. */
export interface StandingIndicator {
  readonly id: string;
  readonly values: IndicatorValues;
  readonly entries: readonly IndicatorEntry[];
}

/** The last month of a period, 'YYYY-MM'. */
export function periodEnd(period: string): string {
  return period.length === 4 ? `${period}-12` : period;
}

/** The same period one year earlier. */
export function periodBefore(period: string): string {
  return `${String(Number(period.slice(0, 4)) - 1).padStart(4, '0')}${period.slice(4)}`;
}

/** What stands for a place and period: 年报 before 快报, the latest entry of each. Null when nothing was reported. */
export function standingEntry(
  entries: readonly IndicatorEntry[],
  territory: string,
  period: string,
): IndicatorEntry | null {
  const own = entries.filter(
    (entry) => entry.territory === territory && periodEnd(entry.period) === periodEnd(period),
  );
  return own.findLast(({ edition }) => edition === 'annual') ?? own.at(-1) ?? null;
}

/** The latest period that is over by the end of `month` and has a value. @param month 'YYYY-MM' */
export function latestPeriod(
  entries: readonly IndicatorEntry[],
  territory: string,
  month: string,
): string | null {
  const over = entries.filter((entry) => entry.territory === territory && periodEnd(entry.period) <= month);
  const last = over
    .map(({ period }) => periodEnd(period))
    .toSorted(compareText)
    .at(-1);
  return over.find(({ period }) => periodEnd(period) === last)?.period ?? null;
}

/**
 * What the year before must have been when a value grew by so many percent, with as many decimals as the value has:
 * 23.22 after +95 % was 11.91. Null when the growth is −100 % or less.
 */
export function valueBefore(value: string, growthPercent: string): string | null {
  const factor = 1 + Number(growthPercent) / 100;
  if (factor <= 0) return null;
  const decimals = value.split('.')[1]?.length ?? 0;
  return (Number(value) / factor).toFixed(decimals);
}

/** How a value stands beside the year before. */
export interface Comparison {
  readonly now: IndicatorEntry;
  /** As reported, or worked out from the growth the source gives; null when neither is known. */
  readonly before: { readonly value: string; readonly origin: 'reported' | 'derived' } | null;
}

/** The latest value of a place that is over by the end of `month`, beside the same period of the year before. */
export function comparisonOf(
  { entries }: Pick<StandingIndicator, 'entries'>,
  territory: string,
  month: string,
): Comparison | null {
  const period = latestPeriod(entries, territory, month);
  const now = period === null ? null : standingEntry(entries, territory, period);
  if (now === null) return null;
  const reported = standingEntry(entries, territory, periodBefore(now.period));
  if (reported !== null) return { now, before: { value: reported.value, origin: 'reported' } };
  const derived = now.growthPercent === null ? null : valueBefore(now.value, now.growthPercent);
  return { now, before: derived === null ? null : { value: derived, origin: 'derived' } };
}

/** Where a request stands: `answered` when each of its indicators has a value of its period and edition. */
export function requestState(
  request: Pick<IndicatorRequest, 'period' | 'edition' | 'indicatorIds' | 'dueOn'>,
  indicators: readonly StandingIndicator[],
  today: string,
): { readonly state: 'answered' | 'waiting' | 'overdue'; readonly missingIds: readonly string[] } {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const isAnswered = (id: string) =>
    byId
      .get(id)
      ?.entries.some(
        ({ territory, period, edition }) =>
          territory === '' && edition === request.edition && periodEnd(period) === periodEnd(request.period),
      ) ?? false;
  const missingIds = request.indicatorIds.filter((id) => byId.has(id) && !isAnswered(id));
  if (missingIds.length === 0) return { state: 'answered', missingIds };
  return { state: today > request.dueOn ? 'overdue' : 'waiting', missingIds };
}
