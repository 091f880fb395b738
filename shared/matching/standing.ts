import type { TunedWeights } from './learning/officeWeights.ts';
import { scoreOfParts } from './learning/reweigh.ts';
import { levelOfPair } from './levels.ts';
import type { MatchLevel, PartName, ScoredMatch, ScorePart } from './types.ts';

/** What a pair would reach if one part were known and fitted fully, or not at all. */
interface PartChange {
  readonly name: PartName;
  readonly known: boolean;
  /** The fit now, 0…1; 0 where unknown. */
  readonly value: number;
  readonly best: Reached;
  /** Null where the part is known: then it can only get better. */
  readonly worst: Reached | null;
}

interface Reached {
  readonly score: number;
  readonly level: MatchLevel;
  /** 1 for the best. */
  readonly place: number;
}

/** Where one pair stands among the ranked ones, and what would move it. */
export interface Standing {
  /** 1 for the best; a gated pair has the place that its score would have. */
  readonly place: number;
  /** Those that were ranked; more may be in the catalogue whose words are further away. */
  readonly compared: number;
  /** The score of the last one shown; null where the list is not full, so that any score is enough. */
  readonly neededScore: number | null;
  /** The fit of the words that would bring the pair into the list, all else unchanged; null where it needs none. */
  readonly neededWords: number | null;
  /** Whether words, rather than facts, hold the level down: the score alone would reach more. */
  readonly heldBy: 'words' | 'score';
  /** Better ones of the same team that stand before it. */
  readonly behindTeam: string | null;
  /** Parts that could move it, the one with the greatest gain first. */
  readonly changes: readonly PartChange[];
}

/**
 * Where a pair stands in a ranking of its question and what each part could make of it. Places count the pairs with
 * a higher score, gated ones left out. `ranking` need not hold the pair.
 * @param shown how many places the list has
 */
export function standingOf(
  match: ScoredMatch,
  ranking: readonly ScoredMatch[],
  weights: TunedWeights,
  shown: number,
): Standing {
  const others = ranking.filter((other) => other.id !== match.id && other.gates.length === 0);
  const placeOf = (score: number) => 1 + others.filter((other) => other.score > score).length;
  const lines = others.filter((other) => !other.foldedUnder);
  const neededScore = lines.length < shown ? null : (lines[shown - 1]?.score ?? null);
  const reached = (parts: readonly ScorePart[]): Reached => {
    const score = scoreOfParts(parts, weights.parts);
    return { score, level: levelOfPair(score, parts, weights.levels), place: placeOf(score) };
  };
  const withPart = (name: PartName, value: number) =>
    reached(match.parts.map((part) => (part.name === name ? { ...part, known: true, value } : part)));
  const changes = match.parts
    .filter((part) => (weights.parts[part.name] ?? 0) > 0 && (!part.known || part.value < 1))
    .map((part) => ({
      name: part.name,
      known: part.known,
      value: part.value,
      best: withPart(part.name, 1),
      worst: part.known ? null : withPart(part.name, 0),
    }))
    .filter((change) => change.best.score > match.score)
    .sort((a, b) => b.best.score - a.best.score || (a.name < b.name ? -1 : 1));
  const scoreAlone = levelOfPair(match.score, [], weights.levels);
  return {
    place: placeOf(match.score),
    compared: others.length + 1,
    neededScore,
    neededWords: neededWords(match, weights, neededScore),
    heldBy: scoreAlone > levelOfPair(match.score, match.parts, weights.levels) ? 'words' : 'score',
    behindTeam: match.foldedUnder ?? ranking.find((other) => other.id === match.id)?.foldedUnder ?? null,
    changes,
  };
}

/**
 * The score is linear in the fit of the words: score(v) = score(0) + v × (score(1) − score(0)). Checked by hand:
 * weights words 0.8, money 0.2, money 1 → score(0) = 0.2, score(1) = 1; for 0.6 the words must fit 0.5.
 */
function neededWords(match: ScoredMatch, weights: TunedWeights, neededScore: number | null): number | null {
  if (neededScore === null || match.score >= neededScore) return null;
  const at = (value: number) =>
    scoreOfParts(
      match.parts.map((part) => (part.name === 'text' ? { ...part, known: true, value } : part)),
      weights.parts,
    );
  const [none, full] = [at(0), at(1)];
  return full < neededScore || full === none ? null : (neededScore - none) / (full - none);
}
