import { z } from 'zod';
import { idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';

const labelSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const undoneSchema = z.object({
  batchId: z.string(),
  label: labelSchema,
  restoredCount: z.int(),
  /** Fields that somebody changed since: listed, never overwritten. */
  kept: z.array(z.object({ table: z.string(), rowId: z.string(), field: z.string(), name: z.string() })),
});

/** 历史与撤销: read from the log of operations, and from nothing else. */
export const historyContract = {
  ofRecord: query({
    input: z.strictObject({ id: idSchema }),
    output: z.object({
      entries: z.array(
        z.object({
          seq: z.int(),
          atMs: z.int(),
          actorName: z.string().nullable(),
          device: z.string(),
          table: z.string(),
          kind: z.enum(['insert', 'update', 'erase']),
          label: labelSchema,
          changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
        }),
      ),
    }),
  }),
  /** The latest steps of work on this machine, newest first. */
  batches: query({
    input: z.strictObject({ limit: z.int().min(1).max(500).default(100) }),
    output: z.object({
      batches: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['change', 'undo', 'redo']),
          label: labelSchema,
          atMs: z.int(),
          actorName: z.string().nullable(),
          operationCount: z.int(),
          undone: z.boolean(),
        }),
      ),
      undoable: labelSchema.nullable(),
      redoable: labelSchema.nullable(),
    }),
  }),
  /** Turns back the last step of this person on this machine, or the named one. */
  undo: command({
    input: z.strictObject({ batchId: idSchema.nullable().default(null) }),
    output: undoneSchema,
    errors: ['NOTHING_TO_UNDO', 'LATER_FACT', 'GUARD'],
  }),
  redo: command({ input: nothing, output: undoneSchema, errors: ['NOTHING_TO_REDO', 'LATER_FACT', 'GUARD'] }),
};
