import type { ReadableDb } from '../types.ts';

/** What stands of the decisions about one pair. */
export interface StandingJudgement {
  readonly demandId: string;
  readonly achievementId: string;
  readonly verdict: 'recommend' | 'reserve' | 'reject';
  readonly grade: number | null;
}

/**
 * The decision that stands for each pair, the youngest pairs first: the newest one that was not turned back.
 * Decisions of the demonstration teach nothing once it is removed; they are reversed with it.
 */
export function standingJudgements(db: ReadableDb, limit: number): StandingJudgement[] {
  return db
    .prepare(
      `SELECT demandId, achievementId, verdict, grade FROM decision
       WHERE reversesId IS NULL
         AND NOT EXISTS (SELECT 1 FROM decision AS back WHERE back.reversesId = decision.id)
         AND NOT EXISTS (
           SELECT 1 FROM decision AS later
           WHERE later.demandId = decision.demandId AND later.achievementId = decision.achievementId
             AND later.reversesId IS NULL AND (later.createdAt, later.id) > (decision.createdAt, decision.id)
             AND NOT EXISTS (SELECT 1 FROM decision AS back WHERE back.reversesId = later.id))
       ORDER BY createdAt DESC, id DESC LIMIT ?`,
    )
    .all(limit) as StandingJudgement[];
}
