import { z } from 'zod';
import type { Certainty } from '../../codes/types.ts';
import { contractClass } from '../contract.ts';
import type { Day } from '../days.ts';
import { daySchema } from '../fields/field.ts';

/** 应收, 已收, 已开票 of a broker's fee. */
export const commissionKinds = ['due', 'received', 'invoiced'] as const;
export const commissionSchema = z.strictObject({
  kind: z.enum(commissionKinds),
  happenedOn: daySchema,
  /** 分; negative takes back what was too much. */
  amountFen: z
    .int()
    .min(-90_000_000_000_000)
    .max(90_000_000_000_000)
    .refine((fen) => fen !== 0),
  counterparty: z.string().trim().max(300).nullable().default(null),
  documentNumber: z.string().trim().max(100).nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
});
export type CommissionEntry = z.infer<typeof commissionSchema>;

export interface CommissionStanding {
  readonly dueFen: number;
  readonly receivedFen: number;
  readonly invoicedFen: number;
  /** Due and not received. */
  readonly openFen: number;
}

/** @param agreedFen the fee of the contract, which is due where nobody wrote down another sum */
export function commissionStanding(
  entries: readonly Pick<CommissionEntry, 'kind' | 'amountFen'>[],
  agreedFen: number | null,
): CommissionStanding {
  const sum = (kind: CommissionEntry['kind']) =>
    entries.reduce((total, entry) => total + (entry.kind === kind ? entry.amountFen : 0), 0);
  const isSaid = entries.some(({ kind }) => kind === 'due');
  const dueFen = isSaid ? sum('due') : (agreedFen ?? 0);
  const receivedFen = sum('received');
  return { dueFen, receivedFen, invoicedFen: sum('invoiced'), openFen: Math.max(0, dueFen - receivedFen) };
}

/** Kinds of contract that a notice may count. */
export const subsidyKinds = ['assignment', 'licence', 'development', 'service', 'consulting'] as const;

/** A 后补助 as one notice words it. Another year's notice is another rule. */
export const subsidyRuleSchema = z.strictObject({
  id: z.string().min(1).max(100),
  title: z.string().trim().min(1).max(200),
  /** The day of the notice. */
  noticedOn: daySchema,
  /** Of the money received in the year, in millionths. */
  rateMillionths: z.int().min(1).max(1_000_000),
  /** At most this for one agency and year, 分. */
  capFen: z.int().min(1).max(90_000_000_000_000),
  /** Contracts whose kinds count. */
  kinds: z.array(z.enum(subsidyKinds)).min(1),
  /** A licence counts from so many years on; 0 for all. */
  licenceYears: z.int().min(0).max(50),
  /** First two digits of the GB/T 2260 code of the province in which the buyer must be registered; '': anywhere. */
  province: z.string().regex(/^(\d{2})?$/),
  source: z.string().trim().min(1).max(300),
  certainty: z.enum(['V', 'M', '?'] satisfies readonly Certainty[]),
});
export type SubsidyRule = z.infer<typeof subsidyRuleSchema>;
/** The notices an office counts by, the newest first; no id twice. */
export const subsidyRulesSchema = z
  .array(subsidyRuleSchema)
  .max(50)
  .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, {
    message: 'Expected every rule once',
  });

export const shippedSubsidyRules: readonly SubsidyRule[] = [
  {
    id: 'henan2023agency',
    title: '河南省技术转移示范机构后补助（2023年3月通知）',
    noticedOn: '2023-03-28',
    rateMillionths: 20_000,
    capFen: 100_000_000,
    kinds: ['assignment', 'licence', 'development'],
    licenceYears: 5,
    province: '41',
    source: '河南省科学技术厅 2023-03-28 通知',
    certainty: 'V',
  },
];

