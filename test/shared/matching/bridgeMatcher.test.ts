import { describe, expect, it } from 'vitest';
import { bridgeMatcher } from '../../../shared/matching/bridge/bridgeMatcher.ts';
import { shippedKin } from '../../../shared/matching/bridge/thesaurus.ts';

const find = (text: string) =>
  bridgeMatcher([
    { id: '电机', names: ['电机', '电动机', '马达', 'motor'] },
    { id: '永磁电机', names: ['永磁电机'] },
    { id: '机器学习', names: ['机器学习', 'machine learning', 'AI'] },
  ])
    .find(text)
    .map(({ entryId, start, end }) => `${entryId}:${text.slice(start, end)}`);

describe('bridgeMatcher', () => {
  it.each([
    ['the longest name wins at its place', '永磁电机', ['永磁电机:永磁电机', '电机:电机']],
    ['traditional script and full width', '電動機ＭＯＴＯＲ', ['电机:電動機', '电机:ＭＯＴＯＲ']],
    ['a plural', 'two motors', ['电机:motor']],
    ['no Latin name inside another word', 'locomotor air aim', []],
    ['names of two words', 'Machine Learning', ['机器学习:Machine Learning']],
    ['nothing', '', []],
  ])('%s', (_name, text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('shippedKin', () => {
  it('holds at least 300 entries with one id each and at least two names', () => {
    const entries = shippedKin();
    expect(entries.length).toBeGreaterThanOrEqual(300);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
    expect(entries.filter((entry) => entry.names.length < 2)).toEqual([]);
  });
});
