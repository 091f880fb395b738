import { describe, expect, it } from 'vitest';
import { compareFigureRows, compareParts } from '../../../../renderer/features/matching/compare.ts';
import {
  countVerdicts,
  figureDoubts,
  reasonWords,
} from '../../../../renderer/features/matching/figureWords.ts';
import { words } from '../../../../renderer/features/matching/words.ts';
import { wordsIn } from '../../../../renderer/i18n/words.ts';
import type { MatchExplanation } from '../../../../shared/contract/matching.ts';

type PairFigure = MatchExplanation['figures'][number];

function figure(quantity: string, values: Partial<PairFigure> = {}): PairFigure {
  const asked = {
    origin: 'row',
    quantity,
    value: '≥ 1',
    quote: '',
    importance: 'must',
    testMethod: null,
  } as const;
  return {
    asked,
    offered: null,
    verdict: 'unknown',
    why: 'noSuchFigure',
    closeness: 0,
    converted: null,
    ...values,
  };
}

const nice = (one: PairFigure): PairFigure => ({ ...one, asked: { ...one.asked, importance: 'nice' } });

describe('parts side by side', () => {
  const first = [
    { name: 'text', known: true, value: 0.5, weight: 0.8 },
    { name: 'money', known: true, value: 1, weight: 0.2 },
  ];
  const second = [
    { name: 'text', known: true, value: 0.6, weight: 1 },
    { name: 'money', known: false, value: 0, weight: 0 },
    { name: 'weather', known: true, value: 1, weight: 0 },
  ];

  it('give points that add up to each score, and say who is ahead by how much', () => {
    const rows = compareParts(first, second);
    const sum = (place: 0 | 1) => rows.reduce((points, row) => points + (row.sides[place]?.points ?? 0), 0);
    expect(sum(0)).toBeCloseTo(60);
    expect(sum(1)).toBeCloseTo(60);
    expect(rows.map((row) => [row.name, Math.round(row.differencePoints)])).toEqual([
      ['text', -20],
      ['money', 20],
      ['weather', 0],
    ]);
  });

  it('keep a part that only one side was compared in', () => {
    expect(compareParts(first, second)[2]?.sides[0]).toBeNull();
    expect(compareParts([], [])).toEqual([]);
  });
});

describe('figures side by side', () => {
  it('stand in one line for what is asked once', () => {
    const [a, b] = [figure('强度', { verdict: 'meets' }), figure('强度', { verdict: 'fails' })];
    expect(compareFigureRows([a, figure('寿命')], [b])).toMatchObject([
      { asked: { quantity: '强度' }, sides: [{ verdict: 'meets' }, { verdict: 'fails' }] },
      { asked: { quantity: '寿命' }, sides: [{ verdict: 'unknown' }, null] },
    ]);
  });

  it('are counted by verdict', () => {
    const figures = [figure('a'), figure('b', { verdict: 'meets' }), figure('c', { verdict: 'meets' })];
    expect(countVerdicts(figures)).toEqual({ meets: 2, near: 0, fails: 0, unknown: 1 });
  });

  it('speak against a pair where they are missed: musts before wishes, the widest gap first', () => {
    const figures = [
      figure('near', { verdict: 'near', closeness: 0.95 }),
      nice(figure('wish', { verdict: 'fails', closeness: 0.1 })),
      figure('half', { verdict: 'fails', closeness: 0.5 }),
      figure('far', { verdict: 'fails', closeness: 0.2 }),
      figure('open'),
      figure('met', { verdict: 'meets', closeness: 1 }),
    ];
    expect(figureDoubts(figures).map((one) => one.asked.quantity)).toEqual(['far', 'half', 'wish', 'near']);
  });

  it.each(['zh', 'en'] as const)('say why, for every reason of the engine: %s', (language) => {
    const t = wordsIn(words, language);
    const reasons = [
      'withinTenPercent',
      'tooLow',
      'tooHigh',
      'partlyCovered',
      'openBound',
      'otherValue',
      'objectUnknown',
      'unitUnknown',
      'noSuchFigure',
    ];
    for (const why of reasons) {
      const said = reasonWords(figure('强度', { why, closeness: 0.75 }), t);
      expect(said).not.toBe('');
      expect(said).not.toContain('{{');
    }
    expect(reasonWords(figure('强度', { why: 'tooLow', closeness: 0.75 }), t)).toContain('25%');
    expect(reasonWords(figure('强度', { why: 'reaches' }), t)).toBe('');
  });
});
