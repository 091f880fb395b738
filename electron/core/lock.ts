import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CoreStartError } from './startError.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Takes a data folder for this process: two programs must never own one catalogue. A lock left by a killed
 * process is taken over.
 * @throws CoreStartError FOLDER_IN_USE
 */
export function lockFolder(root: string): FolderLock {
  mkdirSync(root, { recursive: true });
  const file = path.join(root, 'lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = ownerOf(file);
      if (owner !== null && isAlive(owner)) throw inUse(owner);
      rmSync(file, { force: true });
    }
  }
  throw inUse(null);
}

function inUse(owner: number | null): CoreStartError {
  return new CoreStartError(
    'FOLDER_IN_USE',
    `The data folder is in use by another 引线 (process ${owner ?? 'unknown'}); close it first`,
  );
}

function ownerOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user cannot be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
