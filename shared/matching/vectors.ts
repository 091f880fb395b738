import type { BasisLookup } from './basis.ts';
import { countTerms, dampenedCount } from './terms.ts';
import type { MatchRecord } from './types.ts';

/** Counts stop here: they are kept in one byte, and the 255th repetition says nothing new. */
export const MAX_COUNT = 255;

/** A record in the form that is indexed: its terms in order of first appearance, title first. */
export interface RecordTerms {
  readonly terms: readonly string[];
  /** Occurrences in the title; 0 where the term stands in the text only. */
  readonly titleCounts: Uint8Array;
  /** Occurrences in title, keywords and text together. */
  readonly fullCounts: Uint8Array;
}

/** A record without a title is all text, and its text stands in for the title, so that no cosine is missing. */
export function recordTerms(record: MatchRecord): RecordTerms {
  const full = countTerms([record.title, ...(record.keywords ?? []), record.text].join('\n'));
  const title = countTerms(record.title);
  const titleCounts = title.size > 0 ? title : full;
  const terms = [...full.keys()];
  return {
    terms,
    titleCounts: Uint8Array.from(terms, (term) => Math.min(titleCounts.get(term) ?? 0, MAX_COUNT)),
    fullCounts: Uint8Array.from(terms, (term) => Math.min(full.get(term)!, MAX_COUNT)),
  };
}

/** idf of every term of a record. */
export function termIdf(lookup: BasisLookup, term: string): number {
  const id = lookup.ids.get(term);
  return id === undefined ? lookup.unseenIdf : lookup.idf[id]!;
}

/** Weights dampened count × idf, divided by their Euclidean length; 0 where the count is 0. */
export function unitWeights(counts: Uint8Array, idf: Float64Array): Float64Array {
  const weights = Float64Array.from(counts, (count, i) => (count === 0 ? 0 : dampenedCount(count) * idf[i]!));
  const length = euclideanLength(weights);
  return length === 0 ? weights : weights.map((weight) => weight / length);
}

export function euclideanLength(values: Float64Array | Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}

/** The place of a weighted term list in the latent space, of length 1 (or 0 when the basis knows none of it). */
export function latentVector(
  lookup: BasisLookup,
  terms: readonly string[],
  weights: Float64Array,
): Float32Array {
  const { rank, vectors, scales } = lookup.basis;
  const sum = new Float64Array(rank);
  for (const [i, term] of terms.entries()) {
    const id = lookup.ids.get(term);
    if (id === undefined) continue;
    const factor = weights[i]! * scales[id]!;
    for (let d = 0; d < rank; d++) sum[d] = sum[d]! + factor * vectors[id * rank + d]!;
  }
  const length = euclideanLength(sum);
  return Float32Array.from(sum, (value) => (length === 0 ? 0 : value / length));
}
