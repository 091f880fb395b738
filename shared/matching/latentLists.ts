import type { RecordStore } from './recordStore.ts';

/** Records are sorted into so many regions of the latent space; a query looks into its nearest ones. */
const CENTRES = 256;
const LEARNING_ROUNDS = 4;
const REGIONS_PER_QUERY = 12;

/** So many records make the regions; below, every record is scored anyway. */
export const CENTRES_FROM = 4_000;

/** Centres of regions of the latent space, learnt from records (spherical k-means with a fixed start). */
export class LatentCentres {
  readonly #rank: number;
  readonly #centres: Float32Array;

  /** @param vectors of `count` records, each of length 1 and of `rank` numbers; at least as many as centres */
  constructor(vectors: Float32Array, { rank, count }: { readonly rank: number; readonly count: number }) {
    this.#rank = rank;
    this.#centres = new Float32Array(CENTRES * rank);
    for (let centre = 0; centre < CENTRES; centre++) {
      const from = Math.floor((centre * count) / CENTRES) * rank;
      this.#centres.set(vectors.subarray(from, from + rank), centre * rank);
    }
    for (let round = 0; round < LEARNING_ROUNDS; round++) this.#learnFrom(vectors, count);
  }

  /** The region a vector lies in. */
  nearest(vector: Float32Array): number {
    return this.nearestFew(vector, 1)[0] ?? 0;
  }

  /** The regions nearest to a vector, nearest first. */
  nearestFew(vector: Float32Array, count = REGIONS_PER_QUERY): number[] {
    const best: number[] = [];
    const cosines: number[] = [];
    for (let centre = 0; centre < CENTRES; centre++) {
      const cosine = dot(vector, this.#centres, centre * this.#rank);
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

  #learnFrom(vectors: Float32Array, count: number): void {
    const rank = this.#rank;
    const sums = new Float64Array(this.#centres.length);
    for (let i = 0; i < count; i++) {
      const vector = vectors.subarray(i * rank, (i + 1) * rank);
      const at = this.nearest(vector) * rank;
      for (let d = 0; d < rank; d++) sums[at + d] = sums[at + d]! + vector[d]!;
    }
    for (let centre = 0; centre < CENTRES; centre++) {
      const sum = sums.subarray(centre * rank, (centre + 1) * rank);
      const length = Math.hypot(...sum);
      if (length > 0)
        this.#centres.set(
          sum.map((value) => value / length),
          centre * rank,
        );
    }
  }
}

/** The records of each region, as the store says it of each. Built at once, never changed. */
export class LatentLists {
  readonly #centres: LatentCentres;
  readonly #starts = new Uint32Array(CENTRES + 1);
  readonly #slots: Uint32Array;

  constructor(store: RecordStore, centres: LatentCentres) {
    this.#centres = centres;
    const sizes = new Uint32Array(CENTRES);
    for (const slot of store.slotOf.values()) sizes[store.regions[slot]!]! += 1;
    for (let region = 0; region < CENTRES; region++)
      this.#starts[region + 1] = this.#starts[region]! + sizes[region]!;
    this.#slots = new Uint32Array(store.slotOf.size);
    const next = this.#starts.slice();
    for (const slot of store.slotOf.values()) {
      const region = store.regions[slot]!;
      this.#slots[next[region]!] = slot;
      next[region]! += 1;
    }
  }

  /** Slots in the regions nearest to a query's place, each once. */
  near(latent: Float32Array): Uint32Array[] {
    return this.#centres
      .nearestFew(latent)
      .map((region) => this.#slots.subarray(this.#starts[region]!, this.#starts[region + 1]!));
  }
}

function dot(vector: Float32Array, vectors: Float32Array, at: number): number {
  let even = 0;
  let odd = 0;
  const { length } = vector;
  for (let d = 0; d + 1 < length; d += 2) {
    even += vector[d]! * vectors[at + d]!;
    odd += vector[d + 1]! * vectors[at + d + 1]!;
  }
  return length % 2 === 0 ? even + odd : even + odd + vector[length - 1]! * vectors[at + length - 1]!;
}
