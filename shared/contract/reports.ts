import { z } from 'zod';
import { cutModelSchema, cutQuestionSchema } from '../reporting/cut/question.ts';
import { query } from './define.ts';

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
};
