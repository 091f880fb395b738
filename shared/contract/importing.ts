import { z } from 'zod';
import { idSchema, kindSchema } from './common.ts';
import { command, job, query } from './define.ts';

const encodingSchema = z.enum(['auto', 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']);

const cellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const rowErrorSchema = z.object({
  /** As in the sheet, from 1. */
  row: z.int(),
  /** Letter of the column, or null where the whole row is meant. */
  column: z.string().nullable(),
  heading: z.string().nullable(),
  raw: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** refused: the row is left out; kept: the row comes in, the raw value stays beside it. */
  effect: z.enum(['refused', 'kept']),
});

const importPreviewSchema = z.object({
  draftId: z.string(),
  fileName: z.string(),
  encoding: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), rowCount: z.int(), hidden: z.boolean() })),
  sheetIndex: z.int(),
  /** Row of the headings as the spreadsheet program numbers it, from 1; null when the sheet has none. */
  headerRow: z.int().min(1).nullable(),
  kind: kindSchema,
  columns: z.array(
    z.object({
      index: z.int(),
      letter: z.string(),
      heading: z.string(),
      /** Id of a target, or null: the column is kept beside the record as it is. */
      target: z.string().nullable(),
      certainty: z.enum(['remembered', 'sure', 'likely', 'none']),
      samples: z.array(z.string()),
    }),
  ),
  /** Everything a column of this kind of record can mean. */
  targets: z.array(z.object({ id: z.string(), label: z.object({ zh: z.string(), en: z.string() }) })),
  /** The first twenty rows under the headings, as they stand in the file. */
  rows: z.array(z.object({ row: z.int(), cells: z.array(cellSchema) })),
  /** The same rows as they would be stored: target → text. */
  drafts: z.array(z.object({ row: z.int(), values: z.record(z.string(), z.unknown()) })),
  /** rows = ready + refused + skipped (empty rows, totals, notes). */
  counts: z.object({ rows: z.int(), ready: z.int(), refused: z.int(), skipped: z.int(), warnings: z.int() }),
  errors: z.array(rowErrorSchema).max(500),
  /** Of files that were read together: what became of each. Empty for a single list. */
  files: z.array(
    z.object({
      fileName: z.string(),
      /** lead: it cannot be read and is kept whole as a 线索. */
      outcome: z.enum(['forms', 'empty', 'lead', 'refused']),
      forms: z.int(),
      reason: z
        .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
    }),
  ),
  /** Forms about other kinds of records in the same files; they are written along. */
  others: z.array(z.object({ kind: kindSchema, forms: z.int() })),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

const choiceSchema = z.strictObject({
  draftId: z.string(),
  sheetIndex: z.int().min(0),
  headerRow: z.int().min(1).nullable(),
  kind: kindSchema,
  /** Target by column index; a column that is left out is kept on the record as it is. */
  mapping: z.record(z.string(), z.string().nullable()).nullable(),
});

const duplicatePairSchema = z.object({
  id: z.string(),
  kind: kindSchema,
  leftId: z.string(),
  rightId: z.string(),
  left: z.object({ title: z.string(), number: z.string(), detail: z.string() }),
  right: z.object({ title: z.string(), number: z.string(), detail: z.string() }),
  score: z.number(),
  evidence: z.array(z.string()),
});

/** 导入: nothing is written before `commit`; a commit is one transaction and one undoable batch. */
export const importingContract = {
  /** Reads an uploaded file, or cells copied from a spreadsheet, in a process of its own; guesses everything. */
  open: job({
    input: z.strictObject({
      source: z.discriminatedUnion('from', [
        z.strictObject({ from: z.literal('file'), blobId: z.string(), fileName: z.string().max(300) }),
        /** Filled forms and lists of any kind: Word, Excel old and new, PDF; scans are kept as 线索. */
        z.strictObject({
          from: z.literal('files'),
          files: z
            .array(z.strictObject({ blobId: z.string(), fileName: z.string().min(1).max(300) }))
            .min(1)
            .max(300),
        }),
        z.strictObject({ from: z.literal('paste'), text: z.string().max(20_000_000) }),
      ]),
      encoding: encodingSchema.default('auto'),
      kind: kindSchema.nullable().default(null),
    }),
    output: importPreviewSchema,
    errors: ['FILE_REFUSED', 'BLOB_MISSING', 'CANCELLED'],
  }),
  /** The preview again under another sheet, heading row, kind or mapping. */
  adjust: job({ input: choiceSchema, output: importPreviewSchema, errors: ['DRAFT_MISSING', 'CANCELLED'] }),
  /** Writes every row that is not refused. Cancelling leaves nothing behind. */
  commit: job({
    input: choiceSchema,
    output: z.object({
      batchId: z.string(),
      created: z.int(),
      /** Files and forms that could not be read and are kept as 线索. */
      leads: z.int(),
      organisations: z.int(),
      refused: z.int(),
      duplicates: z.int(),
      errors: z.array(rowErrorSchema).max(500),
    }),
    errors: ['DRAFT_MISSING', 'CANCELLED'],
  }),
  discard: command({ input: z.strictObject({ draftId: z.string() }), output: z.object({}) }),
  /** Likely duplicates that wait for a person's decision. */
  duplicates: query({
    input: z.strictObject({
      kind: kindSchema.nullable(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ pairs: z.array(duplicatePairSchema), total: z.int() }),
  }),
  /**
   * different: both stay. merge: blanks of the kept record are filled from the other one, its links move over,
   * the other one goes into the recycle bin; undoable like everything else.
   */
  decideDuplicate: command({
    input: z.strictObject({
      id: idSchema,
      verdict: z.enum(['different', 'merge']),
      keep: z.enum(['left', 'right']).default('left'),
    }),
    output: z.object({ filled: z.array(z.string()) }),
    errors: ['NOT_FOUND'],
  }),
};
