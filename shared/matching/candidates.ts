import { LatentLists } from './latentLists.ts';
import { Postings } from './postings.ts';
import type { RecordStore } from './recordStore.ts';
import { leastOfGreatest } from './selection.ts';
import type { TextQuery } from './textScore.ts';

const LEXICAL_CANDIDATES = 1_200;
const LATENT_CANDIDATES = 800;

/** Up to this many records are all scored: gathering would save nothing. */
export const EXHAUSTIVE_LIMIT = 4_000;
/** Records that came since the lists were built are all scored, until there are so many, or a quarter of the rest. */
const MOST_UNLISTED = 2_000;
const UNLISTED_SHARE = 4;

/** What is built from the records as they stood at one moment. */
interface Listed {
  readonly postings: Postings;
  readonly latent: LatentLists | null;
  /** Slots below it were there. */
  readonly slots: number;
}

/**
 * Finds the records worth scoring exactly, about 2,000, without looking at all of them: by the records in which each
 * term of the query weighs most, and by the places near the query in the latent space. Records that came after the
 * lists were built are always among them, so that an edit is found at once.
 */
export class CandidateLists {
  readonly #store: RecordStore;
  #listed: Listed | null = null;
  #gains = new Float64Array(0);
  #sorted = new Float64Array(0);

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /** How many records the lists do not hold yet. */
  get unlisted(): number {
    return this.#store.ids.length - (this.#listed?.slots ?? 0);
  }

  /** Builds the lists anew from all records; at 100,000 it takes some seconds, so it is done when nobody waits. */
  build(): void {
    this.#store.compact();
    this.#listed = {
      postings: new Postings(this.#store),
      latent: this.#store.centres === null ? null : new LatentLists(this.#store, this.#store.centres),
      slots: this.#store.ids.length,
    };
  }

  /** Slots worth scoring for a query, in no order that means anything. */
  gather(query: TextQuery): number[] {
    const unlisted = this.unlisted;
    if (unlisted > MOST_UNLISTED && unlisted * UNLISTED_SHARE > this.#store.ids.length) this.build();
    if (this.#listed === null) this.build();
    const listed = this.#listed!;
    const found = new Set([...this.#lexical(query, listed), ...this.#latent(query, listed)]);
    for (let slot = listed.slots; slot < this.#store.ids.length; slot++) found.add(slot);
    return [...found].filter((slot) => this.#store.ids[slot] !== undefined);
  }

  #lexical(query: TextQuery, { postings }: Listed): number[] {
    const gains = this.#freshGains();
    const touched: number[] = [];
    for (const id of query.termIds) {
      const weight = this.#store.termWeight(id);
      const title = query.titleGain[id]! / weight;
      // Bridges say nothing of titles; what they add to a score is their share of it.
      const share = title === 0 ? query.shares.bridge : 1;
      const gain = { title, full: (query.fullGain[id]! / weight) * share };
      postings.collect(id, gain, gains, touched);
    }
    const best = this.#best(touched, gains, LEXICAL_CANDIDATES);
    for (const slot of touched) gains[slot] = 0;
    return best;
  }

  #latent(query: TextQuery, { latent }: Listed): number[] {
    const { rank } = this.#store.lookup.basis;
    const vectors = this.#store.latent;
    const cosines = this.#freshGains();
    const touched: number[] = [];
    for (const slots of latent?.near(query.latent) ?? []) {
      for (const slot of slots) {
        let cosine = 0;
        for (let d = 0, at = slot * rank; d < rank; d++) cosine += query.latent[d]! * vectors[at + d]!;
        cosines[slot] = cosine;
        touched.push(slot);
      }
    }
    const best = this.#best(touched, cosines, LATENT_CANDIDATES);
    for (const slot of touched) cosines[slot] = 0;
    return best;
  }

  /** All zero; whoever writes into it clears it again. */
  #freshGains(): Float64Array {
    if (this.#gains.length < this.#store.ids.length) {
      this.#gains = new Float64Array(this.#store.ids.length + MOST_UNLISTED);
      this.#sorted = new Float64Array(this.#gains.length);
    }
    return this.#gains;
  }

  /** The slots of greatest value; equal values in the order of their ids, so that history never shows. */
  #best(slots: readonly number[], values: Float64Array, count: number): number[] {
    if (slots.length <= count) return [...slots];
    for (let i = 0; i < slots.length; i++) this.#sorted[i] = values[slots[i]!]!;
    const least = leastOfGreatest(this.#sorted, slots.length, count);
    const best: number[] = [];
    const level: number[] = [];
    for (const slot of slots) {
      const value = values[slot]!;
      if (value > least) best.push(slot);
      else if (value === least && this.#store.ids[slot] !== undefined) level.push(slot);
    }
    const idOf = (slot: number) => this.#store.ids[slot]!;
    level.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    for (const slot of level.slice(0, count - best.length)) best.push(slot);
    return best;
  }
}
