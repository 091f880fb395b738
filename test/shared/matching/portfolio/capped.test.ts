import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capped } from '../../../../shared/matching/portfolio/capped.ts';

test('keeps the first ones of each key, in their order', () => {
  expect(capped(['a1', 'a2', 'b1', 'a3', 'b2'], (item) => item[0]!, 2)).toEqual(['a1', 'a2', 'b1', 'b2']);
});

test('never more of a key than asked, and nothing left out without need', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), fc.integer({ min: 1, max: 4 }), (keys, most) => {
      const kept = capped(keys, (key) => key, most);
      for (const key of ['a', 'b', 'c'])
        expect(kept.filter((each) => each === key).length).toBe(
          Math.min(most, keys.filter((each) => each === key).length),
        );
    }),
  );
});
