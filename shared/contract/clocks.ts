import { z } from 'zod';
import { clockStates, clockSubjects } from '../domain/clocks/clocks.ts';
import { clockKinds } from '../domain/rules/periods.ts';
import { whoseSchema } from '../domain/whose.ts';
import { idSchema } from './common.ts';
import { query } from './define.ts';

const clockSchema = z.object({
  id: z.string(),
  kind: z.enum(clockKinds),
  subject: z.object({ kind: z.enum(clockSubjects), id: z.string(), name: z.string() }),
  partId: z.string().nullable(),
  startOn: z.string().nullable(),
  dueOn: z.string(),
  leftDays: z.int(),
  state: z.enum(clockStates),
  basis: z.object({ source: z.string(), certainty: z.enum(['V', 'M', '?']) }),
  missingYears: z.array(z.int()).readonly(),
});

export type ClockRow = z.infer<typeof clockSchema>;

/** 时限 */
export const clocksContract = {
  /**
   * What is late or near over the whole office, the most pressing first, at most 200; `total` counts all of them.
   * `groups` has every kind with its counts and its clocks nearest to today, at most 20 of each.
   */
  due: query({
    input: z.strictObject({ whose: whoseSchema.optional() }),
    output: z.object({
      clocks: z.array(clockSchema),
      total: z.int(),
      groups: z.array(
        z.object({
          kind: z.enum(clockKinds),
          total: z.int(),
          overdue: z.int(),
          clocks: z.array(clockSchema),
        }),
      ),
    }),
  }),
  /** Every clock of one thread or contract, the met ones too. */
  of: query({
    input: z.strictObject({ kind: z.enum(['thread', 'contract']), id: idSchema }),
    output: z.object({ clocks: z.array(clockSchema) }),
  }),
};
