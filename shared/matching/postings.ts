import { arrayOf, type IndexSnapshot } from './indexSnapshot.ts';
import type { RecordStore } from './recordStore.ts';
import { DAMPENED } from './vectors.ts';

/** Of a term that stands in more records only those are listed in which it weighs most (champion lists). */
const MOST_POSTINGS = 2_000;
/** Impacts are kept as whole numbers of this unit: they only choose candidates, scores are computed anew. */
const IMPACT_UNIT = 65_535;
const SLOTS_PER_STEP = 1_000;
const POSTINGS_PER_STEP = 100_000;

/** Of each term the records that hold it, one term after another. */
export interface PostingArrays {
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly titleImpacts: Uint16Array;
  readonly fullImpacts: Uint16Array;
}

/**
 * For each term the records that hold it, with what it weighs in their title and whole, in three flat arrays. Built at
 * once from a store, never changed: what a record is listed under depends on the records and the basis alone.
 */
export class Postings {
  readonly arrays: PostingArrays;

  constructor(arrays: PostingArrays) {
    this.arrays = arrays;
  }

  /** @throws Error when an array is not there */
  static restored(snapshot: IndexSnapshot): Postings {
    return new Postings({
      starts: arrayOf(snapshot, 'starts', Uint32Array),
      slots: arrayOf(snapshot, 'slots', Uint32Array),
      titleImpacts: arrayOf(snapshot, 'titleImpacts', Uint16Array),
      fullImpacts: arrayOf(snapshot, 'fullImpacts', Uint16Array),
    });
  }

  /** From the live records of a store, in small steps between which records may come and go. */
  static *of(store: RecordStore): Generator<void, Postings> {
    const slots = [...store.slotOf.values()];
    const frequencies = yield* frequenciesOf(store, slots);
    const starts = new Uint32Array(frequencies.length + 1);
    for (let id = 0; id < frequencies.length; id++) starts[id + 1] = starts[id]! + frequencies[id]!;
    const whole = yield* filled(store, slots, starts);
    return new Postings(yield* champions(store, whole));
  }

  /** How many records are listed under a term. */
  lengthOf(termId: number): number {
    const { starts } = this.arrays;
    return termId + 1 >= starts.length ? 0 : starts[termId + 1]! - starts[termId]!;
  }

  /**
   * Adds to `gains`, by slot, what each listed record gains by a term. Slots met for the first time are put behind the
   * first `count` of `touched`; returns how many stand there then.
   */
  collect(
    termId: number,
    gain: { readonly title: number; readonly full: number },
    { gains, touched, count }: { readonly gains: Float32Array; readonly touched: Uint32Array; count: number },
  ): number {
    const { starts, slots, titleImpacts, fullImpacts } = this.arrays;
    if (termId + 1 >= starts.length) return count;
    const end = starts[termId + 1]!;
    const title = gain.title / IMPACT_UNIT;
    const full = gain.full / IMPACT_UNIT;
    let met = count;
    for (let i = starts[termId]!; i < end; i++) {
      const gained = title * titleImpacts[i]! + full * fullImpacts[i]!;
      if (gained === 0) continue;
      const slot = slots[i]!;
      const before = gains[slot]!;
      if (before === 0) touched[met++] = slot;
      gains[slot] = before + gained;
    }
    return met;
  }
}

function* frequenciesOf(store: RecordStore, slots: readonly number[]): Generator<void, Uint32Array> {
  const frequencies = new Uint32Array(store.termCount);
  for (const [place, slot] of slots.entries()) {
    if (place % SLOTS_PER_STEP === 0) yield;
    const end = store.starts[slot]! + store.lengths[slot]!;
    for (let i = store.starts[slot]!; i < end; i++) {
      const id = store.termIds[i]!;
      frequencies[id] = frequencies[id]! + 1;
    }
  }
  return frequencies;
}

