import { z } from 'zod';
import { cutModelSchema, cutQuestionSchema } from '../reporting/cut/question.ts';
import { documentModelSchema } from '../reporting/document/model.ts';
import { restatementSchema, snapshotContentSchema } from '../reporting/snapshot/snapshot.ts';
import { idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';

const rowSchema = z.object({
  /** Of the contract it opens. */
  id: z.string(),
  kind: z.literal('contract'),
  number: z.string(),
  title: z.string(),
  day: z.string(),
  amountFen: z.int(),
  detail: z.string(),
});

/** Numbers on a named basis, and what is frozen of them. */
export const reportsContract = {
  /** 问数: a number on one basis, cut one way, beside the same period of the year before. */
  cut: query({ input: cutQuestionSchema, output: cutModelSchema }),
  /** The rows behind one figure of a cut; `key` null is the total. At most 2,000 rows; `total` counts them all. */
  cutRows: query({
    input: z.strictObject({
      question: cutQuestionSchema,
      key: z.string().max(300).nullable(),
      period: z.enum(['now', 'before']),
    }),
    output: z.object({ rows: z.array(rowSchema), total: z.int(), amountFen: z.int() }),
  }),
  /** Keeps a report as it would be printed now; its numbers never change after that. */
  freeze: command({
    input: z.strictObject({
      title: z.string().trim().min(1).max(200),
      content: snapshotContentSchema,
      note: z.string().trim().max(2_000).nullable().default(null),
      language: z.enum(['zh-CN', 'en']),
    }),
    output: z.object({ id: z.string() }),
  }),
  snapshots: query({
    input: nothing,
    output: z.object({
      snapshots: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          frozenOn: z.string(),
          note: z.string().nullable(),
          actorName: z.string().nullable(),
        }),
      ),
    }),
  }),
  /** The document as it was printed, and the numbers that would be printed differently today. */
  snapshot: query({
    input: z.strictObject({ id: idSchema }),
    output: z.object({
      title: z.string(),
      frozenOn: z.string(),
      note: z.string().nullable(),
      document: documentModelSchema,
      restatements: z.array(restatementSchema),
    }),
    errors: ['NOT_FOUND'],
  }),
  withdrawSnapshot: command({
    input: z.strictObject({ id: idSchema }),
    output: nothing,
    errors: ['NOT_FOUND'],
  }),
};
