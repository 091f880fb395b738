import { describe, expect, it } from 'vitest';
import { MatchIndex } from '../../../shared/matching/matchIndex.ts';
import type { MatchFacts } from '../../../shared/matching/types.ts';
import { record, smallBasis } from './builders.ts';

const basis = smallBasis();

function gates(need: MatchFacts, supply: MatchFacts, side: 'supply' | 'demand' = 'supply'): string[] {
  const needRecord = record('need', '水性涂料', '用于汽车底盘', need);
  const supplyRecord = record('achievement', '石墨烯改性水性涂料', '耐盐雾', supply);
  const index = new MatchIndex({ basis, side });
  index.upsert(side === 'supply' ? supplyRecord : needRecord);
  const query = side === 'supply' ? needRecord : supplyRecord;
  const [match] = index.rank(query, { limit: 1, today: '2026-11-22' }).matches;
  return match!.gates.map((gate) => `${gate.code}:${gate.detail}`);
}

describe('gates', () => {
  it.each<[string, MatchFacts, MatchFacts, string[]]>([
    ['nothing known', {}, {}, []],
    ['exclusive right granted', {}, { rightsState: 'exclusiveGranted' }, ['exclusiveGranted:']],
    ['right expired', {}, { rightsState: 'expired' }, ['rightsExpired:']],
    ['right withdrawn', {}, { rightsState: 'withdrawn' }, ['rightsWithdrawn:']],
    ['need closed', { closed: true }, {}, ['closed:']],
    ['need over since yesterday', { validUntil: '2026-11-21' }, {}, ['validityOver:2026-11-21']],
    ['need open until today', { validUntil: '2026-11-22' }, {}, []],
    ['confidential', {}, { confidential: true }, ['confidential:']],
    ['no common mode', { modes: ['license'] }, { modes: ['equity'] }, ['modesDisjoint:license|equity']],
    ['a common mode', { modes: ['license', 'equity'] }, { modes: ['equity'] }, []],
    ['modes unknown on one side', { modes: ['license'] }, {}, []],
    ['a solution the firm does not want', { excludedTerms: ['石墨烯', '沥青'] }, {}, ['excludedTerm:石墨烯']],
    ['an excluded term of blanks', { excludedTerms: ['  '] }, {}, []],
  ])('%s', (_name, need, supply, expected) => {
    expect(gates(need, supply)).toEqual(expected);
    expect(gates(need, supply, 'demand')).toEqual(expected);
  });
});
