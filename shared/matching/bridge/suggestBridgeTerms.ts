import { compareText } from '../../domain/lists.ts';
import { foldForBridge } from './foldForBridge.ts';
import type { BridgeEntry } from './thesaurusTypes.ts';

/** The terms of a pair that a person accepted (推荐), as the caller's tokeniser gives them; repeats do not count. */
export interface AcceptedPair {
  readonly needTerms: readonly string[];
  readonly achievementTerms: readonly string[];
}

/** Two words that stand for one another across accepted pairs more often than chance. A person decides. */
export interface BridgeSuggestion {
  readonly needTerm: string;
  readonly achievementTerm: string;
  /** Accepted pairs in which the need has only the one and the achievement only the other. */
  readonly pairCount: number;
  readonly needCount: number;
  readonly achievementCount: number;
  /** Dunning's G² with one degree of freedom. */
  readonly logLikelihood: number;
}

export interface SuggestionOptions {
  readonly knownEntries: readonly BridgeEntry[];
  /** Accepted pairs a suggestion must rest on; at least 1. */
  readonly minPairs: number;
  /** G² a suggestion must exceed; 10.83 is p < 0.001 for one degree of freedom. */
  readonly minLogLikelihood: number;
  readonly limit: number;
}

export const DEFAULT_SUGGESTION_OPTIONS: SuggestionOptions = {
  knownEntries: [],
  minPairs: 3,
  minLogLikelihood: 10.83,
  limit: 50,
};

/** No more than this many terms of one side of one pair are crossed, the rarest first: work stays bounded. */
const MOST_TERMS_PER_SIDE = 200;

interface Sides {
  readonly need: readonly string[];
  readonly achievement: readonly string[];
}

/**
 * G² = 2 Σ O ln(O/E) over the four cells of a 2 × 2 table (Dunning, 1993): of `total` pairs, `first` have the one
 * term, `second` the other, `both` have both. 0 where the terms meet no more often than chance.
 */
export function logLikelihoodRatio(both: number, first: number, second: number, total: number): number {
  if (both * total <= first * second) return 0;
  const cells: [number, number][] = [
    [both, first * second],
    [first - both, first * (total - second)],
    [second - both, (total - first) * second],
    [total - first - second + both, (total - first) * (total - second)],
  ];
  let sum = 0;
  for (const [observed, product] of cells)
    if (observed > 0) sum += observed * Math.log((observed * total) / product);
  return 2 * sum;
}

/**
 * Candidates for the thesaurus from accepted decisions: a term of the need that the achievement does not use, with
 * a term of the achievement that the need does not use, ranked by G² over the pairs. What an entry already joins is
 * left out. Ties are ordered by code points, so the same pairs always give the same list.
 */
export function suggestBridgeTerms(
  pairs: readonly AcceptedPair[],
  options: SuggestionOptions = DEFAULT_SUGGESTION_OPTIONS,
): BridgeSuggestion[] {
  const sides = pairs.map(ownTerms);
  const needCounts = countTerms(sides.map((side) => side.need));
  const achievementCounts = countTerms(sides.map((side) => side.achievement));
  const together = new Map<string, Map<string, number>>();
  for (const side of sides) {
    const achievementTerms = frequentTerms(side.achievement, achievementCounts, options.minPairs);
    for (const needTerm of frequentTerms(side.need, needCounts, options.minPairs)) {
      const row = together.get(needTerm) ?? new Map<string, number>();
      together.set(needTerm, row);
      for (const term of achievementTerms) row.set(term, (row.get(term) ?? 0) + 1);
    }
  }
  const joined = joinedTerms(options.knownEntries);
  const suggestions: BridgeSuggestion[] = [];
  for (const [needTerm, row] of together) {
    for (const [achievementTerm, pairCount] of row) {
      if (pairCount < options.minPairs || shareEntry(joined, needTerm, achievementTerm)) continue;
      const needCount = needCounts.get(needTerm)!;
      const achievementCount = achievementCounts.get(achievementTerm)!;
      const logLikelihood = logLikelihoodRatio(pairCount, needCount, achievementCount, pairs.length);
      if (logLikelihood <= options.minLogLikelihood) continue;
      suggestions.push({ needTerm, achievementTerm, pairCount, needCount, achievementCount, logLikelihood });
    }
  }
  suggestions.sort(
    (a, b) =>
      b.logLikelihood - a.logLikelihood ||
      compareText(a.needTerm, b.needTerm) ||
      compareText(a.achievementTerm, b.achievementTerm),
  );
  return suggestions.slice(0, options.limit);
}

function ownTerms(pair: AcceptedPair): Sides {
  const need = new Set(pair.needTerms.map(foldForBridge));
  const achievement = new Set(pair.achievementTerms.map(foldForBridge));
  return {
    need: [...need].filter((term) => !achievement.has(term)),
    achievement: [...achievement].filter((term) => !need.has(term)),
  };
}

function countTerms(sides: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of sides) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function frequentTerms(
  terms: readonly string[],
  counts: ReadonlyMap<string, number>,
  least: number,
): string[] {
  return terms
    .filter((term) => term.length >= 2 && counts.get(term)! >= least)
    .sort((a, b) => counts.get(a)! - counts.get(b)! || compareText(a, b))
    .slice(0, MOST_TERMS_PER_SIDE);
}

function joinedTerms(entries: readonly BridgeEntry[]): Map<string, Set<string>> {
  const joined = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const name of entry.names) {
      const folded = foldForBridge(name);
      joined.set(folded, (joined.get(folded) ?? new Set()).add(entry.id));
    }
  }
  return joined;
}

function shareEntry(joined: ReadonlyMap<string, ReadonlySet<string>>, a: string, b: string): boolean {
  const ofA = joined.get(a);
  const ofB = joined.get(b);
  return ofA !== undefined && ofB !== undefined && [...ofA].some((entryId) => ofB.has(entryId));
}
