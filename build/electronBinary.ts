import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './bundle.ts';

const TRY_LIMIT_MS = 60_000;
const failureNote = path.join(root, 'node_modules', '.cache', 'yinxian', 'electron-unavailable');

/**
 * The Electron binary, fetched once if it is missing: one try of at most a minute, through ELECTRON_MIRROR where
 * that is set. A failure is remembered until the mirror or the Electron version changes. Null: not to be had,
 * and the reason was printed in one line.
 */
export function electronBinary(): string | null {
  const present = presentElectron();
  if (present) return present;
  const folder = electronFolder();
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const attempt = `${version} ${process.env.ELECTRON_MIRROR ?? ''}`;
  if (existsSync(failureNote) && readFileSync(failureNote, 'utf8') === attempt)
    return unavailable('the earlier try to fetch it failed');
  console.log('引线 Yinxian: fetching the desktop window (Electron), at most a minute …');
  spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    cwd: folder,
    stdio: 'ignore',
    timeout: TRY_LIMIT_MS,
  });
  const fetched = presentElectron();
  if (fetched) {
    rmSync(failureNote, { force: true });
    return fetched;
  }
  mkdirSync(path.dirname(failureNote), { recursive: true });
  writeFileSync(failureNote, attempt);
  return unavailable('it could not be fetched');
}

/** The Electron binary as it lies in node_modules, never fetched; null where it is absent. */
export function presentElectron(): string | null {
  const folder = electronFolder();
  const note = path.join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const binary = path.join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

function electronFolder(): string {
  return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

function unavailable(reason: string): null {
  console.log(
    `引线 Yinxian: no desktop window here, ${reason} (ELECTRON_MIRROR names another source); opening in the browser instead.`,
  );
  return null;
}
