import { recordKinds } from '../../shared/domain/fields/field.ts';
import { type TableName, tableOf, tables } from '../tables.ts';
import type { ReadableDb } from '../types.ts';

/** What a person counts as one: records, threads, contracts; not their figures, links and parties. */
const countedTables: ReadonlySet<TableName> = new Set([...recordKinds, 'thread', 'contract']);

/**
 * The live demonstration rows that can go into the recycle bin, by table. Facts (events, receipts, decisions)
 * stay in the file: nothing shows or counts them once their thread, contract or pair is gone.
 */
export function demonstrationRows(db: ReadableDb): Map<TableName, string[]> {
  const rows = new Map<TableName, string[]>();
  for (const table of Object.keys(tables) as TableName[]) {
    if (tableOf(table).nature === 'fact') continue;
    const ids = db
      .prepare<[], string>(`SELECT id FROM ${table} WHERE demonstration = 1 AND deletedAt IS NULL`)
      .pluck()
      .all();
    if (ids.length > 0) rows.set(table, ids as string[]);
  }
  return rows;
}

/** How many records, threads and contracts these rows are. */
export function countedRows(rows: ReadonlyMap<TableName, readonly string[]>): number {
  let count = 0;
  for (const [table, ids] of rows) if (countedTables.has(table)) count += ids.length;
  return count;
}
