import { z } from 'zod';

/** What the core tells every open window: which rows changed (never the rows), job progress, worker states. */
const changeEventSchema = z.object({
  type: z.literal('change'),
  seq: z.int(),
  /** Ids by table; null where more than 1,000 rows changed: ask again. */
  tables: z.record(z.string(), z.array(z.string()).nullable()),
});

const progressEventSchema = z.object({
  type: z.literal('progress'),
  jobId: z.string(),
  /** 0…1, or null while the end is not known. */
  fraction: z.number().min(0).max(1).nullable(),
  done: z.int().min(0),
  total: z.int().min(0).nullable(),
  step: z.string(),
});

export const indexStateSchema = z.object({
  /** building: not usable yet; ready: answers; learning: answers while latent dimensions are learnt anew. */
  phase: z.enum(['building', 'ready', 'learning']),
  achievements: z.int(),
  needs: z.int(),
  basis: z.string(),
  engine: z.string(),
});

const indexEventSchema = z.object({ type: z.literal('index'), state: indexStateSchema });

export const coreEventSchema = z.discriminatedUnion('type', [
  changeEventSchema,
  progressEventSchema,
  indexEventSchema,
]);
export type CoreEvent = z.infer<typeof coreEventSchema>;
export type ProgressEvent = z.infer<typeof progressEventSchema>;
export type IndexState = z.infer<typeof indexStateSchema>;
