import type { BasisLookup } from './basis.ts';
import { Crowd, type CrowdMember, drawn, foreignShare } from './crowd.ts';
import { grown } from './flatArrays.ts';
import { arrayOf, type IndexSnapshot, textOf } from './indexSnapshot.ts';
import { RecordReader } from './recordReader.ts';
import { TermDictionary } from './termDictionary.ts';
import { PAIR_SHARE, shareOfTerm, type TermReader } from './terms.ts';
import type { MatchFacts, MatchRecord } from './types.ts';
import { coarseDimensions, DAMPENED, euclideanLength, latentVectorOfIds, unitWeights } from './vectors.ts';

/** Below this share of live slots or terms the holes are closed. */
const LEAST_FILLED = 0.8;
/** Full arrays are copied into ones so much larger. */
const GROWTH = 1.25;

/** Arrays with one number for each slot, and those with one for each term of each slot, in which numbers move together. */
const SLOT_ARRAYS = [
  'starts',
  'lengths',
  'wordCounts',
  'titleNorms',
  'fullNorms',
  'bridgeNorms',
  'coarseLengths',
  'crowdLikeness',
  'hanShares',
] as const;
const TERM_ARRAYS = ['termIds', 'titleCounts', 'fullCounts'] as const;

/**
 * All records of one side in flat arrays. A record has a slot; a slot's terms stand in order of first
 * appearance, so that what is computed from them never depends on the order in which records came.
 */
export class RecordStore {
  readonly lookup: BasisLookup;
  readonly reader: TermReader;
  readonly slotOf = new Map<string, number>();
  /** Id of each slot; undefined where the record was removed. */
  readonly ids: (string | undefined)[] = [];
  readonly facts: (MatchFacts | undefined)[] = [];
  /** Where the terms of each slot begin in termIds, and how many there are. */
  starts = new Uint32Array(64);
  lengths = new Uint32Array(64);
  /** How many of a slot's terms are words; its bridges follow them. */
  wordCounts = new Uint32Array(64);
  /** Euclidean lengths of the weighted words of the title, of the whole record and of its bridges, for cosines. */
  titleNorms = new Float64Array(64);
  fullNorms = new Float64Array(64);
  bridgeNorms = new Float64Array(64);
  /** Length of the strongest two fifths of each latent vector, whose whole length is 1. */
  coarseLengths = new Float64Array(64);
  latent: Float32Array;
  termIds = new Uint32Array(4096);
  /** How like each slot is to whatever is asked for, 0…1. */
  crowdLikeness = new Float64Array(64);
  /** Share of Chinese among the words of each slot, 0…1. */
  hanShares = new Float64Array(64);
  titleCounts = new Uint8Array(4096);
  fullCounts = new Uint8Array(4096);
  private readonly crowd: Crowd;
  private readonly dictionary: TermDictionary;
  private readonly records: RecordReader;
  private usedTerms = 0;
  private deadTerms = 0;

  constructor(lookup: BasisLookup, reader: TermReader, crowd: readonly MatchRecord[] = []) {
    this.lookup = lookup;
    this.reader = reader;
    this.dictionary = new TermDictionary(lookup.basis.terms);
    this.records = new RecordReader(this.dictionary, reader);
    this.crowd = new Crowd(drawn(crowd).map((record) => this.wordsOf(record)));
    this.latent = new Float32Array(64 * lookup.basis.rank);
  }

  /** Number of distinct terms met so far; term ids are below it. */
  get termCount(): number {
    return this.dictionary.size;
  }

  /** Id of a term in this store, or undefined when no record holds it and the basis does not know it. */
  termId(term: string): number | undefined {
    return this.dictionary.find(term);
  }

  /** What a term weighs; one that the basis does not know weighs as the rarest there is. */
  termWeight(termId: number): number {
    const { termWeights } = this.lookup;
    if (termId < termWeights.length) return termWeights[termId]!;
    return this.lookup.unseenWeight * (this.dictionary.isWordPair(termId) ? PAIR_SHARE : 1);
  }

  /** What a term weighs that no record holds and the basis does not know. */
  unseenWeight(term: string): number {
    return shareOfTerm(term) * this.lookup.unseenWeight;
  }

  /** Length of the strongest two fifths of a latent vector. */
  coarseLength(latent: Float32Array): number {
    return euclideanLength(latent.subarray(0, coarseDimensions(this.lookup.basis.rank)));
  }

  /** The words of a record that is not kept, with weights of length 1 together. */
  private wordsOf(record: MatchRecord): CrowdMember {
    const { termIds, wordCount, fullCounts } = this.records.read(record);
    const words = termIds.slice(0, wordCount);
    const weights = Float64Array.from(words, (word) => this.termWeight(word));
    return { words, weights: unitWeights(fullCounts.subarray(0, wordCount), weights) };
  }

