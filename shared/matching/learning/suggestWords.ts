import {
  type BridgeSuggestion,
  DEFAULT_SUGGESTION_OPTIONS,
  suggestBridgeTerms,
} from '../bridge/suggestBridgeTerms.ts';
import type { OfficeEntry } from './officeThesaurus.ts';

/** The words of a pair that a person accepted. */
export interface AcceptedWords {
  readonly needWords: readonly string[];
  readonly achievementWords: readonly string[];
}

/** No more words of one side of one pair are crossed, the rarest first. */
const MOST_WORDS = 40;
const LIMIT = 30;

/**
 * Suggestions for the thesaurus from accepted pairs (Dunning's G², see suggestBridgeTerms): what an entry already
 * joins is left out, switched off or not. Words in fewer pairs than a suggestion must rest on are not looked at.
 */
export function suggestWords(
  pairs: readonly AcceptedWords[],
  entries: readonly OfficeEntry[],
): BridgeSuggestion[] {
  const needCounts = counts(pairs.map((pair) => pair.needWords));
  const achievementCounts = counts(pairs.map((pair) => pair.achievementWords));
  return suggestBridgeTerms(
    pairs.map((pair) => ({
      needTerms: rarest(pair.needWords, needCounts),
      achievementTerms: rarest(pair.achievementWords, achievementCounts),
    })),
    {
      ...DEFAULT_SUGGESTION_OPTIONS,
      limit: LIMIT,
      knownEntries: entries.map(({ key, names }) => ({ id: key, names })),
    },
  );
}

function counts(sides: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const words of sides) for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

function rarest(words: readonly string[], known: ReadonlyMap<string, number>): string[] {
  return words
    .filter((word) => known.get(word)! >= DEFAULT_SUGGESTION_OPTIONS.minPairs)
    .sort((a, b) => known.get(a)! - known.get(b)! || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS);
}