function* filled(
  store: RecordStore,
  slots: readonly number[],
  starts: Uint32Array,
): Generator<void, PostingArrays> {
  const count = starts.at(-1)!;
  const next = starts.slice();
  const lists: PostingArrays = {
    starts,
    slots: new Uint32Array(count),
    titleImpacts: new Uint16Array(count),
    fullImpacts: new Uint16Array(count),
  };
  for (const [place, slot] of slots.entries()) {
    if (place % SLOTS_PER_STEP === 0) yield;
    const start = store.starts[slot]!;
    const wordEnd = start + store.wordCounts[slot]!;
    const end = start + store.lengths[slot]!;
    const titleScale = scaleOf(store.titleNorms[slot]!);
    const wordScale = scaleOf(store.fullNorms[slot]!);
    const bridgeScale = scaleOf(store.bridgeNorms[slot]!);
    for (let i = start; i < end; i++) {
      const id = store.termIds[i]!;
      const weight = store.termWeight(id);
      const at = next[id]!;
      next[id] = at + 1;
      lists.slots[at] = slot;
      lists.titleImpacts[at] = weight * DAMPENED[store.titleCounts[i]!]! * titleScale;
      lists.fullImpacts[at] =
        weight * DAMPENED[store.fullCounts[i]!]! * (i < wordEnd ? wordScale : bridgeScale);
    }
  }
  return lists;
}

function scaleOf(norm: number): number {
  return norm === 0 ? 0 : IMPACT_UNIT / norm;
}

/** The lists cut to the records of greatest impact; equal impacts in the order of ids, so that history never shows. */
function* champions(store: RecordStore, whole: PostingArrays): Generator<void, PostingArrays> {
  const starts = new Uint32Array(whole.starts.length);
  for (let id = 0; id + 1 < starts.length; id++)
    starts[id + 1] = starts[id]! + Math.min(MOST_POSTINGS, whole.starts[id + 1]! - whole.starts[id]!);
  const count = starts.at(-1)!;
  const kept: PostingArrays = {
    starts,
    slots: new Uint32Array(count),
    titleImpacts: new Uint16Array(count),
    fullImpacts: new Uint16Array(count),
  };
  const histogram = new Uint32Array(2 * IMPACT_UNIT + 2);
  let work = 0;
  for (let id = 0; id + 1 < starts.length; id++) {
    const from = whole.starts[id]!;
    const end = whole.starts[id + 1]!;
    work += 1 + (end - from);
    if (work > POSTINGS_PER_STEP) {
      work = 0;
      yield;
    }
    const chosen = end - from <= MOST_POSTINGS ? null : greatest(store, whole, { from, end }, histogram);
    let at = starts[id]!;
    for (let i = from; i < end; i++) {
      if (chosen !== null && !chosen.has(i)) continue;
      kept.slots[at] = whole.slots[i]!;
      kept.titleImpacts[at] = whole.titleImpacts[i]!;
      kept.fullImpacts[at] = whole.fullImpacts[i]!;
      at++;
    }
  }
  return kept;
}

function greatest(
  store: RecordStore,
  { slots, titleImpacts, fullImpacts }: PostingArrays,
  { from, end }: { readonly from: number; readonly end: number },
  histogram: Uint32Array,
): ReadonlySet<number> {
  histogram.fill(0);
  for (let i = from; i < end; i++) {
    const impact = titleImpacts[i]! + fullImpacts[i]!;
    histogram[impact] = histogram[impact]! + 1;
  }
  let least = histogram.length - 1;
  let above = 0;
  while (above + histogram[least]! < MOST_POSTINGS) above += histogram[least--]!;
  const chosen = new Set<number>();
  const level: number[] = [];
  for (let i = from; i < end; i++) {
    const impact = titleImpacts[i]! + fullImpacts[i]!;
    if (impact > least) chosen.add(i);
    else if (impact === least) level.push(i);
  }
  const idOf = (i: number) => store.ids[slots[i]!] ?? '';
  level.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  for (const i of level.slice(0, MOST_POSTINGS - above)) chosen.add(i);
  return chosen;
}
