import type { MatchLevel, ScorePart } from './types.ts';
import type { Weights } from './weights.ts';

/** The level that a score reaches. */
export function levelOfScore(score: number, [weak, fair, strong]: Weights['levels']): MatchLevel {
  if (score >= strong) return 4;
  if (score >= fair) return 3;
  return score >= weak ? 2 : 1;
}

/**
 * The level of a pair: the lower of what its score and what its words alone reach. The limits were calibrated on
 * words; a near region and a fitting budget make no strong pair of two texts that have nothing to say to each other,
 * while facts that do not fit still take a level away. Checked by hand: limits 0.1, 0.2, 0.3, score 0.35, words
 * 0.15 → 2; score 0.15, words 0.35 → 2. Where no words were compared the score alone decides.
 */
export function levelOfPair(
  score: number,
  parts: readonly Pick<ScorePart, 'name' | 'known' | 'value'>[],
  limits: Weights['levels'],
): MatchLevel {
  const words = parts.find((part) => part.name === 'text' && part.known);
  return levelOfScore(words ? Math.min(score, words.value) : score, limits);
}
