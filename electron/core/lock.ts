import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import path from 'node:path';
import { CoreStartError } from './startError.ts';

export interface FolderLock {
  release(): void;
}

/** Who holds a lock: the process, and in which run of the machine. */
interface Owner {
  readonly pid: number;
  readonly boot: string | null;
}

/** The wall clock may have been set a little since the machine started. */
const BOOT_TOLERANCE_S = 120;

/**
 * Takes a data folder for this process: two programs must never own one catalogue. A lock left by a killed
 * process is taken over, also when after a power cut another program has got its number.
 * @throws CoreStartError FOLDER_IN_USE
 */
export function lockFolder(root: string): FolderLock {
  mkdirSync(root, { recursive: true });
  const file = path.join(root, 'lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, `${process.pid} ${thisBoot()}\n`, { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = ownerOf(file);
      if (owner !== null && isOfThisBoot(owner) && isAlive(owner.pid)) throw inUse(owner.pid);
      rmSync(file, { force: true });
    }
  }
  throw inUse(null);
}

function inUse(pid: number | null): CoreStartError {
  return new CoreStartError(
    'FOLDER_IN_USE',
    `The data folder is in use by another 引线 (process ${pid ?? 'unknown'}); close it first`,
  );
}

function ownerOf(file: string): Owner | null {
  try {
    const parts = /^(\d+)(?: (\S+))?\s*$/.exec(readFileSync(file, 'utf8'));
    const pid = Number(parts?.[1]);
    return Number.isInteger(pid) && pid > 0 ? { pid, boot: parts?.[2] ?? null } : null;
  } catch {
    return null;
  }
}

// Linux names each run of the machine; elsewhere it is known by the second in which it began.
function thisBoot(): string {
  const name = '/proc/sys/kernel/random/boot_id';
  if (existsSync(name)) return readFileSync(name, 'utf8').trim();
  return String(Math.round(Date.now() / 1000 - uptime()));
}

function isOfThisBoot({ boot }: Owner): boolean {
  const now = thisBoot();
  if (boot === null || boot === now) return true;
  const [then, current] = [Number(boot), Number(now)];
  return Math.abs(then - current) <= BOOT_TOLERANCE_S;
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
