import type { RecordStore } from './recordStore.ts';
import { DAMPENED } from './recordStore.ts';
import type { MatchRecord } from './types.ts';
import { latentVector, recordTerms, unitWeights } from './vectors.ts';
import type { TextWeights } from './weights.ts';

/** A query made ready for one store: for every term of the store what a record's title and text gain by holding it. */
export interface TextQuery {
  /** By term id; kept dense because every term of every candidate is looked up. */
  readonly titleGain: Float64Array;
  readonly fullGain: Float64Array;
  readonly latent: Float32Array;
  readonly latentShare: number;
}

/**
 * Cosines are bilinear, so the four crossed cosines (title and whole of the query with title and whole of the
 * record) collapse into two weighted vectors: one against record titles, one against whole records.
 */
export function prepareTextQuery(store: RecordStore, query: MatchRecord, weights: TextWeights): TextQuery {
  const { terms, titleCounts, fullCounts } = recordTerms(query);
  const termIds = terms.map((term) => store.termId(term));
  const idf = Float64Array.from(termIds, (id) => (id === undefined ? store.lookup.unseenIdf : store.idf(id)));
  const title = unitWeights(titleCounts, idf);
  const full = unitWeights(fullCounts, idf);
  const total =
    weights.titleToTitle + weights.titleToFull + weights.fullToFull + weights.fullToTitle + weights.latent;
  const titleGain = new Float64Array(store.termCount);
  const fullGain = new Float64Array(store.termCount);
  for (const [i, id] of termIds.entries()) {
    if (id === undefined) continue;
    titleGain[id] = (idf[i]! * (weights.titleToTitle * title[i]! + weights.fullToTitle * full[i]!)) / total;
    fullGain[id] = (idf[i]! * (weights.titleToFull * title[i]! + weights.fullToFull * full[i]!)) / total;
  }
  return {
    titleGain,
    fullGain,
    latent: latentVector(store.lookup, terms, full),
    latentShare: weights.latent / total,
  };
}

/** Likeness of the query and the record in a slot, 0…1. */
export function textLikeness(store: RecordStore, query: TextQuery, slot: number): number {
  const { termIds, titleCounts, fullCounts, latent } = store;
  const start = store.starts[slot]!;
  const end = start + store.lengths[slot]!;
  let title = 0;
  let full = 0;
  for (let i = start; i < end; i++) {
    const id = termIds[i]!;
    const gain = query.fullGain[id]!;
    if (gain === 0) continue;
    full += gain * DAMPENED[fullCounts[i]!]!;
    title += query.titleGain[id]! * DAMPENED[titleCounts[i]!]!;
  }
  if (end === start) return 0;
  const { rank } = store.lookup.basis;
  let cosine = 0;
  for (let d = 0; d < rank; d++) cosine += query.latent[d]! * latent[slot * rank + d]!;
  const lexical = full / store.fullNorms[slot]! + title / store.titleNorms[slot]!;
  return Math.min(1, Math.max(0, lexical + query.latentShare * cosine));
}
