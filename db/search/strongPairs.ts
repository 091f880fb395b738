import type { SearchDb } from './searchDb.ts';

/** A pair worth a call today, as the engine last saw it. Derived: decisions and threads are looked up by the reader. */
export interface StrongPair {
  readonly needId: string;
  readonly achievementId: string;
  readonly level: number;
  readonly score: number;
}

/** Puts the strong pairs of one need in the place of those it had; an empty list takes them away. */
export function replaceStrongPairs(
  db: SearchDb,
  needId: string,
  pairs: readonly Omit<StrongPair, 'needId'>[],
): void {
  const insert = db.prepare(
    'INSERT INTO strongPair (needId, achievementId, level, score) VALUES (?, ?, ?, ?)',
  );
  db.transaction(() => {
    db.prepare('DELETE FROM strongPair WHERE needId = ?').run(needId);
    for (const pair of pairs) insert.run(needId, pair.achievementId, pair.level, pair.score);
  })();
}

/** The best strong pairs, at most `limit`, those of the youngest needs first among equals. */
export function strongPairs(db: SearchDb, limit: number): StrongPair[] {
  return db
    .prepare(
      'SELECT needId, achievementId, level, score FROM strongPair ORDER BY level DESC, score DESC, needId DESC LIMIT ?',
    )
    .all(limit) as StrongPair[];
}

/** Up to which sequence number of the log the pairs were looked for. */
export function pairsFollowedUpTo(db: SearchDb): number {
  return (
    (db.prepare("SELECT value FROM state WHERE name = 'pairsSeq'").pluck().get() as number | undefined) ?? 0
  );
}

export function setPairsFollowed(db: SearchDb, seq: number): void {
  db.prepare(
    "INSERT INTO state (name, value) VALUES ('pairsSeq', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(seq);
}
