import { isLatinCode } from './quantityNumbers.ts';
import {
  type FigureChange,
  type FigureComparator,
  LINK_EXCEPTIONS,
  WORDS_AFTER,
  WORDS_BEFORE,
  type WordRole,
} from './quantityWords.ts';

/** A text made ready for reading: the same length as the original, so that offsets are the original's. */
export interface ReadableText {
  readonly original: string;
  /** Half width, signs unified. */
  readonly folded: string;
  /** `folded` with A–Z in lower case. */
  readonly lower: string;
}

/** What the words before a number say. */
export interface Lead {
  readonly comparator: FigureComparator | 'better' | null;
  readonly change: FigureChange;
  /** Where the comparator begins, or the number where there is none. */
  readonly start: number;
  /** Where the words that may name the quantity end. */
  readonly objectEnd: number;
  /** The name and the number are joined by a comparator or a copula, so the name stands before. */
  readonly joined: boolean;
}

interface EndingWord {
  readonly word: string;
  readonly role: WordRole;
}

const MOST_LEAD_WORDS = 7;
const wordsByLastCharacter = new Map<string, EndingWord[]>();
for (const [word, role] of WORDS_BEFORE) {
  const last = word[word.length - 1]!;
  const list = wordsByLastCharacter.get(last) ?? [];
  list.push({ word, role });
  list.sort((a, b) => b.word.length - a.word.length);
  wordsByLastCharacter.set(last, list);
}

function isException(lower: string, end: number): boolean {
  return LINK_EXCEPTIONS.some((word) => lower.startsWith(word, end - word.length));
}

/** The longest listed word that ends at `end`. */
function wordEndingAt(lower: string, end: number): EndingWord | null {
  for (const candidate of wordsByLastCharacter.get(lower[end - 1] ?? '') ?? []) {
    const start = end - candidate.word.length;
    if (start < 0 || !lower.startsWith(candidate.word, start)) continue;
    if (isLatinCode(candidate.word.charCodeAt(0)) && isLatinCode(lower.charCodeAt(start - 1))) continue;
    if (candidate.word.length === 1 && isException(lower, end)) return null;
    return candidate;
  }
  return null;
}

/** 产能将从2018年的211万吨: the year between name and number says nothing of either. */
function beforeDate(folded: string, end: number): number {
  if (!'年底末初'.includes(folded[end - 1] ?? '#')) return end;
  const match = /[0-9]{4}年[底末初]?$/.exec(folded.slice(Math.max(0, end - 6), end));
  return match === null ? end : end - match[0].length;
}

/**
 * Reads backwards from `numberStart`: comparators, copulas and verbs of change, at most a handful of words.
 * Never looks at more than a bounded number of characters.
 */
export function readLead(text: ReadableText, numberStart: number): Lead {
  let comparator: Lead['comparator'] = null;
  let change: FigureChange = null;
  let start = numberStart;
  let at = numberStart;
  let toSeen = false;
  let joined = false;
  for (let count = 0; count < MOST_LEAD_WORDS; count++) {
    while (at > 0 && numberStart - at < 60 && ' ('.includes(text.lower[at - 1]!)) at--;
    at = beforeDate(text.folded, at);
    const found = wordEndingAt(text.lower, at);
    if (found === null) break;
    at -= found.word.length;
    const { role } = found;
    if ('link' in role) {
      toSeen ||= role.link === 'to';
      joined ||= role.link !== 'loose';
      continue;
    }
    if ('change' in role) {
      if (change === null && !toSeen) change = role.change;
      joined = true;
      continue;
    }
    joined ||= role.comparator !== 'about';
    if (comparator === null || (comparator === 'about' && role.comparator !== 'plusMinus')) {
      comparator = role.comparator;
      start = at;
    }
  }
  return { comparator, change, start, objectEnd: at, joined };
}

/** The comparator word directly behind a unit (以上, 左右, or less), and where it ends. */
export function readTrail(
  text: ReadableText,
  unitEnd: number,
): { comparator: FigureComparator; end: number } | null {
  const blank = text.lower[unitEnd] === ' ' ? 1 : 0;
  for (let length = 10; length > 0; length--) {
    const end = unitEnd + blank + length;
    if (end > text.lower.length) continue;
    const comparator = WORDS_AFTER.get(text.lower.slice(unitEnd + blank, end));
    if (
      comparator !== undefined &&
      !(isLatinCode(text.lower.charCodeAt(end - 1)) && isLatinCode(text.lower.charCodeAt(end)))
    ) {
      return { comparator, end };
    }
  }
  return null;
}
