import type { MatchExplanation } from '../../../shared/contract/matching.ts';

type PairFigure = MatchExplanation['figures'][number];
type Part = MatchExplanation['row']['parts'][number];

/** One part of two scores; null where a side was not compared in it. Points are hundredths of a score. */
export interface ComparedPart {
  readonly name: string;
  readonly sides: readonly [ComparedSide | null, ComparedSide | null];
  /** Points of the first less those of the second. */
  readonly differencePoints: number;
}

interface ComparedSide {
  readonly known: boolean;
  readonly value: number;
  readonly weight: number;
  readonly points: number;
}

const POINTS = 100;

/** The parts of two scores side by side, in the order of the first; the points of each column add up to its score. */
export function compareParts(first: readonly Part[], second: readonly Part[]): ComparedPart[] {
  const names = [...new Set([...first, ...second].map((part) => part.name))];
  return names.map((name) => {
    const sides = [first, second].map((parts) => sideOf(parts.find((part) => part.name === name)));
    const [left = null, right = null] = sides;
    return { name, sides: [left, right], differencePoints: (left?.points ?? 0) - (right?.points ?? 0) };
  });
}

function sideOf(part: Part | undefined): ComparedSide | null {
  if (part === undefined) return null;
  const { known, value, weight } = part;
  return { known, value, weight, points: known ? value * weight * POINTS : 0 };
}

/** One asked figure and what each of two candidates says to it. */
export interface ComparedFigure {
  readonly asked: PairFigure['asked'];
  readonly sides: readonly [PairFigure | null, PairFigure | null];
}

/**
 * The asked figures of a question with the answers of two candidates. Where the candidates themselves ask (an
 * achievement looks for needs), each figure stands on the side of the need that asks for it.
 */
export function compareFigureRows(
  first: readonly PairFigure[],
  second: readonly PairFigure[],
): ComparedFigure[] {
  const rows = new Map<
    string,
    { asked: PairFigure['asked']; sides: [PairFigure | null, PairFigure | null] }
  >();
  for (const [side, figures] of [first, second].entries()) {
    for (const figure of figures) {
      const key = `${figure.asked.quantity}\n${figure.asked.value}`;
      const row = rows.get(key) ?? { asked: figure.asked, sides: [null, null] };
      row.sides[side as 0 | 1] ??= figure;
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}
