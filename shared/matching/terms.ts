import { MAX_TOKENISED_LENGTH, type Token, tokenise } from '../text/tokenise.ts';
import { bridgeMatcher } from './bridge/bridgeMatcher.ts';
import { shippedKin } from './bridge/thesaurus.ts';
import type { BridgeEntry } from './bridge/thesaurusTypes.ts';

/** Before the id of a thesaurus entry this makes a term of it; no tokenised term begins so. */
export const BRIDGE_PREFIX = '≈';

/** Between the two words of a pair; no single word holds a blank. */
const PAIR_JOINT = ' ';

/** A pair says again what its words said: it weighs half of what its rarity alone would give it. */
export const PAIR_SHARE = 0.5;

/** Words of English that make no pair: they join everything with everything. */
const LOOSE_WORDS = new Set(
  `a all also an and any are as at be by can do each for from ha have he how if in into it may more no not of on
  or other our should so such than that the their them then there these they thi this those through to under up us
  use used using via wa was we were what when where which while who will with within would you`.split(/\s+/),
);

/** What the engine reads in a text: its words, and the thesaurus entries its words belong to. */
export interface TermReader {
  readonly words: (text: string) => Map<string, number>;
  readonly bridges: (text: string) => Map<string, number>;
}

/** A reader with the given thesaurus; the shipped one when an office has none of its own. */
export function termReader(entries: readonly BridgeEntry[] = shippedKin()): TermReader {
  const matcher = bridgeMatcher(entries);
  return {
    words: (text) => counted(withPairs(text, tokenise(text))),
    bridges: (text) =>
      counted(matcher.entriesIn(text.slice(0, MAX_TOKENISED_LENGTH)).map((id) => BRIDGE_PREFIX + id)),
  };
}

/** Whether a term is a pair of neighbouring Latin words. */
export function isPair(term: string): boolean {
  return term.includes(PAIR_JOINT);
}

/** By what the weight of a term is multiplied. */
export function shareOfTerm(term: string): number {
  return isPair(term) ? PAIR_SHARE : 1;
}

/** The pair that two Latin words side by side make (fuel cell); null where one is loose (of, the) or not Latin. */
export function pairOf(first: string, second: string): string | null {
  if (LOOSE_WORDS.has(first) || LOOSE_WORDS.has(second)) return null;
  return LATIN.test(first) && LATIN.test(second) ? first + PAIR_JOINT + second : null;
}

/**
 * The terms of a text, and after its second word each pair of Latin words with one blank or hyphen between them: for
 * Chinese the pairs of characters already say which words belong together.
 */
function withPairs(text: string, tokens: readonly Token[]): string[] {
  const terms: string[] = [];
  for (const [i, { term, start }] of tokens.entries()) {
    terms.push(term);
    const before = tokens[i - 1];
    if (before === undefined || start !== before.end + 1 || !JOINTS.has(text[before.end]!)) continue;
    const pair = pairOf(before.term, term);
    if (pair !== null) terms.push(pair);
  }
  return terms;
}

const JOINTS = new Set([' ', '-', '\n', '\r', '\t', '\u3000', '\u00a0']);
const LATIN = /^[\p{Script=Latin}\p{N}]/u;

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Dampened term frequency: 1 + ln(count) for a count of 1 or more (sublinear tf of Salton and Buckley, 1988). */
export function dampenedCount(count: number): number {
  return 1 + Math.log(count);
}
