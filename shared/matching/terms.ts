import { tokenise } from '../text/tokenise.ts';

/** How often each term stands in a text, in order of first appearance. */
export type TermCounts = ReadonlyMap<string, number>;

export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of tokenise(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Dampened term frequency: 1 + ln(count) for a count of 1 or more (sublinear tf of Salton and Buckley, 1988). */
export function dampenedCount(count: number): number {
  return 1 + Math.log(count);
}
