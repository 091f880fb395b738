import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

const IS_ATTACHMENT = /^[0-9a-f]{64}$/;

/** What a copy of all attachments found. */
export interface CopiedAttachments {
  /** How many lie beside the backups now. */
  readonly kept: number;
  /** How many were not there before. */
  readonly added: number;
  /** Names of files whose bytes are no longer what their name says: a damaged disk, or somebody changed them. */
  readonly damaged: readonly string[];
}

/**
 * Copies every attachment that is not there yet into another folder, each whole or not at all: it is written under
 * another name, flushed, read back and compared with its fingerprint before it gets its own. Names are fingerprints, so
 * that equal bytes lie there once however many backups there are.
 * @param breathe called before each file; what it throws ends the copying, and what was copied stays
 */
export async function copyAttachments(
  from: string,
  to: string,
  breathe: (done: number, total: number) => Promise<void>,
): Promise<CopiedAttachments> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => IS_ATTACHMENT.test(name)).sort();
  const damaged: string[] = [];
  let added = 0;
  for (const [place, name] of names.entries()) {
    await breathe(place, names.length);
    const target = path.join(to, name);
    if (existsSync(target)) continue;
    const partial = `${target}.partial`;
    await copyFile(path.join(from, name), partial);
    await flushed(partial);
    if ((await fingerprint(partial)) === name) {
      await rename(partial, target);
      added += 1;
    } else {
      await rm(partial);
      damaged.push(name);
    }
  }
  return { kept: names.length - damaged.length, added, damaged };
}

async function flushed(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function fingerprint(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
