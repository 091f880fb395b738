import { z } from 'zod';
import { addMonths, noticeEnd, type WorkCalendar } from '../calendar/calendar.ts';
import type { Day } from '../days.ts';
import { daySchema } from '../fields/field.ts';
import {
  type DistributionMode,
  distributionModes,
  distributionRule,
  type OwnerType,
  ownerTypes,
  REWARD_NOTICE_WORKDAYS,
  taxReliefRule,
} from '../rules/distribution.ts';

const amountFen = z.int().min(0).max(90_000_000_000_000);

/** What is taken off before a net income is shared out; the office adds its own titles. */
export const deductionKinds = ['tax', 'appraisal', 'patentFee', 'commission', 'cost', 'other'] as const;
const deductionSchema = z.strictObject({
  kind: z.enum(deductionKinds),
  title: z.string().trim().max(100).nullable().default(null),
  amountFen,
});
type Deduction = z.infer<typeof deductionSchema>;

/** All shares of a distribution make up this. */
export const WHOLE_MILLIONTHS = 1_000_000;

/** A person or a unit. Bank and identity numbers have no place here: finance adds them on paper. */
const shareSchema = z.strictObject({
  role: z.enum(['person', 'unit']),
  name: z.string().trim().min(1).max(200),
  ratioMillionths: z.int().min(0).max(WHOLE_MILLIONTHS),
  /** 是否领导干部; null: not said. */
  isLeader: z.boolean().nullable().default(null),
});
export type DistributionShareValues = z.infer<typeof shareSchema>;

export const distributionSchema = z.strictObject({
  /** The receipt that is shared out; null for shares of a company and for profit. */
  receiptId: z.uuid().nullable().default(null),
  mode: z.enum(distributionModes),
  ownerType: z.enum(ownerTypes),
  /** 分: the receipt, the value of the shares, or the year's profit. */
  grossFen: amountFen,
  deductions: z.array(deductionSchema).max(50).default([]),
  companyName: z.string().trim().max(300).nullable().default(null),
  /** 工商登记日期. */
  companyRegisteredOn: daySchema.nullable().default(null),
  /** 关联交易声明. */
  relatedStatement: z.string().trim().max(2000).nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
  shares: z.array(shareSchema).min(1).max(200),
});
export type DistributionValues = z.infer<typeof distributionSchema>;

/** 净收入: what is left of the gross. Negative when the deductions are more. */
export function netFenOf(values: {
  readonly grossFen: number;
  readonly deductions: readonly Pick<Deduction, 'amountFen'>[];
}): number {
  return values.deductions.reduce((left, deduction) => left - deduction.amountFen, values.grossFen);
}

/**
 * Cuts an amount by ratios so that the parts make up exactly the part of it that the ratios make of a whole: each gets
 * its whole 分, and those left over go to the largest remainders, the earlier line first. All integers.
 */
export function shareOut(amountFen: number, ratiosMillionths: readonly number[]): number[] {
  const whole = BigInt(WHOLE_MILLIONTHS);
  const exact = ratiosMillionths.map((ratio) => BigInt(amountFen) * BigInt(ratio));
  const parts = exact.map((each) => Number(each / whole));
  const total = Number(exact.reduce((sum, each) => sum + each, 0n) / whole);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((each, place) => ({ place, remainder: each % whole }))
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.place - b.place : a.remainder < b.remainder ? 1 : -1,
    );
  for (const { place } of order) {
    if (left <= 0) break;
    parts[place]! += 1;
    left -= 1;
  }
  return parts;
}

/** What refuses a distribution. */
export const distributionProblems = [
  'SHARES_NOT_WHOLE',
  'DEDUCTIONS_ABOVE_GROSS',
  'NAME_TWICE',
  'NOTHING_TO_SHARE',
  'RECEIPT_USED_TWICE',
  'ABOVE_RECEIPT',
  'RECEIPT_REVERSED',
  'PAID_BEFORE_RECEIPT',
  'BELOW_FLOOR',
  'COMPANY_MISSING',
  'LEADER_NOT_SAID',
  'STATEMENT_MISSING',
  'NO_NOTICE',
  'NOTICE_RUNNING',
  'NOTICE_OBJECTED',
  'NOT_NEXT_STEP',
  'STEPS_TAKEN',
] as const;
export type DistributionProblem = (typeof distributionProblems)[number];

