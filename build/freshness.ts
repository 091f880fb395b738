import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle, root } from './bundle.ts';

const sources = ['shared', 'db', 'electron', 'renderer', 'build', 'package-lock.json'];
const stamp = path.join(root, 'out', 'built-from');

/** Bundles unless out/ was made from exactly the sources as they are now. */
export async function ensureBundle(): Promise<void> {
  const fingerprint = fingerprintOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  console.log('引线 Yinxian: building …');
  await bundle();
  writeFileSync(stamp, fingerprint);
}

// Names, sizes and times: enough to see a change, and a second start must not read every file.
function fingerprintOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) addTo(hash, path.join(root, name));
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, file: string): void {
  const facts = statSync(file);
  if (facts.isDirectory()) {
    for (const name of readdirSync(file).sort())
      if (!name.startsWith('.')) addTo(hash, path.join(file, name));
  } else hash.update(`${path.relative(root, file)} ${facts.size} ${facts.mtimeMs}\n`);
}
