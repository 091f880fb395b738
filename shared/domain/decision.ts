import { z } from 'zod';

/** 判断: what a person said of a pair. A fact: a later one stands instead of an earlier one, none is changed. */
export const decisionSchema = z.strictObject({
  demandKind: z.enum(['need', 'scenario']),
  demandId: z.uuid(),
  achievementId: z.uuid(),
  verdict: z.enum(['recommend', 'reserve', 'reject']),
  grade: z.int().min(1).max(4).nullable().default(null),
  reason: z.string().trim().max(2000).nullable().default(null),
  /** What the engine showed when the person decided; null when the pair was not looked up. */
  seen: z
    .strictObject({
      engine: z.string().max(40),
      basis: z.string().max(80),
      score: z.number().min(0).max(1),
      level: z.int().min(1).max(4),
    })
    .nullable()
    .default(null),
});
