import { describe, expect, it } from 'vitest';
import { basisFromBytes, basisToBytes, termWeight } from '../../../shared/matching/basis.ts';
import { rightSingularVectors, type SparseRows } from '../../../shared/matching/decompose.ts';
import { effectFit } from '../../../shared/matching/effect.ts';
import { learnBasis } from '../../../shared/matching/learnBasis.ts';
import {
  codeNearness,
  freshness,
  moneyFit,
  readinessFit,
  regionNearness,
  timingFit,
} from '../../../shared/matching/parts.ts';
import { dampenedCount } from '../../../shared/matching/terms.ts';
import { unitWeights } from '../../../shared/matching/vectors.ts';
import { smallBasis } from './builders.ts';

describe('term weights, calculated by hand', () => {
  it.each([
    // idf = ln(100 / 9.5) = 2.3539; spread by chance over 100 (1 − e^−0.09) = 8.6069 of 9; ln = −0.0447; half −0.0223
    ['as scattered as chance', 9, 9, 2.8315],
    // idf = ln(100 / 9.5) = 2.3539; 100 (1 − e^−0.9) = 59.3430; ln(59.343 / 9) = 1.8862; half 0.9431
    ['in clusters', 9, 90, 3.797],
    // idf = max(0, ln(100 / 100.5)) = 0; 100 (1 − e^−1) = 63.2121; ln(0.632121) = −0.4587: not below the floor
    ['everywhere', 100, 100, 0.5],
  ])('%s', (_name, documents, occurrences, expected) => {
    expect(termWeight(documents, occurrences, 100)).toBeCloseTo(expected, 3);
  });

  it('dampens counts: 1, 1 + ln 2, 1 + ln 3', () => {
    expect([1, 2, 3].map(dampenedCount)).toEqual([1, 1 + Math.LN2, 1 + Math.log(3)]);
  });

  it('makes weights of length 1: (3, 4) becomes (0.6, 0.8)', () => {
    expect([...unitWeights(Uint8Array.of(1, 1, 0), Float64Array.of(3, 4, 9))]).toEqual([0.6, 0.8, 0]);
    expect([...unitWeights(Uint8Array.of(0), Float64Array.of(3))]).toEqual([0]);
  });
});

describe('parts, calculated by hand', () => {
  it.each([
    ['the same code', codeNearness('C38', 'C38'), 1],
    ['nested codes', codeNearness('C', 'C3812'), 1],
    ['one of three characters', codeNearness('C38', 'C27'), 1 / 3],
    ['unknown code', codeNearness(undefined, 'C27'), undefined],
    ['two steps short of readiness: 1 − 2 × 0.3', readinessFit({ trlMin: 8 }, { trlMax: 6 }), 0.4],
    ['more than asked', readinessFit({ trlMin: 5 }, { trlMax: 9 }), 1],
    ['price within the budget', moneyFit({ budgetMaxFen: 200 }, { priceMinFen: 100 }), 1],
    ['ten times the budget', moneyFit({ budgetMaxFen: 100 }, { priceMinFen: 1000 }), 0],
    ['√10 times the budget', moneyFit({ budgetMaxFen: 100 }, { priceMinFen: 100 * Math.sqrt(10) }), 0.5],
    ['no budget', moneyFit({}, { priceMinFen: 100 }), undefined],
    ['same county', regionNearness('410402', '410402'), 1],
    ['same city', regionNearness('410402', '410481'), 0.8],
    ['same province', regionNearness('410402', '410100'), 0.5],
    ['elsewhere', regionNearness('410402', '310000'), 0.2],
    // From 2026-11-22 to 2027-11-22 365 days; from readiness 4 to 8 four steps of 182.5 days, 730.
    ['half the time that is needed', timingFit({ neededBy: '2027-11-22' }, { trlMax: 4 }, '2026-11-22'), 0.5],
    ['ready for use', timingFit({ neededBy: '2026-11-23' }, { trlMax: 8 }, '2026-11-22'), 1],
    ['too late already', timingFit({ neededBy: '2026-11-01' }, { trlMax: 6 }, '2026-11-22'), 0],
    ['no day to be ready by', timingFit({}, { trlMax: 6 }, '2026-11-22'), undefined],
    ['a year old', freshness('2025-11-22', '2026-11-22'), 0.5],
    ['a day that is none', freshness('soon', '2026-11-22'), undefined],
  ])('%s', (_name, value, expected) => {
    if (expected === undefined) expect(value).toBeUndefined();
    else expect(value).toBeCloseTo(expected, 10);
  });
});

