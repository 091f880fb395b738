import { sumOf } from '../../domain/lists.ts';
import { levelOfPair } from '../levels.ts';
import type { ScoredMatch, ScorePart } from '../types.ts';
import type { TunedWeights } from './officeWeights.ts';

/**
 * The score of a pair under a set of weights, from the values of its parts alone: Σ value × weight over the known
 * parts, divided by the sum of their weights; 0 where none is known.
 */
export function scoreOfParts(
  parts: readonly Pick<ScorePart, 'name' | 'known' | 'value'>[],
  weights: TunedWeights['parts'],
): number {
  let sum = 0;
  let known = 0;
  for (const part of parts) {
    if (!part.known) continue;
    const weight = weights[part.name] ?? 0;
    sum += part.value * weight;
    known += weight;
  }
  return known === 0 ? 0 : sum / known;
}

/**
 * Matches as another set of weights ranks them, best first, equal scores in the order of their ids. The values
 * of the parts stay; score, shares, coverage, level and the folding of teams are made anew. A part whose weight
 * is 0 is not asked for; a gated pair keeps level 1.
 */
export function reweigh(matches: readonly ScoredMatch[], weights: TunedWeights): ScoredMatch[] {
  const weighed = matches.map((match) => reweighOne(match, weights));
  weighed.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return foldAnew(weighed);
}

function reweighOne(match: ScoredMatch, { parts: weights, levels }: TunedWeights): ScoredMatch {
  const asked = match.parts.filter((part) => (weights[part.name] ?? 0) > 0);
  const total = sumOf(asked, (part) => weights[part.name]);
  const known = sumOf(
    asked.filter((part) => part.known),
    (part) => weights[part.name],
  );
  const score = scoreOfParts(asked, weights);
  return {
    ...match,
    score,
    level: match.gates.length > 0 ? 1 : levelOfPair(score, asked, levels),
    coverage: total === 0 ? 0 : known / total,
    parts: asked.map((part) => ({
      ...part,
      weight: part.known && known > 0 ? weights[part.name] / known : 0,
    })),
  };
}

/** The first of a team in the new order leads it. */
function foldAnew(matches: readonly ScoredMatch[]): ScoredMatch[] {
  const leaderOf = new Map<string, string>();
  return matches.map(({ foldedUnder, ...match }) => {
    const team = foldedUnder ?? match.id;
    const leader = leaderOf.get(team);
    if (leader !== undefined) return { ...match, foldedUnder: leader };
    leaderOf.set(team, match.id);
    return match;
  });
}
