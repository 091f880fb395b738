import { existsSync } from 'node:fs';
import path from 'node:path';
import { ContractError } from '../../shared/contract/errors.ts';
import { dayAt } from '../../shared/domain/days.ts';
import { backupName } from './backupRotation.ts';

/** The folder beside the backups in which the files of all of them lie. */
export const ATTACHMENTS = 'attachments';

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
