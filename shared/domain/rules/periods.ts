import { z } from 'zod';
import type { Certainty } from '../../codes/types.ts';
import { daySchema } from '../fields/field.ts';

/** Everything that runs against a day (时限). */
export const clockKinds = [
  'priceNotice',
  'rewardNotice',
  'registrationDecision',
  'yearEndRegistration',
  'rewardPayment',
  'taxFiling',
  'licenceRecord',
  'trialEnd',
  'instalment',
  'protection',
  'patentFee',
  'rightsExpiry',
  'qualification',
  'recordReview',
  'recordTerm',
  'certificateTerm',
  'pausedReview',
  'followUp',
  'grantTerm',
  'discoveryStep',
  'annualReport',
  'annualReportOnward',
] as const;
export type ClockKind = (typeof clockKinds)[number];

/**
 * How the last day is found. `span`: counted from the first day, which does not count itself; `yearly`: the same
 * day every year, 'MM-DD'; `nextMonth`: a day of the month after the first day; `given`: it stands in the record.
 */
export type Period =
  | {
      readonly form: 'span';
      readonly amount: number;
      readonly unit: 'day' | 'workday' | 'month';
      readonly floor?: number;
    }
  | { readonly form: 'yearly'; readonly monthDay: string }
  | { readonly form: 'nextMonth'; readonly date: number }
  | { readonly form: 'given' };

export interface PeriodRule {
  readonly kind: ClockKind;
  readonly title: { readonly zh: string; readonly en: string };
  readonly period: Period;
  /** `deadline`: late once the day has passed; `wait`: done once it has passed, as a notice is. */
  readonly sense: 'deadline' | 'wait';
  /** From how many days before on it is shown as near. */
  readonly nearDays: number;
  readonly source: string;
  readonly certainty: Certainty;
}

