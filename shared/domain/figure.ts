import { z } from 'zod';

export const figureComparators = ['atLeast', 'atMost', 'equal', 'above', 'below', 'range'] as const;

/** 指标: one row of what a need asks or an achievement reaches. `low` and `high` are in `unit`. */
export const figureSchema = z
  .strictObject({
    quantity: z.string().trim().min(1).max(200),
    comparator: z.enum(figureComparators),
    low: z.number().nullable().default(null),
    high: z.number().nullable().default(null),
    unit: z.string().trim().max(40).nullable().default(null),
    importance: z.enum(['must', 'nice']).default('must'),
    testMethod: z.string().trim().max(300).nullable().default(null),
  })
  .refine((figure) => figure.low !== null || figure.high !== null, { message: 'A figure needs a value' })
  .refine(
    (figure) =>
      figure.comparator !== 'range' ||
      (figure.low !== null && figure.high !== null && figure.low <= figure.high),
    {
      message: 'A range needs a lower and an upper value, in this order',
    },
  );
export type Figure = z.infer<typeof figureSchema>;
