import { z } from 'zod';
import { indicatorEntrySchema, indicatorRequestSchema, indicatorValuesSchema } from '../domain/indicator.ts';
import { idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';

const entryRowSchema = indicatorEntrySchema.strip().extend({
  id: z.string(),
  /** Replaced by a later value of the same place, period and edition. */
  revised: z.boolean(),
  atMs: z.int(),
  actorName: z.string().nullable(),
  attachments: z.array(z.object({ id: z.string(), fileName: z.string(), sizeBytes: z.int() })),
});
export type IndicatorEntryRow = z.infer<typeof entryRowSchema>;

const indicatorRowSchema = z.object({
  id: z.string(),
  values: indicatorValuesSchema.strip(),
  /** Every value that was not withdrawn, in the order of entry: the history of its revisions. */
  entries: z.array(entryRowSchema),
});
export type IndicatorRow = z.infer<typeof indicatorRowSchema>;

const requestRowSchema = z.object({
  id: z.string(),
  values: indicatorRequestSchema.strip(),
  state: z.enum(['answered', 'waiting', 'overdue']),
  /** Names of the indicators without a value of that period and edition. */
  missing: z.array(z.string()),
});
export type IndicatorRequestRow = z.infer<typeof requestRowSchema>;

const made = z.object({ id: z.string() });

/** 指标: typed in or collected from departments; values are facts, revised and withdrawn, never edited. */
export const indicatorsContract = {
  list: query({ input: nothing, output: z.object({ indicators: z.array(indicatorRowSchema) }) }),
  save: command({
    input: z.strictObject({ id: idSchema.nullable(), values: indicatorValuesSchema }),
    output: made,
    errors: ['NOT_FOUND'],
  }),
  remove: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
  /** Adds the shipped definitions that are not there yet. */
  addShipped: command({ input: nothing, output: z.object({ added: z.int() }) }),
  /** A revision without its reason is refused: INVALID_INPUT, field `reason`. */
  enter: command({
    input: z.strictObject({ indicatorId: idSchema, entry: indicatorEntrySchema }),
    output: made,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  }),
  withdraw: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
  /** 索数函 by due day, with what is still missing. */
  requests: query({ input: nothing, output: z.object({ requests: z.array(requestRowSchema) }) }),
  saveRequest: command({
    input: z.strictObject({ id: idSchema.nullable(), values: indicatorRequestSchema }),
    output: made,
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  }),
  removeRequest: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
};
