import { z } from 'zod';
import { ledgerKinds } from '../importing/ledger/headings.ts';
import { idSchema, nothing } from './common.ts';
import { command, job, query } from './define.ts';

const kindSchema = z.enum(ledgerKinds);
const wordsSchema = z.object({ zh: z.string(), en: z.string() });
const problemSchema = z.object({ code: z.string(), field: z.string().nullable(), raw: z.string() });

const previewSchema = z.object({
  draftId: z.string(),
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), rowCount: z.int(), hidden: z.boolean() })),
  sheetIndex: z.int(),
  kind: kindSchema,
  columns: z.array(
    z.object({
      letter: z.string(),
      heading: z.string(),
      target: z.string().nullable(),
      unit: z.string().nullable(),
      samples: z.array(z.string()),
    }),
  ),
  targets: z.array(z.object({ id: z.string(), label: wordsSchema })),
  counts: z.object({
    /** Entries below the headings: every one of them is kept. */
    entries: z.int(),
    /** Entries that become records. */
    ready: z.int(),
    /** Entries that are held whole until somebody completes them. */
    held: z.int(),
    /** Entries with something to look at, held ones among them. */
    pending: z.int(),
    /** Blank rows, totals and notes, which are no entries. */
    skipped: z.int(),
    /** Rows under a mark of secrecy, which are not taken in. */
    secret: z.int(),
  }),
  problems: z.array(z.object({ code: z.string(), count: z.int() })),
});
export type LedgerPreview = z.infer<typeof previewSchema>;

const sourceSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('file'), blobId: z.string().max(100), fileName: z.string().max(300) }),
  z.strictObject({ from: z.literal('paste'), text: z.string().max(5_000_000) }),
]);
const ownName = z.string().trim().min(1).max(300).nullable().default(null);
const choiceSchema = z.strictObject({
  draftId: z.string().max(100),
  sheetIndex: z.int().min(0).max(1_000),
  kind: kindSchema,
  /** Target per column, left to right; null: guessed. */
  targets: z.array(z.string().max(60).nullable()).max(200).nullable().default(null),
  /** Whose ledger it is: the seller of contracts that name none. */
  ownName,
});

const pendingItemSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  /** The record that is looked at; null: the row is held whole. */
  targetId: z.string().nullable(),
  title: z.string(),
  sourceName: z.string(),
  sourceRow: z.int(),
  problems: z.array(problemSchema),
  raw: z.record(z.string(), z.string()),
  values: z.record(z.string(), z.json()),
  state: z.enum(['open', 'cleared']),
});
export type PendingItem = z.infer<typeof pendingItemSchema>;

/** Past ledgers: every entry is kept, what is unsure is listed as 待核 until a person clears it. */
export const ledgerContract = {
  open: job({
    input: z.strictObject({ source: sourceSchema, kind: kindSchema.nullable().default(null), ownName }),
    output: previewSchema,
    errors: ['FILE_REFUSED', 'BLOB_MISSING', 'CANCELLED'],
  }),
  adjust: job({
    input: choiceSchema,
    output: previewSchema,
    errors: ['DRAFT_MISSING', 'FILE_REFUSED', 'CANCELLED'],
  }),
  commit: job({
    input: choiceSchema,
    output: z.object({
      batchId: z.string(),
      kind: kindSchema,
      entries: z.int(),
      created: z.int(),
      held: z.int(),
      pending: z.int(),
    }),
    errors: ['DRAFT_MISSING', 'FILE_REFUSED', 'CANCELLED'],
  }),
  pending: query({
    input: z.strictObject({
      kind: kindSchema.nullable().default(null),
      state: z.enum(['open', 'cleared']).default('open'),
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.object({
      items: z.array(pendingItemSchema),
      total: z.int(),
      counts: z.array(z.object({ kind: kindSchema, open: z.int() })),
    }),
  }),
  /** Marks items as looked at; what is held stays out of every total. */
  clear: command({
    input: z.strictObject({ ids: z.array(idSchema).min(1).max(1_000), state: z.enum(['open', 'cleared']) }),
    output: z.object({ changed: z.int() }),
  }),
  /** A held row has become this record, as through the form. */
  complete: command({
    input: z.strictObject({ itemId: idSchema, targetId: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** A held receipt belongs to this contract. */
  claimReceipt: command({
    input: z.strictObject({ itemId: idSchema, contractId: idSchema }),
    output: z.object({ receiptId: z.string() }),
    errors: ['NOT_FOUND', 'RECEIPT_PROBLEM'],
  }),
  /** 专利清单, the next fee first. */
  rights: query({
    input: nothing,
    output: z.object({
      rights: z.array(
        z.object({
          id: z.string(),
          kind: z.string().nullable(),
          rightNumber: z.string().nullable(),
          title: z.string(),
          inventors: z.string().nullable(),
          state: z.string().nullable(),
          feeDueOn: z.string().nullable(),
          feeFen: z.int().nullable(),
          expiresOn: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** 企业资质, the next end first. */
  qualifications: query({
    input: nothing,
    output: z.object({
      qualifications: z.array(
        z.object({
          id: z.string(),
          organisationId: z.string().nullable(),
          organisationName: z.string(),
          kind: z.string(),
          certificateNumber: z.string().nullable(),
          validFrom: z.string().nullable(),
          validTo: z.string().nullable(),
        }),
      ),
    }),
  }),
};
