import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Cluster,
  type ClusterOptions,
  clusterNeedsInSteps,
  type NeedLikeness,
} from '../../../../shared/matching/portfolio/clusterNeeds.ts';
import { commonWords } from '../../../../shared/matching/portfolio/commonWords.ts';

const options: ClusterOptions = { threshold: 0.5, leastOrganisations: 2 };

function clusters(
  likenesses: readonly NeedLikeness[],
  organisationOf: (id: string) => string | null = (id) => id,
  asked: ClusterOptions = options,
): Cluster[] {
  const steps = clusterNeedsInSteps(likenesses, organisationOf, asked);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const like = (a: string, b: string, likeness: number): NeedLikeness => ({ a, b, likeness });

describe('clusters of needs', () => {
  test('join the two groups with the highest mean while it reaches the threshold', () => {
    // a–b 0.9 first; then c: (0.7 + 0.4) / 2 = 0.55 ≥ 0.5; inside (0.9 + 0.7 + 0.4) / 3
    const found = clusters([like('a', 'b', 0.9), like('a', 'c', 0.7), like('b', 'c', 0.4)]);
    expect(found).toEqual([{ needIds: ['a', 'b', 'c'], organisationCount: 3, likeness: 2 / 3 }]);
  });

  test('do not follow a chain of neighbours: a pair that is not given counts 0', () => {
    // After a–b, c is alike to b only: 0.6 / 2 = 0.3 < 0.5
    const found = clusters([like('a', 'b', 0.8), like('b', 'c', 0.6)]);
    expect(found.map((one) => one.needIds)).toEqual([['a', 'b']]);
  });

  test('reach the threshold itself, and nothing below it', () => {
    expect(clusters([like('a', 'b', 0.5)]).length).toBe(1);
    expect(clusters([like('a', 'b', 0.4999)])).toEqual([]);
  });

  test('count organisations, not needs; a need of nobody counts for none', () => {
    const pairs = [like('a', 'b', 0.9)];
    expect(clusters(pairs, () => 'same')).toEqual([]);
    expect(clusters(pairs, () => null)).toEqual([]);
    expect(clusters(pairs, (id) => (id === 'a' ? 'one' : null))).toEqual([]);
    expect(clusters(pairs, () => 'same', { ...options, leastOrganisations: 1 }).length).toBe(1);
  });

  test('take the higher of two likenesses of a pair, and none of a need with itself', () => {
    expect(clusters([like('a', 'b', 0.1), like('b', 'a', 0.8), like('a', 'a', 1)])).toEqual([
      { needIds: ['a', 'b'], organisationCount: 2, likeness: 0.8 },
    ]);
  });

  test('come with the most organisations first, then the most needs, then by id', () => {
    const found = clusters(
      [
        like('p', 'q', 0.9),
        like('x', 'y', 0.9),
        like('x', 'z', 0.9),
        like('y', 'z', 0.9),
        like('a', 'b', 0.9),
      ],
      (id) => (id === 'z' ? 'x' : id),
    );
    expect(found.map((one) => one.needIds[0])).toEqual(['x', 'a', 'p']);
  });

  test('are none of nothing', () => {
    expect(clusters([])).toEqual([]);
  });

  const someLikenesses = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 20 }))
      .map(([a, b, tenths]) => like(`n${a}`, `n${b}`, tenths / 20)),
    { maxLength: 40 },
  );

  test('do not depend on the order of the likenesses, hold each need once, and reach the threshold inside', () => {
    fc.assert(
      fc.property(someLikenesses, fc.integer(), (likenesses, by) => {
        const found = clusters(likenesses);
        const turned = likenesses.map((_, at) => likenesses[(at + Math.abs(by)) % likenesses.length]!);
        expect(clusters(turned)).toEqual(found);
        const ids = found.flatMap((one) => one.needIds);
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of found) {
          expect(one.likeness).toBeGreaterThanOrEqual(options.threshold - 1e-9);
          expect(one.needIds.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('common words', () => {
  test('are those of at least half of the texts, and of two', () => {
    expect(commonWords(['钠离子电池', '钠离子储能', '石墨'], 5)).toEqual(['钠离子']);
    expect(commonWords(['石墨'], 5)).toEqual([]);
    expect(commonWords([], 5)).toEqual([]);
  });
});
