import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  type JudgedPair,
  judgedLevel,
  sumsOf,
} from '../../../../shared/matching/learning/decisions.ts';
import { LEAST_DECISIONS, learnWeights } from '../../../../shared/matching/learning/learnWeights.ts';
import type { TunedWeights } from '../../../../shared/matching/learning/officeWeights.ts';
import { seededRandom, shuffled } from '../../../../shared/matching/learning/random.ts';
import { aDecision, weightsOf } from './builders.ts';

const seed = 7;
const present = weightsOf({ text: 1, region: 0.2 }, [0.2, 0.4, 0.55]);

/** Needs with one good and two bad candidates each; `believed` says who decides: the region, or nobody. */
function office(needCount: number, believed: 'region' | 'chance', officeSeed: number): JudgedPair[] {
  const random = seededRandom(officeSeed);
  return Array.from({ length: needCount }, (_, need) =>
    Array.from({ length: 3 }, (_, candidate) => {
      const text = 0.45 + 0.1 * random();
      const isNear = believed === 'region' ? candidate === 0 : random() < 0.4;
      const region = believed === 'region' ? (isNear ? 1 : 0.2) : random();
      return aDecision(
        `need${need}`,
        `achievement${candidate}`,
        { text: isNear && believed === 'region' ? text - 0.16 : text, region },
        { verdict: isNear ? 'recommend' : 'reject' },
      );
    }),
  ).flat();
}

describe('agreement with decisions', () => {
  test.each([
    [{ verdict: 'recommend', grade: null }, 4],
    [{ verdict: 'reserve', grade: null }, 3],
    [{ verdict: 'reject', grade: null }, 1],
    [{ verdict: 'reject', grade: 2 }, 2],
    [{ verdict: 'recommend', grade: 3 }, 3],
  ] as const)('%o means level %d', (said, level) => {
    expect(judgedLevel(said)).toBe(level);
  });

  test('counts comparisons of one need only, an equal score half', () => {
    const pairs = [
      aDecision('n', 'good', { text: 0.5, region: 0 }, { verdict: 'recommend' }),
      aDecision('n', 'worse', { text: 0.3, region: 0 }, { verdict: 'reject' }),
      aDecision('n', 'equal', { text: 0.5, region: 0 }, { verdict: 'reject' }),
      aDecision('n', 'better', { text: 0.7, region: 0 }, { verdict: 'reject' }),
    ];
    const other = [aDecision('m', 'bad', { text: 0.9, region: 0 }, { verdict: 'reject' })];
    const weights = weightsOf({ text: 1 }, [0.2, 0.4, 0.6]);
    const agreement = agreementOf([sumsOf(pairs, weights), sumsOf(other, weights)]);
    expect(agreement.comparisonCount).toBe(3);
    expect(agreement.pairwiseAccuracy).toBe(1.5 / 3);
    // levels 3, 2, 3, 4, 4 against 4, 1, 1, 1, 1: distances 1, 1, 2, 3, 3
    expect(agreement.levelError).toBe(10 / 5);
  });

  test('has no accuracy where nothing can be compared', () => {
    const alone = [aDecision('n', 'a', { text: 0.5, region: 0 }, { verdict: 'recommend' })];
    expect(agreementOf([sumsOf(alone, present)]).pairwiseAccuracy).toBeNull();
  });
});

describe('learning', () => {
  test('is off below fifty decisions and says how many are missing', () => {
    const few = office(20, 'region', 1).slice(0, LEAST_DECISIONS - 1);
    expect(learnWeights(few, present, { seed })).toEqual({
      state: 'tooFew',
      decisionCount: 49,
      missingCount: 1,
    });
    expect(learnWeights([], present, { seed })).toMatchObject({ state: 'tooFew', missingCount: 50 });
  });

  test('finds what an office believes in, in small bounded steps, and proves it on held-out needs', () => {
    const learning = learnWeights(office(60, 'region', 2), present, { seed });
    if (learning.state === 'tooFew') throw new Error('enough decisions were given');
    expect(learning.state).toBe('proposed');
    expect(learning.before.decisionCount).toBe(180);
    expect(learning.before.comparisonCount).toBe(120);
    expect(learning.after.pairwiseAccuracy).toBeGreaterThan(learning.before.pairwiseAccuracy!);
    expect(learning.after.levelError).toBeLessThanOrEqual(learning.before.levelError);
    const factor = learning.weights.parts.region / present.parts.region;
    expect(factor).toBeGreaterThan(1);
    expect(factor).toBeLessThanOrEqual(1.25);
    expect(learning.weights.parts.text).toBe(present.parts.text);
    for (const [place, level] of learning.weights.levels.entries())
      expect(Math.abs(level - present.levels[place]!)).toBeLessThanOrEqual(0.02 + 1e-9);
  });

  test('leaves switched-off parts off', () => {
    const off = weightsOf({ text: 1, region: 0.2, money: 0 }, present.levels);
    const learning = learnWeights(office(60, 'region', 2), off, { seed });
    if (learning.state === 'tooFew') throw new Error('enough decisions were given');
    expect(learning.weights.parts.money).toBe(0);
  });

  test('does not depend on the order of decisions, and the same seed gives the same bytes', () => {
    const decisions = office(30, 'region', 3);
    const once = learnWeights(decisions, present, { seed });
    expect(learnWeights(shuffled(decisions, seededRandom(9)), present, { seed })).toEqual(once);
  });

  test('never proposes anything where decisions are chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (officeSeed) => {
        const learning = learnWeights(office(25, 'chance', officeSeed), present, { seed });
        expect(learning.state).toBe('noGain');
        expect(learning).toHaveProperty('weights', present);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test.each([
    ['everything recommended', 'recommend'],
    ['everything rejected', 'reject'],
  ] as const)('copes with %s', (_name, verdict) => {
    const same = Array.from({ length: 60 }, (_, at) =>
      aDecision(`need${at % 20}`, `a${at}`, { text: 0.5, region: 0.5 }, { verdict }),
    );
    const learning = learnWeights(same, present, { seed });
    expect(learning.state).not.toBe('tooFew');
    expect(learning).toHaveProperty('before.pairwiseAccuracy', null);
  });

  test('copes with one need only: nothing can be held out', () => {
    const one = office(60, 'region', 4).map((pair, at) => ({
      ...pair,
      needId: 'n',
      achievementId: `a${at}`,
    }));
    expect(learnWeights(one, present, { seed })).toMatchObject({ state: 'noGain', needCount: 1 });
  });

  test('keeps every proposed set usable', () => {
    const steep: TunedWeights = weightsOf({ text: 1, region: 0.2 }, [0.001, 0.002, 0.999]);
    const learning = learnWeights(office(60, 'region', 5), steep, { seed });
    if (learning.state === 'tooFew') throw new Error('enough decisions were given');
    const [weak, fair, strong] = learning.weights.levels;
    expect(0 < weak && weak < fair && fair < strong && strong < 1).toBe(true);
  });
});
