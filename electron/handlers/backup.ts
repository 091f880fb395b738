import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { BackupError, backupTo } from '../../db/backup.ts';
import { catalogueCounts, checkedCounts } from '../../db/queries/catalogueCounts.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { dayAt, daysBetween } from '../../shared/domain/days.ts';
import type { JobContext, ReadContext } from '../core/context.ts';
import { type CopiedAttachments, copyAttachments } from '../services/attachmentCopies.ts';
import { ATTACHMENTS, freeBackupName, throwDiskError } from '../services/backupFiles.ts';
import { backupsToDelete, isBackupName } from '../services/backupRotation.ts';
import {
  catalogueOf,
  inNewFolder,
  lastOutside,
  outsidePlaces,
  rememberOutside,
  requirePlace,
} from '../services/outsideCopies.ts';
import { plannedRestore, planRestore } from '../services/plannedRestore.ts';
import { notFound } from './checks.ts';
import type { DomainHandlers } from './types.ts';

type Counts = Readonly<Record<string, number>>;

/** Backups of the whole catalogue, each opened and checked before it counts. */
export const backupHandlers: DomainHandlers<'backup'> = {
  async create(context) {
    const folder = context.folder.backups;
    await mkdir(folder, { recursive: true });
    await context.breathe();
    const fileName = nameNow(context);
    const target = path.join(folder, fileName);
    context.progress({ done: 0, total: 2, step: 'backup.copy' });
    await backupTo(context.db, target, { keepExisting: 'no' }).catch(throwDiskError);
    // After the catalogue: every file that its copy names was there before it.
    const attachments = await attachmentsTo(context, path.join(folder, ATTACHMENTS)).catch(
      async (error: unknown) => {
        // A catalogue without its files would look like a whole backup.
        await rm(target, { force: true });
        throwDiskError(error);
      },
    );
    context.progress({ done: 1, total: 2, step: 'backup.rotate' });
    // Only now that a checked copy lies there may others go; never that copy itself, should the clock have been set back.
    for (const old of backupsToDelete(await readdir(folder), context.today())) {
      if (old === fileName || old === plannedRestore(context.folder)) continue;
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
    return {
      backups: backups.sort((left, right) => (left.fileName < right.fileName ? 1 : -1)),
      planned: plannedRestore(context.folder),
    };
  },

  contents(context, { fileName }) {
    return { counts: soundCounts(ownBackup(context, fileName)), now: catalogueCounts(context.db) };
  },

  planRestore(context, { fileName }) {
    soundCounts(ownBackup(context, fileName));
    planRestore(context.folder, fileName);
    return {};
  },

  cancelRestore(context) {
    planRestore(context.folder, null);
    return {};
  },

  async outside(context) {
    const last = await lastOutside(context.folder);
    const { timeZone } = context.settings();
    return {
      places: await outsidePlaces(context.folder),
      last: last && { ...last, days: daysBetween(dayAt(last.atMs, timeZone), context.today()) },
    };
  },

  async copyOutside(context, { folder: place }) {
    await requirePlace(
      context.folder,
      place,
      await sizeOf(context.folder.catalogue, context.folder.attachments),
    );
    const name = nameNow(context).replace(/\.backup$/, '');
    const { folder, catalogue, result } = await inNewFolder(place, name, async (files) => {
      const before = catalogueCounts(context.db);
      context.progress({ done: 0, total: 2, step: 'backup.copy' });
      await backupTo(context.db, files.catalogue, { keepExisting: 'no' }).catch(throwDiskError);
      const attachments = await attachmentsTo(context, path.join(files.folder, ATTACHMENTS)).catch(
        throwDiskError,
      );
      context.progress({ done: 1, total: 2, step: 'backup.check' });
      const counts = soundCounts(files.catalogue);
      requireSame(counts, before, catalogueCounts(context.db));
      return { attachments, counts };
    });
    const sizeBytes = await sizeOf(catalogue, path.join(folder, ATTACHMENTS));
    await rememberOutside(context.folder, { atMs: context.now(), folder, counts: result.counts, sizeBytes });
    context.progress({ done: 2, total: 2, step: 'backup.check' });
    return { folder, sizeBytes, ...result };
  },

  async bringIn(context, { folder }) {
    const from = await catalogueOf(folder);
    const fileName = nameNow(context);
    const target = path.join(context.folder.backups, fileName);
    context.progress({ done: 0, total: 2, step: 'backup.copy' });
    try {
      await copyFile(from, `${target}.partial`);
      soundCounts(`${target}.partial`);
      const files = path.join(path.dirname(from), ATTACHMENTS);
      const none: CopiedAttachments = { kept: 0, added: 0, damaged: [] };
      // Into the files of this machine: a restored catalogue looks for them there.
      const attachments = existsSync(files)
        ? await copyAttachments(files, context.folder.attachments, stepsOf(context))
        : none;
      await rename(`${target}.partial`, target);
      return { fileName, attachments };
    } catch (error) {
      await rm(`${target}.partial`, { force: true });
      throwDiskError(error);
    }
  },
};

/** What stands in a copy. @throws ContractError CATALOGUE_DAMAGED */
function soundCounts(file: string): Counts {
  try {
    return checkedCounts(file);
  } catch (error) {
    if (error instanceof BackupError) throw new ContractError('CATALOGUE_DAMAGED');
    throw error;
  }
}

/** A copy holds what the catalogue held before it or after it; in between somebody may have been at work. */
function requireSame(copy: Counts, before: Counts, after: Counts): void {
  for (const [kind, count] of Object.entries(copy)) {
    const [low, high] = [before[kind] ?? 0, after[kind] ?? 0].sort((a, b) => a - b);
    if (count < (low ?? 0) || count > (high ?? 0)) throw new ContractError('CATALOGUE_DAMAGED');
  }
}

function nameNow(context: ReadContext): string {
  return freeBackupName(context.folder.backups, context.now(), context.settings().timeZone);
}

/** @throws ContractError NOT_FOUND: nothing else of the folder is ever opened */
function ownBackup(context: ReadContext, fileName: string): string {
  const file = path.join(context.folder.backups, fileName);
  if (!isBackupName(fileName) || !existsSync(file)) throw notFound('backup', fileName);
  return file;
}

function attachmentsTo(context: JobContext, folder: string): Promise<CopiedAttachments> {
  return copyAttachments(context.folder.attachments, folder, stepsOf(context));
}

function stepsOf(context: JobContext) {
  return async (done: number, total: number) => {
    context.progress({ done, total, step: 'backup.attachments' });
    await context.breathe();
  };
}

async function sizeOf(catalogue: string, attachments: string): Promise<number> {
  const names = existsSync(attachments) ? await readdir(attachments) : [];
  const files = [catalogue, ...names.map((name) => path.join(attachments, name))];
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
