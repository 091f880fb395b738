import { z } from 'zod';
import { type DayUnit, noticeEnd, type WorkCalendar } from './calendar/calendar.ts';
import type { Day } from './days.ts';
import { daySchema } from './fields/field.ts';
import type { Period } from './rules/periods.ts';

/** 过程记录: what a stage may ask for. A price notice is a thing of its own; a meeting is an entry of the log. */
export const processKinds = [
  'consentDemand',
  'consentSupply',
  'brokerAgreement',
  'introduction',
  'nda',
  'trial',
  'trialResult',
  'terms',
  'pricing',
  'valuation',
  'priceDecision',
  'approval',
  'inventorConsent',
  'coOwnerConsent',
  'relatedParty',
  'exportControl',
  'brokerNamed',
] as const;
export type ProcessKind = (typeof processKinds)[number];

export const processTargets = ['thread', 'achievement', 'contract'] as const;
export type ProcessTargetKind = (typeof processTargets)[number];

const shortText = z.string().trim().max(300).nullable().default(null);

export const processValuesSchema = z.strictObject({
  kind: z.enum(processKinds),
  /** `notApplicable` needs its reason in the body. */
  state: z.enum(['done', 'notApplicable']).default('done'),
  happenedOn: daySchema,
  startsOn: daySchema.nullable().default(null),
  /** End of a trial, of 保护期, or of the venue's period. */
  endsOn: daySchema.nullable().default(null),
  /** Who consents, pays, or receives. */
  partyName: shortText,
  amountFen: z.int().min(0).max(90_000_000_000_000).nullable().default(null),
  /** 定价方式 of a pricing record. */
  method: z.string().min(1).max(40).nullable().default(null),
  place: shortText,
  /** Level of the approval, result of the check or trial. */
  outcome: shortText,
  body: z.string().trim().max(20_000).nullable().default(null),
});
export type ProcessValues = z.infer<typeof processValuesSchema>;

export type ProcessProblem =
  | 'REASON_MISSING'
  | 'END_MISSING'
  | 'END_BEFORE_START'
  | 'METHOD_MISSING'
  | 'VENUE_MISSING'
  | 'LEVEL_MISSING'
  | 'PARTY_MISSING'
  | 'OUTCOME_MISSING'
  | 'BODY_MISSING'
  | 'IN_FUTURE';

/** What a kind cannot do without, by the first that is missing. */
const needed: Readonly<Partial<Record<ProcessKind, readonly [keyof ProcessValues, ProcessProblem]>>> = {
  trial: ['endsOn', 'END_MISSING'],
  trialResult: ['outcome', 'OUTCOME_MISSING'],
  terms: ['body', 'BODY_MISSING'],
  pricing: ['method', 'METHOD_MISSING'],
  approval: ['outcome', 'LEVEL_MISSING'],
  inventorConsent: ['partyName', 'PARTY_MISSING'],
  coOwnerConsent: ['partyName', 'PARTY_MISSING'],
  exportControl: ['outcome', 'OUTCOME_MISSING'],
  brokerAgreement: ['partyName', 'PARTY_MISSING'],
};

/** What stands against a record, by name, or null. @param today the office's day */
export function processProblem(values: ProcessValues, today: Day): ProcessProblem | null {
  if (values.happenedOn > today) return 'IN_FUTURE';
  if (values.state === 'notApplicable') return values.body ? null : 'REASON_MISSING';
  const start = values.startsOn ?? values.happenedOn;
  if (values.endsOn !== null && values.endsOn < start) return 'END_BEFORE_START';
  const [field, problem] = needed[values.kind] ?? [];
  if (field && problem && !values[field]) return problem;
  return values.kind === 'pricing' && isVenue(values.method) && !values.place ? 'VENUE_MISSING' : null;
}

/** 挂牌 and 拍卖: the price is made at a venue, which hangs it out itself. */
export function isVenue(method: string | null): boolean {
  return method === 'listing' || method === 'auction';
}

const noticeKinds = ['price', 'reward'] as const;

/** A notice of so many days or workdays; neither may be under the floor of its kind. */
export const noticeSchema = z.strictObject({
  kind: z.enum(noticeKinds),
  title: z.string().trim().min(1).max(300),
  priceFen: z.int().min(0).max(90_000_000_000_000).nullable().default(null),
  /** Where it hangs: the notice board, the page. */
  place: z.string().trim().min(1).max(500),
  startOn: daySchema,
  days: z.int().min(1).max(365),
  unit: z.enum(['day', 'workday']),
  body: z.string().trim().max(4000).nullable().default(null),
});
export type NoticeValues = z.infer<typeof noticeSchema>;

/** Whether a notice is shorter than the floor of its rule allows; both are counted from its own first day. */
export function isTooShort(
  notice: { readonly startOn: Day; readonly days: number; readonly unit: DayUnit },
  period: Period,
  calendar: WorkCalendar,
): boolean {
  if (period.form !== 'span' || period.unit === 'month' || period.floor === undefined) return false;
  if (notice.unit === period.unit) return notice.days < period.floor;
  const floor = { startOn: notice.startOn, days: period.floor, unit: period.unit, calendar };
  return noticeEnd({ ...notice, calendar }) < noticeEnd(floor);
}

export const noticeStates = ['upcoming', 'running', 'objected', 'ended'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** A notice is over when its last day has passed and nobody's objection is open. */
export function noticeState(
  notice: { readonly startOn: Day; readonly endOn: Day; readonly openObjections: number },
  day: Day,
): NoticeState {
  if (notice.openObjections > 0) return 'objected';
  if (day < notice.startOn) return 'upcoming';
  return day > notice.endOn ? 'ended' : 'running';
}

export const objectionSchema = z.strictObject({
  noticeId: z.uuid(),
  kind: z.enum(['raised', 'closed']),
  /** The objection that is closed. */
  objectionId: z.uuid().nullable().default(null),
  happenedOn: daySchema,
  partyName: shortText,
  body: z.string().trim().min(1).max(4000),
});
export type Objection = z.infer<typeof objectionSchema>;