const rules: readonly PeriodRule[] = [
  {
    kind: 'priceNotice',
    title: { zh: '定价公示', en: 'Price notice' },
    period: { form: 'span', amount: 15, unit: 'day', floor: 15 },
    sense: 'wait',
    nearDays: 2,
    source: '国发〔2016〕16号：协议定价公示不少于15日；首日不计，末日为休息日的顺延',
    certainty: 'M',
  },
  {
    kind: 'rewardNotice',
    title: { zh: '奖励公示', en: 'Reward notice' },
    period: { form: 'span', amount: 15, unit: 'workday', floor: 15 },
    sense: 'wait',
    nearDays: 2,
    source: '国科发政〔2018〕103号：现金奖励公示不少于15个工作日',
    certainty: 'M',
  },
  {
    kind: 'registrationDecision',
    title: { zh: '认定登记审核', en: 'Registration decision' },
    period: { form: 'span', amount: 30, unit: 'day' },
    sense: 'deadline',
    nearDays: 7,
    source: '技术合同认定登记管理办法：登记机构受理后30日内作出决定',
    certainty: 'V',
  },
  {
    kind: 'yearEndRegistration',
    title: { zh: '年底登记截止', en: 'Year-end registration' },
    period: { form: 'yearly', monthDay: '12-31' },
    sense: 'deadline',
    nearDays: 45,
    source: '登记机构每年的截止日另行通知，多早于12月31日，请按通知修改',
    certainty: '?',
  },
  {
    kind: 'rewardPayment',
    title: { zh: '奖励发放 36 个月', en: 'Reward within 36 months' },
    period: { form: 'span', amount: 36, unit: 'month' },
    sense: 'deadline',
    nearDays: 180,
    source: '财税〔2018〕58号：取得转化收入后三年（36个月）内发放，自每笔实际到账起算',
    certainty: 'V',
  },
  {
    kind: 'taxFiling',
    title: { zh: '个税优惠备案', en: 'Tax relief filing' },
    period: { form: 'nextMonth', date: 15 },
    sense: 'deadline',
    nearDays: 7,
    source: '现金奖励发放次月15日内备案',
    certainty: 'M',
  },
  {
    kind: 'licenceRecord',
    title: { zh: '许可备案', en: 'Licence recordal' },
    period: { form: 'span', amount: 3, unit: 'month' },
    sense: 'deadline',
    nearDays: 30,
    source: '专利实施许可合同备案办法：合同生效之日起3个月内',
    certainty: 'M',
  },
  {
    kind: 'trialEnd',
    title: { zh: '试用到期', en: 'End of trial' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 30,
    source: '先用后转或试用协议约定',
    certainty: 'M',
  },
  {
    kind: 'instalment',
    title: { zh: '分期付款', en: 'Instalment' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 15,
    source: '合同约定的付款日',
    certainty: 'M',
  },
  {
    kind: 'protection',
    title: { zh: '居间保护期', en: 'Protection period' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 30,
    source: '居间（服务）协议约定',
    certainty: 'M',
  },
  {
    kind: 'patentFee',
    title: { zh: '专利年费', en: 'Patent annual fee' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 60,
    source: '专利法实施细则：年费应在期满前缴纳，可在6个月内补缴并付滞纳金',
    certainty: 'M',
  },
  {
    kind: 'rightsExpiry',
    title: { zh: '权利到期', en: 'Right expires' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 180,
    source: '成果或权利记录的到期日',
    certainty: 'M',
  },
  {
    kind: 'qualification',
    title: { zh: '资质到期', en: 'Qualification expires' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 180,
    source: '资质证书的有效期',
    certainty: 'M',
  },
  {
    kind: 'recordReview',
    title: { zh: '记录复核', en: 'Record to be reviewed' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 7,
    source: '记录上的复核日期',
    certainty: 'M',
  },
  {
    kind: 'recordTerm',
    title: { zh: '记录有效期', en: 'Term of a record' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 30,
    source: '需求、成果记录上的有效期；核实后续期',
    certainty: 'M',
  },
  {
    kind: 'certificateTerm',
    title: { zh: '技术经理人证书到期', en: 'Certificate of a technology manager' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 90,
    source: '证书上的有效期',
    certainty: 'M',
  },
  {
    kind: 'pausedReview',
    title: { zh: '搁置复看', en: 'Shelved thread to look at' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 3,
    source: '搁置时约定的复看日',
    certainty: 'M',
  },
  {
    kind: 'followUp',
    title: { zh: '签约后跟踪', en: 'Follow-up' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 15,
    source: '签约后第6、12、24、36个月跟踪',
    certainty: 'M',
  },
  {
    kind: 'grantTerm',
    title: { zh: '赋权期满', en: 'End of a grant of rights' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 180,
    source: '职务成果赋权协议约定的期限',
    certainty: 'M',
  },
  {
    kind: 'discoveryStep',
    title: { zh: '成果发现下一步', en: 'Next step of a discovery' },
    period: { form: 'given' },
    sense: 'deadline',
    nearDays: 3,
    source: '成果发现登记的下一步日期',
    certainty: 'M',
  },
  {
    kind: 'annualReport',
    title: { zh: '年度报告（报主管部门）', en: 'Annual report to the authority' },
    period: { form: 'yearly', monthDay: '03-30' },
    sense: 'deadline',
    nearDays: 30,
    source: '国发〔2016〕16号：每年3月30日前报主管部门',
    certainty: 'M',
  },
  {
    kind: 'annualReportOnward',
    title: { zh: '年度报告（汇总上报）', en: 'Annual report onward' },
    period: { form: 'yearly', monthDay: '04-30' },
    sense: 'deadline',
    nearDays: 30,
    source: '国发〔2016〕16号：每年4月30日前汇总上报',
    certainty: 'M',
  },
];

/** The rules as shipped; an office may put its own numbers over them. */
export const shippedPeriodRules: ReadonlyMap<ClockKind, PeriodRule> = new Map(
  rules.map((rule) => [rule.kind, rule]),
);

/** What an office may put in the place of a shipped rule: its own length or day, reminder and source. */
export const ownPeriodSchema = z.strictObject({
  amount: z.int().min(1).max(1_000).nullable(),
  unit: z.enum(['day', 'workday', 'month']).nullable(),
  /** 'MM-DD', a day that every year has. */
  monthDay: z
    .string()
    .refine((text) => daySchema.safeParse(`2027-${text}`).success, 'Expected MM-DD')
    .nullable(),
  nearDays: z.int().min(0).max(400),
  source: z.string().trim().min(1).max(300),
});
export type OwnPeriod = z.infer<typeof ownPeriodSchema>;

/** The rule with the office's own numbers; what does not fit the form of the rule is left aside. */
export function withOwnPeriod(rule: PeriodRule, own: OwnPeriod): PeriodRule {
  return {
    ...rule,
    period: changedPeriod(rule.period, own),
    nearDays: own.nearDays,
    source: own.source,
    certainty: 'V',
  };
}

function changedPeriod(period: Period, { amount, unit, monthDay }: OwnPeriod): Period {
  if (period.form === 'yearly') return monthDay === null ? period : { ...period, monthDay };
  if (period.form !== 'span' || amount === null) return period;
  // The law's floor stands, whatever the office's habit is.
  const floored = period.unit === (unit ?? period.unit) ? Math.max(amount, period.floor ?? 1) : amount;
  return { ...period, amount: floored, unit: unit ?? period.unit };
}
