import Fuse, { type IFuseOptions } from 'fuse.js';

/** What can be found by name. */
export interface NameEntry {
  readonly id: string;
  readonly name: string;
  readonly number?: string | null;
}

interface IndexedName<Entry extends NameEntry> {
  readonly entry: Entry;
  readonly name: string;
  /** Pinyin without tones and spaces, and its initials; empty until they are worked out. */
  pinyin: string;
  initials: string;
}

type Spell = (text: string) => { pinyin: string; initials: string };

const SLICE = 50;
const FEW_HITS = 8;
/** Fuse takes about 8 µs per name: it sees only names that share enough letters with the text. */
const FUZZY_CANDIDATES = 1_500;

const fuseOptions: IFuseOptions<IndexedName<NameEntry>> = {
  keys: ['name'],
  threshold: 0.35,
  ignoreLocation: true,
  minMatchCharLength: 2,
  shouldSort: true,
};

/**
 * Finds records by name as people type them: part of the name, its number, pinyin or its initials, and with a
 * typo when nothing else is found. Reading names is at once; their pinyin is worked out in slices afterwards.
 */
export class NameIndex<Entry extends NameEntry> {
  readonly #names: IndexedName<Entry>[];
  /** The places of the names that hold a letter, by letter. */
  readonly #placesOfLetter = new Map<string, number[]>();

  constructor(entries: readonly Entry[]) {
    this.#names = entries.map((entry) => ({ entry, name: foldName(entry.name), pinyin: '', initials: '' }));
  }

  /**
   * Works out the pinyin and the letters of all names, so that pinyin and typos are found as well; `pause` is
   * awaited between slices so that no key waits.
   */
  async prepare(spell: Spell, pause: () => Promise<void>): Promise<void> {
    for (let start = 0; start < this.#names.length; start += SLICE) {
      this.#names.slice(start, start + SLICE).forEach((name, place) => {
        Object.assign(name, spell(name.name));
        this.#noteLetters(name.name, start + place);
      });
      await pause();
    }
  }

  #noteLetters(name: string, place: number): void {
    for (const letter of new Set(name)) {
      const known = this.#placesOfLetter.get(letter);
      if (known === undefined) this.#placesOfLetter.set(letter, [place]);
      else known.push(place);
    }
  }

  /** The best hits first; the first ones of the list for an empty text. */
  find(text: string, limit: number): Entry[] {
    const asked = foldName(text);
    if (asked === '') return this.#names.slice(0, limit).map((name) => name.entry);
    const ranked: { entry: Entry; rank: number }[] = [];
    for (const name of this.#names) {
      const rank = rankOf(name, asked);
      if (rank !== null) ranked.push({ entry: name.entry, rank });
    }
    ranked.sort((a, b) => a.rank - b.rank);
    const hits = ranked.slice(0, limit).map((one) => one.entry);
    if (hits.length >= FEW_HITS || asked.length < 2) return hits;
    const known = new Set(hits.map((hit) => hit.id));
    const similar = new Fuse(this.#withMostLetters(asked), fuseOptions as IFuseOptions<IndexedName<Entry>>);
    for (const { item } of similar.search(asked, { limit })) {
      if (!known.has(item.entry.id) && hits.length < limit) hits.push(item.entry);
    }
    return hits;
  }

  /** The names that hold at least half of the text's letters, those with the most first. */
  #withMostLetters(asked: string): IndexedName<Entry>[] {
    const letters = new Set(asked);
    const shared = new Uint8Array(this.#names.length);
    const touched: number[] = [];
    for (const letter of letters) {
      for (const place of this.#placesOfLetter.get(letter) ?? []) {
        if (shared[place] === 0) touched.push(place);
        shared[place]! += 1;
      }
    }
    const enough = Math.ceil(letters.size / 2);
    return touched
      .filter((place) => shared[place]! >= enough)
      .sort((left, right) => shared[right]! - shared[left]! || left - right)
      .slice(0, FUZZY_CANDIDATES)
      .map((place) => this.#names[place]!);
  }
}

/** Lower is better; null where the text is no part of the name, its number or its pinyin. */
function rankOf(name: IndexedName<NameEntry>, asked: string): number | null {
  if (name.name === asked) return 0;
  if (name.name.startsWith(asked)) return 1;
  if (name.initials === asked) return 2;
  if (name.name.includes(asked)) return 3;
  if (name.initials.startsWith(asked)) return 4;
  if (name.pinyin.startsWith(asked)) return 5;
  if (name.entry.number?.toLowerCase().includes(asked)) return 6;
  return name.initials.includes(asked) ? 7 : null;
}

/** Case, width and blanks do not matter. */
function foldName(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

let speller: Promise<Spell> | null = null;

/** The pinyin tables are large, so they are read when the first picker opens. */
async function loadSpeller(): Promise<Spell> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => {
    const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
    return {
      pinyin: syllables.join('').toLowerCase(),
      initials: syllables
        .map((syllable) => syllable.charAt(0))
        .join('')
        .toLowerCase(),
    };
  };
}

const indexes = new WeakMap<readonly NameEntry[], NameIndex<NameEntry>>();

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The index of a list, built once per list (known by its identity); its pinyin follows by itself. */
export function nameIndexOf<Entry extends NameEntry>(entries: readonly Entry[]): NameIndex<Entry> {
  let index = indexes.get(entries);
  if (index === undefined) {
    const built = new NameIndex<NameEntry>(entries);
    speller ??= loadSpeller();
    void speller.then((spell) => built.prepare(spell, pause));
    indexes.set(entries, built);
    index = built;
  }
  return index as unknown as NameIndex<Entry>;
}
