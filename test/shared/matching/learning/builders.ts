import type { JudgedPair } from '../../../../shared/matching/learning/decisions.ts';
import { partNames, type TunedWeights } from '../../../../shared/matching/learning/officeWeights.ts';
import type { PartName, ScoredMatch, ScorePart } from '../../../../shared/matching/types.ts';

/** One part of a score; its share is made by whoever weighs it. */
export function part(name: PartName, value: number, known: 'known' | 'unknown' = 'known'): ScorePart {
  return { name, value, known: known === 'known', weight: 0 };
}

/** A match that nothing was made of yet. */
export function aMatch(id: string, parts: readonly ScorePart[]): ScoredMatch {
  return { id, level: 1, score: 0, coverage: 0, parts, gates: [] };
}

/** Weights in which every part that is not named is switched off. */
export function weightsOf(
  some: Partial<Record<PartName, number>>,
  levels: TunedWeights['levels'] = [0.2, 0.4, 0.6],
): TunedWeights {
  const off = Object.fromEntries(partNames.map((name) => [name, 0])) as Record<PartName, number>;
  return { parts: { ...off, ...some }, levels };
}

/** A decision about a pair whose text and region are known. */
export function aDecision(
  needId: string,
  achievementId: string,
  values: { text: number; region: number },
  said: Pick<JudgedPair, 'verdict'> & { grade?: number },
): JudgedPair {
  const { verdict, grade = null } = said;
  return {
    needId,
    achievementId,
    verdict,
    grade,
    parts: [part('text', values.text), part('region', values.region)],
  };
}
