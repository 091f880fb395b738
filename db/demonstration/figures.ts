import type { Figure } from '../../shared/domain/figure.ts';

function single(
  comparator: Figure['comparator'],
  quantity: string,
  value: number,
  unit: string | null,
): Figure {
  return { quantity, comparator, low: value, high: null, unit, importance: 'must', testMethod: null };
}

/** 不低于 */
export function atLeast(quantity: string, value: number, unit: string | null = null): Figure {
  return single('atLeast', quantity, value, unit);
}

/** 不高于 */
export function atMost(quantity: string, value: number, unit: string | null = null): Figure {
  return { ...single('atMost', quantity, value, unit), low: null, high: value };
}

export function between(quantity: string, low: number, high: number, unit: string | null = null): Figure {
  return { ...single('range', quantity, low, unit), high };
}

/** The same row, as a wish instead of a condition. */
export function nice(figure: Figure): Figure {
  return { ...figure, importance: 'nice' };
}

export function testedBy(figure: Figure, testMethod: string): Figure {
  return { ...figure, testMethod };
}
