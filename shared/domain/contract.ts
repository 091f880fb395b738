import { z } from 'zod';
import { daySchema } from './fields/field.ts';

const amountFen = z.int().min(0).max(90_000_000_000_000);

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
  note: z.string().max(20_000).nullable().default(null),
});
export type ContractValues = z.infer<typeof contractValuesSchema>;

/** A seller or buyer: a record of the catalogue, or just the name that stands in the contract. */
export const contractPartySchema = z.strictObject({
  side: z.enum(['seller', 'buyer']),
  organisationId: z.uuid().nullable(),
  name: z.string().trim().min(1).max(300),
});
export type ContractParty = z.infer<typeof contractPartySchema>;

export const contractLinkSchema = z.strictObject({
  targetKind: z.enum(['thread', 'achievement', 'need']),
  targetId: z.uuid(),
});
export type ContractLink = z.infer<typeof contractLinkSchema>;

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
});
export type ReceiptValues = z.infer<typeof receiptValuesSchema>;

export type ContractProblem =
  | 'TECHNICAL_ABOVE_TOTAL'
  | 'END_BEFORE_START'
  | 'SIGNED_IN_FUTURE'
  | 'NO_SELLER'
  | 'NO_BUYER';

/** What is wrong with a contract, by name; an empty list when nothing is. @param today the office's day */
export function contractProblems(
  values: ContractValues,
  parties: readonly Pick<ContractParty, 'side'>[],
  today: string,
): ContractProblem[] {
  const problems: ContractProblem[] = [];
  if (values.technicalFen !== null && values.technicalFen > values.totalFen)
    problems.push('TECHNICAL_ABOVE_TOTAL');
  if (values.startsOn && values.endsOn && values.endsOn < values.startsOn) problems.push('END_BEFORE_START');
  if (values.signedOn > today) problems.push('SIGNED_IN_FUTURE');
  if (!parties.some((party) => party.side === 'seller')) problems.push('NO_SELLER');
  if (!parties.some((party) => party.side === 'buyer')) problems.push('NO_BUYER');
  return problems;
}
