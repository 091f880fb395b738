import { describe, expect, test } from 'vitest';
import { figureSchema } from '../../../shared/domain/figure.ts';

describe('a figure', () => {
  const figure = { quantity: '耐温', comparator: 'atLeast', low: 200, unit: '℃' };
  test('needs a value, and a range both in their order', () => {
    expect(figureSchema.parse(figure)).toMatchObject({ high: null, importance: 'must', testMethod: null });
    const refused = [
      { ...figure, low: null },
      { ...figure, comparator: 'range' },
      { ...figure, comparator: 'range', high: 100 },
      { ...figure, low: Number.POSITIVE_INFINITY },
      { ...figure, quantity: ' ' },
      { ...figure, colour: 'red' },
    ];
    for (const input of refused)
      expect(figureSchema.safeParse(input).success, JSON.stringify(input)).toBe(false);
    expect(figureSchema.safeParse({ ...figure, comparator: 'range', high: 200 }).success).toBe(true);
  });
});
