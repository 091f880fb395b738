import type { Labels } from './collections.ts';

/** One line of a run: greater scores first; the level where the method gives one. */
export interface RunHit {
  readonly id: string;
  readonly score: number;
  readonly level?: number;
}

/** Hits by need, best first. */
export type Run = ReadonlyMap<string, readonly RunHit[]>;

/** A measure over needs. `null` where nothing can be measured. */
export type Measure = (run: Run, labels: Labels, needs: readonly string[]) => number | null;

const DEPTH = 10;
const LEAST_PAIRS = 20;

/** Discounted cumulative gain of grades in order: Σ gain / log2(place + 1), places from 1. */
function discounted(gains: readonly number[]): number {
  return gains.slice(0, DEPTH).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

/** nDCG@10 with gains 2^grade − 1 above the lowest grade; 0 where the ideal is 0. */
function ndcg(ranked: readonly number[], all: readonly number[], lowest: number): number {
  const gains = (grades: readonly number[]) => grades.map((grade) => 2 ** (grade - lowest) - 1);
  const ideal = discounted(gains([...all].sort((a, b) => b - a)));
  return ideal === 0 ? 0 : discounted(gains(ranked)) / ideal;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean over the needs that have a record of grade ≥ 1 of what `of` says about each. */
function overAnswerable(
  of: (hits: readonly RunHit[], graded: ReadonlyMap<string, number>) => number,
): Measure {
  return (run, labels, needs) =>
    mean(
      needs.flatMap((need) => {
        const graded = labels.get(need)!;
        return Math.max(...graded.values()) < 1 ? [] : [of(run.get(need) ?? [], graded)];
      }),
    );
}

/** nDCG@10 of whole rankings; a record nobody graded counts as grade 0. */
export const ndcgAll = overAnswerable((hits, graded) =>
  ndcg(
    hits.map(({ id }) => graded.get(id) ?? 0),
    [...graded.values()],
    0,
  ),
);

/** nDCG@10 of the graded records alone, in the order of the run. */
export const ndcgJudged = overAnswerable((hits, graded) =>
  ndcg(
    hits.filter(({ id }) => graded.has(id)).map(({ id }) => graded.get(id)!),
    [...graded.values()],
    0,
  ),
);

/** One over the place of the first relevant record within ten, else 0. */
export const reciprocalRank = overAnswerable((hits, graded) => {
  const first = hits.slice(0, DEPTH).findIndex(({ id }) => (graded.get(id) ?? 0) >= 1);
  return first < 0 ? 0 : 1 / (first + 1);
});

/** Share of the relevant records, at most ten, that stand within ten. */
export const recall = overAnswerable((hits, graded) => {
  const relevant = [...graded.values()].filter((grade) => grade >= 1).length;
  const found = hits.slice(0, DEPTH).filter(({ id }) => (graded.get(id) ?? 0) >= 1).length;
  return found / Math.min(relevant, DEPTH);
});

/** nDCG@10 inside each need of at least 20 graded pairs, one of which has level ≥ 3; levels from 1. */
export const ndcgInNeed: Measure = (run, labels, needs) =>
  mean(
    needs.flatMap((need) => {
      const graded = labels.get(need)!;
      const all = [...graded.values()];
      if (all.length < LEAST_PAIRS || Math.max(...all) < 3) return [];
      return [ndcg(judgedGrades(run, graded, need), all, 1)];
    }),
  );

function judgedGrades(run: Run, graded: ReadonlyMap<string, number>, need: string): number[] {
  return (run.get(need) ?? []).flatMap(({ id }) => graded.get(id) ?? []);
}

/** Chance that a pair of level ≥ 2 has a greater score than one of level 1, all needs together; ties count half. */
export const areaUnderCurve: Measure = (run, labels, needs) => {
  const pairs = needs.flatMap((need) =>
    (run.get(need) ?? []).flatMap(({ id, score }) => {
      const level = labels.get(need)!.get(id);
      return level === undefined ? [] : [{ score, positive: level >= 2 }];
    }),
  );
  pairs.sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1;
    while (to < pairs.length && pairs[to]!.score === pairs[from]!.score) to++;
    for (let i = from; i < to; i++) if (pairs[i]!.positive) rankSum += (from + to + 1) / 2;
    from = to;
  }
  const positives = pairs.filter((pair) => pair.positive).length;
  const negatives = pairs.length - positives;
  if (positives === 0 || negatives === 0) return null;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
};

/** 1 / (1 + mean absolute error of the level) over all graded pairs. */
export const levelScore: Measure = (run, labels, needs) => {
  const error = mean(
    needs.flatMap((need) =>
      (run.get(need) ?? []).flatMap(({ id, level }) => {
        const grade = labels.get(need)!.get(id);
        return grade === undefined || level === undefined ? [] : [Math.abs(level - grade)];
      }),
    ),
  );
  return error === null ? null : 1 / (1 + error);
};

const FAIR_LEVEL = 3;

/** Share of the given needs with no hit of level 较强 or 强. */
export const withoutFairHit: Measure = (run, _labels, needs) =>
  mean(needs.map((need) => ((run.get(need) ?? []).some(({ level = 1 }) => level >= FAIR_LEVEL) ? 0 : 1)));

/** Share of the pairs of grade 3 whose level is 较强 or 强. */
export const strongPairsFound: Measure = (run, labels, needs) =>
  mean(
    needs.flatMap((need) =>
      (run.get(need) ?? [])
        .filter(({ id }) => labels.get(need)!.get(id) === 3)
        .map(({ level = 1 }) => (level >= FAIR_LEVEL ? 1 : 0)),
    ),
  );