  /** Adds a record whose id is not in the store and returns its slot. */
  put(record: MatchRecord): number {
    const { termIds, wordCount, titleCounts, fullCounts, hanShare } = this.records.read(record);
    const slot = this.ids.length;
    this.growSlots(slot + 1);
    this.growTerms(this.usedTerms + termIds.length);
    const start = this.usedTerms;
    this.termIds.set(termIds, start);
    this.titleCounts.set(titleCounts, start);
    this.fullCounts.set(fullCounts, start);
    this.usedTerms += termIds.length;
    this.starts[slot] = start;
    this.lengths[slot] = termIds.length;
    this.wordCounts[slot] = wordCount;
    this.hanShares[slot] = hanShare;
    const weights = new Float64Array(termIds.length);
    for (let i = 0; i < termIds.length; i++) weights[i] = this.termWeight(termIds[i]!);
    const wordCounts = fullCounts.subarray(0, wordCount);
    this.titleNorms[slot] = weightedLength(titleCounts.subarray(0, wordCount), weights);
    this.fullNorms[slot] = weightedLength(wordCounts, weights);
    this.bridgeNorms[slot] = weightedLength(fullCounts.subarray(wordCount), weights.subarray(wordCount));
    const words = termIds.subarray(0, wordCount);
    const unit = unitWeights(wordCounts, weights);
    // In Chinese it is never asked for.
    this.crowdLikeness[slot] = foreignShare(hanShare) > 0 ? this.crowd.likeness(words, unit) : 0;
    const latent = latentVectorOfIds(this.lookup, words, unit);
    this.latent.set(latent, slot * this.lookup.basis.rank);
    this.coarseLengths[slot] = this.coarseLength(latent);
    this.ids[slot] = record.id;
    this.facts[slot] = record.facts;
    this.slotOf.set(record.id, slot);
    return slot;
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return;
    this.slotOf.delete(id);
    this.ids[slot] = undefined;
    this.facts[slot] = undefined;
    this.deadTerms += this.lengths[slot]!;
    this.lengths[slot] = 0;
  }

  private growSlots(needed: number): void {
    if (needed <= this.starts.length) return;
    const capacity = Math.max(needed, Math.ceil(this.starts.length * GROWTH));
    for (const name of SLOT_ARRAYS) this[name] = grown(this[name], capacity) as never;
    this.latent = grown(this.latent, capacity * this.lookup.basis.rank);
  }

  private growTerms(needed: number): void {
    if (needed <= this.termIds.length) return;
    const capacity = Math.max(needed, Math.ceil(this.termIds.length * GROWTH));
    for (const name of TERM_ARRAYS) this[name] = grown(this[name], capacity) as never;
  }

  /** Makes room for further records. */
  makeRoom(): void {
    this.growSlots(this.starts.length + 1);
    this.growTerms(this.termIds.length + 1);
  }

  /** The records as they stand now. Its arrays are those of the store: to be copied before the next change. */
  snapshot(): IndexSnapshot {
    const slots = this.ids.length;
    const arrays = Object.fromEntries([
      ...SLOT_ARRAYS.map((name) => [name, this[name].subarray(0, slots)]),
      ...TERM_ARRAYS.map((name) => [name, this[name].subarray(0, this.usedTerms)]),
      ['latent', this.latent.subarray(0, slots * this.lookup.basis.rank)],
    ]);
    const texts = {
      ids: JSON.stringify(this.ids),
      facts: JSON.stringify(this.facts),
      terms: JSON.stringify(this.dictionary.termsFrom(this.lookup.basis.terms.length)),
    };
    return { arrays, texts };
  }

  /**
   * Takes over what `snapshot` gave, of a store with the same basis, reader and crowd; the store must be empty.
   * @throws Error when an array or text is not there
   */
  restore(snapshot: IndexSnapshot): void {
    for (const name of [...SLOT_ARRAYS, ...TERM_ARRAYS] as const)
      this[name] = arrayOf(snapshot, name, this[name].constructor as never) as never;
    this.latent = arrayOf(snapshot, 'latent', Float32Array);
    for (const term of JSON.parse(textOf(snapshot, 'terms')) as string[]) this.dictionary.intern(term);
    const ids = JSON.parse(textOf(snapshot, 'ids')) as (string | null)[];
    const facts = JSON.parse(textOf(snapshot, 'facts')) as (MatchFacts | null)[];
    for (const [slot, id] of ids.entries()) {
      this.ids.push(id ?? undefined);
      this.facts.push(facts[slot] ?? undefined);
      if (id !== null) this.slotOf.set(id, slot);
    }
    this.usedTerms = this.termIds.length;
    const liveTerms = this.lengths.reduce((sum, length) => sum + length, 0);
    this.deadTerms = this.usedTerms - liveTerms;
  }

  /**
   * Closes the holes that removed records left, when they are many. True when slots have
   * changed: whoever kept some must ask again.
   */
  compact(): boolean {
    const isSparse = this.slotOf.size < this.ids.length * LEAST_FILLED;
    if (!isSparse && this.deadTerms <= this.usedTerms * (1 - LEAST_FILLED)) return false;
    const { rank } = this.lookup.basis;
    const slots = [...this.slotOf.values()].sort((a, b) => a - b);
    let terms = 0;
    for (const [to, from] of slots.entries()) {
      const [start, length] = [this.starts[from]!, this.lengths[from]!];
      for (const name of TERM_ARRAYS) this[name].copyWithin(terms, start, start + length);
      for (const name of SLOT_ARRAYS) this[name][to] = this[name][from]!;
      this.starts[to] = terms;
      this.latent.copyWithin(to * rank, from * rank, (from + 1) * rank);
      this.ids[to] = this.ids[from];
      this.facts[to] = this.facts[from];
      this.slotOf.set(this.ids[to]!, to);
      terms += length;
    }
    this.ids.length = slots.length;
    this.facts.length = slots.length;
    this.usedTerms = terms;
    this.deadTerms = 0;
    return true;
  }
}

function weightedLength(counts: Uint8Array, weights: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < counts.length; i++) {
    const weight = DAMPENED[counts[i]!]! * weights[i]!;
    squares += weight * weight;
  }
  return Math.sqrt(squares);
}
