import { arrayOf, type IndexSnapshot } from './indexSnapshot.ts';
import type { RecordStore } from './recordStore.ts';
import type { TextQuery } from './textScore.ts';
import { coarseDimensions } from './vectors.ts';

/** Records are sorted into so many regions of the latent space; a query looks into its nearest ones. */
const CENTRES = 128;
const LEARNING_ROUNDS = 4;
const REGIONS_PER_QUERY = 8;
/** The regions are learnt from so many records, drawn evenly. */
const LEARNT_FROM = 8_000;
/** Coarse views are kept a second time, of length 1, as whole numbers of this unit: a tenth of the memory to walk through. */
const UNIT = 127;
const SLOTS_PER_STEP = 1_000;

type LatentPlace = Pick<TextQuery, 'latent' | 'coarseLength'>;

/** The records of each region in one row after another, and where in it each slot stands. */
export interface LatentArrays {
  readonly centres: Float32Array;
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly vectors: Int8Array;
  readonly places: Uint32Array;
}

/** The records by regions of the latent space. Built at once, never changed. */
export class LatentLists {
  readonly arrays: LatentArrays;
  readonly #coarseRank: number;

  constructor(arrays: LatentArrays) {
    this.arrays = arrays;
    this.#coarseRank = coarseDimensions(arrays.centres.length / CENTRES);
  }

  /** @throws Error when an array is not there */
  static restored(snapshot: IndexSnapshot): LatentLists {
    return new LatentLists({
      centres: arrayOf(snapshot, 'centres', Float32Array),
      starts: arrayOf(snapshot, 'starts', Uint32Array),
      slots: arrayOf(snapshot, 'slots', Uint32Array),
      vectors: arrayOf(snapshot, 'vectors', Int8Array),
      places: arrayOf(snapshot, 'places', Uint32Array),
    });
  }

  /** From the live records of a store, of which there are more than centres, in small steps between which records may come and go. */
  static *of(store: RecordStore): Generator<void, LatentLists> {
    const { rank } = store.lookup.basis;
    const coarseRank = coarseDimensions(rank);
    const live = Uint32Array.from(store.slotOf.values());
    const slotCount = store.ids.length;
    const centres = yield* centresOf(store, sampled(live));
    const regions = new Uint8Array(live.length);
    for (const [place, slot] of live.entries()) {
      if (place % SLOTS_PER_STEP === 0) yield;
      regions[place] = nearestFew(centres, vectorAt(store, slot), 1)[0]!;
    }
    const starts = new Uint32Array(CENTRES + 1);
    for (const region of regions) starts[region + 1] = starts[region + 1]! + 1;
    for (let region = 0; region < CENTRES; region++)
      starts[region + 1] = starts[region + 1]! + starts[region]!;
    const arrays: LatentArrays = {
      centres,
      starts,
      slots: new Uint32Array(live.length),
      vectors: new Int8Array(live.length * coarseRank),
      places: new Uint32Array(slotCount),
    };
    const next = starts.slice();
    for (let i = 0; i < live.length; i++) {
      if (i % SLOTS_PER_STEP === 0) yield;
      const place = next[regions[i]!]!++;
      const slot = live[i]!;
      arrays.slots[place] = slot;
      arrays.places[slot] = place;
      const unit = UNIT / (store.coarseLengths[slot]! || 1);
      for (let d = 0; d < coarseRank; d++)
        arrays.vectors[place * coarseRank + d] = Math.round(store.latent[slot * rank + d]! * unit);
    }
    return new LatentLists(arrays);
  }

  /**
   * Puts the slots in the regions nearest to a query's place, and how alike they are in the coarse view, −1…1, into two
   * rows; returns how many.
   */
  near(query: LatentPlace, found: Uint32Array, cosines: Float64Array): number {
    const { centres, starts, slots } = this.arrays;
    let count = 0;
    for (const region of nearestFew(centres, query.latent, REGIONS_PER_QUERY)) {
      const end = starts[region + 1]!;
      for (let place = starts[region]!; place < end; place++) {
        found[count] = slots[place]!;
        cosines[count++] = this.#cosineAt(query, place);
      }
    }
    return count;
  }

