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

/** Pairs of code units to ids: open addressing over two flat arrays, at most half full. */
class PairTable {
  #keys = new Uint32Array(1 << 16);
  #ids = new Int32Array(1 << 16).fill(UNKNOWN);
  #count = 0;

  get(first: number, second: number): number {
    const key = first * 65_536 + second;
    for (let at = this.#place(key); ; at = (at + 1) & (this.#keys.length - 1)) {
      const id = this.#ids[at]!;
      if (id === UNKNOWN || this.#keys[at] === key) return id;
    }
  }

  /** The pair must not be in the table yet. */
  set(first: number, second: number, id: number): void {
    if (this.#count * 2 >= this.#keys.length) this.#grow();
    this.#put(first * 65_536 + second, id);
    this.#count++;
  }

  *[Symbol.iterator](): Generator<{ first: number; second: number; id: number }> {
    for (const [at, id] of this.#ids.entries()) {
      const key = this.#keys[at]!;
      if (id !== UNKNOWN) yield { first: key >>> 16, second: key & 0xffff, id };
    }
  }

  #put(key: number, id: number): void {
    let at = this.#place(key);
    while (this.#ids[at] !== UNKNOWN) at = (at + 1) & (this.#keys.length - 1);
    this.#keys[at] = key;
    this.#ids[at] = id;
  }

  #place(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 8) & (this.#keys.length - 1);
  }

  #grow(): void {
    const [keys, ids] = [this.#keys, this.#ids];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#ids = new Int32Array(keys.length * 2).fill(UNKNOWN);
    for (const [at, id] of ids.entries()) if (id !== UNKNOWN) this.#put(keys[at]!, id);
  }
}
