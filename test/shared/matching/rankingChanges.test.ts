import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type RankingNews,
  rankingChanges,
  type SeenLine,
  type SeenRanking,
} from '../../../shared/matching/rankingChanges.ts';

const nothing: RankingNews = {
  records: new Map(),
  question: null,
  weights: 'same',
  thesaurus: 'same',
  decisions: new Map(),
};

function line(id: string, score: number, more: Partial<SeenLine> = {}): SeenLine {
  return { id, score, level: 3, gated: false, ...more };
}

function ranking(lines: readonly SeenLine[], more: Partial<SeenRanking> = {}): SeenRanking {
  return { atMs: 0, seq: 0, engine: '1', basis: 'shipped', lines, ...more };
}

const [a, b, c] = [line('a', 0.9), line('b', 0.6), line('c', 0.3)];
const changed = (before: readonly SeenLine[], now: readonly SeenLine[], news: Partial<RankingNews> = {}) =>
  rankingChanges(ranking(before), ranking(now), { ...nothing, ...news }).map(
    ({ id, kind, fromPlace, toPlace, causes }) => [id, kind, fromPlace, toPlace, causes.join(' ')],
  );

describe('what changed since a ranking was seen', () => {
  test('nothing, where nothing did', () => {
    expect(changed([a, b, c], [a, b, c])).toEqual([]);
    expect(changed([], [])).toEqual([]);
  });

  test('a newcomer is named with its cause; those it pushes down are not', () => {
    const records = new Map([['b', { state: 'new', fields: [] }]] as const);
    expect(changed([a, c], [a, b, c], { records })).toEqual([['b', 'new', null, 2, 'recordNew']]);
  });

  test('who is gone is named: removed, or pushed out by others', () => {
    const records = new Map([['b', { state: 'removed', fields: [] }]] as const);
    expect(changed([a, b, c], [a, c], { records })).toEqual([['b', 'gone', 2, null, 'recordRemoved']]);
    expect(changed([a, b, c], [a, c])).toEqual([['b', 'gone', 2, null, 'others']]);
  });

  test('an edited record that overtakes another: its fields are the cause, the other was overtaken', () => {
    const records = new Map([['c', { state: 'edited', fields: ['summary', 'figures'] }]] as const);
    const changes = rankingChanges(ranking([a, b, c]), ranking([a, line('c', 0.7), b]), {
      ...nothing,
      records,
    });
    expect(changes).toMatchObject([
      {
        id: 'c',
        kind: 'up',
        fromPlace: 3,
        toPlace: 2,
        causes: ['recordEdited'],
        fields: ['summary', 'figures'],
      },
      { id: 'b', kind: 'down', fromPlace: 2, toPlace: 3, causes: ['others'] },
    ]);
  });

  test('a level that changed is a move even at the same place; time is the cause where no other is known', () => {
    expect(changed([a, b], [a, line('b', 0.5, { level: 2 })])).toEqual([['b', 'down', 2, 2, 'time']]);
  });

  test('what moves all lines is named with each that moved', () => {
    const turned = [b, a];
    expect(changed([a, b], turned, { weights: 'changed' })).toEqual([
      ['b', 'up', 2, 1, 'weights'],
      ['a', 'down', 1, 2, 'weights'],
    ]);
    const question = { state: 'edited', fields: ['problem'] } as const;
    expect(changed([a, b], turned, { question, thesaurus: 'changed' })[0]?.[4]).toBe(
      'questionEdited thesaurus',
    );
    const renewed = rankingChanges(
      ranking([a, b]),
      ranking(turned, { basis: 'learnt-2', engine: '2' }),
      nothing,
    );
    expect(renewed[0]?.causes).toEqual(['engine', 'basis']);
  });

  test('an exclusion, and its end', () => {
    const out = line('a', 0.9, { gated: true, level: 1 });
    expect(changed([a, b], [out, b])).toEqual([
      ['b', 'up', 2, 1, 'others'],
      ['a', 'down', 1, 2, 'nowExcluded'],
    ]);
    expect(changed([out, b], [a, b])[0]).toEqual(['a', 'up', 2, 1, 'noLongerExcluded']);
  });

  test('a decision is told, once, also where nothing moved', () => {
    const decisions = new Map([['a', 'recommend']]);
    expect(rankingChanges(ranking([a, b]), ranking([a, b]), { ...nothing, decisions })).toMatchObject([
      { id: 'a', kind: 'decided', verdict: 'recommend', fromPlace: 1, toPlace: 1 },
    ]);
    expect(changed([a, b], [b, a], { decisions }).map(([id]) => id)).toEqual(['b', 'a']);
  });

  test('every candidate is told at most once, and each move has a cause', () => {
    const lines = fc
      .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
      .map((ids) => ids.map((id, at) => line(id, 1 - at / 10)));
    fc.assert(
      fc.property(lines, lines, (before, now) => {
        const changes = rankingChanges(ranking(before), ranking(now), nothing);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
        for (const change of changes) expect(change.causes.length).toBeGreaterThan(0);
        const less = (these: readonly SeenLine[], those: readonly SeenLine[]) =>
          these.filter(({ id }) => !those.some((other) => other.id === id)).length;
        expect(changes.filter(({ kind }) => kind === 'new').length).toBe(less(now, before));
        expect(changes.filter(({ kind }) => kind === 'gone').length).toBe(less(before, now));
      }),
    );
  });
});
