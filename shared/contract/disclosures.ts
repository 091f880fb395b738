import { z } from 'zod';
import { disclosureSchema, disclosureSubjects } from '../domain/disclosure.ts';
import { idSchema } from './common.ts';
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
  /** Newest first; of one record or of one thread, at most 500. */
  of: query({
    input: z.strictObject({
      subject: z.strictObject({ kind: z.enum([...disclosureSubjects, 'thread']), id: idSchema }),
    }),
    output: z.object({ rows: z.array(disclosureRowSchema) }),
  }),
  reverse: command({
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'ALREADY_REVERSED'],
  }),
};
