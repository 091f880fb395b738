export type Verdict = 'recommend' | 'reserve' | 'reject';
export const verdicts: readonly Verdict[] = ['recommend', 'reserve', 'reject'];

export type Grade = 1 | 2 | 3 | 4;
export const grades: readonly Grade[] = [4, 3, 2, 1];

/** What a key asks of the ranked list. */
export type MatchAction =
  | { readonly act: 'move'; readonly by: 1 | -1 }
  | { readonly act: 'decide'; readonly verdict: Verdict }
  | { readonly act: 'grade'; readonly grade: Grade }
  | { readonly act: 'startThread' }
  | { readonly act: 'pin' }
  | { readonly act: 'copy' | 'letter'; readonly reader: 'firm' | 'professor' };

/** Keys of the match screen, as the shortcut register writes them; 'g 4' is one key after the other. */
export const matchKeys: readonly (readonly [keys: string, action: MatchAction])[] = [
  ['arrowdown', { act: 'move', by: 1 }],
  ['arrowup', { act: 'move', by: -1 }],
  ['r', { act: 'decide', verdict: 'recommend' }],
  ['1', { act: 'decide', verdict: 'recommend' }],
  ['b', { act: 'decide', verdict: 'reserve' }],
  ['2', { act: 'decide', verdict: 'reserve' }],
  ['x', { act: 'decide', verdict: 'reject' }],
  ['3', { act: 'decide', verdict: 'reject' }],
  ['g 1', { act: 'grade', grade: 1 }],
  ['g 2', { act: 'grade', grade: 2 }],
  ['g 3', { act: 'grade', grade: 3 }],
  ['g 4', { act: 'grade', grade: 4 }],
  ['t', { act: 'startThread' }],
  ['p', { act: 'pin' }],
  ['c', { act: 'copy', reader: 'firm' }],
  ['shift+c', { act: 'copy', reader: 'professor' }],
  ['w', { act: 'letter', reader: 'firm' }],
  ['shift+w', { act: 'letter', reader: 'professor' }],
];

/**
 * The verdict that a grade alone stands for, where none was given before: 3 and 4 are worth recommending, 2 is
 * kept in reserve, 1 is a no. A verdict already given stays.
 */
export function verdictForGrade(grade: Grade, given: string | null): Verdict {
  const stays = verdicts.find((verdict) => verdict === given);
  if (stays !== undefined) return stays;
  if (grade >= 3) return 'recommend';
  return grade === 2 ? 'reserve' : 'reject';
}

/** The id `by` places further in a list; the ends hold, and an unknown id starts at the first. */
export function idBeside(ids: readonly string[], current: string | null, by: 1 | -1): string | null {
  const index = current === null ? -1 : ids.indexOf(current);
  if (index < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, index + by))] ?? null;
}
