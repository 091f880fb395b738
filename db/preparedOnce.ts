import type Database from 'better-sqlite3';
import type { ReadableDb } from './types.ts';

const statements = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/**
 * The statement of a text, prepared once for each connection: for questions of one row that are asked many times a
 * second, where preparing takes longer than answering. The text must not change with its values.
 */
export function preparedOnce(db: ReadableDb, sql: string): Database.Statement {
  const known = statements.get(db) ?? new Map<string, Database.Statement>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}
