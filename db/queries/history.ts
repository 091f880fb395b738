import type { ReadableDb } from '../types.ts';

export interface HistoryRow {
  readonly seq: number;
  readonly clock: string;
  readonly device: string;
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly tableName: string;
  readonly kind: 'insert' | 'update' | 'erase';
  readonly before: string | null;
  readonly after: string | null;
  readonly label: string;
  readonly params: string | null;
  readonly startedAt: number;
}

const MOST_ENTRIES = 1_000;

/** Everything that was done to a record and its parts, newest first, at most 1,000 entries. */
export function historyOf(db: ReadableDb, recordId: string): HistoryRow[] {
  return db
    .prepare(
      `SELECT operation.seq, operation.clock, operation.device, operation.actor, profile.name AS actorName,
              operation.tableName, operation.kind, operation.before, operation.after,
              batch.label, batch.params, batch.startedAt
       FROM operation JOIN batch ON batch.id = operation.batchId
       LEFT JOIN profile ON profile.id = operation.actor
       WHERE operation.rowId = @recordId
          OR operation.rowId IN (SELECT id FROM figure WHERE ownerId = @recordId)
          OR operation.rowId IN (SELECT id FROM personal WHERE subjectId = @recordId)
          OR operation.rowId IN (SELECT id FROM attachment WHERE ownerId = @recordId)
       ORDER BY operation.seq DESC LIMIT ${MOST_ENTRIES}`,
    )
    .all({ recordId }) as HistoryRow[];
}

/** How many operations `historyOf` would tell of, were there no limit. */
export function historyCount(db: ReadableDb, recordId: string): number {
  return db
    .prepare(
      `SELECT count(*) FROM operation
       WHERE rowId = @recordId
          OR rowId IN (SELECT id FROM figure WHERE ownerId = @recordId)
          OR rowId IN (SELECT id FROM personal WHERE subjectId = @recordId)
          OR rowId IN (SELECT id FROM attachment WHERE ownerId = @recordId)`,
    )
    .pluck()
    .get({ recordId }) as number;
}

/** The threads that stood at this stage before the batch moved them: turning it back stands them there again. */
export function threadsMovedFrom(db: ReadableDb, batchId: string, stage: string): string[] {
  return db
    .prepare<[string, string], string>(
      `SELECT DISTINCT rowId FROM operation
       WHERE batchId = ? AND tableName = 'thread' AND kind = 'update' AND before ->> '$.stage' = ?`,
    )
    .pluck()
    .all(batchId, stage);
}
