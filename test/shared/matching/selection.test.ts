import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastOfGreatest } from '../../../shared/matching/selection.ts';

test('the value that the greatest reach is the one a full sort finds', () => {
  const value = fc.oneof(fc.constantFrom(0, 1, 1, 2), fc.double({ min: -5, max: 5, noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.nat(), (values, drawn) => {
      const count = 1 + (drawn % values.length);
      const sorted = values.toSorted((a, b) => b - a);
      const padded = Float64Array.from([...values, 99, 99]);
      expect(leastOfGreatest(padded, values.length, count) + 0).toBe(sorted[count - 1]! + 0);
    }),
    { numRuns: 1_000 },
  );
});
