import type { ReadableDb } from '../types.ts';
import { IDS_PER_STATEMENT } from './followLog.ts';

export interface StandingDecision {
  readonly verdict: string;
  readonly grade: number | null;
  readonly reason: string | null;
  readonly atMs: number;
}

/** The decision that stands for each pair of one record: the newest that was not turned back. Key: other id. */
export function decisionsAbout(
  db: ReadableDb,
  side: 'demandId' | 'achievementId',
  id: string,
): Map<string, StandingDecision> {
  const other = side === 'demandId' ? 'achievementId' : 'demandId';
  const rows = db
    .prepare(
      `SELECT ${other} AS otherId, verdict, grade, reason, createdAt AS atMs FROM decision
       WHERE ${side} = ? AND reversesId IS NULL
         AND NOT EXISTS (SELECT 1 FROM decision AS back WHERE back.reversesId = decision.id)
       ORDER BY createdAt, id`,
    )
    .all(id) as (StandingDecision & { otherId: string })[];
  return new Map(rows.map(({ otherId, ...decision }) => [otherId, decision]));
}

/** The newest live thread that joins this record with each other one. Key: other id. */
export function threadsJoining(db: ReadableDb, id: string): Map<string, string> {
  const rows = db
    .prepare(
      `SELECT other.targetId AS otherId, thread.id AS threadId FROM threadLink AS mine
       JOIN thread ON thread.id = mine.threadId AND thread.deletedAt IS NULL
       JOIN threadLink AS other ON other.threadId = thread.id AND other.side <> mine.side AND other.deletedAt IS NULL
       WHERE mine.targetId = ? AND mine.deletedAt IS NULL ORDER BY thread.id`,
    )
    .all(id) as { otherId: string; threadId: string }[];
  return new Map(rows.map((row) => [row.otherId, row.threadId]));
}

export interface PairTitle {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly organisationName: string | null;
  readonly leaderName: string | null;
  readonly summary: string;
}

const summaryOf = {
  achievement: 'coalesce(record.sellingPoint, record.summary, record.problemSolved)',
  need: 'coalesce(record.refinedText, record.originalWords)',
  scenario: 'record.description',
} as const;

/** What a list of candidates shows of records of one kind. */
export function pairTitles(
  db: ReadableDb,
  kind: keyof typeof summaryOf,
  ids: readonly string[],
  which: 'live' | 'alsoRemoved' = 'live',
): Map<string, PairTitle> {
  const titles = new Map<string, PairTitle>();
  const leader = kind === 'achievement' ? 'record.leaderName' : 'NULL';
  for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT) {
    const part = ids.slice(start, start + IDS_PER_STATEMENT);
    const rows = db
      .prepare(
        `SELECT record.id, record.title, record.number, owner.name AS organisationName, ${leader} AS leaderName,
                substr(coalesce(${summaryOf[kind]}, ''), 1, 160) AS summary
         FROM ${kind} AS record LEFT JOIN organisation AS owner ON owner.id = record.organisationId
         WHERE record.id IN (${part.map(() => '?').join(', ')}) ${which === 'live' ? 'AND record.deletedAt IS NULL' : ''}`,
      )
      .all(...part) as PairTitle[];
    for (const row of rows) titles.set(row.id, row);
  }
  return titles;
}
