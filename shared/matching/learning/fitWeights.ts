import type { PartName } from '../types.ts';
import { comparisonsOf, type JudgedPair, judgedLevel } from './decisions.ts';
import { partNames, type TunedWeights } from './officeWeights.ts';
import { scoreOfParts } from './reweigh.ts';

/** One step changes a weight by a tenth. */
const STEP = 1.1;
/** A weight ends at most a quarter above or below where it was: an office learns slowly. */
const MOST_FACTOR = 1.25;
/** A level's least score moves by this much at a time, at most twice. */
const LEVEL_STEP = 0.01;
const MOST_LEVEL_SHIFT = 0.02;
/** Scores that differ by this much are told apart with 73 % certainty in the loss. */
const SCORE_SCALE = 0.03;
/** A change must pay for its size, so that weights without evidence stay where they are. */
const PRICE_OF_CHANGE = 0.05;
const LEAST_GAIN = 1e-6;
const PASSES = 4;
/** Comparisons of one need that are looked at; a need with many decisions must not outweigh all others. */
const MOST_COMPARISONS_PER_NEED = 100;

/**
 * Weights that agree better with decisions, found by trying one small step after another from the present ones
 * (coordinate descent). The part `text` stays as it is: only the proportions matter. Yields between steps, so
 * that a caller can let others work; the same decisions and weights always give the same result.
 */
export function* fitWeights(
  needs: readonly (readonly JudgedPair[])[],
  present: TunedWeights,
): Generator<void, TunedWeights> {
  const loss = lossOver(needs, present);
  let best = present;
  let least = loss(best);
  for (let pass = 0; pass < PASSES; pass++) {
    const before = least;
    for (const candidates of movesFrom(present)) {
      for (const move of candidates) {
        const tried = move(best);
        if (tried === null) continue;
        const lost = loss(tried);
        if (lost >= least - LEAST_GAIN) continue;
        least = lost;
        best = tried;
      }
      yield;
    }
    if (before - least < LEAST_GAIN) break;
  }
  return best;
}

type Move = (from: TunedWeights) => TunedWeights | null;

/** Both directions of every weight and of every level. */
function movesFrom(present: TunedWeights): Move[][] {
  const names = partNames.filter((name) => name !== 'text' && present.parts[name] > 0);
  const ofParts = names.map((name) => [STEP, 1 / STEP].map((factor) => partMove(present, name, factor)));
  const ofLevels = [0, 1, 2].map((place) =>
    [LEVEL_STEP, -LEVEL_STEP].map((shift) => levelMove(present, place, shift)),
  );
  return [...ofParts, ...ofLevels];
}

function partMove(present: TunedWeights, name: PartName, factor: number): Move {
  return (from) => {
    const weight = rounded(from.parts[name] * factor);
    const change = weight / present.parts[name];
    if (change > MOST_FACTOR || change < 1 / MOST_FACTOR) return null;
    return { ...from, parts: { ...from.parts, [name]: weight } };
  };
}

function levelMove(present: TunedWeights, place: number, shift: number): Move {
  return (from) => {
    const levels = [...from.levels] as [number, number, number];
    levels[place] = rounded(levels[place]! + shift);
    if (Math.abs(levels[place]! - present.levels[place]!) > MOST_LEVEL_SHIFT + 1e-9) return null;
    const [weak, fair, strong] = levels;
    return weak > 0 && weak < fair && fair < strong && strong < 1 ? { ...from, levels } : null;
  };
}

/** Four decimals: as much as a person would read, and no 0.036300000000000006. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Mean logistic loss of the comparisons, mean distance of the level, and the price of what was changed. */
function lossOver(needs: readonly (readonly JudgedPair[])[], present: TunedWeights) {
  const pairs = needs.flat();
  const place = new Map(pairs.map((pair, at) => [pair, at]));
  const comparisons = needs.flatMap((need) =>
    comparisonsOf(need)
      .slice(0, MOST_COMPARISONS_PER_NEED)
      .map(({ good, bad }) => [place.get(good)!, place.get(bad)!] as const),
  );
  return (weights: TunedWeights): number => {
    const scores = Float64Array.from(pairs, (pair) => scoreOfParts(pair.parts, weights.parts));
    let order = 0;
    for (const [good, bad] of comparisons)
      order += Math.log1p(Math.exp((scores[bad]! - scores[good]!) / SCORE_SCALE));
    let distance = 0;
    for (const [at, pair] of pairs.entries())
      distance += Math.abs(levelBetween(scores[at]!, weights.levels) - judgedLevel(pair));
    const change = partNames.reduce((sum, name) => {
      const before = present.parts[name];
      return before > 0 ? sum + Math.log(weights.parts[name] / before) ** 2 : sum;
    }, 0);
    return (
      order / Math.max(1, comparisons.length) +
      distance / 3 / Math.max(1, pairs.length) +
      PRICE_OF_CHANGE * change
    );
  };
}

/** The level as a smooth line through (0, 1) and the middles of the levels, so that a small step can be felt. */
function levelBetween(score: number, [weak, fair, strong]: TunedWeights['levels']): number {
  if (score < weak) return 1 + (0.5 * score) / weak;
  if (score < fair) return 1.5 + (score - weak) / (fair - weak);
  if (score < strong) return 2.5 + (score - fair) / (strong - fair);
  return Math.min(4, 3.5 + (score - strong) / (strong - fair));
}
