import { describe, expect, it } from 'vitest';
import { Crowd, type CrowdMember, drawn } from '../../../shared/matching/crowd.ts';
import { MatchIndex } from '../../../shared/matching/matchIndex.ts';
import { shareOfTerm, termReader } from '../../../shared/matching/terms.ts';
import { record, smallBasis } from './builders.ts';

function member(words: number[]): CrowdMember {
  const weights = new Float64Array(words.length).fill(1 / Math.sqrt(words.length));
  return { words: Uint32Array.from(words), weights };
}

/** Sixty askers: ten ask for a laser alone, fifty for a laser and another thing. */
function askers() {
  return Array.from({ length: 60 }, (_, i) => record(`asker-${i}`, i < 10 ? 'laser' : 'laser pump', ''));
}

describe('Crowd', () => {
  it('is the mean cosine with the ten members most alike, calculated by hand', () => {
    const crowd = new Crowd([...Array(10).fill(member([1])), ...Array(50).fill(member([1, 2]))]);
    // Ten members say 1 alone: cosine 1 each. The fifty others say 1 and 2 alike: 1/√2 each.
    expect(crowd.likeness(Uint32Array.of(1), Float64Array.of(1))).toBeCloseTo(1, 10);
    expect(crowd.likeness(Uint32Array.of(2), Float64Array.of(1))).toBeCloseTo(1 / Math.sqrt(2), 10);
    expect(crowd.likeness(Uint32Array.of(3), Float64Array.of(1))).toBe(0);
    expect(new Crowd([]).likeness(Uint32Array.of(1), Float64Array.of(1))).toBe(0);
  });

  it('draws the same sample from any order, and none of fewer than fifty', () => {
    const many = Array.from({ length: 900 }, (_, i) => record(`asker-${i}`, 'laser'));
    const ids = (records: typeof many) => drawn(records).map(({ id }) => id);
    expect(ids(many)).toHaveLength(400);
    expect(ids([...many].reverse())).toEqual(ids(many));
    expect(ids(many.slice(0, 49))).toEqual([]);
  });

  it('moves a record that is like every asker behind one that is like this asker', () => {
    const records = [
      record('general', '', 'laser system design for laser pump laser control'),
      record('special', '', 'laser cladding of turbine blades'),
    ];
    const query = record('query', '', 'laser turbine pump');
    const best = (crowd: ReturnType<typeof askers>) => {
      const index = new MatchIndex({ basis: smallBasis(), side: 'supply', crowd });
      for (const each of records) index.upsert(each);
      return index.rank(query, { limit: 1 }).matches[0]!.id;
    };
    expect(best([])).toBe('general');
    expect(best(askers())).toBe('special');
  });
});

describe('pairs of Latin words', () => {
  const words = (text: string) => [...termReader([]).words(text).keys()];

  it.each([
    ['neighbours', 'fuel cell', ['fuel', 'cell', 'fuel cell']],
    ['no pair over a comma', 'fuel, cell', ['fuel', 'cell']],
    ['no pair over a line', 'fuel\n\ncell', ['fuel', 'cell']],
    ['no pair with a loose word', 'cell of fuel', ['cell', 'of', 'fuel']],
    ['none between scripts', 'PEM电池', ['pem', '电', '电池', '池']],
    ['none of one word', 'fuel', ['fuel']],
  ])('%s', (_name, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('weighs half of what its rarity alone would give', () => {
    expect(shareOfTerm('fuel cell')).toBe(0.5);
    expect(shareOfTerm('fuel')).toBe(1);
  });
});
