import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  partNames,
  readWeights,
  sameWeights,
  shippedWeights,
  type TunedWeights,
} from '../../../../shared/matching/learning/officeWeights.ts';
import { reweigh, scoreOfParts } from '../../../../shared/matching/learning/reweigh.ts';
import { levelOfPair, levelOfScore } from '../../../../shared/matching/levels.ts';
import type { ScoredMatch, ScorePart } from '../../../../shared/matching/types.ts';
import { aMatch, part, weightsOf } from './builders.ts';

describe('a score from the values of parts', () => {
  test('is Σ value × weight over the known ones, divided by their weights', () => {
    const parts = [part('text', 0.5), part('money', 1), part('region', 0, 'unknown')];
    // (0.5 × 1 + 1 × 0.25) / (1 + 0.25)
    expect(scoreOfParts(parts, weightsOf({ text: 1, money: 0.25, region: 9 }).parts)).toBeCloseTo(0.6, 12);
  });

  test('is 0 where nothing is known', () => {
    expect(scoreOfParts([part('text', 1, 'unknown')], shippedWeights.parts)).toBe(0);
  });

  test.each([
    [0, 1],
    [0.0999, 1],
    [0.1, 2],
    [0.2, 3],
    [0.3, 4],
    [1, 4],
  ])('of %d has level %d with levels from 0.1, 0.2 and 0.3', (score, level) => {
    expect(levelOfScore(score, [0.1, 0.2, 0.3])).toBe(level);
  });
});

describe('matches under other weights', () => {
  test('change their order, shares, coverage and level', () => {
    const near = aMatch('near', [part('text', 0.4), part('region', 1)]);
    const alike = aMatch('alike', [part('text', 0.6), part('region', 0)]);
    const unknown = aMatch('unknown', [part('text', 0.5), part('region', 0, 'unknown')]);
    const byText = reweigh([near, alike, unknown], weightsOf({ text: 1 }));
    expect(byText.map((match) => match.id)).toEqual(['alike', 'unknown', 'near']);
    const byRegion = reweigh([near, alike, unknown], weightsOf({ text: 1, region: 1 }, [0.4, 0.6, 0.8]));
    // near (0.4 + 1) / 2 = 0.7, of level 2 because its words reach no more; unknown 0.5 of its text alone, alike (0.6 + 0) / 2 = 0.3
    expect(byRegion.map(({ id, score, level }) => [id, score, level])).toEqual([
      ['near', 0.7, 2],
      ['unknown', 0.5, 2],
      ['alike', 0.3, 1],
    ]);
    expect(byRegion[1]?.coverage).toBe(0.5);
    expect(byRegion[0]?.parts.map((one) => one.weight)).toEqual([0.5, 0.5]);
  });

  test('keep level 1 where a gate stands against the pair', () => {
    const gated = { ...aMatch('a', [part('text', 1)]), gates: [{ code: 'closed' as const, detail: '' }] };
    expect(reweigh([gated], shippedWeights)[0]?.level).toBe(1);
  });

  test('fold a team under the one that leads now', () => {
    const first = aMatch('first', [part('text', 0.9), part('region', 0)]);
    const second = { ...aMatch('second', [part('text', 0.1), part('region', 1)]), foldedUnder: 'first' };
    const turned = reweigh([first, second], weightsOf({ region: 1 }));
    expect(turned.map(({ id, foldedUnder }) => [id, foldedUnder])).toEqual([
      ['second', undefined],
      ['first', 'second'],
    ]);
  });

  test('come back to the same bytes with the same weights, in whatever order they came', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    const known = fc.constantFrom('known' as const, 'unknown' as const);
    const partOf = (name: ScorePart['name']) => fc.tuple(value, known).map(([v, k]) => part(name, v, k));
    const matches = fc
      .array(fc.tuple(...partNames.map(partOf)), { minLength: 1, maxLength: 12 })
      .map((all) => all.map((parts, at) => aMatch(`m${at}`, parts)));
    fc.assert(
      fc.property(matches, (some: ScoredMatch[]) => {
        const once = reweigh(some, shippedWeights);
        expect(reweigh([...once].reverse(), shippedWeights)).toEqual(once);
        for (const match of once) {
          const sum = match.parts.reduce((total, one) => total + one.value * one.weight, 0);
          expect(match.score).toBeCloseTo(sum, 9);
          expect(match.score).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a saved set', () => {
  const withText = (text: number): TunedWeights => ({
    ...shippedWeights,
    parts: { ...shippedWeights.parts, text },
  });

  test('that is null follows the program', () => {
    expect(sameWeights(readWeights({ parts: null, levels: null }), shippedWeights)).toBe(true);
  });

  test('of an earlier program has the shipped weight for parts it does not name, and loses unknown ones', () => {
    const read = readWeights({ parts: { text: 0.5, astrology: 3 }, levels: null });
    expect(read).toEqual(withText(0.5));
  });

  test.each([
    ['no level at all', []],
    ['falling levels', [0.3, 0.2, 0.1]],
    ['a level above 1', [0.1, 0.2, 1.1]],
    ['a level that is no number', [0.1, Number.NaN, 0.3]],
  ])('with %s has the shipped levels', (_name, levels) => {
    expect(readWeights({ parts: null, levels }).levels).toEqual(shippedWeights.levels);
  });

  test.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    'with weight %d has the shipped one',
    (text) => {
      expect(readWeights({ parts: { text }, levels: null })).toEqual(shippedWeights);
    },
  );

  test('in which every weight is 0 is the shipped one', () => {
    const parts = Object.fromEntries(partNames.map((name) => [name, 0]));
    expect(readWeights({ parts, levels: null })).toEqual(shippedWeights);
  });
});

describe('levels', () => {
  const limits = [0.1, 0.2, 0.3] as const;
  const words = (value: number) => [{ name: 'text' as const, known: true, value }];

  test.for([
    { score: 0.35, text: 0.15, level: 2 },
    { score: 0.15, text: 0.35, level: 2 },
    { score: 0.35, text: 0.31, level: 4 },
    { score: 0.9, text: 0.05, level: 1 },
  ])('a score of $score over words of $text is level $level', ({ score, text, level }) => {
    expect(levelOfPair(score, words(text), limits)).toBe(level);
  });

  test('follow the score alone where no words were compared', () => {
    expect(levelOfPair(0.35, [{ name: 'text', known: false, value: 0 }], limits)).toBe(4);
  });
});
