import type { PartName } from '../types.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../weights.ts';

/** What an office tunes of the engine's weights: the parts of the score and where the levels begin. */
export type TunedWeights = Pick<Weights, 'parts' | 'levels'>;

/** A saved set; null follows the program's own. Parts may be missing that a later program knows. */
export interface SavedWeights {
  readonly parts: Readonly<Record<string, number>> | null;
  readonly levels: readonly number[] | null;
}

export const shippedWeights: TunedWeights = { parts: DEFAULT_WEIGHTS.parts, levels: DEFAULT_WEIGHTS.levels };

/** The parts that can be tuned, in the order in which they are shown. */
export const partNames = Object.keys(DEFAULT_WEIGHTS.parts) as readonly PartName[];

/**
 * A saved set as this program reads it: parts it does not know are left out, parts that the set does not name
 * have the shipped weight, and levels that do not rise are the shipped ones.
 */
export function readWeights(saved: SavedWeights): TunedWeights {
  const parts = Object.fromEntries(
    partNames.map((name) => [name, usable(saved.parts?.[name]) ?? shippedWeights.parts[name]]),
  ) as Record<PartName, number>;
  const hasWeight = partNames.some((name) => parts[name] > 0);
  return { parts: hasWeight ? parts : shippedWeights.parts, levels: usableLevels(saved.levels) };
}

function usable(weight: number | undefined): number | undefined {
  return weight !== undefined && Number.isFinite(weight) && weight >= 0 ? weight : undefined;
}

function usableLevels(levels: readonly number[] | null): Weights['levels'] {
  if (levels?.length !== 3) return shippedWeights.levels;
  const [weak, fair, strong] = levels as [number, number, number];
  return 0 <= weak && weak < fair && fair < strong && strong <= 1
    ? [weak, fair, strong]
    : shippedWeights.levels;
}

/** Whether two sets rank every pair alike, to the last digit. */
export function sameWeights(a: TunedWeights, b: TunedWeights): boolean {
  return (
    partNames.every((name) => a.parts[name] === b.parts[name]) &&
    a.levels.every((level, place) => level === b.levels[place])
  );
}
