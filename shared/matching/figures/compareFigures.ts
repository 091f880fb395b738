import type { ExtractedFigure } from '../../text/quantity.ts';
import type { QuantityName } from './quantityNames.ts';
import { comparable, listedQuantity, objectSimilarity, SAME_OBJECT } from './sameQuantity.ts';

type FigureVerdict = 'meets' | 'near' | 'fails' | 'unknown';

/** Why a verdict was given; the screen has the words. */
type FigureReason =
  | 'reaches'
  | 'withinTenPercent'
  | 'tooLow'
  | 'tooHigh'
  | 'partlyCovered'
  | 'noSuchFigure'
  | 'objectUnknown'
  | 'openBound'
  | 'otherValue';

/** One row of the comparison: what the need asks, what stands against it. */
export interface FigureComparison {
  readonly need: ExtractedFigure;
  /** The figure of the achievement that was used; null where there is none. */
  readonly achievement: ExtractedFigure | null;
  readonly verdict: FigureVerdict;
  /** 1 = reached; else 1 − gap, at least 0, where the gap is relative to what is asked. 0 where unknown. */
  readonly closeness: number;
  /** How surely both name the same quantity, 0…1. */
  readonly similarity: number;
  readonly why: FigureReason;
}

/** Up to this gap, relative to what is asked, a figure is near. */
const NEAR_GAP = 0.1;
const ROUNDING = 1e-9;
/** A figure that is not met never counts as fully close. */
const CLOSEST_MISS = 0.99;
/** From here on two names are listed as one quantity, so that even a far value is the same thing. */
const SURE_NAME = 0.95;
/** Values further apart than this factor measure different things under like names (3 months, 3.7 minutes). */
const OTHER_SCALE = 100;
/** A target without comparator counts as hit within this share of it. */
const TARGET_TOLERANCE = 0.05;

interface Interval {
  readonly low: number;
  readonly high: number;
}

interface Judgement {
  readonly verdict: FigureVerdict;
  readonly gap: number;
  readonly why: FigureReason;
}

/**
 * Sets each figure of a need beside the best figure of an achievement: the same dimension, level with level and
 * change with change, names similar enough (`SAME_OBJECT`). One row per figure of the need, in its order. A figure
 * that nothing answers is unknown, never failed. Of several answers the surest by name counts, of equally sure
 * ones the best. The same input always gives the same rows.
 */
export function compareFigures(
  need: readonly ExtractedFigure[],
  achievement: readonly ExtractedFigure[],
): FigureComparison[] {
  return need.map((asked) => compareOne(asked, achievement));
}

function compareOne(asked: ExtractedFigure, offers: readonly ExtractedFigure[]): FigureComparison {
  const blank = { need: asked, achievement: null, verdict: 'unknown', closeness: 0, similarity: 0 } as const;
  if (asked.objectText === '') return { ...blank, why: 'objectUnknown' };
  let best: FigureComparison | null = null;
  for (const offer of offers) {
    if (!comparable(asked, offer)) continue;
    const similarity = objectSimilarity(asked.objectText, offer.objectText);
    if (similarity < SAME_OBJECT || (best !== null && similarity < best.similarity)) continue;
    if (similarity < SURE_NAME && otherScale(asked, offer)) continue;
    const judged = judge(asked, offer);
    const closeness = closenessOf(judged);
    if (best !== null && similarity === best.similarity && closeness <= best.closeness) continue;
    best = {
      need: asked,
      achievement: offer,
      verdict: judged.verdict,
      closeness,
      similarity,
      why: judged.why,
    };
  }
  return best ?? { ...blank, why: 'noSuchFigure' };
}

function magnitude(figure: ExtractedFigure): number {
  return Math.max(Math.abs(figure.siLow ?? 0), Math.abs(figure.siHigh ?? 0));
}

function otherScale(asked: ExtractedFigure, offer: ExtractedFigure): boolean {
  const a = magnitude(asked);
  const b = magnitude(offer);
  return a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) > OTHER_SCALE;
}

function closenessOf(judged: Judgement): number {
  if (judged.verdict === 'unknown') return 0;
  const closeness = Math.max(0, 1 - judged.gap);
  return judged.verdict === 'meets' ? closeness : Math.min(closeness, CLOSEST_MISS);
}