export const subsidyPoints = [
  'KIND_NOT_COUNTED',
  'LICENCE_TOO_SHORT',
  'LICENCE_TERM_UNKNOWN',
  'BROKER_NOT_NAMED',
  'WORK_NOT_NAMED',
  'BUYER_REGION_UNKNOWN',
  'BUYER_OUTSIDE_PROVINCE',
  'NOT_REGISTERED',
  'REGISTERED_IN_OTHER_YEAR',
  'NOTHING_RECEIVED',
  'INVOICE_MISSING',
] as const;
export type SubsidyPoint = (typeof subsidyPoints)[number];

export interface SubsidyFacts {
  readonly contractType: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly brokerName: string | null;
  readonly brokerWork: string | null;
  /** GB/T 2260 codes of the buyers; null where nobody knows. */
  readonly buyerRegions: readonly (string | null)[];
  readonly registeredOn: Day | null;
  readonly receipts: readonly { readonly receivedOn: Day; readonly amountFen: number }[];
  readonly invoicedFen: number;
}

/**
 * What one contract might bring under a notice in a year. `missing` is all that the rule asks and the records do not
 * show: nobody but the authority says whether it fits. `estimateFen` is counted as if all of it were found.
 */
export function subsidyEstimate(rule: SubsidyRule, facts: SubsidyFacts, year: number) {
  const receivedFen = facts.receipts
    .filter(({ receivedOn }) => receivedOn.startsWith(`${year}-`))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  const missing = subsidyMissing(rule, facts, { year, receivedFen });
  const isOut = missing.includes('KIND_NOT_COUNTED') || missing.includes('BUYER_OUTSIDE_PROVINCE');
  const uncappedFen = Math.floor((Math.max(0, receivedFen) * rule.rateMillionths) / 1_000_000);
  return { receivedFen, estimateFen: isOut ? 0 : Math.min(uncappedFen, rule.capFen), missing };
}

function subsidyMissing(
  rule: SubsidyRule,
  facts: SubsidyFacts,
  { year, receivedFen }: { readonly year: number; readonly receivedFen: number },
): SubsidyPoint[] {
  const kind = contractClass(facts.contractType, 'five') ?? '';
  const isLicence = kind === 'licence';
  const hasTerm = facts.startsOn !== null && facts.endsOn !== null;
  const registeredIn = facts.registeredOn === null ? null : Number(facts.registeredOn.slice(0, 4));
  const regions = facts.buyerRegions;
  const isInside = (region: string | null) =>
    rule.province === '' || region?.startsWith(rule.province) === true;
  const tests: readonly (readonly [SubsidyPoint, boolean])[] = [
    ['KIND_NOT_COUNTED', !(rule.kinds as readonly string[]).includes(kind)],
    ['LICENCE_TERM_UNKNOWN', isLicence && !hasTerm],
    ['LICENCE_TOO_SHORT', isLicence && hasTerm && yearsBetween(facts) < rule.licenceYears],
    ['BROKER_NOT_NAMED', !facts.brokerName],
    ['WORK_NOT_NAMED', !facts.brokerWork],
    ['BUYER_REGION_UNKNOWN', !regions.some(isInside) && regions.includes(null)],
    [
      'BUYER_OUTSIDE_PROVINCE',
      regions.length > 0 && !regions.some((each) => each === null || isInside(each)),
    ],
    ['NOT_REGISTERED', registeredIn === null],
    ['REGISTERED_IN_OTHER_YEAR', registeredIn !== null && registeredIn !== year && registeredIn !== year - 1],
    ['NOTHING_RECEIVED', receivedFen <= 0],
    ['INVOICE_MISSING', facts.invoicedFen <= 0],
  ];
  return tests.flatMap(([point, isSo]) => (isSo ? [point] : []));
}

/** Whole years of a term whose last day counts. */
function yearsBetween({ startsOn, endsOn }: SubsidyFacts): number {
  const [from, to] = [startsOn ?? '', endsOn ?? ''];
  const after = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const years = Number(after.slice(0, 4)) - Number(from.slice(0, 4));
  return after.slice(5) >= from.slice(5) ? years : years - 1;
}
