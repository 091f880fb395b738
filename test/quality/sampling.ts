import { seededRandom, shuffled } from '../../shared/matching/learning/random.ts';

const SPLIT_SEED = 20260101;
const BOOTSTRAP_SEED = 7;
const RESAMPLES = 500;

/** The needs in two halves that never change: weights and limits are chosen on the first, reported on the second. */
export function halves(needs: readonly string[]): { tuning: string[]; heldOut: string[] } {
  const order = shuffled([...needs].sort(), seededRandom(SPLIT_SEED));
  const half = Math.ceil(order.length / 2);
  return { tuning: order.slice(0, half), heldOut: order.slice(half) };
}

export interface Interval {
  readonly mean: number;
  /** Bounds of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** The measure and its 95 % percentile interval when needs are drawn anew with repetition; null where not measurable. */
export function bootstrapped(
  needs: readonly string[],
  measure: (needs: readonly string[]) => number | null,
): Interval | null {
  const value = measure(needs);
  if (value === null) return null;
  const random = seededRandom(BOOTSTRAP_SEED);
  const drawn: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const again = measure(needs.map(() => needs[Math.floor(random() * needs.length)]!));
    if (again !== null) drawn.push(again);
  }
  drawn.sort((a, b) => a - b);
  return { mean: value, low: quantile(drawn, 0.025), high: quantile(drawn, 0.975) };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Wilson's 95 % interval of a share of few cases. */
export function wilson(hits: number, cases: number): Interval {
  const z = 1.96;
  const share = hits / cases;
  const centre = (share + (z * z) / (2 * cases)) / (1 + (z * z) / cases);
  const reach =
    (z / (1 + (z * z) / cases)) * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases));
  return { mean: share, low: centre - reach, high: centre + reach };
}
