import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { backupTo } from '../../db/backup.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { JobContext } from '../core/context.ts';
import { copyAttachments } from '../services/attachmentCopies.ts';
import { backupName, backupsToDelete, isBackupName } from './backupRotation.ts';
import type { DomainHandlers } from './types.ts';

/** The folder beside the backups in which the files of all of them lie. */
const ATTACHMENTS = 'attachments';

/** Backups of the whole catalogue, each opened and checked before it counts. */
export const backupHandlers: DomainHandlers<'backup'> = {
  async create(context) {
    const folder = context.folder.backups;
    await mkdir(folder, { recursive: true });
    await context.breathe();
    const fileName = freeName(context);
    const target = path.join(folder, fileName);
    context.progress({ done: 0, total: 2, step: 'backup.copy' });
    await backupTo(context.db, target, { keepExisting: 'no' }).catch(throwDiskFull);
    // After the catalogue: every file that its copy names was there before it.
    const attachments = await copyAttachments(
      context.folder.attachments,
      path.join(folder, ATTACHMENTS),
      async (done, total) => {
        context.progress({ done, total, step: 'backup.attachments' });
        await context.breathe();
      },
    ).catch(async (error: unknown) => {
      // A catalogue without its files would look like a whole backup.
      await rm(target, { force: true });
      throwDiskFull(error);
    });
    context.progress({ done: 1, total: 2, step: 'backup.rotate' });
    // Only now that a checked copy lies there may others go; never that copy itself, should the clock have been set back.
    for (const old of backupsToDelete(await readdir(folder), context.today())) {
      if (old === fileName) continue;
      await rm(path.join(folder, old), { force: true });
    }
    context.progress({ done: 2, total: 2, step: 'backup.rotate' });
    return { fileName, sizeBytes: (await stat(target)).size, attachments };
  },

  async list(context) {
    const folder = context.folder.backups;
    const names = existsSync(folder) ? (await readdir(folder)).filter(isBackupName) : [];
    const backups = await Promise.all(
      names.map(async (fileName) => {
        const { mtimeMs, size } = await stat(path.join(folder, fileName));
        return { fileName, atMs: Math.round(mtimeMs), sizeBytes: size };
      }),
    );
    return { backups: backups.sort((left, right) => (left.fileName < right.fileName ? 1 : -1)) };
  },
};

/** The name of a backup of this second, or of the first second after it that has none yet. */
function freeName(context: JobContext): string {
  for (let instantMs = context.now(); ; instantMs += 1_000) {
    const fileName = backupName(context.today(), timeText(instantMs, context.settings().timeZone));
    if (!existsSync(path.join(context.folder.backups, fileName))) return fileName;
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

function throwDiskFull(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') throw new ContractError('DISK_FULL');
  throw error;
}
