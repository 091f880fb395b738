import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstrationRecords } from '../../../db/demonstration/records.ts';
import type { ValuesByKind } from '../../../shared/domain/fields/catalogues.ts';
import { achievementForMatching, needForMatching } from '../../../shared/domain/matchRecord.ts';
import { basisFromBytes } from '../../../shared/matching/basis.ts';
import { MatchIndex } from '../../../shared/matching/matchIndex.ts';
import type { GateCode } from '../../../shared/matching/types.ts';

const today = '2026-03-02';
const basisFile = new URL('../../../shared/matching/basis/background.bin', import.meta.url);
const records = demonstrationRecords(today);
const index = new MatchIndex({
  side: 'supply',
  basis: basisFromBytes(new Uint8Array(readFileSync(basisFile))),
});
for (const { kind, key, values } of records) {
  if (kind !== 'achievement') continue;
  index.upsert(achievementForMatching(values as ValuesByKind['achievement'], { id: key, updatedDay: today }));
}

function ranked(need: string) {
  const values = records.find((record) => record.key === need)?.values as ValuesByKind['need'];
  const query = needForMatching(values, { id: need, updatedDay: today });
  return index.rank(query, { limit: index.size, today }).matches;
}

describe('matching over the demonstration catalogue', () => {
  it.each([
    ['needHeatPa66', 'pa66HeatAging'],
    ['needFlameRetardant', 'pa66HalogenFree'],
    ['needGreenDip', 'cordDipGreen'],
    ['needN2O', 'adipicN2o'],
    ['needSf6Free', 'vacuum126'],
    ['needGisPd', 'pdUhf'],
    ['needEpoxyCrack', 'epoxyToughRecycle'],
    ['needThermalField', 'ccThermalField'],
    ['needHardCarbon', 'hardCarbon'],
    ['needBakeFume', 'flueHeatGraphite'],
    ['needFlotation', 'flotationCollector'],
    ['needCoalBlend', 'cokeBlend'],
    ['needGas', 'gasDrainage'],
    ['needStatin', 'ketoreductase'],
    ['needDanshen', 'danshenQuality'],
    ['needRehab', 'gaitRobot'],
    ['needSodiumCell', 'sodiumCathode'],
    ['needSilver', 'silverCopperPaste'],
  ])('%s finds %s first, with nothing against it', (need, achievement) => {
    const best = ranked(need)[0];
    expect(best?.id).toBe(achievement);
    expect(best?.gates).toEqual([]);
  });

  it.each<[GateCode, string, string]>([
    ['exclusiveGranted', 'needHeatPa66', 'pa66Hydrolysis'],
    ['excludedTerm', 'needSf6Free', 'c4Gas'],
    ['modesDisjoint', 'needIsoGraphite', 'isoGraphite'],
    ['closed', 'needCokingWater', 'cokingWastewater'],
    ['validityOver', 'needElectrodeCoating', 'cokeOvenGraphene'],
  ])('%s shows for %s and %s', (gate, need, achievement) => {
    const match = ranked(need).find(({ id }) => id === achievement);
    expect(match?.gates.map(({ code }) => code)).toContain(gate);
  });

  it('has a need that nothing answers: its best score stays far below that of a good pair', () => {
    const best = (need: string) => ranked(need)[0]?.score ?? 0;
    expect(best('needMushroom')).toBeLessThan(0.6 * best('needHeatPa66'));
  });
});
