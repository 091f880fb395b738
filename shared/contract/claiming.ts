import { z } from 'zod';
import { receiptNatures } from '../domain/contract.ts';
import { claimReasons } from '../domain/money/claimEvidence.ts';
import { idSchema, nothing } from './common.ts';
import { command, job, query } from './define.ts';

const sourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('file'), blobId: z.string().max(100), fileName: z.string().max(300) }),
  z.strictObject({ from: z.literal('paste'), text: z.string().max(5_000_000) }),
]);

/** A part of a payment and the contract it goes to, as the desk shows it. 分. */
const partSchema = z.object({
  contractId: z.string(),
  number: z.string(),
  projectName: z.string(),
  buyers: z.array(z.string()),
  /** What the contract still awaits before this part. */
  leftFen: z.int(),
  instalmentId: z.string().nullable(),
  /** Place in the plan, from 1; null where no instalment is meant. */
  instalment: z.int().nullable(),
  amountFen: z.int(),
});

const proposalSchema = z.object({
  parts: z.array(partSchema),
  score: z.number(),
  level: z.enum(['sure', 'likely', 'weak']),
  evidence: z.array(z.object({ reason: z.enum(claimReasons), weight: z.number(), text: z.string() })),
});
export type ShownProposal = z.infer<typeof proposalSchema>;

const lineSchema = z.object({
  id: z.string(),
  bankReference: z.string().nullable(),
  bookedOn: z.string(),
  amountFen: z.int(),
  /** What of it nobody has claimed. */
  openFen: z.int(),
  payer: z.string().nullable(),
  summary: z.string().nullable(),
  sourceName: z.string(),
  sourceRow: z.int(),
  setAside: z.string().nullable(),
  claims: z.array(
    z.object({
      receiptId: z.string(),
      contractId: z.string(),
      number: z.string(),
      projectName: z.string(),
      amountFen: z.int(),
    }),
  ),
  /** For lines of the pool only, the likeliest first. */
  proposals: z.array(proposalSchema),
});
export type PoolLine = z.infer<typeof lineSchema>;

export const poolStates = ['open', 'claimed', 'setAside'] as const;
const amountFen = z
  .int()
  .min(-90_000_000_000_000)
  .max(90_000_000_000_000)
  .refine((fen) => fen !== 0);

/** 到账认领: what the bank says came in, and to which contracts it belongs. Nothing is claimed without a command. */
export const claimingContract = {
  /** Takes in the lines of a bank statement, each once; a row that cannot be read is held in the 待核 list. */
  importLines: job({
    input: z.strictObject({ source: sourceSchema }),
    output: z.object({
      /** New lines. */
      kept: z.int(),
      /** Lines that were there already. */
      repeated: z.int(),
      /** Rows without a day or an amount, held whole. */
      held: z.int(),
      /** Blank rows and sums. */
      skipped: z.int(),
    }),
    errors: ['FILE_REFUSED', 'BLOB_MISSING', 'CANCELLED'],
  }),
  /** Lines of one state, the oldest first, with what is proposed for them. */
  pool: query({
    input: z.strictObject({
      state: z.enum(poolStates).default('open'),
      text: z.string().max(200).default(''),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.object({
      lines: z.array(lineSchema),
      total: z.int(),
      totalFen: z.int(),
      counts: z.object({ open: z.int(), claimed: z.int(), setAside: z.int() }),
    }),
  }),
  /** Contracts to choose from by hand: by number, name, leader or buyer. */
  choices: query({
    input: z.strictObject({ lineId: idSchema, text: z.string().max(200) }),
    output: z.object({ contracts: z.array(partSchema) }),
    errors: ['NOT_FOUND'],
  }),
  /**
   * Makes receipts of a line, one per part. `openFen` is what the person saw as unclaimed.
   * RECEIPT_PROBLEM: PARTS_ABOVE_LINE, PARTS_AGAINST_LINE, ABOVE_TOTAL (unless confirmed; params.name), BELOW_ZERO.
   */
  claim: command({
    input: z.strictObject({
      lineId: idSchema,
      openFen: z.int(),
      parts: z
        .array(
          z.strictObject({
            contractId: idSchema,
            instalmentId: idSchema.nullable().default(null),
            amountFen,
            nature: z.enum(receiptNatures).nullable().default(null),
          }),
        )
        .min(1)
        .max(50),
      aboveTotal: z.enum(['refuse', 'confirmed']).default('refuse'),
    }),
    output: z.object({ receiptIds: z.array(z.string()), openFen: z.int() }),
    errors: ['NOT_FOUND', 'STALE_STATE', 'RECEIPT_PROBLEM'],
  }),
  /** Turns every standing claim of a line back by reversals; the line is in the pool again. */
  release: command({
    input: z.strictObject({ lineId: idSchema }),
    output: z.object({ reversed: z.int() }),
    errors: ['NOT_FOUND', 'RECEIPT_PROBLEM', 'LATER_FACT'],
  }),
  /** Takes lines out of the pool (interest, another office's money) with a reason, or back into it with null. */
  setAside: command({
    input: z.strictObject({
      lineIds: z.array(idSchema).min(1).max(1_000),
      reason: z.string().trim().min(1).max(300).nullable(),
    }),
    output: z.object({ changed: z.int() }),
    errors: ['NOT_FOUND'],
  }),
  payerNames: query({
    input: nothing,
    output: z.object({
      names: z.array(
        z.object({ id: z.string(), partyName: z.string(), name: z.string(), relation: z.string() }),
      ),
    }),
  }),
  /** Notes under which other name a party pays. */
  addPayerName: command({
    input: z.strictObject({
      partyName: z.string().trim().min(1).max(300),
      name: z.string().trim().min(1).max(300),
      relation: z.enum(['former', 'subsidiary', 'group', 'other']),
    }),
    output: z.object({ id: z.string() }),
  }),
  removePayerName: command({
    input: z.strictObject({ id: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
};
