import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { closeWriting, openForReading, openForWriting } from '../../db/open.ts';
import { readSettings } from '../../db/repositories/setting.ts';
import type { DataFolder } from '../core/context.ts';
import { freeBackupName } from './backupFiles.ts';
import { isBackupName } from './backupRotation.ts';

const planSchema = z.strictObject({ fileName: z.string().refine(isBackupName) });

function planFile(folder: DataFolder): string {
  return path.join(folder.backups, 'restore.json');
}

/** The backup that takes the place of the catalogue at the next start; null: none. */
export function plannedRestore(folder: DataFolder): string | null {
  const file = planFile(folder);
  if (!existsSync(file)) return null;
  try {
    const { fileName } = planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return existsSync(path.join(folder.backups, fileName)) ? fileName : null;
  } catch {
    return null;
  }
}

/** Sets it, or null: none. */
export function planRestore(folder: DataFolder, fileName: string | null): void {
  const file = planFile(folder);
  if (fileName === null) {
    rmSync(file, { force: true });
    return;
  }
  writeFileSync(`${file}.partial`, JSON.stringify({ fileName }));
  renameSync(`${file}.partial`, file);
}

/**
 * Before anybody opens the catalogue: puts the planned backup in its place, and the catalogue itself among the
 * backups. A machine that fails in between goes on at its next start; at no moment is the catalogue in one place only
 * half. What was derived from the old one is left behind.
 */
export async function applyPlannedRestore(folder: DataFolder, nowMs: number): Promise<void> {
  const fileName = plannedRestore(folder);
  if (fileName === null) {
    planRestore(folder, null);
    return;
  }
  const fresh = `${folder.catalogue}.partial`;
  copyFileSync(path.join(folder.backups, fileName), fresh);
  if (existsSync(folder.catalogue)) await setAside(folder, nowMs);
  renameSync(fresh, folder.catalogue);
  rmSync(folder.derived, { recursive: true, force: true });
  mkdirSync(folder.derived, { recursive: true });
  planRestore(folder, null);
}

async function setAside(folder: DataFolder, nowMs: number): Promise<void> {
  // The write-ahead log is folded in first: the catalogue alone is whole then.
  closeWriting(await openForWriting(folder.catalogue));
  const db = openForReading(folder.catalogue);
  const { timeZone } = readSettings(db);
  (db as unknown as { close(): void }).close();
  for (const suffix of ['-wal', '-shm']) rmSync(`${folder.catalogue}${suffix}`, { force: true });
  renameSync(folder.catalogue, path.join(folder.backups, freeBackupName(folder.backups, nowMs, timeZone)));
}
