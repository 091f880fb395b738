import { foreignShare } from './crowd.ts';
import type { RecordStore } from './recordStore.ts';
import type { MatchRecord } from './types.ts';
import { coarseDimensions, DAMPENED, hanShare, latentVector, recordTerms, unitWeights } from './vectors.ts';
import type { TextWeights } from './weights.ts';

/** A query made ready for one store. */
export interface TextQuery {
  /** Ids of the query's terms that the store knows, in the order of the query. */
  readonly termIds: Uint32Array;
  /** Of each of these terms: what a record's title, whole text or bridges gain by holding it. */
  readonly titleGains: Float64Array;
  readonly fullGains: Float64Array;
  /** By term id of the store: 1 + the place of the term in the three lists above, 0 where the query lacks it. */
  readonly places: Uint16Array;
  readonly latent: Float32Array;
  /** Length of the strongest two fifths of `latent`. */
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

/** Places are kept in two bytes; the words of a text beyond so many have no weight left in a cosine. */
const MOST_TERMS = 65_535;

/**
 * Cosines are bilinear, so the four crossed cosines (title and whole of the query with title and whole of the
 * record) collapse into two weighted vectors: one against record titles, one against whole records.
 */
export function prepareTextQuery(store: RecordStore, query: MatchRecord, weights: TextWeights): TextQuery {
  const { terms, wordCount, titleCounts, fullCounts } = recordTerms(store.reader, query);
  const termIds = terms.map((term) => store.termId(term));
  const termWeights = Float64Array.from(termIds, (id, i) =>
    id === undefined ? store.unseenWeight(terms[i]!) : store.termWeight(id),
  );
  const title = unitWeights(titleCounts.subarray(0, wordCount), termWeights);
  const full = unitWeights(fullCounts.subarray(0, wordCount), termWeights);
  const bridge = unitWeights(fullCounts.subarray(wordCount), termWeights.subarray(wordCount));
  const shares = normalised(weights);
  const known = termIds.flatMap((id, i) => (id === undefined ? [] : [{ id, i }])).slice(0, MOST_TERMS);
  const places = new Uint16Array(store.termCount);
  const titleGains = new Float64Array(known.length);
  const fullGains = new Float64Array(known.length);
  for (const [place, { id, i }] of known.entries()) {
    const own = termWeights[i]!;
    places[id] = place + 1;
    if (i < wordCount) {
      titleGains[place] = own * (shares.titleToTitle * title[i]! + shares.fullToTitle * full[i]!);
      fullGains[place] = own * (shares.titleToFull * title[i]! + shares.fullToFull * full[i]!);
    } else {
      fullGains[place] = own * bridge[i - wordCount]!;
    }
  }
  const words = terms.slice(0, wordCount);
  const latent = latentVector(store.lookup, words, full);
  return {
    termIds: Uint32Array.from(known, ({ id }) => id),
    titleGains,
    fullGains,
    places,
    latent,
    coarseLength: store.coarseLength(latent),
    hanShare: hanShare(words),
    shares,
  };
}

function normalised(weights: TextWeights): TextWeights {
  const { crowd, ...shared } = weights;
  const total = Object.values(shared).reduce((sum: number, weight: number) => sum + weight, 0) || 1;
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, weight / total]),
  ) as unknown as TextWeights;
}

/** How much of the latent likeness counts between texts without Chinese. */
const LATENT_SHARE_WITHOUT_CHINESE = 0.2;

/** Likeness to whatever is asked for that any text of its language has. */
const COMMON_TO_ALL = 0.06;

/**
 * Likeness of the query and the record in a slot, 0…1: Σ share × likeness of each kind. Between two texts without
 * Chinese, long abstracts as a rule, the words themselves meet: there latent dimensions and thesaurus were measured
 * to add only noise, while what a record has in common with whatever is asked for is worth taking off.
 */
export function textLikeness(store: RecordStore, query: TextQuery, slot: number): number {
  const { lexical, coarse, fine, bridge } = likenessByKind(store, query, slot);
  const { coarseLatent, fineLatent, bridge: bridgeShare, crowd } = query.shares;
  const chinese = Math.max(query.hanShare, store.hanShares[slot]!);
  const latent = latentFactor(query, store.hanShares[slot]!) * (coarseLatent * coarse + fineLatent * fine);
  const general = foreignShare(chinese) * crowd * Math.max(0, store.crowdLikeness[slot]! - COMMON_TO_ALL);
  return Math.min(1, Math.max(0, lexical + latent + bridgeShare * chinese * bridge - general));
}

/** What the latent likeness of a query and a record with this share of Chinese is multiplied by, 0.2…1. */
export function latentFactor(query: Pick<TextQuery, 'hanShare'>, recordHanShare: number): number {
  return Math.max(query.hanShare, recordHanShare, LATENT_SHARE_WITHOUT_CHINESE);
}

const BRIDGE_EXPONENT = 0.7;

function likenessByKind(store: RecordStore, query: TextQuery, slot: number): TextLikeness {
  const { termIds, titleCounts, fullCounts } = store;
  const { places, titleGains, fullGains } = query;
  const start = store.starts[slot]!;
  const wordEnd = start + store.wordCounts[slot]!;
  const end = start + store.lengths[slot]!;
  let title = 0;
  let full = 0;
  for (let i = start; i < wordEnd; i++) {
    const place = places[termIds[i]!]!;
    if (place === 0) continue;
    full += fullGains[place - 1]! * DAMPENED[fullCounts[i]!]!;
    title += titleGains[place - 1]! * DAMPENED[titleCounts[i]!]!;
  }
  let bridge = 0;
  for (let i = wordEnd; i < end; i++) {
    const place = places[termIds[i]!]!;
    if (place > 0) bridge += fullGains[place - 1]! * DAMPENED[fullCounts[i]!]!;
  }
  return {
    lexical: divided(full, store.fullNorms[slot]!) + divided(title, store.titleNorms[slot]!),
    bridge: divided(bridge, store.bridgeNorms[slot]!) ** BRIDGE_EXPONENT,
    ...latentCosines(store, query, slot),
  };
}

function latentCosines(store: RecordStore, query: TextQuery, slot: number): { coarse: number; fine: number } {
  const { rank } = store.lookup.basis;
  const coarseRank = coarseDimensions(rank);
  const vectors = store.latent;
  const asked = query.latent;
  const at = slot * rank;
  let coarse = 0;
  for (let d = 0; d < coarseRank; d++) coarse += asked[d]! * vectors[at + d]!;
  let rest = 0;
  for (let d = coarseRank; d < rank; d++) rest += asked[d]! * vectors[at + d]!;
  return { coarse: divided(coarse, query.coarseLength * store.coarseLengths[slot]!), fine: coarse + rest };
}

function divided(value: number, by: number): number {
  return by === 0 ? 0 : value / by;
}