  /** How alike a query and a slot are in the coarse view. The slot must have been there when the lists were built. */
  cosine(query: LatentPlace, slot: number): number {
    return this.#cosineAt(query, this.arrays.places[slot]!);
  }

  #cosineAt({ latent, coarseLength }: LatentPlace, place: number): number {
    const { vectors } = this.arrays;
    const length = this.#coarseRank;
    let even = 0;
    let odd = 0;
    let at = place * length;
    for (let d = 0; d + 1 < length; d += 2, at += 2) {
      even += latent[d]! * vectors[at]!;
      odd += latent[d + 1]! * vectors[at + 1]!;
    }
    if (length % 2 === 1) even += latent[length - 1]! * vectors[at]!;
    return coarseLength === 0 ? 0 : (even + odd) / (UNIT * coarseLength);
  }
}

function vectorAt(store: RecordStore, slot: number): Float32Array {
  const { rank } = store.lookup.basis;
  return store.latent.subarray(slot * rank, (slot + 1) * rank);
}

function sampled(slots: Uint32Array): Uint32Array {
  const count = Math.min(slots.length, LEARNT_FROM);
  return Uint32Array.from({ length: count }, (_, i) => slots[Math.floor((i * slots.length) / count)]!);
}

/** Centres of regions, learnt from the vectors in these slots (spherical k-means with a fixed start). */
function* centresOf(store: RecordStore, slots: Uint32Array): Generator<void, Float32Array> {
  const { rank } = store.lookup.basis;
  const centres = new Float32Array(CENTRES * rank);
  for (let centre = 0; centre < CENTRES; centre++) {
    const first = slots[Math.floor((centre * slots.length) / CENTRES)]!;
    centres.set(vectorAt(store, first), centre * rank);
  }
  for (let round = 0; round < LEARNING_ROUNDS; round++) {
    const sums = new Float64Array(centres.length);
    for (const [place, slot] of slots.entries()) {
      if (place % SLOTS_PER_STEP === 0) yield;
      const vector = vectorAt(store, slot);
      const at = nearestFew(centres, vector, 1)[0]! * rank;
      for (let d = 0; d < rank; d++) sums[at + d] = sums[at + d]! + vector[d]!;
    }
    for (let centre = 0; centre < CENTRES; centre++) {
      const sum = sums.subarray(centre * rank, (centre + 1) * rank);
      const length = Math.hypot(...sum);
      if (length > 0)
        centres.set(
          sum.map((value) => value / length),
          centre * rank,
        );
    }
  }
  return centres;
}

/** The regions nearest to a vector, nearest first. */
function nearestFew(centres: Float32Array, vector: Float32Array, count: number): number[] {
  const best: number[] = [];
  const cosines: number[] = [];
  for (let centre = 0; centre < CENTRES; centre++) {
    const cosine = dot(vector, centres, centre * vector.length);
    if (best.length === count && cosine <= cosines[count - 1]!) continue;
    let place = best.length;
    while (place > 0 && cosines[place - 1]! < cosine) place--;
    best.splice(place, 0, centre);
    cosines.splice(place, 0, cosine);
    if (best.length > count) {
      best.pop();
      cosines.pop();
    }
  }
  return best;
}

/** Scalar product of a vector with the numbers from `at` on; two sums side by side are quicker than one. */
function dot(vector: Float32Array, values: Float32Array, at: number): number {
  const { length } = vector;
  let even = 0;
  let odd = 0;
  let d = 0;
  for (; d + 1 < length; d += 2) {
    even += vector[d]! * values[at + d]!;
    odd += vector[d + 1]! * values[at + d + 1]!;
  }
  return d < length ? even + odd + vector[d]! * values[at + d]! : even + odd;
}