/** What stands against keeping a sheet at all. */
export function sheetProblems(values: DistributionValues): DistributionProblem[] {
  const sum = values.shares.reduce((total, share) => total + share.ratioMillionths, 0);
  const names = values.shares.map(({ role, name }) => `${role} ${name.replace(/\s/g, '')}`);
  const tests: readonly (readonly [DistributionProblem, boolean])[] = [
    ['SHARES_NOT_WHOLE', sum !== WHOLE_MILLIONTHS],
    ['DEDUCTIONS_ABOVE_GROSS', netFenOf(values) < 0],
    ['NAME_TWICE', new Set(names).size < names.length],
    ['NOTHING_TO_SHARE', values.grossFen === 0],
  ];
  return tests.flatMap(([problem, isSo]) => (isSo ? [problem] : []));
}

/** What must be mended before the sheet is shown to others, beside what refuses it altogether. */
export function openPoints(values: DistributionValues): DistributionProblem[] {
  const { floorMillionths, basis } = distributionRule(values.mode, values.ownerType);
  const persons = values.shares.filter(({ role }) => role === 'person');
  const ofPersons = persons.reduce((sum, share) => sum + share.ratioMillionths, 0);
  const tests: readonly (readonly [DistributionProblem, boolean])[] = [
    ['BELOW_FLOOR', floorMillionths !== null && ofPersons < floorMillionths],
    ['COMPANY_MISSING', basis === 'shares' && (!values.companyName || !values.companyRegisteredOn)],
    ['LEADER_NOT_SAID', persons.some(({ isLeader }) => isLeader === null)],
    ['STATEMENT_MISSING', !values.relatedStatement],
  ];
  return tests.flatMap(([problem, isSo]) => (isSo ? [problem] : []));
}

/** 公示, 发放, 个税备案. */
export const distributionStepKinds = ['notice', 'paid', 'filed'] as const;
export const distributionStepSchema = z.strictObject({
  kind: z.enum(distributionStepKinds),
  happenedOn: daySchema,
  note: z.string().trim().max(2000).nullable().default(null),
});
export type DistributionStep = z.infer<typeof distributionStepSchema>;

/** The notice of a reward as it was hung out: of so many workdays, at least the floor of its rule, at a place. */
export const rewardNoticeSchema = z.strictObject({
  place: z.string().trim().min(1).max(500),
  days: z.int().min(1).max(365).default(REWARD_NOTICE_WORKDAYS),
  unit: z.enum(['day', 'workday']).default('workday'),
});

/** What stands of the notice that a step hung out. */
export interface RewardNotice {
  readonly endOn: Day;
  readonly openObjections: number;
}

export interface DistributionTimes {
  readonly noticeEndsOn: Day | null;
  readonly paidOn: Day | null;
  readonly filedOn: Day | null;
  /** End of the 36 months from the receipt; null without a receipt. */
  readonly payBy: Day | null;
  /** The 15th of the month after the payment; null until it is paid. */
  readonly fileBy: Day | null;
}

/** The days of a distribution. @param receivedOn of its receipt @param hung the notice itself, where one was posted */
export function distributionTimes(
  steps: readonly DistributionStep[],
  receivedOn: Day | null,
  calendar: WorkCalendar,
  hung: RewardNotice | null = null,
): DistributionTimes {
  const dayOf = (kind: DistributionStep['kind']) =>
    steps.findLast((step) => step.kind === kind)?.happenedOn ?? null;
  const noticeOn = dayOf('notice');
  const paidOn = dayOf('paid');
  return {
    noticeEndsOn:
      noticeOn &&
      (hung?.endOn ??
        noticeEnd({ startOn: noticeOn, days: REWARD_NOTICE_WORKDAYS, unit: 'workday', calendar })),
    paidOn,
    filedOn: dayOf('filed'),
    payBy: receivedOn && addMonths(receivedOn, taxReliefRule.months),
    fileBy: paidOn && `${addMonths(`${paidOn.slice(0, 7)}-01`, 1).slice(0, 7)}-15`,
  };
}

/** Whether a notice must be over before the reward is paid: 103号文 binds state-run owners, not commissioned work. */
export function isNoticeBound({ mode, ownerType }: Pick<DistributionValues, 'mode' | 'ownerType'>): boolean {
  return mode !== 'commissioned' && ownerType === 'public';
}

