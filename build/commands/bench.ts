import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchReport } from '../../test/bench/report.ts';
import type { Row, Trial } from '../../test/bench/trialResult.ts';
import { PEERS } from '../../test/peers/peers.ts';
import { readCollections } from '../../test/quality/collections.ts';
import { root } from '../bundle.ts';

// npm run bench: speed and memory beside the peers, a process for each trial. `-- --sizes 1000,10000` and
// `-- --engines yinxian,MiniSearch` run a part, which is shown and not kept: kept figures are of one run.

const MOST_MS = 10 * 60_000;
const MOST_HEAP_MEGABYTES = 8_000;

const ALL_SIZES = '1000,10000,100000';
const ALL_ENGINES = ['yinxian', ...PEERS.map((peer) => peer.name)].join(',');

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: ALL_SIZES },
    engines: { type: 'string', default: ALL_ENGINES },
  },
});

if (readCollections() === null) {
  console.log(
    'not run: the labelled collections are absent (../shared/relevance, or $YINXIAN_SHARED/relevance)',
  );
} else {
  const rows: Row[] = [];
  for (const engine of values.engines.split(','))
    for (const records of values.sizes.split(',').map(Number)) {
      const row = run(engine, records);
      rows.push(row);
      console.log(`… ${engine} ${records}: ${row.note ?? 'done'}`);
    }
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    day: new Date().toISOString().slice(0, 10),
  };
  const report = benchReport(rows, machine);
  if (values.sizes === ALL_SIZES && values.engines === ALL_ENGINES) {
    const folder = path.join(root, 'test', 'bench', 'results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'bench.md'), report);
    writeFileSync(path.join(folder, 'bench.json'), `${JSON.stringify({ machine, rows }, null, 1)}\n`);
  }
  console.log(`\n${report}`);
}

function run(engine: string, records: number): Row {
  const trial = path.join(root, 'test', 'bench', 'trial.ts');
  const run = spawnSync(
    process.execPath,
    [`--max-old-space-size=${MOST_HEAP_MEGABYTES}`, trial, engine, String(records)],
    { encoding: 'utf8', timeout: MOST_MS, maxBuffer: 2 ** 26 },
  );
  if (run.error !== undefined || run.status !== 0) {
    const isCapped = run.signal === 'SIGTERM';
    return {
      engine,
      records,
      trial: null,
      note: isCapped ? 'capped at 10 min' : `failed: ${lastLine(run.stderr)}`,
    };
  }
  return { engine, records, trial: JSON.parse(run.stdout) as Trial, note: null };
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .findLast((line) => /Error|out of memory/.test(line)) ?? 'no reason given'
  );
}
