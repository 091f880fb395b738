import { describe, expect, test } from 'vitest';
import { recombined } from '../../bench/generator.ts';
import { benchReport } from '../../bench/report.ts';
import { growthExponent, type OwnTrial, quantile, type Row } from '../../bench/trialResult.ts';

test.each([
  [1, 10, 1],
  [1, 1, 0],
  [2, 20 ** 0.5 * 2, Math.log10(20 ** 0.5)],
])('medians of %d and %d ms over a tenfold size grow by %d', (smaller, larger, exponent) => {
  expect(
    growthExponent({ records: 10_000, medianMs: smaller }, { records: 100_000, medianMs: larger }),
  ).toBeCloseTo(exponent, 12);
});

test('a quantile is one of the values', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([3, 1, 2], 0.95)).toBe(3);
  expect(quantile([], 0.5)).toBeNaN();
});

const sources = [
  { id: 'a', title: '耐热尼龙改性技术', text: '一。二。三。四。五。六。' },
  { id: 'b', title: '低温电池', text: '七；八；' },
];

test('recombined records repeat with their seed, and a longer list begins with a shorter', () => {
  const few = recombined(sources, 5, { prefix: 'A', seed: 7 });
  expect(recombined(sources, 9, { prefix: 'A', seed: 7 }).slice(0, 5)).toEqual(few);
  expect(recombined(sources, 5, { prefix: 'A', seed: 8 })).not.toEqual(few);
  expect(new Set(few.map((record) => record.id)).size).toBe(5);
});

describe('the report', () => {
  const trial = { fillMs: 1_500, queriesMs: [1, 2, 3], residentBytes: 2e8 };
  const own: OwnTrial = {
    latentMs: 500,
    listsMs: 40,
    longestListStepMs: 4,
    exhaustiveMs: [10],
    recall: 0.995,
    editMs: 3,
    restoreMs: 900,
    snapshotBytes: 3e8,
    reranked: null,
  };
  const reranked = { needs: 20_000, elapsedMs: 90_000, longestStallMs: 12, cancelMs: 30 };
  const rows: Row[] = [
    { engine: 'yinxian', records: 10_000, trial: { ...trial, own }, note: null },
    {
      engine: 'yinxian',
      records: 100_000,
      trial: { ...trial, own: { ...own, exhaustiveMs: [100], reranked } },
      note: null,
    },
    { engine: 'Fuse.js', records: 100_000, trial: null, note: 'capped at 10 min' },
  ];
  const machine = { processor: 'P', cores: 2, memoryGigabytes: 24, node: '24', day: '2026-11-27' };

  test('says what was capped, how both ways grow and what the bounded one finds', () => {
    const report = benchReport(rows, machine);
    expect(report).toContain('| yinxian | 10,000 | 1.5 s | 2.0 ms | 3.0 ms | 200 MB |');
    expect(report).toContain('| Fuse.js | 100,000 | capped at 10 min |');
    expect(report).toContain('- yinxian: 0.00\n- yinxian, every record scored: 1.00');
    expect(report).toContain('finds 99.5 % of the ten best');
    expect(report).toContain('filling is 1.0 s of reading and 0.5 s of latent vectors');
    expect(report).toContain('from its snapshot (300 MB) the index answers after 0.9 s');
    expect(report.match(/20,000 needs are ranked anew.*in 90\.0 s/g)).toHaveLength(1);
  });
});
