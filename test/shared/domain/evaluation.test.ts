import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  gradeProblem,
  outcomeOf,
  type Scorecard,
  scorecardSchema,
  totalOf,
} from '../../../shared/domain/evaluation.ts';
import { shippedScorecard } from '../../../shared/domain/rules/scorecard.ts';

const card: Scorecard = {
  criteria: [
    { key: 'trl', zh: '成熟度', en: 'TRL', weight: 50, max: 9 },
    { key: 'novelty', zh: '创新度', en: 'Novelty', weight: 30, max: 4 },
    { key: 'potential', zh: '潜力', en: 'Potential', weight: 20, max: 10 },
  ],
  threshold: 60,
  minTrl: 4,
  minAssessors: 2,
  spread: 30,
  source: '测试用',
};

function by(
  byName: string,
  grades: Record<string, number>,
  trlEvidence: string | null = '试验报告',
): Assessment {
  return { byName, grades, trlEvidence, comment: null };
}

// Counted by hand: 50·6/9 = 33.333…, 30·3/4 = 22.5, 20·5/10 = 10.
const first = by('甲', { trl: 6, novelty: 3, potential: 5 });
// 50·4.5… is no TRL: 50·9/9 = 50, 30·4/4 = 30, 20·10/10 = 20.
const best = by('乙', { trl: 9, novelty: 4, potential: 10 });
// 50·3/9 = 16.666…, 30·1/4 = 7.5, 20·2/10 = 4.
const low = by('丙', { trl: 3, novelty: 1, potential: 2 });

describe('totals by hand', () => {
  test.each([
    ['all graded', first, 65.833_333, 1],
    ['the best', best, 100, 1],
    ['a low one', low, 28.166_667, 1],
    // 50·6/9 + 20·5/10 of 70 weights: 43.333… / 70.
    ['what is not graded counts neither way', by('甲', { trl: 6, potential: 5 }), 61.904_762, 0.7],
  ])('%s', (_name, assessment, total, coverage) => {
    expect(totalOf(card, assessment).total).toBeCloseTo(total, 5);
    expect(totalOf(card, assessment).coverage).toBeCloseTo(coverage, 9);
  });
});

describe('several assessors', () => {
  test('mean, lower middle TRL and disagreement', () => {
    const outcome = outcomeOf(card, [first, best]);
    expect(outcome).toMatchObject({ result: 'qualified', assessors: 2, trl: 6, disputed: true });
    // (65.8333 + 100) / 2, 34.1667 apart.
    expect(outcome.total).toBeCloseTo(82.916_667, 5);
    expect(outcome.spread).toBeCloseTo(34.166_667, 5);
    // TRL 6 to 9 is 33.3 of 100 apart, novelty 3 to 4 is 25, potential 5 to 10 is 50.
    expect(outcome.criteria.map(({ key, disputed }) => [key, disputed])).toEqual([
      ['trl', true],
      ['novelty', false],
      ['potential', true],
    ]);
  });

  test('of one person only the latest assessment counts', () => {
    const outcome = outcomeOf(card, [by('甲', { trl: 1, novelty: 0, potential: 0 }), first]);
    expect(outcome.assessors).toBe(1);
    expect(outcome.total).toBeCloseTo(65.833_333, 5);
  });

  test.each([
    ['nobody yet', [], 'tooFewAssessors'],
    ['one alone', [best], 'tooFewAssessors'],
    ['no TRL', [by('甲', { novelty: 4 }, null), by('乙', { potential: 10 }, null)], 'trlTooLow'],
    ['the lower middle TRL is 3', [low, best], 'trlTooLow'],
    // TRL 4 each: 22.222 + 7.5 + 4 = 33.7.
    [
      'a low total',
      [by('甲', { trl: 4, novelty: 1, potential: 2 }), by('乙', { trl: 4, novelty: 1, potential: 2 })],
      'belowThreshold',
    ],
    ['both well', [first, best], 'qualified'],
  ])('%s: %s', (_name, assessments, result) => {
    expect(outcomeOf(card, assessments as Assessment[]).result).toBe(result);
  });

  test('the threshold itself is enough', () => {
    const exact = { ...card, criteria: [card.criteria[0]!, { ...card.criteria[2]!, weight: 50 }] };
    // 50·6/9 + 50·… : TRL 9 and potential 2 give 50 + 10 = 60.
    const both = ['甲', '乙'].map((name) => by(name, { trl: 9, potential: 2 }));
    expect(outcomeOf(exact, both).total).toBe(60);
    expect(outcomeOf(exact, both).result).toBe('qualified');
  });
});

test.each([
  [by('甲', {}), 'nothingGraded'],
  [by('甲', { other: 1 }), 'unknownCriterion'],
  [by('甲', { novelty: 5 }), 'outOfRange'],
  [by('甲', { trl: 0 }), 'outOfRange'],
  [by('甲', { trl: 4.5 }), 'outOfRange'],
  [by('甲', { trl: 4 }, null), 'noTrlEvidence'],
  [by('甲', { novelty: 4 }, null), null],
] as const)('%o: %s', (assessment, problem) => {
  expect(gradeProblem(card, assessment)).toBe(problem);
});

test('the shipped scorecard is one, and its weights make a hundred', () => {
  const { certainty: _certainty, ...shipped } = shippedScorecard;
  expect(scorecardSchema.parse(shipped)).toEqual(shipped);
  expect(shipped.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});

test.each([
  ['two of one key', { criteria: [card.criteria[0], card.criteria[0]] }],
  ['no weight at all', { criteria: [{ ...card.criteria[0], weight: 0 }] }],
  ['no criterion', { criteria: [] }],
  ['a threshold above 100', { threshold: 101 }],
  ['TRL 10', { minTrl: 10 }],
])('a scorecard with %s is refused', (_name, patch) => {
  expect(scorecardSchema.safeParse({ ...card, ...patch }).success).toBe(false);
});
