import { existsSync } from 'node:fs';
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { FolderProblem } from '../../shared/contract/backup.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { DataFolder } from '../core/context.ts';
import { ATTACHMENTS } from './backupFiles.ts';

const lastSchema = z.object({
  atMs: z.int(),
  folder: z.string(),
  counts: z.record(z.string(), z.int()),
  sizeBytes: z.int(),
});
/** The last copy that left this machine. */
export type LastOutside = z.infer<typeof lastSchema>;

/** Beside the backups and never in the catalogue: it is about this machine, and a copy must not say that it was copied. */
function lastFile(folder: DataFolder): string {
  return path.join(folder.backups, 'outside.json');
}

/** Null when no copy has left this machine, or nobody can read when. */
export async function lastOutside(folder: DataFolder): Promise<LastOutside | null> {
  const text = await readFile(lastFile(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return lastSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function rememberOutside(folder: DataFolder, last: LastOutside): Promise<void> {
  const file = lastFile(folder);
  await writeFile(`${file}.partial`, JSON.stringify(last));
  await rename(`${file}.partial`, file);
}

/** Drives and sticks that are there now, other than the one with the data; nothing on systems that name them otherwise. */
export async function outsidePlaces(folder: DataFolder): Promise<{ folder: string; freeBytes: number }[]> {
  const found = await Promise.all((await mountPoints()).map(usable));
  return found.flatMap((place) => place ?? []).filter((place) => !isInside(folder.root, place.folder));
}

async function mountPoints(): Promise<string[]> {
  if (process.platform === 'win32')
    return 'DEFGHIJKLMNOPQRSTUVWXYZ'
      .split('')
      .map((letter) => `${letter}:\\`)
      .filter(existsSync);
  const user = os.userInfo().username;
  const roots =
    process.platform === 'darwin' ? ['/Volumes'] : ['/media', `/media/${user}`, `/run/media/${user}`];
  const lists = await Promise.all(
    roots.map(async (root) => (await readdir(root).catch(() => [])).map((name) => path.join(root, name))),
  );
  return lists.flat().filter((place) => place !== `/media/${user}`);
}

async function usable(place: string): Promise<{ folder: string; freeBytes: number } | null> {
  try {
    await access(place, constants.W_OK);
    const { bavail, bsize } = await statfs(place);
    return { folder: place, freeBytes: bavail * bsize };
  } catch {
    return null;
  }
}

function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || !(way.startsWith('..') || path.isAbsolute(way));
}

/**
 * A folder that may take a copy of so many bytes.
 * @throws ContractError FOLDER_REFUSED naming it and why, DISK_FULL with both sizes
 */
export async function requirePlace(data: DataFolder, folder: string, neededBytes: number): Promise<void> {
  await requireFolder(folder);
  if (isInside(folder, data.root)) throw refused('INSIDE_DATA', folder);
  await access(folder, constants.W_OK).catch(() => {
    throw refused('NOT_WRITABLE', folder);
  });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < neededBytes)
    throw new ContractError('DISK_FULL', { neededBytes, freeBytes: bavail * bsize });
}

/** @throws ContractError FOLDER_REFUSED */
async function requireFolder(folder: string): Promise<void> {
  if (!path.isAbsolute(folder)) throw refused('NOT_ABSOLUTE', folder);
  const found = await stat(folder).catch(() => null);
  if (found === null) throw refused('NOT_THERE', folder);
  if (!found.isDirectory()) throw refused('NO_FOLDER', folder);
}

const CATALOGUE = 'catalogue.backup';

/** The catalogue of a copy: the folder of the copy, or one that holds copies, of which the youngest counts. */
export async function catalogueOf(folder: string): Promise<string> {
  await requireFolder(folder);
  const own = path.join(folder, CATALOGUE);
  if (existsSync(own)) return own;
  const copies = (await readdir(folder)).filter((name) => copyName.test(name)).sort();
  const youngest = copies.findLast((name) => existsSync(path.join(folder, name, CATALOGUE)));
  if (youngest === undefined) throw refused('NO_BACKUP', folder);
  return path.join(folder, youngest, CATALOGUE);
}

const copyName = /^yinxian-\d{4}-\d{2}-\d{2}-\d{6}$/;

/**
 * Makes a folder for one copy and fills it under another name: it gets its own only when `fill` has come to its end.
 * Whatever goes wrong, nothing half-done stays behind.
 * @returns what `fill` returned, the folder, and the catalogue in it
 * @throws ContractError FOLDER_REFUSED GONE when the stick was pulled out meanwhile
 */
export async function inNewFolder<Result>(
  place: string,
  name: string,
  fill: (files: { catalogue: string; folder: string }) => Promise<Result>,
): Promise<{ folder: string; catalogue: string; result: Result }> {
  const folder = path.join(place, name);
  const partial = `${folder}.unfinished`;
  try {
    await clearUnfinished(place);
    await mkdir(partial);
    const result = await fill({ catalogue: path.join(partial, CATALOGUE), folder: partial });
    await rename(partial, folder);
    // A stick is pulled out right after the word that it may be.
    for (const written of [path.join(folder, ATTACHMENTS), folder, place]) await flushFolder(written);
    return { folder, catalogue: path.join(folder, CATALOGUE), result };
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => {});
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const isGone = ['ENOENT', 'EIO', 'ENODEV', 'EROFS', 'SQLITE_IOERR'].some((each) => code.startsWith(each));
    if (isGone && !existsSync(place)) throw refused('GONE', place);
    if (code === 'EROFS' || code === 'EACCES') throw refused('NOT_WRITABLE', place);
    throw error;
  }
}

/** Windows cannot open a folder for flushing: there a rename is durable once the volume commits it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a machine that failed half-way left on the stick. */
async function clearUnfinished(place: string): Promise<void> {
  for (const name of await readdir(place))
    if (name.endsWith('.unfinished') && copyName.test(name.replace(/\.unfinished$/, '')))
      await rm(path.join(place, name), { recursive: true, force: true });
}

function refused(problem: FolderProblem, folder: string): ContractError {
  return new ContractError('FOLDER_REFUSED', { problem, folder });
}
