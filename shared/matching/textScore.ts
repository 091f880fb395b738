import type { RecordStore } from './recordStore.ts';
import type { MatchRecord } from './types.ts';
import { coarseDimensions, DAMPENED, hanShare, latentVector, recordTerms, unitWeights } from './vectors.ts';
import type { TextWeights } from './weights.ts';

/** A query made ready for one store. */
export interface TextQuery {
  /** By term id of the store: what a record's title, whole text or bridges gain by holding the term. */
  readonly titleGain: Float64Array;
  readonly fullGain: Float64Array;
  /** Ids of the query's terms that the store knows, in the order of the query. */
  readonly termIds: readonly number[];
  readonly latent: Float32Array;
  /** Length of the strongest third of `latent`. */
  readonly coarseLength: number;
  readonly hanShare: number;
  /** Shares after division by their sum. */
  readonly shares: TextWeights;
}

/** Likeness of titles and texts by kind, each 0…1 (latent ones −1…1), before the shares are applied. */
interface TextLikeness {
  readonly lexical: number;
  readonly coarse: number;
  readonly fine: number;
  readonly bridge: number;
}

/**
 * Cosines are bilinear, so the four crossed cosines (title and whole of the query with title and whole of the
 * record) collapse into two weighted vectors: one against record titles, one against whole records.
 */
export function prepareTextQuery(store: RecordStore, query: MatchRecord, weights: TextWeights): TextQuery {
  const { terms, wordCount, titleCounts, fullCounts } = recordTerms(store.reader, query);
  const termIds = terms.map((term) => store.termId(term));
  const termWeights = Float64Array.from(termIds, (id) => store.termWeight(id));
  const title = unitWeights(titleCounts.subarray(0, wordCount), termWeights);
  const full = unitWeights(fullCounts.subarray(0, wordCount), termWeights);
  const bridge = unitWeights(fullCounts.subarray(wordCount), termWeights.subarray(wordCount));
  const shares = normalised(weights);
  const titleGain = new Float64Array(store.termCount);
  const fullGain = new Float64Array(store.termCount);
  for (const [i, id] of termIds.entries()) {
    if (id === undefined) continue;
    const own = termWeights[i]!;
    if (i < wordCount) {
      titleGain[id] = own * (shares.titleToTitle * title[i]! + shares.fullToTitle * full[i]!);
      fullGain[id] = own * (shares.titleToFull * title[i]! + shares.fullToFull * full[i]!);
    } else {
      fullGain[id] = own * bridge[i - wordCount]!;
    }
  }
  const words = terms.slice(0, wordCount);
  const latent = latentVector(store.lookup, words, full);
  return {
    titleGain,
    fullGain,
    termIds: termIds.filter((id) => id !== undefined),
    latent,
    coarseLength: store.coarseLength(latent),
    hanShare: hanShare(words),
    shares,
  };
}

function normalised(weights: TextWeights): TextWeights {
  const total = Object.values(weights).reduce((sum: number, weight: number) => sum + weight, 0) || 1;
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, weight / total]),
  ) as unknown as TextWeights;
}

/** Likeness of the query and the record in a slot, 0…1. */
export function textLikeness(store: RecordStore, query: TextQuery, slot: number): number {
  const { lexical, coarse, fine, bridge } = likenessByKind(store, query, slot);
  const { coarseLatent, fineLatent, bridge: bridgeShare } = query.shares;
  // Between two English texts the words themselves meet; there the thesaurus was measured to add only noise.
  const bridged = bridgeShare * Math.max(query.hanShare, store.hanShares[slot]!);
  const sum = lexical + coarseLatent * coarse + fineLatent * fine + bridged * bridge;
  return Math.min(1, Math.max(0, sum));
}

const BRIDGE_EXPONENT = 0.7;

function likenessByKind(store: RecordStore, query: TextQuery, slot: number): TextLikeness {
  const { termIds, titleCounts, fullCounts } = store;
  const start = store.starts[slot]!;
  const wordEnd = start + store.wordCounts[slot]!;
  const end = start + store.lengths[slot]!;
  let title = 0;
  let full = 0;
  for (let i = start; i < wordEnd; i++) {
    const id = termIds[i]!;
    const gain = query.fullGain[id]!;
    if (gain === 0) continue;
    full += gain * DAMPENED[fullCounts[i]!]!;
    title += query.titleGain[id]! * DAMPENED[titleCounts[i]!]!;
  }
  let bridge = 0;
  for (let i = wordEnd; i < end; i++) bridge += query.fullGain[termIds[i]!]! * DAMPENED[fullCounts[i]!]!;
  return {
    lexical: divided(full, store.fullNorms[slot]!) + divided(title, store.titleNorms[slot]!),
    bridge: divided(bridge, store.bridgeNorms[slot]!) ** BRIDGE_EXPONENT,
    ...latentCosines(store, query, slot),
  };
}

function latentCosines(store: RecordStore, query: TextQuery, slot: number): { coarse: number; fine: number } {
  const { rank } = store.lookup.basis;
  const coarseRank = coarseDimensions(rank);
  const at = slot * rank;
  let coarse = 0;
  for (let d = 0; d < coarseRank; d++) coarse += query.latent[d]! * store.latent[at + d]!;
  let rest = 0;
  for (let d = coarseRank; d < rank; d++) rest += query.latent[d]! * store.latent[at + d]!;
  return { coarse: divided(coarse, query.coarseLength * store.coarseLengths[slot]!), fine: coarse + rest };
}

function divided(value: number, by: number): number {
  return by === 0 ? 0 : value / by;
}
