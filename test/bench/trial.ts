import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { rankedByWorkers } from '../../electron/services/rankingPool.ts';
import { shared } from '../../electron/services/sharedSnapshot.ts';
import { readSnapshot, writeSnapshot } from '../../electron/services/snapshotFile.ts';
import type { RankNeedsSetup } from '../../electron/workers/rankNeeds.ts';
import { basisFromBytes, basisLookup, type LatentBasis } from '../../shared/matching/basis.ts';
import { shippedKin } from '../../shared/matching/bridge/thesaurus.ts';
import { shippedWeights } from '../../shared/matching/learning/officeWeights.ts';
import { MatchIndex } from '../../shared/matching/matchIndex.ts';
import { termReader } from '../../shared/matching/terms.ts';
import type { MatchRecord } from '../../shared/matching/types.ts';
import { latentVectorOfIds, recordTerms } from '../../shared/matching/vectors.ts';
import { PEERS } from '../peers/peers.ts';
import { readCollections } from '../quality/collections.ts';
import { recombined } from './generator.ts';
import type { OwnTrial, Reranked, Trial } from './trialResult.ts';

// One trial in a process of its own: node trial.ts <engine> <records>. Prints one line of JSON.

const SEED = 20260101;
const SHOWN = 50;
const QUERIES = 100;
const COMPARED_WITH_ALL = 30;
const FOUND = 10;
const LATENT_SAMPLE = 1_000;
const RERANKED_FROM = 100_000;
const NEEDS_RERANKED = 20_000;

const [engine = '', countText = ''] = process.argv.slice(2);
const catalogue = readCollections()?.find(({ name }) => name === 'catalogue');
if (catalogue === undefined) throw new Error('The labelled catalogue is absent');
const records = recombined(catalogue.achievements, Number(countText), { prefix: 'A', seed: SEED });
const step = Math.floor(catalogue.needs.length / QUERIES);
const needs = catalogue.needs.filter((_, place) => place % step === 0).slice(0, QUERIES);
const trial = engine === 'yinxian' ? await ownTrial() : await peerTrial(engine);
console.log(JSON.stringify(trial));

async function ownTrial(): Promise<Trial> {
  const bytes = readFileSync(new URL('../../shared/matching/basis/background.bin', import.meta.url));
  const basis = basisFromBytes(bytes);
  const filled = timed(() => {
    const index = new MatchIndex({ basis, side: 'supply' });
    for (const record of records) index.upsert(record);
    return index;
  });
  const index = filled.result;
  const lists = prepared(index);
  const queriesMs = needs.map((need) => timed(() => index.rank(need, { limit: SHOWN })).elapsedMs);
  const few = needs.slice(0, COMPARED_WITH_ALL);
  const exhaustive = few.map((need) => timed(() => idsOf(index, need, 'all')));
  const recalls = few.map((need, place) => {
    const found = new Set(idsOf(index, need, 'likely'));
    const best = exhaustive[place]!.result;
    return best.filter((id) => found.has(id)).length / Math.max(1, best.length);
  });
  const edit = timed(() => {
    index.upsert({ ...records[0]!, title: `${records[0]!.title}（改）` });
    return index.rank(needs[0]!, { limit: SHOWN });
  });
  const trial = measured(filled.elapsedMs, queriesMs);
  return {
    ...trial,
    own: {
      latentMs: latentTime(basis),
      ...lists,
      exhaustiveMs: exhaustive.map(({ elapsedMs }) => elapsedMs),
      recall: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
      editMs: edit.elapsedMs,
      ...restored(index, basis),
      reranked: records.length < RERANKED_FROM ? null : await reranked(index, bytes),
    },
  };
}

function idsOf(index: MatchIndex, need: MatchRecord, candidates: 'all' | 'likely'): string[] {
  return index.rank(need, { limit: FOUND, candidates }).matches.map((match) => match.id);
}

