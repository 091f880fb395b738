import { basisLookup, type LatentBasis } from '../../../shared/matching/basis.ts';
import { dampenedCount, isPair, termReader } from '../../../shared/matching/terms.ts';
import type { MatchRecord } from '../../../shared/matching/types.ts';
import { DEFAULT_WEIGHTS } from '../../../shared/matching/weights.ts';

/**
 * Likeness of texts as shared/matching/DESIGN.md defines it, computed from the texts of each pair with maps, without
 * ids, lists or anything kept: slow and plain, to check the engine by.
 */
export function slowTextRanking(
  basis: LatentBasis,
  query: MatchRecord,
  records: readonly MatchRecord[],
): { id: string; text: number }[] {
  const asked = readSlowly(basis, query);
  return records
    .map((record) => ({ id: record.id, text: likeness(basis, asked, readSlowly(basis, record)) }))
    .sort((a, b) => b.text - a.text || (a.id < b.id ? -1 : 1));
}

interface SlowRecord {
  readonly title: Map<string, number>;
  readonly full: Map<string, number>;
  readonly bridge: Map<string, number>;
  readonly latent: number[];
  readonly han: number;
}

const read = new Map<MatchRecord, SlowRecord>();
const reader = termReader();

function readSlowly(basis: LatentBasis, record: MatchRecord): SlowRecord {
  const known = read.get(record);
  if (known !== undefined) return known;
  const text = [record.title, ...(record.keywords ?? []), record.text].join('\n');
  const words = reader.words(text);
  const title = reader.words(record.title);
  const full = unit(basis, words);
  const made: SlowRecord = {
    full,
    title: unit(basis, title.size === 0 ? words : title),
    bridge: unit(basis, reader.bridges(text)),
    latent: latentOf(basis, full),
    han: [...words.keys()].filter((word) => /^\p{Script=Han}/u.test(word)).length / Math.max(1, words.size),
  };
  read.set(record, made);
  return made;
}

/** Weight of each term: dampened count × what the term tells, divided by the length of them all. */
function unit(basis: LatentBasis, counts: ReadonlyMap<string, number>): Map<string, number> {
  const { ids, termWeights, unseenWeight } = lookupOf(basis);
  const weighed = [...counts].map(([term, count]): [string, number] => {
    const id = ids.get(term);
    const tells = id === undefined ? unseenWeight * (isPair(term) ? 0.5 : 1) : termWeights[id]!;
    return [term, dampenedCount(Math.min(255, count)) * tells];
  });
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weighed.map(([term, weight]) => [term, length === 0 ? 0 : weight / length]));
}

let lookup: { basis: LatentBasis; found: ReturnType<typeof basisLookup> } | null = null;
function lookupOf(basis: LatentBasis): ReturnType<typeof basisLookup> {
  if (lookup?.basis !== basis) lookup = { basis, found: basisLookup(basis) };
  return lookup.found;
}

function latentOf(basis: LatentBasis, words: ReadonlyMap<string, number>): number[] {
  const { ids } = lookupOf(basis);
  const sum = new Array<number>(basis.rank).fill(0);
  for (const [term, weight] of words) {
    const id = ids.get(term);
    if (id === undefined) continue;
    for (let d = 0; d < basis.rank; d++)
      sum[d] = sum[d]! + weight * basis.scales[id]! * basis.vectors[id * basis.rank + d]!;
  }
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return sum.map((value) => (length === 0 ? 0 : value / length));
}

function likeness(basis: LatentBasis, query: SlowRecord, record: SlowRecord): number {
  const { crowd: _crowd, ...shares } = DEFAULT_WEIGHTS.text;
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  const chinese = Math.max(query.han, record.han);
  const coarse = cosine(
    query.latent.slice(0, Math.ceil(basis.rank * 0.4)),
    record.latent.slice(0, Math.ceil(basis.rank * 0.4)),
  );
  const value =
    shares.titleToTitle * shared(query.title, record.title) +
    shares.fullToTitle * shared(query.full, record.title) +
    shares.titleToFull * shared(query.title, record.full) +
    shares.fullToFull * shared(query.full, record.full) +
    Math.max(chinese, 0.2) *
      (shares.coarseLatent * coarse + shares.fineLatent * product(query.latent, record.latent)) +
    shares.bridge * chinese * shared(query.bridge, record.bridge) ** 0.7;
  return Math.min(1, Math.max(0, value / total));
}

function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

function product(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, d) => sum + value * b[d]!, 0);
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const lengths = Math.sqrt(product(a, a) * product(b, b));
  return lengths === 0 ? 0 : product(a, b) / lengths;
}
