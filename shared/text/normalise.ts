import { Converter } from 'opencc-js/t2cn';

/** A text in matching form, with the way back: character i of `text` came from original[starts[i], ends[i]). */
export interface NormalisedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const simplify = Converter({ from: 't', to: 'cn' });
const FOLDED_CACHE_LIMIT = 60_000;
const folded = new Map<string, string>();

/**
 * The matching form of a text: compatibility forms unified (full width to half width, ℃ to °C, ² to 2),
 * accents dropped, lower case, traditional Chinese characters made simplified. Every code point is folded on
 * its own, so that the same character always gives the same form whatever stands beside it, and every
 * character keeps its place in the original. Control characters become blanks; nothing throws.
 */
export function normaliseText(original: string): NormalisedText {
  const parts: string[] = [];
  let starts = new Uint32Array(original.length + 16);
  let ends = new Uint32Array(original.length + 16);
  let length = 0;
  for (let start = 0; start < original.length; ) {
    const codePoint = original.codePointAt(start)!;
    const end = start + (codePoint > 0xffff ? 2 : 1);
    const form = foldCodePoint(codePoint);
    if (length + form.length > starts.length) {
      starts = grown(starts, length + form.length);
      ends = grown(ends, length + form.length);
    }
    parts.push(form);
    for (let i = 0; i < form.length; i++) {
      starts[length] = start;
      ends[length] = end;
      length++;
    }
    start = end;
  }
  return { text: parts.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** The matching form of one code point: none, one or several characters. */
export function foldCodePoint(codePoint: number): string {
  if (codePoint < 0x80) return foldAscii(codePoint);
  const character = String.fromCodePoint(codePoint);
  const known = folded.get(character);
  if (known !== undefined) return known;
  const form = foldCharacter(character);
  if (folded.size < FOLDED_CACHE_LIMIT) folded.set(character, form);
  return form;
}

function foldAscii(codePoint: number): string {
  if (codePoint < 0x20 || codePoint === 0x7f) return ' ';
  if (codePoint >= 0x41 && codePoint <= 0x5a) return String.fromCharCode(codePoint + 32);
  return String.fromCharCode(codePoint);
}

function foldCharacter(character: string): string {
  if (/\p{Script=Han}/u.test(character)) return simplify(character.normalize('NFKC'));
  return character
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .toLowerCase();
}

function grown(values: Uint32Array, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(needed, values.length * 2));
  larger.set(values);
  return larger;
}
