import { z } from 'zod';
import {
  disclosureForms,
  disclosureSchema,
  disclosureSubjects,
  disclosureWays,
} from '../domain/disclosure.ts';
import { idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';

const disclosureRowSchema = z.object({
  id: z.string(),
  values: disclosureSchema.strip(),
  subjectName: z.string().nullable(),
  atMs: z.int(),
  actorName: z.string().nullable(),
  reversed: z.boolean(),
  reversesId: z.string().nullable(),
});
export type DisclosureRow = z.infer<typeof disclosureRowSchema>;

/** 披露记录: what left the office. `GUARD` names what must be on record first, in params.guard. */
export const disclosuresContract = {
  record: command({
    input: disclosureSchema,
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'GUARD'],
  }),
  /** Asked before a letter is written: refused while the recipient is abroad and the export-control check is missing. */
  check: query({
    input: z.strictObject({ achievementId: idSchema, recipientId: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'GUARD'],
  }),
  /** Newest first; of one record or of one thread, at most 500. */
  of: query({
    input: z.strictObject({
      subject: z.strictObject({ kind: z.enum([...disclosureSubjects, 'thread']), id: idSchema }),
    }),
    output: z.object({ rows: z.array(disclosureRowSchema) }),
  }),
  /** The whole log, newest first, at most 500 of `total`; every word of `text` stands in a row. */
  list: query({
    input: z.strictObject({
      text: z.string().max(200).default(''),
      way: z.enum(disclosureWays).nullable().default(null),
      form: z.enum(disclosureForms).nullable().default(null),
    }),
    output: z.object({ rows: z.array(disclosureRowSchema), total: z.int() }),
  }),
  /** To whom something went lately, each once, the last one first. */
  recipients: query({
    input: nothing,
    output: z.object({ recipients: z.array(z.object({ id: z.string().nullable(), name: z.string() })) }),
  }),
  reverse: command({
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'ALREADY_REVERSED'],
  }),
};
