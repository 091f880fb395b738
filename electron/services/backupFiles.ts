import { existsSync } from 'node:fs';
import path from 'node:path';
import { openForReading } from '../../db/open.ts';
import type { ReadableDb } from '../../db/types.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { dayAt } from '../../shared/domain/days.ts';
import { backupName } from './backupRotation.ts';

/** The folder beside the backups in which the files of all of them lie. */
export const ATTACHMENTS = 'attachments';

const COUNTED = ['achievement', 'need', 'jotting', 'thread', 'contract', 'receipt'] as const;

export type Counts = Record<string, number>;

/** How many rows of each kind a catalogue holds, those in the bin left out; a table an older one lacks counts 0. */
export function countsOf(db: ReadableDb): Counts {
  const known = new Set(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  const count = (table: string) => {
    if (!known.has(table)) return 0;
    const isBinned = db.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'deletedAt'`).get(table);
    const live = isBinned === undefined ? '' : ' WHERE deletedAt IS NULL';
    return db.prepare(`SELECT count(*) FROM ${table}${live}`).pluck().get() as number;
  };
  return Object.fromEntries(COUNTED.map((table) => [table, count(table)]));
}

/**
 * Opens a copy, checks its pages and counts what stands in it.
 * @throws ContractError CATALOGUE_DAMAGED when it is no sound catalogue
 */
export function checkedCounts(file: string): Counts {
  let db: ReadableDb | null = null;
  try {
    db = openForReading(file);
    if (db.prepare('PRAGMA quick_check(1)').pluck().get() !== 'ok') throw new Error('quick_check');
    return countsOf(db);
  } catch (error) {
    console.error('backup:', error);
    throw new ContractError('CATALOGUE_DAMAGED');
  } finally {
    (db as unknown as { close(): void } | null)?.close();
  }
}

/** The name of a backup of this second, or of the first second after it that has none yet. */
export function freeBackupName(folder: string, nowMs: number, timeZone: string): string {
  for (let instantMs = nowMs; ; instantMs += 1_000) {
    const fileName = backupName(dayAt(instantMs, timeZone), timeText(instantMs, timeZone));
    if (!existsSync(path.join(folder, fileName))) return fileName;
  }
}

function timeText(instantMs: number, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return clock.format(instantMs).replaceAll(':', '');
}

/** A failure of the disk in the words of the contract; anything else as it is. */
export function throwDiskError(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') throw new ContractError('DISK_FULL');
  throw error;
}
