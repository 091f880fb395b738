import { describe, expect, it } from 'vitest';
import {
  grades,
  idBeside,
  matchKeys,
  verdictForGrade,
} from '../../../../renderer/features/matching/matchKeys.ts';

describe('matchKeys', () => {
  it('gives every key one meaning', () => {
    const keys = matchKeys.map(([key]) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['1', 'recommend'],
    ['r', 'recommend'],
    ['2', 'reserve'],
    ['b', 'reserve'],
    ['3', 'reject'],
    ['x', 'reject'],
  ])('%s decides %s', (key, verdict) => {
    expect(new Map(matchKeys).get(key)).toEqual({ act: 'decide', verdict });
  });

  it('offers every grade after G', () => {
    for (const grade of grades) expect(new Map(matchKeys).get(`g ${grade}`)).toEqual({ act: 'grade', grade });
  });
});

describe('verdictForGrade', () => {
  it.each([
    [4, null, 'recommend'],
    [3, null, 'recommend'],
    [2, null, 'reserve'],
    [1, null, 'reject'],
    [1, 'recommend', 'recommend'],
    [4, 'reject', 'reject'],
    [3, 'a verdict of a newer version', 'recommend'],
  ] as const)('grade %d after %s is %s', (grade, given, verdict) => {
    expect(verdictForGrade(grade, given)).toBe(verdict);
  });
});

describe('idBeside', () => {
  const ids = ['a', 'b', 'c'];
  it.each([
    ['a', 1, 'b'],
    ['b', -1, 'a'],
    ['a', -1, 'a'],
    ['c', 1, 'c'],
    [null, 1, 'a'],
    ['gone', -1, 'a'],
  ] as const)('from %s by %d is %s', (current, by, expected) => {
    expect(idBeside(ids, current, by)).toBe(expected);
  });

  it('is nothing in an empty list', () => {
    expect(idBeside([], 'a', 1)).toBeNull();
  });
});
