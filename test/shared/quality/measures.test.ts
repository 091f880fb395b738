import { describe, expect, it } from 'vitest';
import {
  areaUnderCurve,
  levelScore,
  ndcgAll,
  ndcgInNeed,
  ndcgJudged,
  type Run,
  recall,
  reciprocalRank,
  strongPairsFound,
  withoutFairHit,
} from '../../quality/measures.ts';
import { bootstrapped, halves, wilson } from '../../quality/sampling.ts';

const labels = new Map([
  [
    'n1',
    new Map([
      ['a', 3],
      ['b', 1],
      ['c', 0],
    ]),
  ],
  ['n2', new Map([['a', 0]])],
]);
const hit = (id: string, score: number, level = 1) => ({ id, score, level });
const run: Run = new Map([
  ['n1', [hit('x', 0.9, 4), hit('a', 0.8, 3), hit('c', 0.7, 2), hit('b', 0.6, 1)]],
  ['n2', [hit('a', 0.1, 2)]],
]);
const needs = ['n1', 'n2'];

describe('measures of a ranking, calculated by hand', () => {
  // Gains 7 and 1; ideal 7 / log2(2) + 1 / log2(3) = 7.63093.
  const ideal = 7 + 1 / Math.log2(3);

  it.each([
    // x nobody graded: 7 at place 2, 1 at place 4.
    ['nDCG of all', ndcgAll, (7 / Math.log2(3) + 1 / Math.log2(5)) / ideal],
    // Without x: 7 at place 1, 1 at place 3.
    ['nDCG of the judged', ndcgJudged, (7 + 1 / Math.log2(4)) / ideal],
    ['reciprocal rank: first at place 2', reciprocalRank, 0.5],
    ['recall: both of two', recall, 1],
    // n1 has two hits of level 3 or more, n2 none.
    ['needs without 较强', withoutFairHit, 0.5],
    ['pairs of grade 3 at 较强', strongPairsFound, 1],
  ])('%s', (_name, measure, expected) => {
    expect(measure(run, labels, needs)).toBeCloseTo(expected, 10);
  });

  it('leaves out needs for which nothing is known, and has no figure without any', () => {
    expect(ndcgAll(run, labels, ['n2'])).toBeNull();
    expect(reciprocalRank(new Map(), labels, ['n1'])).toBe(0);
  });
});

describe('measures of graded pairs, calculated by hand', () => {
  const graded = new Map([
    [
      'n',
      new Map([
        ['a', 4],
        ['b', 1],
        ['c', 2],
        ['d', 1],
      ]),
    ],
  ]);
  const pairs: Run = new Map([
    ['n', [hit('a', 0.9, 3), hit('b', 0.5, 1), hit('c', 0.5, 2), hit('d', 0.1, 1)]],
  ]);

  it('area: three of four comparisons won and one tied', () => {
    expect(areaUnderCurve(pairs, graded, ['n'])).toBeCloseTo(3.5 / 4, 10);
    expect(areaUnderCurve(pairs, graded, [])).toBeNull();
  });

  it('level: one error of 1 over four pairs', () => {
    expect(levelScore(pairs, graded, ['n'])).toBeCloseTo(1 / 1.25, 10);
  });

  it('order inside a need: counts only where twenty pairs are graded', () => {
    expect(ndcgInNeed(pairs, graded, ['n'])).toBeNull();
    const many = new Map(Array.from({ length: 20 }, (_, i) => [`a${i}`, i === 1 ? 3 : 1]));
    const order: Run = new Map([['n', [...many.keys()].map((id, i) => hit(id, 1 - i / 100))]]);
    expect(ndcgInNeed(order, new Map([['n', many]]), ['n'])).toBeCloseTo(1 / Math.log2(3), 10);
  });
});

describe('sampling', () => {
  const many = Array.from({ length: 71 }, (_, i) => `need-${i}`);

  it('splits needs into the same two halves in any order', () => {
    const { tuning, heldOut } = halves(many);
    expect([tuning.length, heldOut.length]).toEqual([36, 35]);
    expect(new Set([...tuning, ...heldOut]).size).toBe(71);
    expect(halves([...many].reverse())).toEqual({ tuning, heldOut });
  });

  it('gives the mean with an interval round it, the same each time', () => {
    const measure = (drawn: readonly string[]) =>
      drawn.filter((need) => Number(need.slice(5)) % 2 === 0).length / drawn.length;
    const interval = bootstrapped(many, measure)!;
    expect(interval.mean).toBeCloseTo(36 / 71, 10);
    // Standard error √(0.25 / 71) = 0.059, so about ± 0.116.
    expect(interval.low).toBeGreaterThan(0.36);
    expect(interval.low).toBeLessThan(0.42);
    expect(interval.high).toBeGreaterThan(0.59);
    expect(interval.high).toBeLessThan(0.66);
    expect(bootstrapped(many, measure)).toEqual(interval);
    expect(bootstrapped(many, () => null)).toBeNull();
  });

  it('gives Wilson’s interval: 8 of 9 lies between 0.565 and 0.980', () => {
    const { low, high } = wilson(8, 9);
    expect(low).toBeCloseTo(0.565, 3);
    expect(high).toBeCloseTo(0.98, 3);
  });
});
