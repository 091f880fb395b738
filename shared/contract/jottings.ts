import { z } from 'zod';
import { daySchema, idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';

/** How it came in. 'file' is what an import could not read. */
export const jottingSources = ['chat', 'call', 'visit', 'note', 'file'] as const;

const nameSchema = z.object({ id: z.string(), name: z.string() });

const jottingSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  body: z.string().nullable(),
  source: z.enum(jottingSources),
  happenedOn: z.string(),
  nextStepOn: z.string().nullable(),
  organisation: nameSchema.nullable(),
  person: nameSchema.nullable(),
  attachments: z.array(z.object({ id: z.string(), fileName: z.string(), sizeBytes: z.int() })),
  /** Names of the catalogue that the text mentions, and what belongs to them. */
  suggestions: z.object({
    organisations: z.array(nameSchema),
    persons: z.array(nameSchema),
    threads: z.array(nameSchema),
    needs: z.array(nameSchema),
  }),
});
export type Jotting = z.infer<typeof jottingSchema>;

/** 速记: kept at once in the words it came in, as a 线索; sorted later. */
export const jottingsContract = {
  /** Those that wait to be sorted, the latest first. */
  open: query({ input: nothing, output: z.object({ jottings: z.array(jottingSchema) }) }),
  /** Those whose words hold every word of a text, sorted ones with where they went; the latest first. */
  find: query({
    input: z.strictObject({ text: z.string().max(500), limit: z.int().min(1).max(50).default(10) }),
    output: z.object({
      jottings: z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          title: z.string(),
          /** The line in which the text stands. */
          line: z.string(),
          happenedOn: z.string(),
          target: z.object({ kind: z.string(), id: z.string() }).nullable(),
        }),
      ),
    }),
  }),
  add: command({
    input: z.strictObject({
      text: z.string().max(100_000),
      source: z.enum(jottingSources),
      happenedOn: daySchema.nullable().default(null),
      nextStepOn: daySchema.nullable().default(null),
      files: z
        .array(z.strictObject({ blobId: z.string(), fileName: z.string().trim().min(1).max(300) }))
        .max(50)
        .default([]),
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    errors: ['INVALID_INPUT', 'BLOB_MISSING', 'SECRET_REFUSED'],
  }),
  /** Whose it is; null takes the name off again. */
  attach: command({
    input: z.strictObject({
      id: idSchema,
      organisationId: idSchema.nullable().optional(),
      personId: idSchema.nullable().optional(),
    }),
    output: nothing,
    errors: ['NOT_FOUND'],
  }),
  /**
   * Makes of it a need, an achievement, a log entry of a thread, or adds its words to a need; its files go along. The
   * jotting stays as what was said.
   */
  sort: command({
    input: z.strictObject({
      id: idSchema,
      as: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('need') }),
        z.strictObject({ kind: z.literal('achievement') }),
        z.strictObject({ kind: z.literal('threadEvent'), threadId: idSchema }),
        z.strictObject({ kind: z.literal('addToNeed'), needId: idSchema }),
        z.strictObject({ kind: z.literal('setAside') }),
      ]),
    }),
    output: z.object({ targetKind: z.string().nullable(), targetId: z.string().nullable() }),
    errors: ['NOT_FOUND', 'STALE_STATE'],
  }),
};
