import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sharedData } from '../support/sharedData.ts';
import type { Collection } from './collections.ts';
import type { Run } from './measures.ts';

/** What the collections' own evaluation says of a run, by its names. Throws an Error with its message when it fails. */
export function evaluated(collection: Collection, run: Run): Record<string, number | null> {
  const program = sharedData('relevance', 'evaluate.mjs');
  if (program === null) throw new Error('relevance/evaluate.mjs is absent');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'yinxian-quality-'));
  try {
    const file = path.join(folder, 'run.tsv');
    writeFileSync(file, runLines(run));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, collection.kind, file, collection.labelFile],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Record<string, number | null>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runLines(run: Run): string {
  const lines = ['need_id\tachievement_id\trank\tscore\tlevel'];
  for (const [need, hits] of run) {
    for (const [i, { id, score, level }] of hits.entries())
      lines.push([need, id, i + 1, score, level ?? ''].join('\t'));
  }
  return `${lines.join('\n')}\n`;
}
