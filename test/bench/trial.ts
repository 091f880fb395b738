import { readFileSync } from 'node:fs';
import { basisFromBytes } from '../../shared/matching/basis.ts';
import { MatchIndex } from '../../shared/matching/matchIndex.ts';
import type { MatchRecord } from '../../shared/matching/types.ts';
import { PEERS } from '../peers/peers.ts';
import { readCollections } from '../quality/collections.ts';
import { recombined } from './generator.ts';
import type { Trial } from './trialResult.ts';

// One trial in a process of its own: node trial.ts <engine> <records>. Prints one line of JSON.

const SEED = 20260101;
const SHOWN = 50;
const QUERIES = 100;
const COMPARED_WITH_ALL = 30;
const FOUND = 10;

const [engine = '', countText = ''] = process.argv.slice(2);
const catalogue = readCollections()?.find(({ name }) => name === 'catalogue');
if (catalogue === undefined) throw new Error('The labelled catalogue is absent');
const records = recombined(catalogue.achievements, Number(countText), { prefix: 'A', seed: SEED });
const step = Math.floor(catalogue.needs.length / QUERIES);
const needs = catalogue.needs.filter((_, place) => place % step === 0).slice(0, QUERIES);
const trial = engine === 'yinxian' ? ownTrial() : await peerTrial(engine);
console.log(JSON.stringify(trial));

function ownTrial(): Trial {
  const file = new URL('../../shared/matching/basis/background.bin', import.meta.url);
  const basis = basisFromBytes(readFileSync(file));
  const filled = timed(() => {
    const index = new MatchIndex({ basis, side: 'supply' });
    for (const record of records) index.upsert(record);
    return index;
  });
  const index = filled.result;
  // The first query builds the lists; the service does that before anybody asks.
  const listed = timed(() => index.rank(needs[0]!, { limit: SHOWN }));
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
  return {
    ...measured(filled.elapsedMs, queriesMs),
    listsMs: listed.elapsedMs,
    exhaustiveMs: exhaustive.map(({ elapsedMs }) => elapsedMs),
    recall: recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length,
    editMs: edit.elapsedMs,
  };
}

function idsOf(index: MatchIndex, need: MatchRecord, candidates: 'all' | 'likely'): string[] {
  return index.rank(need, { limit: FOUND, candidates }).matches.map((match) => match.id);
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
  return { ...trial, listsMs: null, exhaustiveMs: [], recall: null, editMs: null };
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
