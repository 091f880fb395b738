import type { Statement } from 'better-sqlite3';
import { type TableName, tableOf } from './tables.ts';
import type { WritableDb } from './types.ts';

/** The prepared statements of one table. */
interface OfTable {
  readonly insert: Statement;
  readonly select: Statement;
  /** An update of exactly these columns; prepared once for each set of names. */
  update(names: readonly string[]): Statement;
}

export interface TableStatements {
  readonly insertBatch: Statement;
  readonly closeBatch: Statement;
  readonly insertOperation: Statement;
  readonly nextNumber: Statement;
  readonly personalIds: Statement;
  readonly erasePersonal: Statement;
  of(table: TableName): OfTable;
}

const prepared = new WeakMap<WritableDb, TableStatements>();

/** The write path's statements for a connection, prepared once. Table and column names come from code only. */
export function statementsOf(db: WritableDb): TableStatements {
  const known = prepared.get(db);
  if (known) return known;
  const perTable = new Map<TableName, OfTable>();
  const made: TableStatements = {
    insertBatch: db.prepare(
      'INSERT INTO batch (id, kind, label, params, device, actor, startedAt, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    closeBatch: db.prepare('UPDATE batch SET firstSeq = ?, lastSeq = ?, operationCount = ? WHERE id = ?'),
    insertOperation: db.prepare(
      `INSERT INTO operation (clock, device, actor, batchId, tableName, rowId, kind, schemaVersion, before, after)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    nextNumber: db
      .prepare(
        `INSERT INTO counter (name, value) VALUES (?, 1)
         ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value`,
      )
      .pluck(),
    personalIds: db.prepare('SELECT id FROM personal WHERE subjectId = ?').pluck(),
    erasePersonal: db.prepare('DELETE FROM personal WHERE id = ?'),
    of(table) {
      const made = perTable.get(table) ?? prepareTable(db, table);
      perTable.set(table, made);
      return made;
    },
  };
  prepared.set(db, made);
  return made;
}

function prepareTable(db: WritableDb, table: TableName): OfTable {
  const names = ['id', 'clock', ...Object.keys(tableOf(table).columns)];
  const updates = new Map<string, Statement>();
  return {
    insert: db.prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ),
    select: db.prepare(`SELECT * FROM ${table} WHERE id = ?`),
    update(columns) {
      const key = columns.join();
      const statement =
        updates.get(key) ??
        db.prepare(`UPDATE ${table} SET ${columns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`);
      updates.set(key, statement);
      return statement;
    },
  };
}