function prepared(index: MatchIndex): Pick<OwnTrial, 'listsMs' | 'longestListStepMs'> {
  let longestListStepMs = 0;
  const startedMs = performance.now();
  let stepMs = startedMs;
  if (index.isDue)
    for (const _ of index.prepare()) {
      longestListStepMs = Math.max(longestListStepMs, performance.now() - stepMs);
      stepMs = performance.now();
    }
  return { listsMs: performance.now() - startedMs, longestListStepMs };
}

/** The time that placing so many records in the latent space takes, from a sample of them. */
function latentTime(basis: LatentBasis): number {
  const lookup = basisLookup(basis);
  const reader = termReader();
  const sample = records.slice(0, LATENT_SAMPLE).map((record) => {
    const terms = recordTerms(reader, record);
    const words = Uint32Array.from(
      terms.terms.slice(0, terms.wordCount),
      (term) => lookup.ids.get(term) ?? 0,
    );
    return { words, weights: new Float64Array(words.length).fill(0.1) };
  });
  const { elapsedMs } = timed(() => {
    for (const { words, weights } of sample) latentVectorOfIds(lookup, words, weights);
  });
  return (elapsedMs / sample.length) * records.length;
}

function restored(index: MatchIndex, basis: LatentBasis): Pick<OwnTrial, 'restoreMs' | 'snapshotBytes'> {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinxian-bench-'));
  try {
    const file = path.join(folder, 'index.snap');
    for (const _ of writeSnapshot(file, 'bench', index.snapshot()));
    const { elapsedMs } = timed(() => {
      const again = new MatchIndex({ basis, side: 'supply' });
      again.restore(readSnapshot(file, 'bench')!);
      again.makeRoom();
      return again.rank(needs[0]!, { limit: SHOWN });
    });
    return { restoreMs: elapsedMs, snapshotBytes: statSync(file).size };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All needs of a large office, ranked in workers among the records and among one another. */
async function reranked(supply: MatchIndex, basis: Uint8Array): Promise<Reranked> {
  const asking = recombined(catalogue!.needs, NEEDS_RERANKED, { prefix: 'N', seed: SEED });
  const demand = new MatchIndex({ basis: basisFromBytes(basis), side: 'demand' });
  for (const need of asking) demand.upsert(need);
  for (const _ of demand.prepare());
  const setup: RankNeedsSetup = {
    basis,
    bridges: shippedKin(),
    supply: shared(supply.snapshot()),
    demand: shared(demand.snapshot()),
    weights: shippedWeights,
    today: '2026-06-15',
  };
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const startedMs = performance.now();
  let count = 0;
  for await (const _ of rankedByWorkers(setup, asking)) count += 1;
  const elapsedMs = performance.now() - startedMs;
  stalls.disable();
  let cancelledMs = 0;
  for await (const _ of rankedByWorkers(setup, asking)) {
    cancelledMs = performance.now();
    break;
  }
  return {
    needs: count,
    elapsedMs,
    longestStallMs: stalls.max / 1e6,
    cancelMs: performance.now() - cancelledMs,
  };
}

async function peerTrial(name: string): Promise<Trial> {
  const peer = PEERS.find((each) => each.name === name);
  if (peer === undefined)
    throw new Error(`Expected one of ${PEERS.map((each) => each.name).join(', ')}, got ${name}`);
  const startedMs = performance.now();
  const index = await peer.fill(records);
  const fillMs = performance.now() - startedMs;
  const queriesMs: number[] = [];
  for (const need of needs) {
    const askedMs = performance.now();
    await index.search(`${need.title}\n${need.text}`.slice(0, peer.longestQuery), SHOWN);
    queriesMs.push(performance.now() - askedMs);
  }
  const trial = measured(fillMs, queriesMs);
  index.close();
  return { ...trial, own: null };
}

function measured(
  fillMs: number,
  queriesMs: number[],
): Pick<Trial, 'fillMs' | 'queriesMs' | 'residentBytes'> {
  return { fillMs, queriesMs, residentBytes: process.memoryUsage().rss };
}

function timed<Result>(work: () => Result): { result: Result; elapsedMs: number } {
  const startedMs = performance.now();
  const result = work();
  return { result, elapsedMs: performance.now() - startedMs };
}
