import { z } from 'zod';
import { filterSchema, idSchema, kindSchema, listKindSchema, nothing, sortSchema } from './common.ts';
import { command, job, query } from './define.ts';

export const viewDefinitionSchema = z.strictObject({
  filter: filterSchema,
  sort: sortSchema.nullable(),
  columns: z.array(z.string()).max(60),
});
export type ViewDefinition = z.infer<typeof viewDefinitionSchema>;

/** Lists under a name. */
export const viewsContract = {
  list: query({
    input: z.strictObject({ kind: listKindSchema }),
    output: z.object({
      views: z.array(z.object({ id: z.string(), name: z.string(), definition: viewDefinitionSchema })),
    }),
  }),
  save: command({
    input: z.strictObject({
      id: idSchema.nullable(),
      kind: listKindSchema,
      name: z.string().trim().min(1).max(60),
      definition: viewDefinitionSchema,
    }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  remove: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
};

const searchHitSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  /** A piece of the text around the first hit, with the places of the hits in it. */
  excerpt: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])),
});

/** Search over everything: Chinese from one character, pinyin initials, typos in names. */
export const searchContract = {
  everything: query({
    input: z.strictObject({
      text: z.string().max(500),
      kinds: z.array(listKindSchema).default([]),
      limit: z.int().min(1).max(100).default(30),
    }),
    output: z.object({ hits: z.array(searchHitSchema), total: z.int() }),
  }),
};

const ownerKindSchema = z.enum([
  'achievement',
  'need',
  'scenario',
  'organisation',
  'person',
  'thread',
  'contract',
  'task',
  'indicatorEntry',
  /** A visit, or what a firm confirmed: its photo, scan or chat picture. */
  'preparation',
  'batch',
]);

export type OwnerKind = z.infer<typeof ownerKindSchema>;

/** An uploaded file that is to stand beside something. */
export const newFileSchema = z.strictObject({
  blobId: z.string(),
  fileName: z.string().trim().min(1).max(300),
});

/** Files beside records. The bytes come and go through /blob; here they get a name and a place. */
export const attachmentsContract = {
  add: command({
    input: newFileSchema.extend({ ownerKind: ownerKindSchema, ownerId: idSchema }),
    output: z.object({ attachmentId: z.string() }),
    errors: ['BLOB_MISSING', 'NOT_FOUND'],
  }),
  remove: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
  /** Makes the bytes of an attachment fetchable from /blob/<blobId> for this session. */
  open: query({
    input: z.strictObject({ id: idSchema }),
    output: z.object({ blobId: z.string(), fileName: z.string() }),
    errors: ['NOT_FOUND', 'BLOB_MISSING'],
  }),
};

/** The demonstration catalogue: invented, marked 示范, gone again with one click. */
export const demonstrationContract = {
  load: job({
    input: nothing,
    output: z.object({ created: z.int(), batchId: z.string().nullable() }),
    errors: ['CANCELLED'],
  }),
  remove: job({ input: nothing, output: z.object({ removed: z.int() }), errors: ['CANCELLED'] }),
};

/** A list as a workbook. */
export const exportingContract = {
  list: job({
    input: z.strictObject({
      kind: kindSchema,
      filter: filterSchema,
      sort: sortSchema.nullable(),
      columns: z.array(z.string()).min(1).max(80),
      language: z.enum(['zh-CN', 'en']),
    }),
    output: z.object({ blobId: z.string(), fileName: z.string(), rows: z.int() }),
    errors: ['CANCELLED'],
  }),
  /** Everything as open files in one archive: JSON Lines by table, workbooks of the lists, and what they are. */
  everything: job({
    input: z.strictObject({ language: z.enum(['zh-CN', 'en']) }),
    output: z.object({ blobId: z.string(), fileName: z.string(), tables: z.int(), rows: z.int() }),
    errors: ['CANCELLED'],
  }),
};

/** Running jobs are cancelled by their id. */
export const jobsContract = {
  cancel: command({
    input: z.strictObject({ jobId: z.string().max(100) }),
    output: z.object({ cancelled: z.boolean() }),
  }),
};
