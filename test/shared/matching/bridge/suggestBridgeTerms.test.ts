import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AcceptedPair,
  DEFAULT_SUGGESTION_OPTIONS,
  logLikelihoodRatio,
  suggestBridgeTerms,
} from '../../../../shared/matching/bridge/suggestBridgeTerms.ts';

function pair(need: string, achievement: string): AcceptedPair {
  return { needTerms: need.split(' '), achievementTerms: achievement.split(' ') };
}

/** Ten accepted pairs: in four the firm says 增粘 and the professor 固相缩聚, in six neither does. */
const tenPairs = [
  ...Array.from({ length: 4 }, (_, index) => pair(`增粘 切片${index}`, `固相缩聚 聚酯${index}`)),
  ...Array.from({ length: 6 }, (_, index) => pair(`配煤 焦炭${index}`, `炼焦 高炉${index}`)),
];

describe('G² of a 2 × 2 table', () => {
  test('by hand: 4 of 10 pairs have both terms, the other 6 neither', () => {
    // Expected: 4·4/10 = 1.6 and 6·6/10 = 3.6. G² = 2·(4·ln(4/1.6) + 6·ln(6/3.6)) = 2·(3.66516 + 3.06495) = 13.4602.
    expect(logLikelihoodRatio(4, 4, 4, 10)).toBeCloseTo(13.4602, 4);
  });

  test('by hand: 3 of 10 have both, one has only the first, two only the second, four neither', () => {
    // Expected cells 2, 2, 3, 3. G² = 2·(3·ln(3/2) + 1·ln(1/2) + 2·ln(2/3) + 4·ln(4/3)) = 1.7261.
    expect(logLikelihoodRatio(3, 4, 5, 10)).toBeCloseTo(1.7261, 4);
  });

  test('terms that meet as often as chance, or less, score 0', () => {
    expect(logLikelihoodRatio(2, 4, 5, 10)).toBe(0);
    expect(logLikelihoodRatio(0, 4, 5, 10)).toBe(0);
    expect(logLikelihoodRatio(10, 10, 10, 10)).toBe(0);
  });

  test('is finite and never negative for any table', () => {
    const cell = fc.nat(1000);
    fc.assert(
      fc.property(cell, cell, cell, cell, (both, firstOnly, secondOnly, neither) => {
        const value = logLikelihoodRatio(
          both,
          both + firstOnly,
          both + secondOnly,
          both + firstOnly + secondOnly + neither,
        );
        expect(value).toBeGreaterThanOrEqual(-1e-9);
        expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('suggestions from accepted pairs', () => {
  test('finds the words that stand for one another, with the counts they rest on', () => {
    const found = suggestBridgeTerms(tenPairs);
    expect(found.map((each) => [each.needTerm, each.achievementTerm, each.pairCount])).toEqual(
      expect.arrayContaining([
        ['增粘', '固相缩聚', 4],
        ['配煤', '炼焦', 6],
      ]),
    );
    expect(found).toHaveLength(2);
    for (const each of found) expect(each.logLikelihood).toBeCloseTo(13.4602, 4);
    expect(suggestBridgeTerms(tenPairs, { ...DEFAULT_SUGGESTION_OPTIONS, limit: 1 })).toEqual(
      found.slice(0, 1),
    );
  });

  test('a word both sides use is no bridge', () => {
    const pairs = Array.from({ length: 8 }, () => pair('尼龙 增粘', '尼龙 固相缩聚')).concat(
      Array.from({ length: 8 }, () => pair('焦炭', '高炉')),
    );
    const terms = suggestBridgeTerms(pairs).flatMap((each) => [each.needTerm, each.achievementTerm]);
    expect(terms).not.toContain('尼龙');
    expect(terms).toContain('增粘');
  });

  test('what an entry already joins is not proposed again', () => {
    const knownEntries = [{ id: 'known', names: ['增粘', '固相缩聚'] }];
    const found = suggestBridgeTerms(tenPairs, { ...DEFAULT_SUGGESTION_OPTIONS, knownEntries });
    expect(found.map((each) => each.needTerm)).not.toContain('增粘');
    expect(found.length).toBeGreaterThan(0);
  });

  test('too few pairs, no pairs and empty terms propose nothing', () => {
    expect(suggestBridgeTerms([])).toEqual([]);
    expect(suggestBridgeTerms([pair('增粘', '固相缩聚')])).toEqual([]);
    expect(suggestBridgeTerms(tenPairs, { ...DEFAULT_SUGGESTION_OPTIONS, minPairs: 7 })).toEqual([]);
    expect(suggestBridgeTerms([{ needTerms: [], achievementTerms: [] }])).toEqual([]);
  });

  test('the order of the pairs does not matter', () => {
    expect(suggestBridgeTerms([...tenPairs].reverse())).toEqual(suggestBridgeTerms(tenPairs));
  });
});
