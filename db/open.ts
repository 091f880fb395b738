import Database from 'better-sqlite3';
import { migrate } from './migrate.ts';
import type { ReadableDb, WritableDb } from './types.ts';

const BUSY_TIMEOUT_MS = 5_000;

/** What keeps a confirmed save through a crash and a power cut (reliability.md §2.3). */
function setDurable(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('wal_autocheckpoint = 1000');
  db.pragma('journal_size_limit = 67108864');
}

/**
 * Opens the catalogue for writing, creating or migrating it. Only the core worker calls this.
 * @throws NewerFileError when the file was written by a newer program
 * @throws MigrationError when a step fails; the file is then as it was before that step
 */
export async function openForWriting(file: string): Promise<WritableDb> {
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    setDurable(db);
    await migrate(db, file);
    return db as WritableDb;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Opens the catalogue for reading. Sees every commit made before each statement, also during a long write. */
export function openForReading(file: string): ReadableDb {
  const db = new Database(file, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  db.pragma('trusted_schema = OFF');
  db.pragma('cache_size = -65536');
  return db as unknown as ReadableDb;
}

/** Leaves the file in good order: planner statistics refreshed, the write-ahead log folded in. */
export function closeWriting(db: WritableDb): void {
  db.pragma('optimize');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
