import { levelOfPair } from '../levels.ts';
import type { MatchLevel, ScorePart } from '../types.ts';
import type { TunedWeights } from './officeWeights.ts';
import { scoreOfParts } from './reweigh.ts';

/** A decision with the values the engine compares for its pair now. Gated pairs teach nothing about weights. */
export interface JudgedPair {
  readonly needId: string;
  readonly achievementId: string;
  readonly verdict: 'recommend' | 'reserve' | 'reject';
  readonly grade: number | null;
  readonly parts: readonly Pick<ScorePart, 'name' | 'known' | 'value'>[];
}

/** 推荐 4, 备选 3, 否 1 where nobody gave a grade; a grade says it more precisely. */
const levelOfVerdict: Readonly<Record<JudgedPair['verdict'], MatchLevel>> = {
  recommend: 4,
  reserve: 3,
  reject: 1,
};

/** The level that a person gave a pair. */
export function judgedLevel(pair: Pick<JudgedPair, 'verdict' | 'grade'>): number {
  return pair.grade ?? levelOfVerdict[pair.verdict];
}

/** How well weights agree with decisions. */
export interface Agreement {
  readonly decisionCount: number;
  /** Pairs of one need, one recommended or graded 3 or 4, the other rejected or graded 1 or 2. */
  readonly comparisonCount: number;
  /** Share of the comparisons that are in the right order; an equal score counts half. Null without any. */
  readonly pairwiseAccuracy: number | null;
  /** Mean distance of the level from the judged one, 0…3. */
  readonly levelError: number;
}

/** The sums behind an agreement, so that those of several needs can be added up. */
export interface AgreementSums {
  readonly decisions: number;
  readonly comparisons: number;
  readonly right: number;
  readonly distance: number;
}

const GOOD_FROM = 3;

/** The comparisons of one need: each of its good pairs with each of its bad ones. */
export function comparisonsOf(
  pairs: readonly JudgedPair[],
): { readonly good: JudgedPair; readonly bad: JudgedPair }[] {
  const good = pairs.filter((pair) => judgedLevel(pair) >= GOOD_FROM);
  const bad = pairs.filter((pair) => judgedLevel(pair) < GOOD_FROM);
  return good.flatMap((one) => bad.map((other) => ({ good: one, bad: other })));
}

/** The sums of one need's decisions under some weights. */
export function sumsOf(pairs: readonly JudgedPair[], weights: TunedWeights): AgreementSums {
  const scores = new Map(pairs.map((pair) => [pair, scoreOfParts(pair.parts, weights.parts)]));
  const comparisons = comparisonsOf(pairs);
  let right = 0;
  for (const { good, bad } of comparisons) {
    const difference = scores.get(good)! - scores.get(bad)!;
    right += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
  }
  let distance = 0;
  for (const [pair, score] of scores)
    distance += Math.abs(levelOfPair(score, pair.parts, weights.levels) - judgedLevel(pair));
  return { decisions: pairs.length, comparisons: comparisons.length, right, distance };
}

/** The agreement of several needs together. */
export function agreementOf(sums: readonly AgreementSums[]): Agreement {
  const total = (name: keyof AgreementSums) => sums.reduce((all, one) => all + one[name], 0);
  const [decisions, comparisons] = [total('decisions'), total('comparisons')];
  return {
    decisionCount: decisions,
    comparisonCount: comparisons,
    pairwiseAccuracy: comparisons === 0 ? null : total('right') / comparisons,
    levelError: decisions === 0 ? 0 : total('distance') / decisions,
  };
}
