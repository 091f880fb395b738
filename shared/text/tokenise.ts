import { normaliseText } from './normalise.ts';
import { stemEnglish } from './stem.ts';

/** One matching term and where it stands in the original text: original.slice(start, end). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Longer texts are cut here: no field a person writes is longer, and a pasted book must not stall the desk. */
export const MAX_TOKENISED_LENGTH = 20_000;

/** A longer run of letters is no word. */
export const MAX_WORD_LENGTH = 40;
const RUN = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:[.·\-][[\p{L}\p{N}]--\p{Script=Han}]+)*/gv;
const HAN = /^\p{Script=Han}/v;

/**
 * Terms of a text in reading order: of a Chinese run every single character and every pair of neighbours; of
 * anything else whole words, where formulae and type names stay whole (Al2O3, PA66, Q235B) and hyphenated
 * words give their parts too. Words of English are stemmed. A pure number is no term: figures are compared
 * elsewhere, by quantity and unit.
 */
export function tokenise(original: string): Token[] {
  const source = original.length > MAX_TOKENISED_LENGTH ? original.slice(0, MAX_TOKENISED_LENGTH) : original;
  const { text, starts, ends } = normaliseText(source);
  const tokens: Token[] = [];
  const push = (term: string, from: number, to: number) =>
    tokens.push({ term, start: starts[from]!, end: ends[to - 1]! });
  for (const found of text.matchAll(RUN)) {
    const run = found[0];
    if (HAN.test(run)) pushHan(run, found.index, push);
    else pushWords(run, found.index, push);
  }
  return tokens;
}

type Push = (term: string, from: number, to: number) => void;

function pushHan(run: string, offset: number, push: Push): void {
  const characters = Array.from(run);
  let at = offset;
  for (let i = 0; i < characters.length; i++) {
    const character = characters[i]!;
    const next = characters[i + 1];
    push(character, at, at + character.length);
    if (next !== undefined) push(character + next, at, at + character.length + next.length);
    at += character.length;
  }
}

function pushWords(run: string, offset: number, push: Push): void {
  let at = offset;
  for (const word of run.split(/([.·-])/)) {
    if (word.length > 1 && word.length <= MAX_WORD_LENGTH && !/^\p{N}+$/u.test(word)) {
      push(stemEnglish(word), at, at + word.length);
    }
    at += word.length;
  }
}
