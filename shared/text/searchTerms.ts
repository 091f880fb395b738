import { pinyin } from 'pinyin-pro';
import { normaliseText } from './normalise.ts';

const HAN = /\p{Script=Han}/u;
const HAN_RUNS = /(\p{Script=Han}+)|([\p{Letter}\p{Number}]+)/gu;
/** Longer names are found by their beginning; the initials of every tail would grow with the square. */
const MOST_INITIALS = 24;

/**
 * A text as the full-text index keeps it: matching form, a blank round every Han character, so that each one is
 * a token and a word is a phrase of its characters.
 */
export function spacedText(text: string): string {
  return normaliseText(text).text.replace(/\p{Script=Han}/gu, ' $& ');
}

/**
 * The pinyin initials of a name from every character on, so that a prefix query finds any run inside:
 * 高压电气 → "gydq ydq dq q".
 */
export function initialTails(name: string): string {
  const initials = syllables(name)
    .map((syllable) => syllable[0] ?? '')
    .slice(0, MOST_INITIALS);
  return initials.map((_, index) => initials.slice(index).join('')).join(' ');
}

/** The full pinyin of a name from every syllable on: 电气 → "dianqi qi". */
export function pinyinTails(name: string): string {
  const all = syllables(name).slice(0, MOST_INITIALS / 2);
  return all.map((_, index) => all.slice(index).join('')).join(' ');
}

function syllables(name: string): string[] {
  const text = normaliseText(name).text;
  if (!HAN.test(text)) return [];
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
}

/** What a person typed, cut into what the index can be asked for. Every term must be found. */
export interface SearchTerm {
  /** Han characters to stand side by side, or a Latin word or number that a word begins with. */
  readonly kind: 'phrase' | 'prefix';
  readonly text: string;
}

/** The terms of a search text; at most 20, an empty list when nothing can be searched for. */
export function searchTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, han, word] of normaliseText(text.slice(0, 500)).text.matchAll(HAN_RUNS)) {
    if (terms.length === 20) break;
    if (han) terms.push({ kind: 'phrase', text: [...han].join(' ') });
    else if (word) terms.push({ kind: 'prefix', text: word });
  }
  return terms;
}

/**
 * Smaller pieces of the terms, for a second search that forgives a wrong or missing character: the pairs of
 * neighbouring characters of a phrase, the first three fifths of a word of five letters and more. Short terms
 * stay as they are.
 */
export function searchPieces(terms: readonly SearchTerm[]): SearchTerm[] {
  const pieces = new Map<string, SearchTerm>();
  for (const term of terms) for (const piece of piecesOf(term)) pieces.set(piece.text, piece);
  return [...pieces.values()];
}

function piecesOf({ kind, text }: SearchTerm): SearchTerm[] {
  if (kind === 'prefix')
    return [{ kind, text: text.length < 5 ? text : text.slice(0, Math.floor(text.length * 0.6)) }];
  const characters = text.split(' ');
  if (characters.length < 3) return [{ kind, text }];
  return characters.slice(1).map((character, index) => ({ kind, text: `${characters[index]} ${character}` }));
}