/** Which steps may come now: without a notice that binds, the reward may be paid at once. */
export function nextSteps(
  steps: readonly Pick<DistributionStep, 'kind'>[],
  notice: 'bound' | 'free',
): DistributionStep['kind'][] {
  const has = (kind: DistributionStep['kind']) => steps.some((step) => step.kind === kind);
  if (has('paid')) return has('filed') ? [] : ['filed'];
  if (has('notice')) return ['paid'];
  return notice === 'bound' ? ['notice'] : ['notice', 'paid'];
}

/** Of which sheet a step is asked about. */
interface StepFacts extends Pick<DistributionValues, 'mode' | 'ownerType'> {
  /** Contracts that were imported are history: no notice is asked of them. */
  readonly origin: 'own' | 'imported';
  readonly steps: readonly DistributionStep[];
  readonly hung: RewardNotice | null;
}

/**
 * Notice, then payment once it is over without an open objection, then filing.
 */
export function stepProblem(
  { mode, ownerType, origin, steps, hung }: StepFacts,
  next: DistributionStep,
  calendar: WorkCalendar,
): DistributionProblem | null {
  const { noticeEndsOn, paidOn } = distributionTimes(steps, null, calendar, hung);
  const has = (kind: DistributionStep['kind']) => steps.some((step) => step.kind === kind);
  if (has(next.kind) || (next.kind === 'notice' && paidOn !== null)) return 'NOT_NEXT_STEP';
  if (next.kind === 'filed') return paidOn === null || next.happenedOn < paidOn ? 'NOT_NEXT_STEP' : null;
  const isBound = isNoticeBound({ mode, ownerType }) && origin === 'own';
  if (next.kind !== 'paid' || !isBound) return null;
  if (noticeEndsOn === null) return 'NO_NOTICE';
  if (hung !== null && hung.openObjections > 0) return 'NOTICE_OBJECTED';
  return next.happenedOn <= noticeEndsOn ? 'NOTICE_RUNNING' : null;
}

export const reliefPoints = [
  'MODE_NOT_COVERED',
  'RIGHTS_UNKNOWN',
  'SECRET_NOT_COVERED',
  'NOT_PUBLIC_OWNER',
  'NOT_REGISTERED',
  'NOT_NOTICED',
  'PAID_LATE',
] as const;
export type ReliefPoint = (typeof reliefPoints)[number];

export interface ReliefFacts {
  readonly mode: DistributionMode;
  readonly ownerType: OwnerType;
  /** Kinds of the rights that the contract sells or licenses. */
  readonly rightKinds: readonly string[];
  readonly isRegistered: boolean;
  readonly times: DistributionTimes;
  readonly today: Day;
}

/**
 * Whether half of the reward may be left out of the wage. `notCovered`: never, whatever is done; `open`: something is
 * missing yet. The registration is a condition of the relief, not of the reward.
 */
export function taxRelief(facts: ReliefFacts): {
  readonly verdict: 'covered' | 'open' | 'notCovered';
  readonly points: ReliefPoint[];
} {
  const { mode, ownerType, rightKinds, isRegistered, times, today } = facts;
  const tops = rightKinds.map((kind) => kind.split('.')[0] ?? '');
  const isListed = (top: string) => (taxReliefRule.rights as readonly string[]).includes(top);
  const isLate = times.payBy !== null && (times.paidOn ?? today) > times.payBy;
  const never: readonly (readonly [ReliefPoint, boolean])[] = [
    ['MODE_NOT_COVERED', !(taxReliefRule.modes as readonly string[]).includes(mode)],
    ['NOT_PUBLIC_OWNER', ownerType !== 'public'],
    ['SECRET_NOT_COVERED', tops.length > 0 && !tops.some(isListed)],
    ['PAID_LATE', isLate],
  ];
  const missing: readonly (readonly [ReliefPoint, boolean])[] = [
    ['RIGHTS_UNKNOWN', tops.length === 0],
    ['NOT_REGISTERED', !isRegistered],
    ['NOT_NOTICED', times.noticeEndsOn === null || times.noticeEndsOn >= today],
  ];
  const hit = (tests: readonly (readonly [ReliefPoint, boolean])[]) =>
    tests.flatMap(([point, isSo]) => (isSo ? [point] : []));
  const barred = hit(never);
  if (barred.length > 0) return { verdict: 'notCovered', points: barred };
  const points = hit(missing);
  return { verdict: points.length > 0 ? 'open' : 'covered', points };
}
