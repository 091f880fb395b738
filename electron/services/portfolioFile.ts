import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const pairSchema = z.object({
  needId: z.string(),
  achievementId: z.string(),
  level: z.int(),
  score: z.number(),
});
export type FoundPair = z.infer<typeof pairSchema>;

const portfolioSchema = z.object({
  version: z.literal(1),
  computedAtMs: z.int(),
  /** Up to which sequence number of the log the records were known. */
  seq: z.int(),
  needCount: z.int(),
  achievementCount: z.int(),
  openNeeds: z.array(
    z.object({ id: z.string(), level: z.int(), score: z.number(), bestId: z.string().nullable() }),
  ),
  openNeedCount: z.int(),
  idleAchievementIds: z.array(z.string()),
  idleAchievementCount: z.int(),
  clusters: z.array(
    z.object({
      needIds: z.array(z.string()),
      organisationCount: z.int(),
      likeness: z.number(),
      words: z.array(z.string()),
    }),
  ),
  clusterThreshold: z.number(),
  pairs: z.array(pairSchema),
  pairCount: z.int(),
});
export type StoredPortfolio = z.infer<typeof portfolioSchema>;

const FILE_NAME = 'portfolio.json';

/** The views as they were last computed; null where there are none, or none that this program reads. */
export function readPortfolio(derivedFolder: string): StoredPortfolio | null {
  try {
    const text = readFileSync(path.join(derivedFolder, FILE_NAME), 'utf8');
    return portfolioSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Derived data may be deleted or cut off at any time: it is computed again.
    return null;
  }
}

/** Puts newly computed views in the place of the earlier ones, whole or not at all. */
export function writePortfolio(derivedFolder: string, portfolio: StoredPortfolio): void {
  const file = path.join(derivedFolder, FILE_NAME);
  writeFileSync(`${file}.new`, JSON.stringify(portfolio));
  renameSync(`${file}.new`, file);
}
