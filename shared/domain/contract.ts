import { z } from 'zod';
import { checkCreditCode } from '../codes/creditCode.ts';
import { daySchema } from './fields/field.ts';

/** 9,000 亿元: no contract of technology comes near it; more is a slip of the unit. */
const MOST_FEN = 90_000_000_000_000;
const amountFen = z.int().min(0).max(MOST_FEN);
const code = z.string().min(1).max(80).nullable().default(null);
const shortText = z.string().trim().max(300).nullable().default(null);
const yesNo = z.boolean().nullable().default(null);

/** What a contract is made of. 成交额, 技术交易额 and 到款 are kept apart and never added to each other. */
export const contractValuesSchema = z.strictObject({
  projectName: z.string().trim().min(1).max(300),
  contractNumber: z.string().trim().max(100).nullable().default(null),
  contractType: z.string().min(1).max(40).nullable().default(null),
  technicalField: z.string().min(1).max(40).nullable().default(null),
  domain: z.string().min(1).max(40).nullable().default(null),
  signedOn: daySchema,
  startsOn: daySchema.nullable().default(null),
  endsOn: daySchema.nullable().default(null),
  totalFen: amountFen,
  technicalFen: amountFen.nullable().default(null),
  paymentMethod: z.string().min(1).max(40).nullable().default(null),
  pricingMethod: z.string().min(1).max(40).nullable().default(null),
  ipType: z.string().min(1).max(40).nullable().default(null),
  unitName: z.string().trim().max(200).nullable().default(null),
  leaderName: z.string().trim().max(100).nullable().default(null),
  region: z.string().min(1).max(40).nullable().default(null),
  brokerName: z.string().trim().max(200).nullable().default(null),
  brokerWork: z.string().trim().max(2000).nullable().default(null),
  planSource: code,
  socialGoal: code,
  industry: code,
  isRelated: yesNo,
  investmentFen: amountFen.nullable().default(null),
  outputFen: amountFen.nullable().default(null),
  brokerFeeFen: amountFen.nullable().default(null),
  note: z.string().max(20_000).nullable().default(null),
});
export type ContractValues = z.infer<typeof contractValuesSchema>;

/**
 * What the registration form asks of a party (domain.md §2.2). Absent: taken from the organisation's own record,
 * and left blank where that does not say either.
 */
export const partyDetailsSchema = z.strictObject({
  creditCode: shortText,
  nature: code,
  scale: code,
  region: code,
  /** GB/T 2659 numeric code of three digits. */
  country: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .default(null),
  address: shortText,
  representative: shortText,
  postcode: shortText,
  isTransferAgency: yesNo,
  isResearchBody: yesNo,
  isConvertedInstitute: yesNo,
  inHitechZone: yesNo,
  listed: yesNo,
  contactPersonId: z.uuid().nullable().default(null),
  /** This party's part of the contract's amount, where several share it. */
  shareFen: amountFen.nullable().default(null),
});
export type PartyDetails = z.infer<typeof partyDetailsSchema>;

/** A seller or buyer: a record of the catalogue, or just the name that stands in the contract. */
export const contractPartySchema = z.strictObject({
  side: z.enum(['seller', 'buyer']),
  organisationId: z.uuid().nullable(),
  name: z.string().trim().min(1).max(300),
  details: partyDetailsSchema.nullish(),
});
export type ContractParty = z.infer<typeof contractPartySchema>;

/** One right of the package that a contract sells or licenses: 专利, 软著, 技术秘密 … */
export const contractRightSchema = z.strictObject({
  /** The record of the right in the office's own register, where there is one. */
  rightId: z.uuid().nullable().default(null),
  kind: z.string().min(1).max(80),
  number: z.string().trim().max(100).nullable().default(null),
  title: z.string().trim().min(1).max(300),
  /** Its part of the contract's amount, where the contract names one. */
  priceFen: amountFen.nullable().default(null),
});
export type ContractRight = z.infer<typeof contractRightSchema>;

export const contractLinkSchema = z.strictObject({
  targetKind: z.enum(['thread', 'achievement', 'need']),
  targetId: z.uuid(),
});
export type ContractLink = z.infer<typeof contractLinkSchema>;

/** 收入, 退款 back to the payer, 外拨 on to a partner of the project. */
export const receiptNatures = ['income', 'refund', 'outward'] as const;
export type ReceiptNature = (typeof receiptNatures)[number];

/** Money received under a contract: a fact, turned back by a reversal and never edited. Negative: a refund. */
export const receiptValuesSchema = z.strictObject({
  receivedOn: daySchema,
  amountFen: z
    .int()
    .min(-90_000_000_000_000)
    .max(90_000_000_000_000)
    .refine((fen) => fen !== 0),
  payer: z.string().trim().max(300).nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
  /** The instalment that it pays, where one is meant. */
  instalmentId: z.uuid().nullish(),
  nature: z.enum(receiptNatures).nullish(),
});
export type ReceiptValues = z.infer<typeof receiptValuesSchema>;

/** What refuses a contract. */
const contractProblemCodes = [
  'TECHNICAL_ABOVE_TOTAL',
  'END_BEFORE_START',
  'SIGNED_IN_FUTURE',
  'SIGNED_TOO_EARLY',
  'NO_SELLER',
  'NO_BUYER',
  'BUYER_IS_SELLER',
  'SHARES_ABOVE_TOTAL',
  'PRICES_ABOVE_TOTAL',
  'FEE_ABOVE_TOTAL',
] as const;
export type ContractProblem = (typeof contractProblemCodes)[number];

