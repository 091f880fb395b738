import { arrayOf, type IndexSnapshot, joined, partOf, prefixed } from './indexSnapshot.ts';
import { LatentLists } from './latentLists.ts';
import { Postings } from './postings.ts';
import type { RecordStore } from './recordStore.ts';
import { leastOfGreatest } from './selection.ts';
import { latentFactor, type TextQuery } from './textScore.ts';

const LEXICAL_CANDIDATES = 1_200;
const LATENT_CANDIDATES = 800;

/** Up to this many records are all scored: gathering would save nothing. */
export const EXHAUSTIVE_LIMIT = 4_000;
/** How many candidates a question is worth. */
export type Effort = 'full' | 'half';

/** So many postings are added up at most, those of the terms that weigh most first. */
const MOST_ADDED = { full: Number.POSITIVE_INFINITY, half: 150_000 } as const;
/** Records that came since the lists were built are all scored, until there are so many, or a quarter of the rest. */
const MOST_UNLISTED = 2_000;
const UNLISTED_SHARE = 4;

/** What is built from the records as they stood at one moment. */
interface Listed {
  readonly postings: Postings;
  readonly latent: LatentLists;
  /** Slots below it were there. */
  readonly slots: number;
}

/**
 * Finds the records worth scoring exactly without looking at all of them: by the records in which each term of the
 * query weighs most, and by the places near the query in the latent space, about 2,000 together; of these the ones
 * whose score is roughly the greatest. Records that came after the lists were built are always among them, so that an
 * edit is found at once.
 */
export class CandidateLists {
  readonly #store: RecordStore;
  #listed: Listed | null = null;
  #gains = new Float32Array(0);
  #slots = new Uint32Array(0);
  #values = new Float64Array(0);
  #sorted = new Float64Array(0);

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /** Whether there are lists; without them gathering builds them first. */
  get isListed(): boolean {
    return this.#listed !== null;
  }

  /** Whether it is time to build them: there are none, or too many records that they do not hold. */
  get isDue(): boolean {
    if (this.#store.slotOf.size <= EXHAUSTIVE_LIMIT) return false;
    const unlisted = this.#store.ids.length - (this.#listed?.slots ?? 0);
    return (
      this.#listed === null ||
      (unlisted > MOST_UNLISTED && unlisted * UNLISTED_SHARE > this.#store.ids.length)
    );
  }

  /**
   * Builds the lists anew from all records. It takes some seconds at 100,000, in small steps: between them records may
   * come and go and the earlier lists serve.
   */
  *build(): Generator<void> {
    if (this.#store.compact()) this.#listed = null;
    const slots = this.#store.ids.length;
    const postings = yield* Postings.of(this.#store);
    const latent = yield* LatentLists.of(this.#store);
    this.#listed = { postings, latent, slots };
  }

  /** The lists as they stand; nothing where there are none. */
  snapshot(): IndexSnapshot | null {
    if (this.#listed === null) return null;
    const { postings, latent, slots } = this.#listed;
    return joined(
      prefixed('postings', { arrays: { ...postings.arrays }, texts: {} }),
      prefixed('latent', { arrays: { ...latent.arrays }, texts: {} }),
      { arrays: { slots: Uint32Array.of(slots) }, texts: {} },
    );
  }

  /**
   * Takes over what `snapshot` gave; without lists in it they are built when they are due.
   * @throws Error when there are some, but not all arrays of lists
   */
  restore(snapshot: IndexSnapshot): void {
    if (snapshot.arrays.slots === undefined) return;
    this.#listed = {
      postings: Postings.restored(partOf('postings', snapshot)),
      latent: LatentLists.restored(partOf('latent', snapshot)),
      slots: arrayOf(snapshot, 'slots', Uint32Array)[0]!,
    };
  }

  /** Slots worth scoring for a query, in no order that means anything: `count`, and those that are not listed yet. */
  gather(query: TextQuery, { count, effort }: { readonly count: number; readonly effort: Effort }): number[] {
    if (this.#listed === null) for (const _ of this.build());
    const { postings, latent, slots } = this.#listed!;
    this.#makeRoom(slots);
    const touched = this.#collect(query, postings, MOST_ADDED[effort]);
    for (let i = 0; i < touched; i++) this.#values[i] = this.#gains[this.#slots[i]!]!;
    const lexical = this.#greatest(touched, LEXICAL_CANDIDATES);
    const clear = this.#slots.slice(0, touched);
    const near = this.#greatest(latent.near(query, this.#slots, this.#values), LATENT_CANDIDATES);
    const found = [...new Set([...lexical, ...near])];
    for (const [i, slot] of found.entries()) {
      this.#slots[i] = slot;
      this.#values[i] = this.#gains[slot]! + this.#latentShare(query, slot) * latent.cosine(query, slot);
    }
    for (let i = 0; i < clear.length; i++) this.#gains[clear[i]!] = 0;
    const best = this.#greatest(found.length, count);
    for (let slot = slots; slot < this.#store.ids.length; slot++) best.push(slot);
    return best.filter((slot) => this.#store.ids[slot] !== undefined);
  }

  /**
   * Adds up what each record gains by the terms of the query, the weightiest first, until so many postings have been
   * added; returns how many records gain anything.
   */
  #collect(query: TextQuery, postings: Postings, most: number): number {
    let count = 0;
    let added = 0;
    for (const place of weightiestFirst(query)) {
      const id = query.termIds[place]!;
      added += postings.lengthOf(id);
      if (added > most) break;
      const weight = this.#store.termWeight(id);
      const title = query.titleGains[place]! / weight;
      // Bridges say nothing of titles; what they add to a score is their share of it.
      const share = title === 0 ? query.shares.bridge : 1;
      const gain = { title, full: (query.fullGains[place]! / weight) * share };
      count = postings.collect(id, gain, { gains: this.#gains, touched: this.#slots, count });
    }
    return count;
  }

  #latentShare(query: TextQuery, slot: number): number {
    return (
      latentFactor(query, this.#store.hanShares[slot]!) *
      (query.shares.coarseLatent + query.shares.fineLatent)
    );
  }

  #makeRoom(slots: number): void {
    if (this.#gains.length >= slots) return;
    this.#gains = new Float32Array(slots);
    this.#slots = new Uint32Array(slots);
    this.#values = new Float64Array(slots);
    this.#sorted = new Float64Array(slots);
  }

  /** Of the first `length` slots the `count` of greatest value; equal values in the order of their ids, so that history never shows. */
  #greatest(length: number, count: number): number[] {
    const [slots, values] = [this.#slots, this.#values];
    if (length <= count) return [...slots.subarray(0, length)];
    this.#sorted.set(values.subarray(0, length));
    const least = leastOfGreatest(this.#sorted, length, count);
    const best: number[] = [];
    const level: number[] = [];
    for (let i = 0; i < length; i++) {
      if (values[i]! > least) best.push(slots[i]!);
      else if (values[i] === least && this.#store.ids[slots[i]!] !== undefined) level.push(slots[i]!);
    }
    const idOf = (slot: number) => this.#store.ids[slot]!;
    level.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    for (const slot of level.slice(0, count - best.length)) best.push(slot);
    return best;
  }
}

/** The places of a query's terms by what they can bring a record; equal ones in the order of the query. */
function weightiestFirst({ titleGains, fullGains }: TextQuery): Uint32Array {
  const gainOf = (place: number) => titleGains[place]! + fullGains[place]!;
  return Uint32Array.from(fullGains, (_, place) => place).sort((a, b) => gainOf(b) - gainOf(a) || a - b);
}
