import type { BasisLookup } from './basis.ts';
import type { TermReader } from './terms.ts';
import type { MatchFacts, MatchRecord } from './types.ts';
import {
  coarseDimensions,
  DAMPENED,
  euclideanLength,
  hanShare,
  latentVector,
  recordTerms,
  unitWeights,
} from './vectors.ts';

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
  /** Length of the strongest third of each latent vector, whose whole length is 1. */
  coarseLengths = new Float64Array(64);
  latent: Float32Array;
  termIds = new Uint32Array(4096);
  /** Share of Chinese among the words of each slot, 0…1. */
  hanShares = new Float64Array(64);
  titleCounts = new Uint8Array(4096);
  fullCounts = new Uint8Array(4096);
  private readonly extraTerms = new Map<string, number>();
  private readonly freeSlots: number[] = [];
  private usedTerms = 0;
  private deadTerms = 0;

  constructor(lookup: BasisLookup, reader: TermReader) {
    this.lookup = lookup;
    this.reader = reader;
    this.latent = new Float32Array(64 * lookup.basis.rank);
  }

  /** Number of distinct terms met so far; term ids are below it. */
  get termCount(): number {
    return this.lookup.basis.terms.length + this.extraTerms.size;
  }

  /** Id of a term in this store, or undefined when no record holds it and the basis does not know it. */
  termId(term: string): number | undefined {
    return this.lookup.ids.get(term) ?? this.extraTerms.get(term);
  }

  termWeight(termId: number | undefined): number {
    const { termWeights, unseenWeight } = this.lookup;
    return termId !== undefined && termId < termWeights.length ? termWeights[termId]! : unseenWeight;
  }

  /** Length of the strongest third of a latent vector. */
  coarseLength(latent: Float32Array): number {
    return euclideanLength(latent.subarray(0, coarseDimensions(this.lookup.basis.rank)));
  }

  /** Adds a record whose id is not in the store and returns its slot. */
  put(record: MatchRecord): number {
    const { terms, wordCount, titleCounts, fullCounts } = recordTerms(this.reader, record);
    const slot = this.freeSlots.pop() ?? this.ids.length;
    this.growSlots(slot + 1);
    this.growTerms(this.usedTerms + terms.length);
    const start = this.usedTerms;
    const weights = new Float64Array(terms.length);
    for (const [i, term] of terms.entries()) {
      const termId = this.internTerm(term);
      this.termIds[start + i] = termId;
      weights[i] = this.termWeight(termId);
    }
    this.titleCounts.set(titleCounts, start);
    this.fullCounts.set(fullCounts, start);
    this.usedTerms += terms.length;
    this.starts[slot] = start;
    this.lengths[slot] = terms.length;
    this.wordCounts[slot] = wordCount;
    this.hanShares[slot] = hanShare(terms.slice(0, wordCount));
    const wordCounts = fullCounts.subarray(0, wordCount);
    this.titleNorms[slot] = weightedLength(titleCounts.subarray(0, wordCount), weights);
    this.fullNorms[slot] = weightedLength(wordCounts, weights);
    this.bridgeNorms[slot] = weightedLength(fullCounts.subarray(wordCount), weights.subarray(wordCount));
    const latent = latentVector(this.lookup, terms.slice(0, wordCount), unitWeights(wordCounts, weights));
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
    this.freeSlots.push(slot);
    if (this.deadTerms > 100_000 && this.deadTerms > this.usedTerms / 2) this.compactTerms();
  }

  private internTerm(term: string): number {
    const known = this.termId(term);
    if (known !== undefined) return known;
    const id = this.termCount;
    this.extraTerms.set(term, id);
    return id;
  }

  private growSlots(needed: number): void {
    if (needed <= this.starts.length) return;
    const capacity = Math.max(needed, this.starts.length * 2);
    this.starts = copied(new Uint32Array(capacity), this.starts);
    this.lengths = copied(new Uint32Array(capacity), this.lengths);
    this.wordCounts = copied(new Uint32Array(capacity), this.wordCounts);
    this.hanShares = copied(new Float64Array(capacity), this.hanShares);
    this.bridgeNorms = copied(new Float64Array(capacity), this.bridgeNorms);
    this.coarseLengths = copied(new Float64Array(capacity), this.coarseLengths);
    this.titleNorms = copied(new Float64Array(capacity), this.titleNorms);
    this.fullNorms = copied(new Float64Array(capacity), this.fullNorms);
    this.latent = copied(new Float32Array(capacity * this.lookup.basis.rank), this.latent);
  }

  private growTerms(needed: number): void {
    if (needed <= this.termIds.length) return;
    const capacity = Math.max(needed, Math.ceil(this.termIds.length * 1.5));
    this.termIds = copied(new Uint32Array(capacity), this.termIds);
    this.titleCounts = copied(new Uint8Array(capacity), this.titleCounts);
    this.fullCounts = copied(new Uint8Array(capacity), this.fullCounts);
  }

  /** Closes the holes that removed records left. */
  private compactTerms(): void {
    const slots = [...this.slotOf.values()].sort((a, b) => this.starts[a]! - this.starts[b]!);
    let to = 0;
    for (const slot of slots) {
      const from = this.starts[slot]!;
      const length = this.lengths[slot]!;
      this.termIds.copyWithin(to, from, from + length);
      this.titleCounts.copyWithin(to, from, from + length);
      this.fullCounts.copyWithin(to, from, from + length);
      this.starts[slot] = to;
      to += length;
    }
    this.usedTerms = to;
    this.deadTerms = 0;
  }
}

function weightedLength(counts: Uint8Array, weights: Float64Array): number {
  return euclideanLength(Float64Array.from(counts, (count, i) => DAMPENED[count]! * weights[i]!));
}

function copied<T extends Uint32Array | Uint8Array | Float64Array | Float32Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
