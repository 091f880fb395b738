import { describe, expect, test } from 'vitest';
import {
  changedParts,
  draftProblem,
  sameDraft,
  type WeightsDraft,
} from '../../../../renderer/features/tuning/draft.ts';

const draft: WeightsDraft = { parts: { text: 1, region: 0.1 }, levels: [0.1, 0.2, 0.3] };

describe('a draft of weights', () => {
  test.each<[string, Partial<WeightsDraft>, ReturnType<typeof draftProblem>]>([
    ['that can be saved', {}, null],
    ['with one part only', { parts: { text: 0, region: 0.1 } }, null],
    ['without any weight', { parts: { text: 0, region: 0 } }, 'weightsWrong'],
    ['with equal levels', { levels: [0.2, 0.2, 0.3] }, 'levelsWrong'],
    ['with falling levels', { levels: [0.3, 0.2, 0.1] }, 'levelsWrong'],
    ['with a level at 0', { levels: [0, 0.2, 0.3] }, 'levelsWrong'],
    ['with a level at 1', { levels: [0.1, 0.2, 1] }, 'levelsWrong'],
  ])('%s', (_name, change, problem) => {
    expect(draftProblem({ ...draft, ...change })).toBe(problem);
  });

  test('differs by what was changed, part by part', () => {
    const changed: WeightsDraft = { ...draft, parts: { text: 1, region: 0.2 } };
    expect(sameDraft(draft, { ...draft, parts: { ...draft.parts } })).toBe(true);
    expect(sameDraft(draft, changed)).toBe(false);
    expect(sameDraft(draft, { ...draft, levels: [0.1, 0.2, 0.31] })).toBe(false);
    expect(changedParts(draft, changed)).toEqual(['region']);
  });

  test('differs where one names a part that the other does not', () => {
    expect(sameDraft(draft, { ...draft, parts: { ...draft.parts, history: 0.1 } })).toBe(false);
  });
});
