import { foldCodePoint } from './normalise.ts';
import { MAX_TOKENISED_LENGTH, MAX_WORD_LENGTH } from './tokenise.ts';

/** What a scan tells: the same terms as `tokenise`, in the same order, but characters as numbers, not as strings. */
export interface TermSink {
  /** A Chinese character, as its code unit. */
  han(unit: number): void;
  /** Two neighbours within a Chinese run. */
  pair(first: number, second: number): void;
  /**
   * A word before stemming, 2…40 characters, not a pure number. It is 'joined' when only a blank or a hyphen stands
   * between it and the word told before.
   */
  word(raw: string, place: 'joined' | 'apart'): void;
}

const BLANK = 0x20;
const HYPHEN = 0x2d;

const SEPARATOR = 1;
const HAN = 2;
const LETTER = 3;
const NUMERAL = 4;

/** Class of each code unit of the basic plane, worked out when it is first met; 0: not yet. */
const classes = new Uint8Array(65_536);
/** The folded form of a code unit where it is one unit itself; 0: not yet known, or longer. */
const foldedUnits = new Uint16Array(65_536);
const longForms = new Map<number, string>();

let units = new Uint16Array(4_096);

/**
 * Reads the terms of a text without making a string of each: an index of 100,000 records is filled in a fraction of
 * the time. Not for texts with characters beyond the basic plane.
 * @returns false, having told nothing, when the text holds such characters: `tokenise` reads those
 */
export function scanTerms(original: string, sink: TermSink): boolean {
  const length = foldInto(original);
  if (length < 0) return false;
  let at = 0;
  let wordEnd = -2;
  while (at < length) {
    const kind = classOf(units[at]!);
    let end = at + 1;
    if (kind === HAN) {
      while (end < length && classOf(units[end]!) === HAN) end++;
      tellHan(sink, at, end);
    } else if (kind === LETTER || kind === NUMERAL) {
      let hasLetter = kind === LETTER;
      for (; end < length; end++) {
        const next = classOf(units[end]!);
        if (next !== LETTER && next !== NUMERAL) break;
        if (next === LETTER) hasLetter = true;
      }
      if (hasLetter && end - at > 1 && end - at <= MAX_WORD_LENGTH) {
        const isJoined = at === wordEnd + 1 && (units[wordEnd] === BLANK || units[wordEnd] === HYPHEN);
        sink.word(textOfUnits(at, end), isJoined ? 'joined' : 'apart');
        wordEnd = end;
      }
    }
    at = end;
  }
  return true;
}

/** More arguments than these a call may refuse. */
const UNITS_PER_CALL = 8_192;

/** The matching form of a text without the way back; null when it holds characters beyond the basic plane. */
export function foldedText(original: string): string | null {
  const length = foldInto(original);
  if (length < 0) return null;
  let text = '';
  for (let from = 0; from < length; from += UNITS_PER_CALL)
    text += textOfUnits(from, Math.min(length, from + UNITS_PER_CALL));
  return text;
}

function tellHan(sink: TermSink, from: number, end: number): void {
  for (let i = from; i < end; i++) {
    sink.han(units[i]!);
    if (i + 1 < end) sink.pair(units[i]!, units[i + 1]!);
  }
}

function textOfUnits(from: number, end: number): string {
  return String.fromCharCode.apply(null, units.subarray(from, end) as unknown as number[]);
}

/** Folds the text into `units`; returns how many, or −1 when a character lies beyond the basic plane. */
function foldInto(original: string): number {
  const count = Math.min(original.length, MAX_TOKENISED_LENGTH);
  let length = 0;
  for (let i = 0; i < count; i++) {
    const unit = original.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdfff) return -1;
    if (length + 32 > units.length) units = grown(units);
    const known = foldedUnits[unit]!;
    if (known !== 0) {
      units[length++] = known;
      continue;
    }
    const form = formOf(unit);
    for (let k = 0; k < form.length; k++) {
      const folded = form.charCodeAt(k);
      if (folded >= 0xd800 && folded <= 0xdfff) return -1;
      units[length++] = folded;
    }
  }
  return length;
}

function formOf(unit: number): string {
  const known = longForms.get(unit);
  if (known !== undefined) return known;
  const form = foldCodePoint(unit);
  if (form.length === 1) foldedUnits[unit] = form.charCodeAt(0);
  else longForms.set(unit, form);
  return form;
}

function classOf(unit: number): number {
  const known = classes[unit]!;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  let kind = SEPARATOR;
  if (/\p{Script=Han}/u.test(character)) kind = HAN;
  else if (/\p{N}/u.test(character)) kind = NUMERAL;
  else if (/\p{L}/u.test(character)) kind = LETTER;
  classes[unit] = kind;
  return kind;
}

function grown(values: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(values.length * 2);
  larger.set(values);
  return larger;
}