describe('effect, calculated by hand', () => {
  it('is the square root of the cosine: 0.6 · 0.15 = 0.09 gives 0.3', () => {
    const [asked, offered] = [new Map([['漏', 0.6]]), new Map([['漏', 0.15]])];
    expect(effectFit(asked, offered)).toBeCloseTo(0.3, 10);
    expect(effectFit(offered, asked)).toBeCloseTo(0.3, 10);
    expect(effectFit(asked, new Map([['冷', 1]]))).toBe(0);
    expect(effectFit(asked, new Map())).toBeUndefined();
  });
});

describe('rightSingularVectors', () => {
  // [[2, 0], [0, 1]]: singular values 2 and 1, directions the axes.
  const diagonal: SparseRows = {
    rowCount: 2,
    columnCount: 2,
    rowStarts: Uint32Array.of(0, 1, 2),
    columns: Uint32Array.of(0, 1),
    values: Float32Array.of(2, 1),
  };

  it('finds the directions of a matrix known by hand', () => {
    const { vectors, singularValues } = rightSingularVectors(diagonal, 2, 1);
    expect([...singularValues].map((value) => Number(value.toFixed(5)))).toEqual([2, 1]);
    expect([...vectors].map((value) => Math.round(Math.abs(value) * 1e5) / 1e5)).toEqual([1, 0, 0, 1]);
  });

  it('gives fewer directions where the matrix has fewer', () => {
    const single = { ...diagonal, values: Float32Array.of(2, 0) };
    expect(rightSingularVectors(single, 2, 1).singularValues).toHaveLength(1);
  });
});

describe('learnBasis', () => {
  it('gives the same bytes for the same texts and seed', () => {
    expect(basisToBytes(smallBasis())).toEqual(basisToBytes(smallBasis()));
  });

  it('comes back from its file as it went in', () => {
    const basis = smallBasis();
    expect(basisFromBytes(basisToBytes(basis))).toEqual(basis);
    // As a file is read: part of a larger piece of memory.
    expect(basisFromBytes(Buffer.concat([basisToBytes(basis)]))).toEqual(basis);
  });

  it('adds the statistics of a background', () => {
    const background = learnBasis(['碳纤维预浸料', '碳纤维织物'], { rank: 2, seed: 1, minDocuments: 1 });
    const basis = learnBasis(['碳纤维电缆', '碳纤维'], { rank: 2, seed: 1, minDocuments: 1, background });
    expect(basis.documentCount).toBe(4);
    expect(basis.documentFrequencies[basis.terms.indexOf('碳纤')]).toBe(4);
    expect(basis.documentFrequencies[basis.terms.indexOf('电缆')]).toBe(1);
  });

  it('takes no texts, and texts without a term', () => {
    for (const texts of [[], ['', '123', '😀']]) expect(learnBasis(texts, { rank: 8, seed: 1 }).rank).toBe(0);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'Not a latent basis file'],
    ['another file', new Uint8Array(100), 'Not a latent basis file'],
    ['a cut file', basisToBytes(smallBasis()).slice(0, 500), 'damaged: expected'],
  ])('refuses %s by name', (_name, bytes, message) => {
    expect(() => basisFromBytes(bytes)).toThrow(message);
  });
});
