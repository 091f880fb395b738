import { preparedOnce } from '../preparedOnce.ts';
import type { StoredValue, TableName } from '../tables.ts';
import type { ReadableDb } from '../types.ts';

export interface ChangedRows {
  /** The last sequence number of this piece of the log. */
  readonly seq: number;
  readonly idsByTable: ReadonlyMap<TableName, ReadonlySet<string>>;
  /** Organisations that got another name: records that show it are concerned too. */
  readonly renamedOrganisations: ReadonlySet<string>;
}

/** The next piece of the log after `seq`, at most `limit` operations; null at its end. */
export function changesAfter(db: ReadableDb, seq: number, limit: number): ChangedRows | null {
  const rows = db
    .prepare(
      `SELECT seq, tableName, rowId,
              tableName = 'organisation' AND kind = 'update' AND json_type(after, '$.name') IS NOT NULL AS renames
       FROM operation WHERE seq > ? ORDER BY seq LIMIT ?`,
    )
    .all(seq, limit) as { seq: number; tableName: TableName; rowId: string; renames: 0 | 1 }[];
  if (rows.length === 0) return null;
  const idsByTable = new Map<TableName, Set<string>>();
  for (const row of rows) {
    const ids = idsByTable.get(row.tableName) ?? new Set();
    idsByTable.set(row.tableName, ids.add(row.rowId));
  }
  const renamedOrganisations = new Set(rows.filter((row) => row.renames === 1).map((row) => row.rowId));
  return { seq: rows.at(-1)!.seq, idsByTable, renamedOrganisations };
}

/** The last sequence number of the log; 0 for an empty one. */
export function lastSeq(db: ReadableDb): number {
  return (db.prepare('SELECT max(seq) FROM operation').pluck().get() as number | null) ?? 0;
}

/** The clock of the operation with this sequence number, which tells one history from another; null where there is none. */
export function clockAtSeq(db: ReadableDb, seq: number): string | null {
  return (
    (db.prepare('SELECT clock FROM operation WHERE seq = ?').pluck().get(seq) as string | undefined) ?? null
  );
}

export const IDS_PER_STATEMENT = 500;

/** Whole rows by id, as stored, in any order; ids that do not exist are left out. */
export function storedRows(
  db: ReadableDb,
  table: TableName,
  ids: Iterable<string>,
): Record<string, StoredValue>[] {
  const all = [...ids];
  if (all.length === 1) {
    const one = preparedOnce(db, `SELECT * FROM ${table} WHERE id = ?`);
    return one.all(all[0]) as Record<string, StoredValue>[];
  }
  const rows: Record<string, StoredValue>[] = [];
  for (let start = 0; start < all.length; start += IDS_PER_STATEMENT) {
    const part = all.slice(start, start + IDS_PER_STATEMENT);
    const statement = db.prepare(`SELECT * FROM ${table} WHERE id IN (${part.map(() => '?').join(', ')})`);
    rows.push(...(statement.all(...part) as Record<string, StoredValue>[]));
  }
  return rows;
}

/** The ids of a table after `afterId`, in order of id; for walks over a whole table in pieces. */
export function idsAfter(db: ReadableDb, table: TableName, afterId: string, limit: number): string[] {
  return db
    .prepare(`SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`)
    .pluck()
    .all(afterId, limit) as string[];
}

/** The ids of all rows of a table that are not in the bin. */
export function liveIds(db: ReadableDb, table: TableName): string[] {
  return db.prepare(`SELECT id FROM ${table} WHERE deletedAt IS NULL`).pluck().all() as string[];
}

/** The ids of the rows of a table whose column holds one of these values. */
export function idsWhere(
  db: ReadableDb,
  table: TableName,
  column: string,
  values: Iterable<string>,
): string[] {
  const statement = db.prepare(`SELECT id FROM ${table} WHERE ${column} = ?`).pluck();
  return [...values].flatMap((value) => statement.all(value) as string[]);
}

/** Names of organisations by id. */
export function organisationNames(db: ReadableDb, ids: Iterable<string>): Map<string, string> {
  const rows = storedRows(db, 'organisation', ids);
  return new Map(rows.map((row) => [String(row.id), String(row.name)]));
}
