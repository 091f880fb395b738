import { describe, expect, test } from 'vitest';
import { codeLabel } from '../../../shared/codes/index.ts';
import { outward } from '../../../shared/domain/outward.ts';
import {
  achievementStages,
  type MoveProblem,
  moveProblem,
  needStages,
  type PreparedKind,
  type PreparedStage,
  type Standing,
  stageAfterVerdict,
  verdicts,
} from '../../../shared/domain/preparation.ts';
import { leavingValues } from '../../../shared/domain/publishable.ts';

const bare: Standing = {
  stage: null,
  verdict: null,
  confirmedText: null,
  assessments: 0,
  qualified: false,
};
const whole: Standing = {
  stage: null,
  verdict: 'ready',
  confirmedText: '确认过的文本',
  assessments: 2,
  qualified: true,
};

/** Every pair of states: '.' refused, 'y' always, 'c' only with what the state asks for. From the row to the column. */
const tables: Readonly<Record<PreparedKind, readonly (readonly [PreparedStage, string])[]>> = {
  need: [
    ['lead', '.y...y'],
    ['registered', '..c..y'],
    ['diagnosed', '.y.c.y'],
    ['ready', '..y.yy'],
    ['solved', '...y.y'],
    ['closed', '.y....'],
  ],
  achievement: [
    ['lead', '.y...y'],
    ['registered', '..c..y'],
    ['assessed', '.y.c.y'],
    ['ready', '..y.yy'],
    ['transferred', '...y.y'],
    ['withdrawn', '.y....'],
  ],
};
const stages = { need: needStages, achievement: achievementStages };

describe.each(['need', 'achievement'] as const)('moves of %s', (kind) => {
  const cases = tables[kind].flatMap(([from, marks]) =>
    stages[kind].map((to, place) => ({ from, to, mark: marks[place] })),
  );
  test.each(cases)('$from → $to: $mark', ({ from, to, mark }) => {
    const empty = moveProblem(kind, { ...bare, stage: from }, to);
    const full = moveProblem(kind, { ...whole, stage: from }, to);
    if (mark === '.') expect([empty, full]).toEqual(['unknownMove', 'unknownMove']);
    else {
      expect(full).toBeNull();
      expect(empty === null).toBe(mark === 'y');
    }
  });
});

test.each<[PreparedKind, Partial<Standing>, PreparedStage, MoveProblem | null]>([
  ['need', { stage: null }, 'diagnosed', 'noVerdict'],
  ['need', { stage: null, verdict: 'refine' }, 'diagnosed', null],
  ['need', { stage: 'diagnosed', verdict: 'refine', confirmedText: '文' }, 'ready', 'verdictNotReady'],
  [
    'need',
    { stage: 'diagnosed', verdict: 'notEstablished', confirmedText: '文' },
    'ready',
    'verdictNotReady',
  ],
  ['need', { stage: 'diagnosed', verdict: 'ready' }, 'ready', 'notConfirmed'],
  ['achievement', { stage: null }, 'assessed', 'noAssessment'],
  ['achievement', { stage: 'assessed', assessments: 3 }, 'ready', 'notQualified'],
])('%s with %o to %s: %s', (kind, standing, to, problem) => {
  expect(moveProblem(kind, { ...bare, ...standing }, to)).toBe(problem);
});

test.each([
  [null, 'refine', 'diagnosed'],
  ['registered', 'notEstablished', 'diagnosed'],
  ['diagnosed', 'ready', 'diagnosed'],
  ['ready', 'ready', 'ready'],
  ['ready', 'longTerm', 'diagnosed'],
  ['closed', 'refine', 'closed'],
] as const)('a verdict on a need in state %s, %s, leaves it %s', (stage, verdict, expected) => {
  expect(stageAfterVerdict(stage, verdict)).toBe(expected);
});

describe('what leaves the office', () => {
  test('no verdict reads as 伪需求 outside, in either language', () => {
    for (const verdict of verdicts)
      for (const language of ['zh', 'en'] as const)
        expect(codeLabel('diagnosisVerdict', verdict, language)).not.toMatch(/伪需求|not a real/i);
    expect(codeLabel('diagnosisVerdict', 'notEstablished', 'zh')).toBe('暂不具备对接条件');
  });

  test('the word is replaced however deep it stands, and nothing else changes', () => {
    expect(outward({ a: '属伪需求。', list: ['伪需求', 3, null], on: true })).toEqual({
      a: '属暂不具备对接条件。',
      list: ['暂不具备对接条件', 3, null],
      on: true,
    });
  });

  test('of a need only the confirmed text is left', () => {
    const leaving = leavingValues('need', {
      title: '耐热（伪需求？）',
      originalWords: '一热就脆',
      refinedText: '提炼',
      problem: '问题',
      confirmedText: '确认过的文本',
    });
    expect(leaving).toEqual({
      title: '耐热（暂不具备对接条件？）',
      originalWords: null,
      refinedText: null,
      problem: null,
      confirmedText: '确认过的文本',
    });
  });
});
