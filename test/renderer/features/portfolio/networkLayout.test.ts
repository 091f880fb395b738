import { describe, expect, test } from 'vitest';
import { placeNetwork } from '../../../../renderer/features/portfolio/networkLayout.ts';
import type { MatchNetwork } from '../../../../shared/contract/portfolio.ts';

/** A network from pairs such as 'a-1': needs are letters, achievements digits. */
function network(...names: string[]): MatchNetwork {
  const pairs = names.map((name) => {
    const [needId = '', achievementId = ''] = name.split('-');
    return { needId, achievementId, level: 4, score: 0.5 };
  });
  const records = (ids: string[]) =>
    [...new Set(ids)].sort().map((id) => ({ id, title: `题 ${id}`, number: id, organisationName: null }));
  return {
    needs: records(pairs.map((pair) => pair.needId)),
    achievements: records(pairs.map((pair) => pair.achievementId)),
    pairs,
    pairCount: pairs.length,
  };
}

const rowsOf = (placed: ReturnType<typeof placeNetwork>, side: 'need' | 'achievement') =>
  placed.records.filter((record) => record.side === side).map(({ id, row }) => [id, row]);

describe('the network in two columns', () => {
  test('lays partners side by side: crossed pairs are uncrossed', () => {
    const placed = placeNetwork(network('a-3', 'b-2', 'c-1'));
    const needs = new Map(rowsOf(placed, 'need') as [string, number][]);
    const achievements = new Map(rowsOf(placed, 'achievement') as [string, number][]);
    for (const [need, achievement] of [
      ['a', '3'],
      ['b', '2'],
      ['c', '1'],
    ] as const)
      expect(needs.get(need)).toBe(achievements.get(achievement));
  });

  test('spreads the shorter column over the whole height, and sets a single one in the middle', () => {
    const placed = placeNetwork(network('a-1', 'a-2', 'a-3'));
    expect(placed.rowCount).toBe(3);
    expect(rowsOf(placed, 'need')).toEqual([['a', 1]]);
    expect(rowsOf(placed, 'achievement').map(([, row]) => row)).toEqual([0, 1, 2]);
    expect(placed.records.map((record) => record.pairCount)).toEqual([3, 1, 1, 1]);
  });

  test('is empty without pairs', () => {
    expect(placeNetwork(network())).toEqual({ records: [], rowCount: 0 });
  });
});
