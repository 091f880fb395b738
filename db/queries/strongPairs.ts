import type { ReadableDb } from '../types.ts';

/** The live needs that are not closed, the latest changed first. */
export function latestNeedIds(db: ReadableDb, limit: number): string[] {
  return db
    .prepare<[number], string>(
      `SELECT id FROM need WHERE deletedAt IS NULL AND closed IS NOT 1
       ORDER BY updatedAt DESC, id DESC LIMIT ?`,
    )
    .pluck()
    .all(limit) as string[];
}

/** The key under which a pair is named by `pairsDealtWith`. */
export function pairKey(needId: string, achievementId: string): string {
  return `${needId} ${achievementId}`;
}

/** The pairs of these needs that a person has decided on or that a live thread joins, by `pairKey`. */
export function pairsDealtWith(db: ReadableDb, needIds: readonly string[]): Set<string> {
  const pairs = db
    .prepare<[{ ids: string }], { needId: string; achievementId: string }>(
      `SELECT demandId AS needId, achievementId FROM decision
         WHERE demandId IN (SELECT value FROM json_each(:ids)) AND reversesId IS NULL
           AND NOT EXISTS (SELECT 1 FROM decision AS back
             WHERE back.demandId = decision.demandId AND back.reversesId = decision.id)
       UNION
       SELECT mine.targetId, other.targetId FROM threadLink AS mine
         JOIN thread ON thread.id = mine.threadId AND thread.deletedAt IS NULL
         JOIN threadLink AS other ON other.threadId = mine.threadId AND other.deletedAt IS NULL
           AND other.targetKind = 'achievement'
         WHERE mine.targetId IN (SELECT value FROM json_each(:ids)) AND mine.deletedAt IS NULL`,
    )
    .all({ ids: JSON.stringify(needIds) });
  return new Set(pairs.map(({ needId, achievementId }) => pairKey(needId, achievementId)));
}
