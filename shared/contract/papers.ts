import { z } from 'zod';
import { cutQuestionSchema } from '../reporting/cut/question.ts';
import { documentModelSchema } from '../reporting/document/model.ts';
import { factQuestionSchema } from '../reporting/papers/facts.ts';
import { paperRequestSchema, recordPaperSchema } from '../reporting/papers/request.ts';
import { listKindSchema, nothing } from './common.ts';
import { query } from './define.ts';

const factRowSchema = z.object({
  /** Of the record that the row opens. */
  id: z.string(),
  kind: z.enum([...listKindSchema.options, 'registry', 'indicator']),
  number: z.string(),
  title: z.string(),
  day: z.string(),
  amountFen: z.int().nullable(),
  detail: z.string(),
});
export type FactRow = z.infer<typeof factRowSchema>;

/** Papers: reports, forms and notices, each one document model. */
export const papersContract = {
  /** The paper as the catalogue fills it now. */
  write: query({
    input: z.strictObject({ request: paperRequestSchema, language: z.enum(['zh-CN', 'en']) }),
    output: z.object({
      document: documentModelSchema,
      /** The questions that the paper's numbers answer: `reports.cut` and `reports.cutRows` open their rows. */
      cuts: z.array(cutQuestionSchema),
      /** What else it counts: `papers.factRows` opens the rows. */
      facts: z.array(factQuestionSchema),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** The rows behind one count of a paper, at most 2,000; `total` and the sum count them all. */
  factRows: query({
    input: factQuestionSchema,
    output: z.object({ rows: z.array(factRowSchema), total: z.int(), amountFen: z.int() }),
  }),
  /** What a paper about one record may be about; the newest first. */
  subjects: query({
    input: z.strictObject({
      paper: recordPaperSchema,
      text: z.string().max(200).default(''),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({
      subjects: z.array(z.object({ id: z.string(), number: z.string().nullable(), title: z.string() })),
    }),
  }),
  /** The 二级单位 that a paper may be limited to. */
  units: query({ input: nothing, output: z.object({ units: z.array(z.string()) }) }),
};
