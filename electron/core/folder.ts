import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import type { DataFolder } from './context.ts';

/** The parts of a data folder, made where they are missing. */
export function prepareFolder(root: string): DataFolder {
  const folder: DataFolder = {
    root,
    catalogue: path.join(root, 'catalogue.db'),
    derived: path.join(root, 'derived'),
    search: path.join(root, 'derived', 'search.db'),
    attachments: path.join(root, 'attachments'),
    backups: path.join(root, 'backups'),
    blobs: path.join(root, 'blobs'),
  };
  rmSync(folder.blobs, { recursive: true, force: true });
  for (const made of [root, folder.derived, folder.attachments, folder.backups, folder.blobs])
    mkdirSync(made, { recursive: true });
  return folder;
}

// Letters and digits that cannot be mistaken for one another when a number is read out on the telephone.
const DEVICE_LETTERS = 'ABCDEFGHJKMNPQRTUVWXY';
const DEVICE_DIGITS = '23456789';

/**
 * The code of this machine, part of every number it gives: made once, kept beside the catalogue but never inside
 * it, so that a copied catalogue on another machine gets a code of its own when the folder is set up there.
 */
export function deviceCode(root: string): string {
  const file = path.join(root, 'device');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const letters = () => DEVICE_LETTERS[randomInt(DEVICE_LETTERS.length)]!;
  const code = `${letters()}${DEVICE_DIGITS[randomInt(DEVICE_DIGITS.length)]!}${letters()}`;
  writeFileSync(file, `${code}\n`, { flag: 'wx' });
  return code;
}

const cloudMarks =
  /onedrive|dropbox|icloud|google ?drive|nutstore|jianguoyun|坚果云|wps ?(云盘|cloud)|百度网盘|baidunetdisk|阿里云盘/i;

/** Why a folder is no safe place for a database: a synchroniser or a network disk may tear the file. */
export function folderWarning(root: string): 'cloud' | 'network' | null {
  if (cloudMarks.test(root)) return 'cloud';
  if (/^(\\\\|\/\/)/.test(root)) return 'network';
  return networkMount(root) ? 'network' : null;
}

function networkMount(root: string): boolean {
  if (!existsSync('/proc/mounts') || Object.keys(networkInterfaces()).length === 0) return false;
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([, point]) => point && (root === point || root.startsWith(point.endsWith('/') ? point : `${point}/`)),
    )
    .sort((left, right) => right[1]!.length - left[1]!.length);
  return /^(nfs|cifs|smb|9p|fuse\.sshfs|davfs)/.test(mounts[0]?.[2] ?? '');
}
