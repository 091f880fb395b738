import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type NeedRanking, rankNeed } from '../../../electron/services/needRanking.ts';
import { rankedByWorkers } from '../../../electron/services/rankingPool.ts';
import { shared } from '../../../electron/services/sharedSnapshot.ts';
import type { RankNeedsSetup } from '../../../electron/workers/rankNeeds.ts';
import { basisFromBytes } from '../../../shared/matching/basis.ts';
import { shippedKin } from '../../../shared/matching/bridge/thesaurus.ts';
import { shippedWeights } from '../../../shared/matching/learning/officeWeights.ts';
import { MatchIndex } from '../../../shared/matching/matchIndex.ts';
import type { MatchRecord } from '../../../shared/matching/types.ts';
import { inventedRecords } from '../../shared/matching/builders.ts';

const basis = readFileSync(new URL('../../../shared/matching/basis/background.bin', import.meta.url));
const today = '2026-06-15';

function anOffice() {
  const made = { basis: basisFromBytes(basis) };
  const indexes = {
    supply: new MatchIndex({ ...made, side: 'supply' }),
    demand: new MatchIndex({ ...made, side: 'demand' }),
  };
  for (const record of inventedRecords(300)) indexes.supply.upsert(record);
  const needs = inventedRecords(75).map((record) => ({
    ...record,
    id: record.id.replace('achievement', 'need'),
  }));
  for (const need of needs) indexes.demand.upsert(need);
  const setup: RankNeedsSetup = {
    basis,
    bridges: shippedKin(),
    supply: shared(indexes.supply.snapshot()),
    demand: shared(indexes.demand.snapshot()),
    weights: shippedWeights,
    today,
  };
  return { indexes, needs, setup };
}

async function all(rankings: AsyncIterable<NeedRanking>): Promise<NeedRanking[]> {
  const taken: NeedRanking[] = [];
  for await (const ranking of rankings) taken.push(ranking);
  return taken;
}

describe('needs ranked in workers', () => {
  test('find what they find here, in the order of the needs', async () => {
    const { indexes, needs, setup } = anOffice();
    const here = needs.map((need) => rankNeed(need, indexes, { today, weights: shippedWeights }));
    const there = await all(rankedByWorkers(setup, needs));
    expect(there).toEqual(here);
    expect(there[0]!.candidates.length).toBeGreaterThan(5);
    expect(there[0]!.neighbours.map(({ id }) => id)).not.toContain(needs[0]!.id);
  });

  test('are not asked for further when nobody takes the rankings', async () => {
    const { needs, setup } = anOffice();
    let taken = 0;
    function* counted(): Generator<MatchRecord> {
      for (let round = 0; round < 1_000; round++)
        for (const need of needs) {
          taken += 1;
          yield need;
        }
    }
    for await (const ranking of rankedByWorkers(setup, counted())) {
      expect(ranking.needId).toBe(needs[0]!.id);
      break;
    }
    expect(taken).toBeLessThan(1_000);
  });

  test('of none need nothing', async () => {
    expect(await all(rankedByWorkers(anOffice().setup, []))).toEqual([]);
  });

  test('tell why a worker could not rank them', async () => {
    const { needs, setup } = anOffice();
    const { 'records.latent': _latent, ...arrays } = setup.supply.arrays;
    const broken = { ...setup, supply: { ...setup.supply, arrays } };
    await expect(all(rankedByWorkers(broken, needs))).rejects.toThrow(
      'Index snapshot: expected Float32Array latent, got nothing',
    );
  });
});