/** The comparison as one number for a score. */
export interface FiguresValue {
  /** False where no row could be judged: then the figures must not count for or against. */
  readonly known: boolean;
  /** Mean over the judged rows: meets 1, near its closeness, fails half its closeness. 0 where nothing is known. */
  readonly value: number;
  /** Judged rows of all rows, 0…1: what should have been compared and could be. 0 where there are no rows. */
  readonly coverage: number;
}

/** Sums up the rows of `compareFigures`; unknown rows lower only the coverage. */
export function summariseFigures(rows: readonly FigureComparison[]): FiguresValue {
  const judged = rows.filter((row) => row.verdict !== 'unknown');
  if (judged.length === 0) return { known: false, value: 0, coverage: 0 };
  let sum = 0;
  for (const row of judged) sum += row.verdict === 'fails' ? row.closeness / 2 : row.closeness;
  return { known: true, value: sum / judged.length, coverage: judged.length / rows.length };
}

/** Bounds in the scale of what is asked: temperatures in the need's own degrees, so that 180 ℃ against 200 ℃ is 10 % off. */
function scaled(figure: ExtractedFigure, asked: ExtractedFigure): Interval {
  const offset = zeroPoint(asked);
  const low = figure.siLow === null ? Number.NEGATIVE_INFINITY : figure.siLow - offset;
  const high = figure.siHigh === null ? Number.POSITIVE_INFINITY : figure.siHigh - offset;
  return figure.comparator === 'plusMinus' ? { low: 0, high } : { low, high };
}

/** The SI value of the zero of the unit the need is written in: 273.15 for ℃, 0 for nearly all. */
function zeroPoint(asked: ExtractedFigure): number {
  if (asked.dimension !== 'temperature') return 0;
  const written = asked.low ?? asked.high;
  const si = asked.low === null ? asked.siHigh : asked.siLow;
  if (written === null || si === null) return 0;
  const fahrenheit = /f|华/i.test(asked.unitText);
  return si - written * (fahrenheit ? 5 / 9 : 1);
}

function judge(asked: ExtractedFigure, offer: ExtractedFigure): Judgement {
  const listed = listedQuantity(asked.objectText) ?? listedQuantity(offer.objectText);
  const want = scaled(asked, asked);
  const have = scaled(offer, asked);
  switch (asked.comparator) {
    case 'atLeast':
    case 'above':
      return judgeFloor(want.low, have, asked, listed);
    case 'atMost':
    case 'below':
    case 'plusMinus':
      return judgeCeiling(want.high, have, offer.comparator);
    case 'range':
      return judgeRange(want, have, listed);
    default:
      return judgeTarget(want, have, asked, offer, listed);
  }
}

function reached(): Judgement {
  return { verdict: 'meets', gap: 0, why: 'reaches' };
}

function graded(gap: number, why: 'tooLow' | 'tooHigh' | 'partlyCovered'): Judgement {
  if (gap <= NEAR_GAP + ROUNDING) return { verdict: 'near', gap, why: 'withinTenPercent' };
  return { verdict: 'fails', gap, why };
}

function relative(difference: number, asked: number): number {
  return Math.abs(difference) / Math.max(Math.abs(asked), Number.MIN_VALUE);
}

/** 99.5 % against 99.9 %: five times the rest. Each whole multiple of the asked rest counts as a tenth. */
function restGap(asked: number, have: number): number {
  return ((1 - have) / Math.max(1 - asked, 1e-12) - 1) / 10;
}

function judgeFloor(
  floor: number,
  have: Interval,
  asked: ExtractedFigure,
  listed: QuantityName | null,
): Judgement {
  const tolerance = ROUNDING * Math.abs(floor);
  const value = Number.isFinite(have.low) ? have.low : have.high;
  const openBelow = !Number.isFinite(have.low);
  // 'More than 800' is met by 800: nobody turns an offer down over the equals sign.
  const passes = value >= floor - tolerance;
  if (passes && !openBelow) return reached();
  if (openBelow && passes) {
    // 'Up to 900' of what one wants more of is a capability, though not a promise; else it proves nothing.
    const capability = listed?.better === 'more';
    return capability
      ? { verdict: 'near', gap: NEAR_GAP / 2, why: 'openBound' }
      : { verdict: 'unknown', gap: 1, why: 'openBound' };
  }
  if (have.high >= floor - tolerance && Number.isFinite(have.high)) {
    return { verdict: 'near', gap: Math.min(NEAR_GAP, relative(floor - value, floor)), why: 'partlyCovered' };
  }
  if (!Number.isFinite(have.high) && have.low < floor) {
    const gap = relative(floor - have.low, floor);
    return gap <= NEAR_GAP ? graded(gap, 'tooLow') : { verdict: 'unknown', gap: 1, why: 'openBound' };
  }
  const best = Number.isFinite(have.high) ? have.high : value;
  const rest = listed?.rest && asked.dimension === 'ratio' && floor > 0.9 && floor < 1;
  return graded(rest ? restGap(floor, best) : relative(floor - best, floor), 'tooLow');
}

