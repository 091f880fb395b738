import { growthExponent, quantile, type Reranked, type Row } from './trialResult.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/** The machine a figure was measured on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  readonly day: string;
}

/** The figures as Markdown: a table of all trials, growth exponents, and what the bounded way finds. */
export function benchReport(rows: readonly Row[], machine: Machine): string {
  return [
    '# Speed beside the peers',
    '',
    `Measured ${machine.day} on ${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB, Node ${machine.node}; each line in a process of its own, needs asked with their full text. Repeat with \`npm run bench\`.`,
    '',
    '| engine | records | filled | one need, median | p95 | memory |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(line),
    '',
    ...growthLines(rows),
    '',
    ...boundedLines(rows),
    '',
  ].join('\n');
}

function line({ engine, records, trial, note }: Row): string {
  if (trial === null) return `| ${engine} | ${grouped(records)} | ${note} | | | |`;
  return `| ${engine} | ${grouped(records)} | ${seconds(trial.fillMs)} | ${milliseconds(quantile(trial.queriesMs, 0.5))} | ${milliseconds(quantile(trial.queriesMs, 0.95))} | ${Math.round(trial.residentBytes / BYTES_PER_MEGABYTE)} MB |`;
}

function growthLines(rows: readonly Row[]): string[] {
  const engines = [...new Set(rows.map((row) => row.engine))];
  const lines = engines.flatMap((engine) => {
    const own = rows.filter((row) => row.engine === engine);
    const growth = growthOf(own, (row) => row.trial?.queriesMs);
    const exhaustive = growthOf(own, (row) => row.trial?.own?.exhaustiveMs);
    return [
      ...(growth === null ? [] : [`- ${engine}: ${growth.toFixed(2)}`]),
      ...(exhaustive === null ? [] : [`- ${engine}, every record scored: ${exhaustive.toFixed(2)}`]),
    ];
  });
  return [
    'Growth exponent of one need (slope of the medians of the two largest sizes on logarithmic axes):',
    ...lines,
  ];
}

function growthOf(rows: readonly Row[], timesOf: (row: Row) => readonly number[] | undefined): number | null {
  const points = rows.flatMap((row) => {
    const times = timesOf(row) ?? [];
    return times.length === 0 ? [] : [{ records: row.records, medianMs: quantile(times, 0.5) }];
  });
  const [smaller, larger] = points.slice(-2);
  return smaller === undefined || larger === undefined ? null : growthExponent(smaller, larger);
}

function boundedLines(rows: readonly Row[]): string[] {
  return rows.flatMap(({ records, trial }) => {
    if (trial?.own == null) return [];
    const { own } = trial;
    return [
      `- At ${grouped(records)} records the bounded way finds ${(100 * own.recall).toFixed(1)} % of the ten best of a full pass (${milliseconds(quantile(own.exhaustiveMs, 0.5))}); filling is ${seconds(trial.fillMs - own.latentMs)} of reading and ${seconds(own.latentMs)} of latent vectors; lists are built in ${seconds(own.listsMs)} in steps of at most ${milliseconds(own.longestListStepMs)}; an edit stands in a ranking after ${milliseconds(own.editMs)}; from its snapshot (${Math.round(own.snapshotBytes / BYTES_PER_MEGABYTE)} MB) the index answers after ${seconds(own.restoreMs)}.`,
      ...(own.reranked === null ? [] : [rerankedLine(own.reranked)]),
    ];
  });
}

function rerankedLine({ needs, elapsedMs, longestStallMs, cancelMs }: Reranked): string {
  return `- ${grouped(needs)} needs are ranked anew, among the records and among one another, in ${seconds(elapsedMs)} over the workers; the thread that asks was held up for at most ${milliseconds(longestStallMs)}; after a cancel the workers are gone in ${milliseconds(cancelMs)}.`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function seconds(elapsedMs: number): string {
  return `${(elapsedMs / 1000).toFixed(1)} s`;
}

function milliseconds(elapsedMs: number): string {
  return `${elapsedMs.toFixed(elapsedMs < 10 ? 1 : 0)} ms`;
}
