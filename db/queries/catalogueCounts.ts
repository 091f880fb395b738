import { BackupError } from '../backup.ts';
import { openForReading } from '../open.ts';
import type { ReadableDb } from '../types.ts';

const COUNTED = ['achievement', 'need', 'jotting', 'thread', 'contract', 'receipt'] as const;

/** How many rows of each kind a catalogue holds, those in the bin left out; a table that an older one lacks counts 0. */
export function catalogueCounts(db: ReadableDb): Record<string, number> {
  const known = new Set(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  const count = (table: string) => {
    if (!known.has(table)) return 0;
    const binned = db.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'deletedAt'").get(table);
    const live = binned === undefined ? '' : ' WHERE deletedAt IS NULL';
    return db.prepare(`SELECT count(*) FROM ${table}${live}`).pluck().get() as number;
  };
  return Object.fromEntries(COUNTED.map((table) => [table, count(table)]));
}

/**
 * Opens a copy, checks its pages and counts what stands in it.
 * @throws BackupError when it is no sound catalogue
 */
export function checkedCounts(file: string): Record<string, number> {
  let db: ReadableDb | null = null;
  try {
    db = openForReading(file);
    const result = db.prepare('PRAGMA quick_check(1)').pluck().get();
    if (result !== 'ok') throw new BackupError(file, String(result));
    return catalogueCounts(db);
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError(file, String(error));
  } finally {
    (db as unknown as { close(): void } | null)?.close();
  }
}