function judgeCeiling(ceiling: number, have: Interval, comparator: ExtractedFigure['comparator']): Judgement {
  const tolerance = ROUNDING * Math.abs(ceiling);
  if (have.high <= ceiling + tolerance) return reached();
  if (!Number.isFinite(have.high)) {
    if (have.low > ceiling + tolerance) return graded(relative(have.low - ceiling, ceiling), 'tooHigh');
    return { verdict: 'unknown', gap: 1, why: 'openBound' };
  }
  if (comparator === 'range' && have.low <= ceiling + tolerance) {
    return {
      verdict: 'near',
      gap: Math.min(NEAR_GAP, relative(have.high - ceiling, ceiling)),
      why: 'partlyCovered',
    };
  }
  const least = comparator === 'range' ? have.low : have.high;
  const gap = relative(least - ceiling, ceiling);
  if ((comparator === 'atMost' || comparator === 'below') && gap > NEAR_GAP) {
    return { verdict: 'unknown', gap: 1, why: 'openBound' };
  }
  return graded(gap, 'tooHigh');
}

function judgeRange(want: Interval, have: Interval, listed: QuantityName | null): Judgement {
  const width = Math.max(want.high - want.low, Math.abs(want.high) * ROUNDING, Number.MIN_VALUE);
  const tolerance = ROUNDING * Math.max(Math.abs(want.low), Math.abs(want.high));
  const covers = have.low <= want.low + tolerance && have.high >= want.high - tolerance;
  const within = have.low >= want.low - tolerance && have.high <= want.high + tolerance;
  const bothEnds = Number.isFinite(have.low) && Number.isFinite(have.high);
  if (covers && bothEnds && listed?.covers) return reached();
  if (within && !listed?.covers) return reached();
  // Without knowing whether the range is to be covered or to be kept, either is an answer.
  if (listed === null && bothEnds && covers) return reached();
  const overlap = Math.min(want.high, have.high) - Math.max(want.low, have.low);
  if (overlap >= 0) {
    const missing = listed?.covers ? 1 - overlap / width : 0.5 * NEAR_GAP;
    return missing <= NEAR_GAP
      ? { verdict: 'near', gap: Math.max(missing, 0), why: 'partlyCovered' }
      : {
          verdict: bothEnds ? 'fails' : 'unknown',
          gap: missing,
          why: bothEnds ? 'partlyCovered' : 'openBound',
        };
  }
  const below = have.high < want.low;
  const distance = below ? want.low - have.high : have.low - want.high;
  return graded(relative(distance, below ? want.low : want.high), below ? 'tooLow' : 'tooHigh');
}

function judgeTarget(
  want: Interval,
  have: Interval,
  asked: ExtractedFigure,
  offer: ExtractedFigure,
  listed: QuantityName | null,
): Judgement {
  const better = listed?.better ?? (asked.change === null ? null : 'more');
  if (better === 'more' || asked.change !== null) return judgeFloor(want.low, have, asked, listed);
  if (better === 'less') return judgeCeiling(want.high, have, offer.comparator);
  const target = want.low;
  const slack = TARGET_TOLERANCE * Math.abs(target);
  if (have.low <= target + slack && have.high >= target - slack) {
    const both = Number.isFinite(have.low) && Number.isFinite(have.high);
    return both ? reached() : { verdict: 'unknown', gap: 1, why: 'openBound' };
  }
  const below = have.high < target;
  const gap = relative(below ? target - have.high : have.low - target, target);
  // A bare number of an unlisted quantity may only describe: another value is a question, no failure.
  if (listed === null && gap > NEAR_GAP) return { verdict: 'unknown', gap: 1, why: 'otherValue' };
  return graded(gap, below ? 'tooLow' : 'tooHigh');
}
