import { z } from 'zod';
import { returnProblems } from '../collecting/compareReturn.ts';
import { daySchema, filterSchema, idSchema, kindSchema, nothing } from './common.ts';
import { command, job, query } from './define.ts';

const splitSchema = z.enum(['organisation', 'unit', 'owner']);

const collectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: kindSchema,
  splitBy: splitSchema,
  fields: z.array(z.string()),
  dueOn: z.string(),
  note: z.string().nullable(),
});

const filesInput = z
  .array(z.strictObject({ blobId: z.string(), fileName: z.string().min(1).max(300) }))
  .min(1)
  .max(200);

const changeSchema = z.object({
  /** Unique within the draft; what is left out is named by it. */
  key: z.string(),
  recordId: z.string(),
  number: z.string(),
  title: z.string(),
  field: z.string(),
  issued: z.unknown(),
  current: z.unknown(),
  returned: z.unknown(),
  row: z.int(),
  certainty: z.enum(['safe', 'conflict', 'doubtful', 'disagreeing']),
});

const returnedFileSchema = z.object({
  fileName: z.string(),
  /**
   * matched: ours; repeated: byte for byte a file that was taken before or stands above; foreign: no workbook of ours
   * any more; unreadable: with the reason.
   */
  outcome: z.enum(['matched', 'repeated', 'foreign', 'unreadable']),
  reason: z.string().nullable(),
  recipient: z.string().nullable(),
  collectionTitle: z.string().nullable(),
  /** Whole days after the due day; 0 when it came in time. */
  lateDays: z.int(),
  /** An earlier return of the same recipient was accepted, or stands above. */
  again: z.boolean(),
  changes: z.array(changeSchema),
  additions: z.array(
    z.object({ key: z.string(), row: z.int(), title: z.string(), values: z.record(z.string(), z.unknown()) }),
  ),
  problems: z.array(
    z.object({
      code: z.enum(returnProblems),
      row: z.int().nullable(),
      number: z.string(),
      title: z.string(),
      column: z.string(),
      raw: z.string(),
    }),
  ),
  kind: kindSchema.nullable(),
});
export type ReturnedFile = z.infer<typeof returnedFileSchema>;

/** 下发–回收: workbooks per unit or officer, and what comes back of them. */
export const collectingContract = {
  list: query({
    input: nothing,
    output: z.object({
      collections: z.array(collectionSchema.extend({ sheets: z.int(), returned: z.int(), awaited: z.int() })),
    }),
  }),
  detail: query({
    input: z.strictObject({ id: idSchema }),
    output: z.object({
      collection: collectionSchema,
      sheets: z.array(
        z.object({
          id: z.string(),
          recipient: z.string(),
          rows: z.int(),
          returnedOn: z.string().nullable(),
          lateDays: z.int(),
          changes: z.int(),
          problems: z.int(),
        }),
      ),
      /** 催报, ready for the group; '' when everybody has answered. */
      reminder: z.string(),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** Whom a collection would go to, and with how many rows. */
  recipients: query({
    input: z.strictObject({ kind: kindSchema, filter: filterSchema, splitBy: splitSchema }),
    output: z.object({ recipients: z.array(z.object({ name: z.string(), rows: z.int() })) }),
  }),
  issue: command({
    input: z.strictObject({
      title: z.string().trim().min(1).max(120),
      kind: kindSchema,
      filter: filterSchema,
      splitBy: splitSchema,
      fields: z.array(z.string()).min(1).max(40),
      dueOn: daySchema,
      note: z.string().trim().max(2_000).nullable(),
    }),
    output: z.object({ id: z.string(), sheets: z.int(), rows: z.int() }),
    errors: ['INVALID_INPUT'],
  }),
  /** The workbook of one recipient, or a zip of all. */
  download: query({
    input: z.strictObject({ id: idSchema, sheetId: idSchema.nullable() }),
    output: z.object({ blobId: z.string(), fileName: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  remove: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
  /** Reads returned workbooks and compares; writes nothing. */
  open: job({
    input: z.strictObject({ files: filesInput }),
    output: z.object({ draftId: z.string(), files: z.array(returnedFileSchema) }),
    errors: ['CANCELLED', 'BLOB_MISSING'],
  }),
  /** Takes over the changes and new rows that are named, and notes every matched file as returned: one batch. */
  accept: command({
    input: z.strictObject({
      draftId: z.string(),
      changes: z.array(z.string()).max(50_000),
      additions: z.array(z.string()).max(10_000),
    }),
    output: z.object({ batchId: z.string(), changed: z.int(), created: z.int(), returned: z.int() }),
    errors: ['DRAFT_MISSING', 'INVALID_INPUT', 'SECRET_REFUSED'],
  }),
};
