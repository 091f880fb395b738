import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reversedIds, standingFacts } from '../../../db/repositories/standingFacts.ts';

const fact = (id: string, reversesId: string | null = null) => ({ id, reversesId });

describe('standing facts', () => {
  test.each([
    ['nothing', [], []],
    ['a fact stands', [fact('a')], ['a']],
    ['a reversed fact does not', [fact('a'), fact('b', 'a')], []],
    ['a fact whose reversal was reversed stands again', [fact('a'), fact('b', 'a'), fact('c', 'b')], ['a']],
    [
      'and falls again with the next reversal',
      [fact('a'), fact('b', 'a'), fact('c', 'b'), fact('d', 'a')],
      [],
    ],
    ['a reversal that came before its fact counts too', [fact('b', 'a'), fact('a')], []],
    ['a reversal of something unknown reverses nothing here', [fact('a'), fact('b', 'z')], ['a']],
    ['a chain that bites its tail ends', [fact('a'), fact('b', 'c'), fact('c', 'b')], ['a']],
  ])('%s', (_name, facts, expected) => {
    expect(standingFacts(facts).map(({ id }) => id)).toEqual(expected);
  });

  test('do not depend on the order of writing', () => {
    const chain = fc.array(fc.nat(8), { maxLength: 9 }).map((targets) =>
      // Each fact may only turn back one before it, as a log does.
      targets.map((target, index) => fact(`f${index}`, target < index ? `f${target}` : null)),
    );
    fc.assert(
      fc.property(chain, fc.integer(), (facts, seed) => {
        const shuffled = facts.toSorted(
          (left, right) =>
            Math.sin(seed + Number(left.id.slice(1))) - Math.sin(seed + Number(right.id.slice(1))),
        );
        expect([...reversedIds(shuffled)].sort()).toEqual([...reversedIds(facts)].sort());
      }),
    );
  });
});
