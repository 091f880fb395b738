import type { ReadableDb } from '../types.ts';

/** The organisation of every live need that has one. */
export function needOrganisations(db: ReadableDb): Map<string, string> {
  const rows = db
    .prepare('SELECT id, organisationId FROM need WHERE deletedAt IS NULL AND organisationId IS NOT NULL')
    .all() as { id: string; organisationId: string }[];
  return new Map(rows.map((row) => [row.id, row.organisationId]));
}

/** How many rows that a ranking stands on were changed after a sequence number of the log. */
export function matchedRowsChangedAfter(db: ReadableDb, seq: number): number {
  return db
    .prepare(
      `SELECT count(DISTINCT rowId) FROM operation
       WHERE seq > ? AND tableName IN ('need', 'achievement', 'weightSet', 'thesaurusEntry')`,
    )
    .pluck()
    .get(seq) as number;
}