/** What a person should look at; the contract is kept as it is. */
export const contractWarningCodes = [
  'BAD_CREDIT_CODE',
  'SHARES_BELOW_TOTAL',
  'PRICES_BELOW_TOTAL',
  'ENDS_BEFORE_SIGNING',
  'NO_RIGHTS',
  'BROKER_WORK_MISSING',
  'INVESTMENT_MISSING',
  'NUMBER_USED_TWICE',
  'THREAD_SIGNED_TWICE',
  'SIGNED_BEFORE_NOTICE_ENDED',
  'RECEIPTS_ABOVE_TOTAL',
  'VERY_LARGE',
] as const;
export type ContractWarning = (typeof contractWarningCodes)[number];

/** The contract law of technology begins with the 技术合同法 of 1987. */
export const EARLIEST_SIGNING = '1987-01-01';

export interface ContractParts {
  readonly parties: readonly ContractParty[];
  readonly rights?: readonly ContractRight[];
}

/** What is wrong with a contract, by name; an empty list when nothing is. @param today the office's day */
export function contractProblems(
  values: ContractValues,
  { parties, rights = [] }: ContractParts,
  today: string,
): ContractProblem[] {
  const { technicalFen, totalFen, startsOn, endsOn, signedOn, brokerFeeFen } = values;
  const has = (side: ContractParty['side']) => parties.some((party) => party.side === side);
  const shares = (['seller', 'buyer'] as const).map((side) => sharesOf(parties, side).sumFen);
  const tests: readonly (readonly [ContractProblem, boolean])[] = [
    ['TECHNICAL_ABOVE_TOTAL', technicalFen !== null && technicalFen > totalFen],
    ['END_BEFORE_START', startsOn !== null && endsOn !== null && endsOn < startsOn],
    ['SIGNED_IN_FUTURE', signedOn > today],
    ['SIGNED_TOO_EARLY', signedOn < EARLIEST_SIGNING],
    ['NO_SELLER', !has('seller')],
    ['NO_BUYER', !has('buyer')],
    ['BUYER_IS_SELLER', isOnBothSides(parties)],
    ['SHARES_ABOVE_TOTAL', shares.some((sumFen) => sumFen > totalFen)],
    ['PRICES_ABOVE_TOTAL', pricesOf(rights).sumFen > totalFen],
    ['FEE_ABOVE_TOTAL', brokerFeeFen !== null && brokerFeeFen > totalFen],
  ];
  return tests.flatMap(([problem, isSo]) => (isSo ? [problem] : []));
}

/** From 10 亿元 on an amount is looked at twice: it is more often a slip of the unit than a contract. */
const VERY_LARGE_FEN = 100_000_000_000;

/** What a person should look at, as far as the contract alone tells it. */
export function contractWarnings(
  values: ContractValues,
  { parties, rights = [] }: ContractParts,
): ContractWarning[] {
  const { totalFen, endsOn, signedOn, contractType, brokerName, brokerWork } = values;
  const sides = (['seller', 'buyer'] as const).map((side) => sharesOf(parties, side));
  const prices = pricesOf(rights);
  const isTransfer = ['assignment', 'licence'].includes(contractType?.split('.')[0] ?? '');
  const isAssignment = contractType?.startsWith('assignment') === true;
  const tests: readonly (readonly [ContractWarning, boolean])[] = [
    ['BAD_CREDIT_CODE', parties.some(hasBadCreditCode)],
    ['SHARES_BELOW_TOTAL', sides.some(({ isWhole, sumFen }) => isWhole && sumFen < totalFen)],
    ['PRICES_BELOW_TOTAL', prices.isWhole && prices.sumFen < totalFen],
    ['ENDS_BEFORE_SIGNING', endsOn !== null && endsOn < signedOn],
    ['NO_RIGHTS', isTransfer && rights.length === 0],
    ['BROKER_WORK_MISSING', Boolean(brokerName) && !brokerWork],
    ['INVESTMENT_MISSING', isAssignment && (values.investmentFen === null || values.outputFen === null)],
    ['VERY_LARGE', totalFen >= VERY_LARGE_FEN],
  ];
  return tests.flatMap(([warning, isSo]) => (isSo ? [warning] : []));
}

function hasBadCreditCode({ details }: ContractParty): boolean {
  return Boolean(details?.creditCode) && checkCreditCode(details?.creditCode ?? '') !== null;
}

function isOnBothSides(parties: readonly ContractParty[]): boolean {
  const nameOf = (party: ContractParty) => party.organisationId ?? party.name.replace(/\s+/g, '');
  const sellers = new Set(parties.filter((party) => party.side === 'seller').map(nameOf));
  return parties.some((party) => party.side === 'buyer' && sellers.has(nameOf(party)));
}

/** `isWhole`: every one of at least two parties names its part, so that the parts should make the total. */
function sharesOf(parties: readonly ContractParty[], side: ContractParty['side']) {
  const shares = parties.filter((party) => party.side === side).map((party) => party.details?.shareFen);
  return partsOf(shares);
}

function pricesOf(rights: readonly ContractRight[]) {
  return partsOf(rights.map((right) => right.priceFen));
}

function partsOf(parts: readonly (number | null | undefined)[]): { sumFen: number; isWhole: boolean } {
  const sumFen = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  return { sumFen, isWhole: parts.length > 1 && parts.every((part) => typeof part === 'number') };
}

/**
 * The kind of contract at the top of the tree. 民法典 counts 技术许可 apart; statistics of before 2022 have four kinds
 * and count it under 技术转让.
 * @returns null where the contract names no kind
 */
export function contractClass(contractType: string | null, scheme: 'five' | 'four'): string | null {
  const top = contractType?.split('.')[0] ?? null;
  return scheme === 'four' && top === 'licence' ? 'assignment' : top;
}
