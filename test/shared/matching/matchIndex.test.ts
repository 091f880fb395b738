import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatchIndex } from '../../../shared/matching/matchIndex.ts';
import type { MatchRecord } from '../../../shared/matching/types.ts';
import { DEFAULT_WEIGHTS } from '../../../shared/matching/weights.ts';
import { inventedRecords, record, shippedBasis, smallBasis } from './builders.ts';

const basis = smallBasis();

function indexOf(records: readonly MatchRecord[]): MatchIndex {
  const index = new MatchIndex({ basis, side: 'supply' });
  for (const each of records) index.upsert(each);
  return index;
}

const need = record('need-1', '快速门用永磁同步电机', '需要耐高温、效率高的永磁电动机及其控制系统。');

describe('MatchIndex', () => {
  it('ranks by what the words say', () => {
    const index = new MatchIndex({ basis: shippedBasis(), side: 'supply' });
    const records = [
      record('other-field', '平菇栽培', '增产'),
      record('same-thing', '永磁同步电机控制系统', '用于快速门'),
      record('shared-word', '快速检测试剂盒', '用于食品'),
      record('other-words', '伺服马达', '马达的自动控制'),
    ];
    for (const each of records) index.upsert(each);
    expect(index.rank(need, { limit: 10 }).matches.map((match) => match.id)).toEqual([
      'same-thing', // says 永磁同步电机 and 快速门
      'other-words', // shares 控制 only, but 马达 and 电机 are one entry of the thesaurus
      'shared-word', // 快速 stands in both titles
      'other-field', // nothing in common
    ]);
  });

  it('gives a score whose parts add up to it', () => {
    const facts = { regionCode: '410402', trlMin: 7, budgetMaxFen: 100_000_00 };
    const index = indexOf([
      record('a', '永磁电机', '', { regionCode: '410100', trlMax: 5, priceMinFen: 50_000_00 }),
    ]);
    const [match] = index.rank({ ...need, facts }, { limit: 1, today: '2026-11-22' }).matches;
    const sum = match!.parts.reduce((total, part) => total + part.value * part.weight, 0);
    expect(match!.score).toBeCloseTo(sum, 12);
    expect(match!.parts.filter((part) => part.known).map((part) => part.name)).toEqual([
      'text',
      'readiness',
      'money',
      'region',
    ]);
  });

  it('compares late parts where somebody can tell them, lifts who reaches them, and still adds up', () => {
    const index = indexOf([record('a', '永磁电机', '效率高'), record('b', '永磁电机', '效率高')]);
    const late = (id: string) => (id === 'b' ? { figures: 1, effect: 0.8, history: 1 } : null);
    const [best, other] = index.rank(need, { limit: 2, late }).matches;
    expect([best!.id, other!.id]).toEqual(['b', 'a']);
    expect(other!.score).toBe(index.rank(need, { limit: 2 }).matches[0]!.score);
    const values = Object.fromEntries(
      best!.parts.map(({ name, known, value }) => [name, known ? value : null]),
    );
    expect(values).toMatchObject({ figures: 1, effect: 0.8, history: 1 });
    expect(best!.score).toBeCloseTo(
      best!.parts.reduce((total, part) => total + part.value * part.weight, 0),
      12,
    );
    expect(index.score(need, ['b'], { late })).toEqual([best]);
  });

  it('never punishes what is unknown: without facts the score is the text alone', () => {
    const [match] = indexOf([record('a', '永磁电机')]).rank(need, { limit: 1 }).matches;
    expect(match!.score).toBe(match!.parts.find((part) => part.name === 'text')!.value);
    expect(match!.coverage).toBeLessThan(1);
  });

  it('scores a pair as the ranking does', () => {
    const index = indexOf(inventedRecords(40));
    const ranked = index.rank(need, { limit: 5 }).matches;
    expect(
      index.score(
        need,
        ranked.map((match) => match.id),
      ),
    ).toEqual(ranked);
    expect(index.score(need, ['no-such-id'])).toEqual([]);
  });

  it('leaves out what is excluded and folds a team under its best hit', () => {
    const index = indexOf([
      record('best', '永磁同步电机控制系统', '', { teamKey: 'team-1' }),
      record('second', '永磁同步电机', '', { teamKey: 'team-1' }),
      record('third', '电机', '', { teamKey: 'team-2' }),
    ]);
    const all = index.rank(need, { limit: 3 }).matches;
    expect(all.map((match) => match.foldedUnder)).toEqual([undefined, all[0]!.id, undefined]);
    const rest = index.rank(need, { limit: 3, excludeIds: new Set(['best']) }).matches;
    expect(rest.map((match) => match.id)).not.toContain('best');
  });

  it('says 无 of a need that nothing suits', () => {
    const index = indexOf(inventedRecords(60).filter((each) => each.title.includes('食用菌')));
    const [best] = index.rank(record('need-2', '海上卫星通信终端', '宽带天线'), { limit: 1 }).matches;
    expect(best!.level).toBeLessThanOrEqual(2);
  });

  it('lists a gated pair with its reason and level 1', () => {
    const index = indexOf([
      record('a', '永磁同步电机控制系统', '用于快速门', { rightsState: 'exclusiveGranted' }),
    ]);
    const [match] = index.rank(need, { limit: 1 }).matches;
    expect(match).toMatchObject({ id: 'a', level: 1, gates: [{ code: 'exclusiveGranted' }] });
  });

  it('is the same index whether filled at once or by any history of changes and removals', () => {
    const pool = inventedRecords(30);
    const step = fc.record({ index: fc.nat(29), version: fc.nat(2), isRemoval: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const grown = indexOf([]);
        const kept = new Map<string, MatchRecord>();
        for (const { index, version, isRemoval } of steps) {
          const changed = { ...pool[index]!, text: `${pool[index]!.text}${'已改'.repeat(version)}` };
          if (isRemoval) grown.remove(changed.id);
          else grown.upsert(changed);
          if (isRemoval) kept.delete(changed.id);
          else kept.set(changed.id, changed);
        }
        const rebuilt = indexOf([...kept.values()].reverse());
        expect(grown.size).toBe(kept.size);
        expect(grown.rank(need, { limit: 30 })).toEqual(rebuilt.rank(need, { limit: 30 }));
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('orders as a slow reading of the formula does', () => {
    const records = inventedRecords(80);
    const index = indexOf(records);
    const ids = records.map((each) => each.id);
    const slow = index.score(need, ids).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    expect(index.rank(need, { limit: 20 }).matches).toEqual(slow.slice(0, 20));
  });

  it.each([
    ['empty', ''],
    ['one character', '电'],
    ['emoji', '😀👨‍👩‍👧‍👦'],
    ['only numbers', '1234 567.8'],
    ['control characters', '\u0000\u0001\u001f\u007f'],
    ['lone surrogates', '\ud800\udc00\ud800'],
    ['a megabyte', '永磁电机'.repeat(250_000)],
  ])('takes %s as text and as query without throwing or stalling', (_name, text) => {
    const startedMs = performance.now();
    const index = indexOf([record('a', text, text), record('b', '永磁电机')]);
    const { matches } = index.rank(record('query', text, text), { limit: 5 });
    expect(matches).toHaveLength(2);
    for (const match of matches) expect(match.score).toBeGreaterThanOrEqual(0);
    for (const match of matches) expect(match.score).toBeLessThanOrEqual(1);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });

  it('asks what the shares of its parts are from the weights it was given', () => {
    const weights = { ...DEFAULT_WEIGHTS, parts: { ...DEFAULT_WEIGHTS.parts, region: 1 } };
    const index = new MatchIndex({ basis, side: 'supply', weights });
    index.upsert(record('a', '永磁电机', '', { regionCode: '410402' }));
    const [match] = index.rank({ ...need, facts: { regionCode: '410402' } }, { limit: 1 }).matches;
    expect(match!.parts.find((part) => part.name === 'region')).toEqual({
      name: 'region',
      known: true,
      value: 1,
      weight: 0.5,
    });
  });
});
