import { z } from 'zod';
import { assessmentSchema, outcomeSchema, scorecardSchema } from '../domain/evaluation.ts';
import {
  confirmationSchema,
  judgementSchema,
  moveProblems,
  preparationKinds,
  preparedKinds,
  preparedStages,
  renewalSchema,
  visitSchema,
} from '../domain/preparation.ts';
import { outlinesSchema } from '../domain/rules/outlines.ts';
import { daySchema, idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';
import { newFileSchema } from './desk.ts';

const subjectSchema = z.strictObject({ kind: z.enum(preparedKinds), id: idSchema });
const needSchema = z.strictObject({ id: idSchema });
const made = z.object({ id: z.string() });
/** What proves it; it comes and is undone with its fact. */
const filesSchema = z.array(newFileSchema).max(20).default([]);

const factSchema = z.object({
  id: z.string(),
  kind: z.enum(preparationKinds),
  happenedOn: daySchema,
  byName: z.string(),
  channel: z.string().nullable(),
  code: z.string().nullable(),
  fromStage: z.string().nullable(),
  untilOn: z.string().nullable(),
  body: z.string().nullable(),
  assessment: assessmentSchema.strip().nullable(),
  /** Out of 100 under the scorecard in force, of an assessment. */
  total: z.number().nullable(),
  /** Photos, scans, chat pictures that stand by it. */
  files: z.array(z.object({ id: z.string(), fileName: z.string(), sizeBytes: z.int() })),
});
export type PreparationFact = z.infer<typeof factSchema>;

const preparationSchema = z.object({
  stage: z.enum(preparedStages),
  /** Where it may go from here, and what stands against it. */
  moves: z.array(z.object({ to: z.enum(preparedStages), problem: z.enum(moveProblems).nullable() })),
  /** Oldest first. */
  facts: z.array(factSchema),
  /** Of an achievement; null of a need. */
  outcome: outcomeSchema.nullable(),
});
export type Preparation = z.infer<typeof preparationSchema>;

/**
 * 线索 → 登记 → 诊断/评价 → 可对接. `PREPARATION_PROBLEM` names in params.problem what stands against a move or an
 * assessment.
 */
export const preparationContract = {
  of: query({ input: subjectSchema, output: preparationSchema, errors: ['NOT_FOUND'] }),
  move: command({
    input: subjectSchema.extend({
      to: z.enum(preparedStages),
      reason: z.string().trim().max(2_000).nullable(),
    }),
    output: made,
    errors: ['NOT_FOUND', 'PREPARATION_PROBLEM'],
  }),
  visit: command({
    input: subjectSchema.extend({ values: visitSchema, files: filesSchema }),
    output: made,
    errors: ['NOT_FOUND', 'INVALID_INPUT', 'BLOB_MISSING'],
  }),
  judge: command({
    input: needSchema.extend({ values: judgementSchema }),
    output: made,
    errors: ['NOT_FOUND', 'INVALID_INPUT', 'PREPARATION_PROBLEM'],
  }),
  confirm: command({
    input: needSchema.extend({ values: confirmationSchema, files: filesSchema }),
    output: made,
    errors: ['NOT_FOUND', 'INVALID_INPUT', 'BLOB_MISSING'],
  }),
  renew: command({
    input: subjectSchema.extend({ values: renewalSchema }),
    output: made,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  }),
  /** An assessor's grades; the achievement takes over TRL, evidence and its place in the library. */
  assess: command({
    input: needSchema.extend({ happenedOn: daySchema, assessment: assessmentSchema }),
    output: outcomeSchema,
    errors: ['NOT_FOUND', 'INVALID_INPUT', 'PREPARATION_PROBLEM'],
  }),
  scorecard: query({
    input: nothing,
    output: z.object({ card: scorecardSchema, origin: z.enum(['own', 'shipped']) }),
  }),
  /** A scorecard of the office's own, or the shipped one again; every achievement is judged by it at once. */
  saveScorecard: command({
    input: z.strictObject({ card: scorecardSchema.nullable() }),
    output: z.object({ changed: z.int() }),
  }),
  outlines: query({ input: nothing, output: z.object({ outlines: outlinesSchema }) }),
  saveOutlines: command({ input: z.strictObject({ outlines: outlinesSchema }), output: nothing }),
};
