import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IndexSnapshot } from '../../../shared/matching/indexSnapshot.ts';
import { MatchIndex } from '../../../shared/matching/matchIndex.ts';
import type { MatchRecord } from '../../../shared/matching/types.ts';
import { record, smallBasis } from './builders.ts';
import { slowTextRanking } from './slowRanking.ts';

const basis = smallBasis();

/** More than are all compared: the lists decide which are. Words repeat, so that many records nearly say the same. */
const COUNT = 6_000;
const HEADS = [
  '电机',
  '水泵',
  '轴承',
  '涂层',
  '电池',
  '菌种',
  '齿轮',
  '光纤',
  '滤膜',
  '合金',
  'PA66',
  'laser',
];
const TAILS = [
  '振动',
  '腐蚀',
  '寿命',
  '效率',
  '噪声',
  '温升',
  '成本',
  '精度',
  '泄漏',
  '磨损',
  'robot',
  'sensor',
];

function manyRecords(): MatchRecord[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: COUNT }, (_, i) => {
    const words = Array.from(
      { length: 6 + next(10) },
      () => HEADS[next(HEADS.length)]! + TAILS[next(TAILS.length)]!,
    );
    return record(`r${i}`, `${words[0]}与${words[1]}`, `${words.join('，')}，型号${next(900)}`);
  });
}

const records = manyRecords();
let index: MatchIndex;
beforeAll(() => {
  index = new MatchIndex({ basis, side: 'supply' });
  for (const each of records) index.upsert(each);
});

const questions = fc
  .array(fc.tuple(fc.constantFrom(...HEADS), fc.constantFrom(...TAILS)), { minLength: 1, maxLength: 8 })
  .map((words) => {
    const said = words.map(([head, tail]) => head + tail);
    return record('question', said[0]!, said.join('。'));
  });

describe('an index of more records than are all compared', () => {
  it('finds what a slow and plain computation finds, with the same likeness', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(questions, (question) => {
        const slow = slowTextRanking(basis, question, records).slice(0, 10);
        const found = index.rank(question, { limit: 10 }).matches;
        const least = slow.at(-1)!.text;
        for (const [place, match] of found.entries()) expect(match.score).toBeCloseTo(slow[place]!.text, 5);
        // Where several records are equally like the question, any of them may stand in the last places.
        const sure = slow.filter(({ text }) => text > least + 1e-6).map(({ id }) => id);
        expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(sure));
      }),
      { numRuns: 20 },
    );
  });

  it('is the same again from its snapshot, and goes on from there', () => {
    const again = new MatchIndex({ basis, side: 'supply' });
    again.restore(copyOf(index.snapshot()));
    expect(again.size).toBe(COUNT);
    expect(again.isPrepared).toBe(true);
    const question = record('question', '水泵腐蚀', '轴承磨损，滤膜泄漏');
    expect(again.rank(question, { limit: 50 })).toEqual(index.rank(question, { limit: 50 }));
    again.upsert(record('new', '水泵腐蚀', '轴承磨损，滤膜泄漏'));
    again.remove(index.rank(question, { limit: 1 }).matches[0]!.id);
    const best = again.rank(question, { limit: 2 }).matches;
    expect(best[0]!.id).toBe('new');
    expect(best[1]!.id).toBe(index.rank(question, { limit: 2 }).matches[1]!.id);
  });

  it('refuses a snapshot of something else by name', () => {
    const again = () => new MatchIndex({ basis, side: 'supply' });
    const whole = copyOf(index.snapshot());
    const { 'records.latent': _latent, ...arrays } = whole.arrays;
    expect(() => again().restore({ ...whole, arrays })).toThrow(
      'Index snapshot: expected Float32Array latent, got nothing',
    );
    const other = { ...whole.arrays, 'records.termIds': new Float64Array(3) };
    expect(() => again().restore({ ...whole, arrays: other })).toThrow(
      'Index snapshot: expected Uint32Array termIds, got Float64Array',
    );
  });

  it('prepares in small steps, between which records come and go and questions are answered', () => {
    const growing = new MatchIndex({ basis, side: 'supply' });
    for (const each of records) growing.upsert(each);
    expect(growing.isPrepared).toBe(false);
    expect(growing.isDue).toBe(true);
    const question = record('question', '齿轮噪声', '电池温升');
    let steps = 0;
    for (const _ of growing.prepare()) {
      steps += 1;
      growing.remove(`r${steps}`);
      if (steps === 3) growing.upsert(record('meanwhile', '齿轮噪声', '电池温升'));
      if (steps % 10 === 0)
        expect(growing.rank(question, { limit: 1, candidates: 'all' }).matches[0]!.id).toBe('meanwhile');
    }
    expect(steps).toBeGreaterThan(20);
    expect(growing.isPrepared).toBe(true);
    const likely = growing.rank(question, { limit: 10 }).matches;
    expect(likely).toEqual(growing.rank(question, { limit: 10, candidates: 'all' }).matches);
    expect(likely[0]!.id).toBe('meanwhile');
  });
});

function copyOf({ arrays, texts }: IndexSnapshot): IndexSnapshot {
  return {
    arrays: Object.fromEntries(Object.entries(arrays).map(([name, values]) => [name, values.slice()])),
    texts,
  };
}
