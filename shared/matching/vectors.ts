import type { BasisLookup } from './basis.ts';
import { dampenedCount, type TermReader } from './terms.ts';
import type { MatchRecord } from './types.ts';

/** Counts stop here: they are kept in one byte, and the 255th repetition says nothing new. */
export const MAX_COUNT = 255;

/** Dampened counts by count, so that scoring needs no logarithm. */
export const DAMPENED = Float64Array.from({ length: MAX_COUNT + 1 }, (_, count) =>
  count === 0 ? 0 : dampenedCount(count),
);

/** A record in the form that is indexed: its words in order of first appearance, title first, then its bridges. */
export interface RecordTerms {
  readonly terms: readonly string[];
  /** How many of the terms are words; the rest are bridges. */
  readonly wordCount: number;
  /** Occurrences in the title; 0 where the term stands in the text only. */
  readonly titleCounts: Uint8Array;
  /** Occurrences in title, keywords and text together. */
  readonly fullCounts: Uint8Array;
}

/** A record without a title is all text, and its text stands in for the title, so that no cosine is missing. */
export function recordTerms(reader: TermReader, record: MatchRecord): RecordTerms {
  const text = fullText(record);
  const words = reader.words(text);
  const bridges = reader.bridges(text);
  const title = reader.words(record.title);
  const titleCounts = title.size > 0 ? title : words;
  const terms = [...words.keys(), ...bridges.keys()];
  return {
    terms,
    wordCount: words.size,
    titleCounts: Uint8Array.from(terms, (term) => Math.min(titleCounts.get(term) ?? 0, MAX_COUNT)),
    fullCounts: Uint8Array.from(terms, (term) =>
      Math.min(words.get(term) ?? bridges.get(term) ?? 0, MAX_COUNT),
    ),
  };
}

/** Everything a record says in words. */
export function fullText(record: MatchRecord): string {
  return [record.title, ...(record.keywords ?? []), record.text].join('\n');
}

/** Weights dampened count × term weight, divided by their Euclidean length; 0 where the count is 0. */
export function unitWeights(counts: Uint8Array, termWeights: Float64Array): Float64Array {
  const weights = new Float64Array(counts.length);
  for (let i = 0; i < counts.length; i++) weights[i] = DAMPENED[counts[i]!]! * termWeights[i]!;
  const length = euclideanLength(weights);
  if (length > 0) for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! / length;
  return weights;
}

export function euclideanLength(values: Float64Array | Float32Array): number {
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += values[i]! * values[i]!;
  return Math.sqrt(squares);
}

/** Share of Chinese terms among the words of a text, 0…1. */
export function hanShare(words: readonly string[]): number {
  if (words.length === 0) return 0;
  return words.filter((word) => /^\p{Script=Han}/u.test(word)).length / words.length;
}

const COARSE_SHARE = 0.4;

/** How many of a basis' dimensions, the strongest, make the coarse view: what field a text belongs to. */
export function coarseDimensions(rank: number): number {
  return Math.ceil(rank * COARSE_SHARE);
}

/** The place of weighted words in the latent space, of length 1 (or 0 when the basis knows none of them). */
export function latentVector(
  lookup: BasisLookup,
  words: readonly string[],
  weights: Float64Array,
): Float32Array {
  const unknown = lookup.basis.terms.length;
  const ids = Uint32Array.from(words, (word) => lookup.ids.get(word) ?? unknown);
  return latentVectorOfIds(lookup, ids, weights);
}

/** The same from ids of the basis' terms; an id beyond them has no direction. */
export function latentVectorOfIds(
  lookup: BasisLookup,
  ids: Uint32Array,
  weights: Float64Array,
): Float32Array {
  const { rank, vectors, scales } = lookup.basis;
  // Padded with words of no weight, so that four are added at a time: the same sum in two thirds of the time.
  const offsets = new Uint32Array(ids.length + 3);
  const factors = new Float64Array(ids.length + 3);
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    if (id >= scales.length) continue;
    offsets[count] = id * rank;
    factors[count++] = weights[i]! * scales[id]!;
  }
  const sum = new Float64Array(rank);
  for (let i = 0; i < count; i += 4) {
    const [a, b, c, d] = [offsets[i]!, offsets[i + 1]!, offsets[i + 2]!, offsets[i + 3]!];
    const [ofA, ofB, ofC, ofD] = [factors[i]!, factors[i + 1]!, factors[i + 2]!, factors[i + 3]!];
    for (let k = 0; k < rank; k++)
      sum[k] =
        sum[k]! +
        (ofA * vectors[a + k]! + ofB * vectors[b + k]! + ofC * vectors[c + k]! + ofD * vectors[d + k]!);
  }
  const length = euclideanLength(sum);
  return Float32Array.from(sum, (value) => (length === 0 ? 0 : value / length));
}
