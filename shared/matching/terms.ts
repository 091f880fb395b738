import { MAX_TOKENISED_LENGTH, tokenise } from '../text/tokenise.ts';
import { bridgeMatcher } from './bridge/bridgeMatcher.ts';
import { shippedKin } from './bridge/thesaurus.ts';
import type { BridgeEntry } from './bridge/thesaurusTypes.ts';

/** Before the id of a thesaurus entry this makes a term of it; no tokenised term begins so. */
export const BRIDGE_PREFIX = '≈';

/** What the engine reads in a text: its words, and the thesaurus entries its words belong to. */
export interface TermReader {
  readonly words: (text: string) => Map<string, number>;
  readonly bridges: (text: string) => Map<string, number>;
}

/** A reader with the given thesaurus; the shipped one when an office has none of its own. */
export function termReader(entries: readonly BridgeEntry[] = shippedKin()): TermReader {
  const matcher = bridgeMatcher(entries);
  return {
    words: (text) => counted(tokenise(text).map((token) => token.term)),
    bridges: (text) =>
      counted(matcher.find(text.slice(0, MAX_TOKENISED_LENGTH)).map((hit) => BRIDGE_PREFIX + hit.entryId)),
  };
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Dampened term frequency: 1 + ln(count) for a count of 1 or more (sublinear tf of Salton and Buckley, 1988). */
export function dampenedCount(count: number): number {
  return 1 + Math.log(count);
}
