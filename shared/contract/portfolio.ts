import { z } from 'zod';
import { nothing } from './common.ts';
import { job, query } from './define.ts';

const countedSchema = z.object({
  /** Null before the first run. */
  computedAtMs: z.int().nullable(),
  /** Records, weights or words changed since: the views are that much behind. */
  changedSince: z.int(),
  needCount: z.int(),
  achievementCount: z.int(),
});

const sideSchema = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string(),
  organisationName: z.string().nullable(),
});
export type PortfolioRecord = z.infer<typeof sideSchema>;

const openNeedSchema = sideSchema.extend({
  /** Level of the best candidate, 1 or 2; 0 where there is none at all. */
  bestLevel: z.int().min(0).max(4),
  bestScore: z.number(),
  bestTitle: z.string().nullable(),
  bestId: z.string().nullable(),
});
export type OpenNeed = z.infer<typeof openNeedSchema>;

const clusterSchema = z.object({
  needs: z.array(sideSchema),
  organisationCount: z.int(),
  /** Mean likeness of the texts in the group, 0…1. */
  likeness: z.number(),
  /** Words that most of the needs share. */
  words: z.array(z.string()),
});
export type NeedCluster = z.infer<typeof clusterSchema>;

const networkSchema = z.object({
  needs: z.array(sideSchema),
  achievements: z.array(sideSchema),
  pairs: z.array(
    z.object({ needId: z.string(), achievementId: z.string(), level: z.int(), score: z.number() }),
  ),
  /** Pairs of level 3 and 4 that were found, of which the best are drawn. */
  pairCount: z.int(),
});
export type MatchNetwork = z.infer<typeof networkSchema>;

/** The catalogue as a whole: what finds nobody, what many ask for, and how the two sides hang together. */
export const portfolioContract = {
  /** The views as they were last computed, with records that are still there. */
  overview: query({
    input: z.strictObject({ limit: z.int().min(1).max(2000).default(200) }),
    output: countedSchema.extend({
      openNeeds: z.array(openNeedSchema),
      openNeedCount: z.int(),
      idleAchievements: z.array(sideSchema),
      idleAchievementCount: z.int(),
      clusters: z.array(clusterSchema),
      /** Least mean likeness of a group, 0…1. */
      clusterThreshold: z.number(),
      network: networkSchema,
    }),
  }),
  /** Ranks every need anew in small steps; until the end the earlier views stand. */
  compute: job({
    input: nothing,
    output: z.object({ needCount: z.int(), achievementCount: z.int(), elapsedMs: z.number() }),
    errors: ['INDEX_NOT_READY', 'CANCELLED'],
  }),
};
