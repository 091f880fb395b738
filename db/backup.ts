import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';

const PAGES_PER_STEP = 1_000;

/** A copy that cannot be relied on. */
export class BackupError extends Error {
  constructor(target: string, reason: string) {
    super(`The backup ${path.basename(target)} is not usable: ${reason}`);
    this.name = 'BackupError';
  }
}

/**
 * Copies a live catalogue to `target` on its own connection (from another one it restarts at every write),
 * opens the copy, checks it, flushes it and only then gives it its name.
 * @param options.keepExisting 'yes' leaves a backup of that name as it is (a retried migration must not
 *   replace the good copy by one of a half-done state)
 * @throws BackupError when the copy does not check out; nothing is left behind then
 */
export async function backupTo(
  db: Database.Database,
  target: string,
  options: { keepExisting: 'yes' | 'no' },
): Promise<void> {
  if (options.keepExisting === 'yes' && existsSync(target)) return;
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    await db.backup(partial, { progress: () => PAGES_PER_STEP });
    checkCopy(partial, target);
    flush(partial);
    renameSync(partial, target);
    flush(path.dirname(target));
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${partial}${suffix}`, { force: true });
  }
}

function checkCopy(partial: string, target: string): void {
  const copy = new Database(partial);
  try {
    // One self-contained file: a backup that needs its -wal beside it is lost when only one of them is copied.
    copy.pragma('journal_mode = DELETE');
    const result = copy.pragma('quick_check', { simple: true });
    if (result !== 'ok') throw new BackupError(target, String(result));
  } finally {
    copy.close();
  }
}

function flush(fileOrFolder: string): void {
  // Windows cannot open a folder for flushing; the rename is durable there once the volume commits it.
  if (process.platform === 'win32' && !fileOrFolder.endsWith('.partial')) return;
  const handle = openSync(fileOrFolder, fileOrFolder.endsWith('.partial') ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
