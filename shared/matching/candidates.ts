import type { RecordStore } from './recordStore.ts';
import type { TextQuery } from './textScore.ts';
import { DAMPENED } from './vectors.ts';

/** A record is findable by so many of its terms, those that weigh most in it (static pruning, Carmel et al. 2001). */
const TERMS_PER_RECORD = 64;
/** A record is findable by so many of its strongest latent dimensions, a query asks for so many of its own. */
const DIMENSIONS_PER_RECORD = 4;
const DIMENSIONS_PER_QUERY = 12;
const LEXICAL_CANDIDATES = 1_400;
const LATENT_CANDIDATES = 600;

/** Up to this many records are all scored: gathering would save nothing. */
export const EXHAUSTIVE_LIMIT = 4_000;

/** The slots that hold one term, with what the term weighs in title and whole of each. */
interface Postings {
  readonly slots: number[];
  readonly titleImpacts: number[];
  readonly fullImpacts: number[];
}

/**
 * Finds the records worth scoring exactly, at most 2,000, without looking at all of them: by the heaviest terms of
 * each record and by its strongest latent dimensions. What a record is listed under depends on the record and the
 * basis alone, so lists grown one by one equal lists built at once.
 */
export class CandidateLists {
  private readonly store: RecordStore;
  private readonly byTerm = new Map<number, Postings>();
  /** By dimension × 2, odd for the negative direction. */
  private readonly byDimension = new Map<number, Set<number>>();

  constructor(store: RecordStore) {
    this.store = store;
  }

  add(slot: number): void {
    const { store } = this;
    for (const i of heaviestTerms(store, slot)) {
      const postings = this.postingsOf(store.termIds[i]!);
      const weight = store.termWeight(store.termIds[i]!);
      postings.slots.push(slot);
      postings.titleImpacts.push(divided(weight * DAMPENED[store.titleCounts[i]!]!, store.titleNorms[slot]!));
      postings.fullImpacts.push(divided(weight * DAMPENED[store.fullCounts[i]!]!, lengthAt(store, slot, i)));
    }
    const { rank } = store.lookup.basis;
    const latent = store.latent.subarray(slot * rank, (slot + 1) * rank);
    for (const direction of strongestDirections(latent, DIMENSIONS_PER_RECORD)) {
      const slots = this.byDimension.get(direction) ?? new Set();
      this.byDimension.set(direction, slots.add(slot));
    }
  }

  /** Must be called while the store still holds the record's terms. */
  remove(slot: number): void {
    for (const i of heaviestTerms(this.store, slot)) {
      const postings = this.byTerm.get(this.store.termIds[i]!);
      const at = postings?.slots.indexOf(slot) ?? -1;
      if (postings === undefined || at < 0) continue;
      for (const list of [postings.slots, postings.titleImpacts, postings.fullImpacts]) list.splice(at, 1);
    }
    for (const slots of this.byDimension.values()) slots.delete(slot);
  }

  /** Slots worth scoring for a query, in no order that means anything. */
  gather(query: TextQuery): number[] {
    return [...new Set([...this.lexical(query), ...this.latent(query)])];
  }

  private lexical(query: TextQuery): number[] {
    const gains = new Float64Array(this.store.ids.length);
    const touched: number[] = [];
    for (const id of query.termIds) {
      const postings = this.byTerm.get(id);
      if (postings === undefined) continue;
      const { slots, titleImpacts, fullImpacts } = postings;
      const titleGain = query.titleGain[id]! / this.store.termWeight(id);
      const fullGain = query.fullGain[id]! / this.store.termWeight(id);
      for (let i = 0; i < slots.length; i++) {
        const slot = slots[i]!;
        if (gains[slot] === 0) touched.push(slot);
        gains[slot] = gains[slot]! + titleGain * titleImpacts[i]! + fullGain * fullImpacts[i]!;
      }
    }
    return this.best(touched, gains, LEXICAL_CANDIDATES);
  }

  private latent(query: TextQuery): number[] {
    const { rank } = this.store.lookup.basis;
    const cosines = new Float64Array(this.store.ids.length);
    const touched: number[] = [];
    for (const direction of strongestDirections(query.latent, DIMENSIONS_PER_QUERY)) {
      for (const slot of this.byDimension.get(direction) ?? []) {
        if (cosines[slot] !== 0) continue;
        touched.push(slot);
        let cosine = 0;
        for (let d = 0; d < rank; d++) cosine += query.latent[d]! * this.store.latent[slot * rank + d]!;
        cosines[slot] = cosine;
      }
    }
    return this.best(touched, cosines, LATENT_CANDIDATES);
  }

  /** The slots of greatest value; equal values in the order of their ids, so that history never shows. */
  private best(slots: readonly number[], values: Float64Array, count: number): number[] {
    if (slots.length <= count) return [...slots];
    const sorted = Float64Array.from(slots, (slot) => values[slot]!).sort();
    const least = sorted[sorted.length - count]!;
    const above = slots.filter((slot) => values[slot]! > least);
    const level = slots.filter((slot) => values[slot] === least);
    const idOf = (slot: number) => this.store.ids[slot]!;
    level.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    return [...above, ...level.slice(0, count - above.length)];
  }

  private postingsOf(termId: number): Postings {
    const known = this.byTerm.get(termId);
    if (known !== undefined) return known;
    const postings: Postings = { slots: [], titleImpacts: [], fullImpacts: [] };
    this.byTerm.set(termId, postings);
    return postings;
  }
}

/** Positions, in the store's term arrays, of the terms of a slot that weigh most in its title and its whole. */
function heaviestTerms(store: RecordStore, slot: number): number[] {
  const start = store.starts[slot]!;
  const impacts = new Float64Array(store.lengths[slot]!);
  for (let offset = 0; offset < impacts.length; offset++) {
    const i = start + offset;
    const weight = store.termWeight(store.termIds[i]!);
    impacts[offset] =
      divided(weight * DAMPENED[store.titleCounts[i]!]!, store.titleNorms[slot]!) +
      divided(weight * DAMPENED[store.fullCounts[i]!]!, lengthAt(store, slot, i));
  }
  const least =
    impacts.length <= TERMS_PER_RECORD ? -1 : impacts.slice().sort()[impacts.length - TERMS_PER_RECORD]!;
  const positions: number[] = [];
  for (let offset = 0; offset < impacts.length && positions.length < TERMS_PER_RECORD; offset++) {
    if (impacts[offset]! >= least) positions.push(start + offset);
  }
  return positions;
}

/** What the term at a position is divided by: the length of the words, or that of the bridges behind them. */
function lengthAt(store: RecordStore, slot: number, position: number): number {
  const isWord = position < store.starts[slot]! + store.wordCounts[slot]!;
  return isWord ? store.fullNorms[slot]! : store.bridgeNorms[slot]!;
}

function strongestDirections(latent: Float32Array, count: number): number[] {
  return Array.from(latent.keys())
    .sort((a, b) => Math.abs(latent[b]!) - Math.abs(latent[a]!) || a - b)
    .slice(0, count)
    .map((d) => d * 2 + (latent[d]! < 0 ? 1 : 0));
}

function divided(value: number, by: number): number {
  return by === 0 ? 0 : value / by;
}
