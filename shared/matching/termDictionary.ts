import { stemEnglish } from '../text/stem.ts';
import { isPair } from './terms.ts';

const UNKNOWN = -1;

/**
 * Ids of terms. Single Chinese characters and pairs of them, nine tenths of all terms, are found by number; the rest
 * by their text. Ids go up in the order in which terms come.
 */
export class TermDictionary {
  readonly #hanIds = new Int32Array(65_536).fill(UNKNOWN);
  readonly #pairIds = new PairTable();
  readonly #ids = new Map<string, number>();
  /** Stems of words: the same few words come again and again. */
  readonly #stems = new Map<string, string>();
  readonly #wordPairs = new Set<number>();
  #size = 0;

  constructor(terms: readonly string[]) {
    for (const term of terms) this.intern(term);
  }

  /** Number of distinct terms; ids are below it. */
  get size(): number {
    return this.#size;
  }

  /** The id of a term, or undefined when it never came. */
  find(term: string): number | undefined {
    const kind = numberOf(term);
    const id =
      kind === null
        ? this.#ids.get(term)
        : kind.second === 0
          ? this.#hanIds[kind.first]!
          : this.#pairIds.get(kind.first, kind.second);
    return id === undefined || id === UNKNOWN ? undefined : id;
  }

  /** The id of a term, a new one when it comes for the first time. */
  intern(term: string): number {
    const kind = numberOf(term);
    if (kind !== null)
      return kind.second === 0 ? this.internHan(kind.first) : this.internPair(kind.first, kind.second);
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#size++;
    this.#ids.set(term, id);
    if (isPair(term)) this.#wordPairs.add(id);
    return id;
  }

  /** The terms whose ids are `first` and above, in the order of their ids. */
  termsFrom(first: number): string[] {
    const terms: string[] = new Array(Math.max(0, this.#size - first)).fill('');
    const tell = (id: number, term: string) => {
      if (id >= first) terms[id - first] = term;
    };
    for (const [unit, id] of this.#hanIds.entries()) tell(id, String.fromCharCode(unit));
    for (const { first: one, second, id } of this.#pairIds) tell(id, String.fromCharCode(one, second));
    for (const [term, id] of this.#ids) tell(id, term);
    return terms;
  }

  internHan(unit: number): number {
    const known = this.#hanIds[unit]!;
    if (known !== UNKNOWN) return known;
    const id = this.#size++;
    this.#hanIds[unit] = id;
    return id;
  }

  internPair(first: number, second: number): number {
    const known = this.#pairIds.get(first, second);
    if (known !== UNKNOWN) return known;
    const id = this.#size++;
    this.#pairIds.set(first, second, id);
    return id;
  }

  /** The term of a word as it stands in a text; its English plural is the same term. */
  stem(raw: string): string {
    const known = this.#stems.get(raw);
    if (known !== undefined) return known;
    const stem = stemEnglish(raw);
    this.#stems.set(raw, stem);
    return stem;
  }

  /** Whether an id is a pair of Latin words. */
  isWordPair(id: number): boolean {
    return this.#wordPairs.has(id);
  }
}

/** A character or pair of characters as numbers; null for everything that is looked up by its text. */
function numberOf(term: string): { readonly first: number; readonly second: number } | null {
  if (term.length === 0 || term.length > 2) return null;
  const first = term.charCodeAt(0);
  if (!isHanUnit(first)) return null;
  if (term.length === 1) return { first, second: 0 };
  const second = term.charCodeAt(1);
  return isHanUnit(second) ? { first, second } : null;
}

const HAN = /^\p{Script=Han}$/u;
const hanUnits = new Int8Array(65_536).fill(-1);

function isHanUnit(unit: number): boolean {
  const known = hanUnits[unit]!;
  if (known >= 0) return known === 1;
  const isHan = HAN.test(String.fromCharCode(unit));
  hanUnits[unit] = isHan ? 1 : 0;
  return isHan;
}

/**
 * Pairs of code units to ids: open addressing, at most half full. Key and id stand side by side, because each look is
 * a miss of the cache.
 */
class PairTable {
  #entries = new Int32Array(1 << 17).fill(UNKNOWN);
  #count = 0;

  get(first: number, second: number): number {
    const key = (first << 16) | second;
    const entries = this.#entries;
    for (let at = this.#place(key); ; at = (at + 2) & (entries.length - 1)) {
      const id = entries[at + 1]!;
      if (id === UNKNOWN || entries[at] === key) return id;
    }
  }

  /** The pair must not be in the table yet. */
  set(first: number, second: number, id: number): void {
    if (this.#count * 4 >= this.#entries.length) this.#grow();
    this.#put((first << 16) | second, id);
    this.#count++;
  }

  *[Symbol.iterator](): Generator<{ first: number; second: number; id: number }> {
    for (let at = 0; at < this.#entries.length; at += 2) {
      const key = this.#entries[at]!;
      const id = this.#entries[at + 1]!;
      if (id !== UNKNOWN) yield { first: key >>> 16, second: key & 0xffff, id };
    }
  }

  #put(key: number, id: number): void {
    let at = this.#place(key);
    while (this.#entries[at + 1] !== UNKNOWN) at = (at + 2) & (this.#entries.length - 1);
    this.#entries[at] = key;
    this.#entries[at + 1] = id;
  }

  #place(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & (this.#entries.length - 2);
  }

  #grow(): void {
    const entries = this.#entries;
    this.#entries = new Int32Array(entries.length * 2).fill(UNKNOWN);
    for (let at = 0; at < entries.length; at += 2)
      if (entries[at + 1] !== UNKNOWN) this.#put(entries[at]!, entries[at + 1]!);
  }
}
