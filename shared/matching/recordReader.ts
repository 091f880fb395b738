import { scanTerms, type TermSink } from '../text/termScanner.ts';
import { copied } from './flatArrays.ts';
import type { TermDictionary } from './termDictionary.ts';
import { pairOf, type TermReader } from './terms.ts';
import type { MatchRecord } from './types.ts';
import { fullText, hanShare, MAX_COUNT } from './vectors.ts';

/** A record as ids: its words in order of first appearance, title first, then its bridges. Valid until the next read. */
export interface ReadRecord {
  readonly termIds: Uint32Array;
  /** How many of the terms are words; the rest are bridges. */
  readonly wordCount: number;
  /** Occurrences in the title; those in the whole where the title says nothing. */
  readonly titleCounts: Uint8Array;
  /** Occurrences in title, keywords and text together. */
  readonly fullCounts: Uint8Array;
  /** Share of Chinese among the words, 0…1. */
  readonly hanShare: number;
}

/** Reads records into ids of one dictionary, with buffers that are used again for each. */
export class RecordReader implements TermSink {
  readonly #dictionary: TermDictionary;
  readonly #reader: TermReader;
  /** The read in which a term was last met, and its place among the terms of that read. */
  #readOf = new Uint32Array(65_536);
  #placeOf = new Uint32Array(65_536);
  #termIds = new Uint32Array(4_096);
  #fullCounts = new Uint8Array(4_096);
  #titleCounts = new Uint8Array(4_096);
  #read = 0;
  #count = 0;
  #hanWords = 0;
  #titleTerms = 0;
  #lastWord = '';
  #counts: 'whole' | 'title' = 'whole';

  constructor(dictionary: TermDictionary, reader: TermReader) {
    this.#dictionary = dictionary;
    this.#reader = reader;
  }

  read(record: MatchRecord): ReadRecord {
    this.#read += 1;
    this.#count = 0;
    this.#hanWords = 0;
    this.#titleTerms = 0;
    const text = fullText(record);
    const share = this.#readWords(text);
    this.#counts = 'title';
    if (!scanTerms(record.title, this)) this.#readSlowly(record.title);
    this.#counts = 'whole';
    const wordCount = this.#count;
    for (const [term, count] of this.#reader.bridges(text)) {
      this.#add(this.#dictionary.intern(term));
      this.#fullCounts[this.#count - 1] = Math.min(count, MAX_COUNT);
    }
    const hasTitle = this.#titleTerms > 0;
    return {
      termIds: this.#termIds.subarray(0, this.#count),
      wordCount,
      titleCounts: (hasTitle ? this.#titleCounts : this.#fullCountsOf(wordCount)).subarray(0, this.#count),
      fullCounts: this.#fullCounts.subarray(0, this.#count),
      hanShare: share,
    };
  }

  han(unit: number): void {
    if (this.#add(this.#dictionary.internHan(unit))) this.#hanWords += 1;
  }

  pair(first: number, second: number): void {
    if (this.#add(this.#dictionary.internPair(first, second))) this.#hanWords += 1;
  }

  word(raw: string, place: 'joined' | 'apart'): void {
    const word = this.#dictionary.stem(raw);
    this.#add(this.#dictionary.intern(word));
    const pair = place === 'joined' ? pairOf(this.#lastWord, word) : null;
    if (pair !== null) this.#add(this.#dictionary.intern(pair));
    this.#lastWord = word;
  }

  #readWords(text: string): number {
    if (scanTerms(text, this)) return this.#count === 0 ? 0 : this.#hanWords / this.#count;
    return hanShare(this.#readSlowly(text));
  }

  #readSlowly(text: string): string[] {
    const words = this.#reader.words(text);
    for (const [term, count] of words) {
      const id = this.#dictionary.intern(term);
      for (let times = 0; times < Math.min(count, MAX_COUNT); times++) this.#add(id);
    }
    return [...words.keys()];
  }

  /** Counts a term; true when the record had not held it before. */
  #add(id: number): boolean {
    if (id >= this.#readOf.length) this.#growTerms(id + 1);
    const isNew = this.#readOf[id] !== this.#read;
    if (this.#counts === 'title') {
      this.#titleTerms += 1;
      // Beyond the length that is read of the whole, a title has nothing to add to.
      if (!isNew) raise(this.#titleCounts, this.#placeOf[id]!);
      return false;
    }
    if (!isNew) {
      raise(this.#fullCounts, this.#placeOf[id]!);
      return false;
    }
    if (this.#count === this.#termIds.length) this.#growPlaces();
    this.#readOf[id] = this.#read;
    this.#placeOf[id] = this.#count;
    this.#termIds[this.#count] = id;
    this.#fullCounts[this.#count] = 1;
    this.#titleCounts[this.#count] = 0;
    this.#count += 1;
    return true;
  }

  /** A record without a title is all text: its words stand in for the title, its bridges do not. */
  #fullCountsOf(wordCount: number): Uint8Array {
    const counts = this.#fullCounts.slice(0, this.#count);
    counts.fill(0, wordCount);
    return counts;
  }

  #growTerms(needed: number): void {
    const capacity = Math.max(needed, this.#readOf.length * 2);
    this.#readOf = copied(new Uint32Array(capacity), this.#readOf);
    this.#placeOf = copied(new Uint32Array(capacity), this.#placeOf);
  }

  #growPlaces(): void {
    const capacity = this.#termIds.length * 2;
    this.#termIds = copied(new Uint32Array(capacity), this.#termIds);
    this.#fullCounts = copied(new Uint8Array(capacity), this.#fullCounts);
    this.#titleCounts = copied(new Uint8Array(capacity), this.#titleCounts);
  }
}

function raise(counts: Uint8Array, place: number): void {
  if (counts[place]! < MAX_COUNT) counts[place] = counts[place]! + 1;
}
