import { z } from 'zod';
import { personalKinds } from '../domain/fields/person.ts';
import { figureSchema } from '../domain/figure.ts';
import {
  filterSchema,
  idSchema,
  kindSchema,
  listKindSchema,
  namedSchema,
  selectionSchema,
  sortSchema,
} from './common.ts';
import { command, query } from './define.ts';

/** Values of a record by field name; the door checks them against the catalogue of the kind. */
const valuesSchema = z.record(z.string(), z.unknown());

const listRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  values: valuesSchema,
  ownerId: z.string().nullable(),
  updatedAt: z.int(),
  demonstration: z.boolean(),
  completeness: z.number().min(0).max(1),
});
export type ListRow = z.infer<typeof listRowSchema>;

const contactSchema = z.strictObject({
  id: idSchema.nullable(),
  kind: z.enum(personalKinds),
  value: z.string().trim().min(1).max(500),
});
export type Contact = z.infer<typeof contactSchema>;

const recordDetailSchema = listRowSchema.extend({
  kind: kindSchema,
  helperIds: z.array(z.string()),
  extra: z.record(z.string(), z.string()),
  createdAt: z.int(),
  createdBy: z.string().nullable(),
  deletedAt: z.int().nullable(),
  importBatchId: z.string().nullable(),
  figures: z.array(figureSchema),
  contacts: z.array(contactSchema),
  /** What the references of the record and its people are called. */
  names: z.record(z.string(), namedSchema),
  attachments: z.array(
    z.object({ id: z.string(), fileName: z.string(), sizeBytes: z.int(), sha256: z.string() }),
  ),
  /** Threads that this record stands in, newest first. */
  threads: z.array(z.object({ id: z.string(), title: z.string(), stage: z.string(), status: z.string() })),
});
export type RecordDetail = z.infer<typeof recordDetailSchema>;

const peopleSchema = z.strictObject({
  ownerId: idSchema.nullable().optional(),
  helperIds: z.array(idSchema).max(50).optional(),
});

/** 成果, 需求, 场景, 机构, 人员: one set of operations for every kind that has a field catalogue. */
export const recordsContract = {
  /** The ids that a filter finds, in order. Threads and contracts are listed by the same call. */
  ids: query({
    input: z.strictObject({ kind: listKindSchema, filter: filterSchema, sort: sortSchema.nullable() }),
    output: z.object({ ids: z.array(z.string()), total: z.int() }),
  }),
  /** A window of a list: at most 200 rows, in the order of the ids; rows that are gone are left out. */
  rows: query({
    input: z.strictObject({ kind: kindSchema, ids: z.array(idSchema).max(200) }),
    output: z.object({ rows: z.array(listRowSchema), names: z.record(z.string(), namedSchema) }),
  }),
  get: query({
    input: z.strictObject({ kind: kindSchema, id: idSchema }),
    output: recordDetailSchema,
    errors: ['NOT_FOUND'],
  }),
  create: command({
    input: z.strictObject({
      kind: kindSchema,
      values: valuesSchema,
      people: peopleSchema.default({}),
      figures: z.array(figureSchema).max(100).default([]),
      contacts: z.array(contactSchema).max(20).default([]),
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    errors: ['INVALID_INPUT', 'SECRET_REFUSED'],
  }),
  /** Changes some fields; what is left out stays. */
  update: command({
    input: z.strictObject({
      kind: kindSchema,
      id: idSchema,
      patch: valuesSchema,
      people: peopleSchema.default({}),
    }),
    output: z.object({ changed: z.array(z.string()) }),
    errors: ['NOT_FOUND', 'INVALID_INPUT', 'SECRET_REFUSED'],
  }),
  updateMany: command({
    input: z.strictObject({
      kind: kindSchema,
      selection: selectionSchema,
      patch: valuesSchema,
      people: peopleSchema.default({}),
    }),
    output: z.object({ count: z.int() }),
    errors: ['INVALID_INPUT', 'SECRET_REFUSED'],
  }),
  /** Into the recycle bin. */
  remove: command({
    input: z.strictObject({ kind: kindSchema, selection: selectionSchema }),
    output: z.object({ count: z.int() }),
  }),
  /** Out of the recycle bin. */
  restore: command({
    input: z.strictObject({ kind: kindSchema, selection: selectionSchema }),
    output: z.object({ count: z.int() }),
  }),
  /** Sets the figure rows of an achievement, need or scenario to exactly these. */
  saveFigures: command({
    input: z.strictObject({ kind: kindSchema, id: idSchema, figures: z.array(figureSchema).max(100) }),
    output: z.object({ count: z.int() }),
    errors: ['NOT_FOUND'],
  }),
  /** Sets the personal data of a person or the contact data of an organisation to exactly these. */
  saveContacts: command({
    input: z.strictObject({ kind: kindSchema, id: idSchema, contacts: z.array(contactSchema).max(20) }),
    output: z.object({ count: z.int() }),
    errors: ['NOT_FOUND'],
  }),
  /** Deletes every phone, mail, chat name and private note of a person or organisation, everywhere and for good. */
  eraseContacts: command({
    input: z.strictObject({ kind: kindSchema, id: idSchema }),
    output: z.object({ count: z.int() }),
    errors: ['NOT_FOUND'],
  }),
  /** What the picker of a kind offers: every live record by name, at most 20,000, newest first. */
  names: query({
    input: z.strictObject({ kind: kindSchema }),
    output: z.object({ names: z.array(namedSchema), more: z.boolean() }),
  }),
  /** How many live records each kind has, and how many are demonstration ones. */
  counts: query({
    input: z.strictObject({}),
    output: z.object({
      counts: z.record(z.string(), z.object({ live: z.int(), demonstration: z.int(), bin: z.int() })),
    }),
  }),
};
