import type { ExtractedFigure, FigureComparator } from '../../../shared/text/quantity.ts';

/** One figure as a reader labelled it. Offsets lie in the sentence; null = the reader left this open. */
export interface LabelledFigure {
  /** The number and its unit, without the comparator. */
  readonly start: number;
  readonly end: number;
  readonly comparator: FigureComparator | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly objectStart: number | null;
  readonly objectEnd: number | null;
  readonly change: 'up' | 'down' | 'none' | 'any';
}

export interface FigureScore {
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
  /** Of the correct figures with a labelled object: the share whose object was found. */
  readonly objectAgreement: number;
  /** Of the correct figures whose change was labelled: the share read alike. */
  readonly changeAgreement: number;
  /** One line per disagreement, with offsets only: the sentences are not ours to print. */
  readonly disagreements: readonly string[];
}

function near(expected: number | null, found: number | null): boolean {
  if (expected === null || found === null) return expected === found;
  return Math.abs(expected - found) <= 1e-9 * Math.max(1e-30, Math.abs(expected));
}

function sameValue(expected: LabelledFigure, found: ExtractedFigure): boolean {
  if (expected.unit !== null && expected.unit !== found.unitText) return false;
  if (expected.comparator === null) return true;
  return (
    expected.comparator === found.comparator &&
    near(expected.low, found.low) &&
    near(expected.high, found.high)
  );
}

/** At least half of the labelled name, and not much besides it. */
function sameObject(expected: LabelledFigure, found: ExtractedFigure): boolean {
  const start = expected.objectStart ?? 0;
  const end = expected.objectEnd ?? 0;
  const overlap = Math.min(found.objectEnd, end) - Math.max(found.objectStart, start);
  return overlap * 2 >= end - start && found.objectText.length <= end - start + 8;
}

export interface LabelledSentence {
  readonly name: string;
  readonly expected: readonly LabelledFigure[];
  readonly found: readonly ExtractedFigure[];
}

/**
 * Precision and recall over sentences. A figure is right when its place, comparator, both bounds and its unit
 * are; a wrong one counts as missed and as superfluous.
 */
export function scoreFigures(sentences: readonly LabelledSentence[]): FigureScore {
  let right = 0;
  let labelled = 0;
  let found = 0;
  const objects = { asked: 0, right: 0 };
  const changes = { asked: 0, right: 0 };
  const disagreements: string[] = [];
  for (const sentence of sentences) {
    const open = new Set(sentence.found);
    labelled += sentence.expected.length;
    found += sentence.found.length;
    for (const expected of sentence.expected) {
      const figure = [...open].find((each) => each.start <= expected.start && each.end >= expected.end);
      if (figure !== undefined) open.delete(figure);
      if (figure === undefined || !sameValue(expected, figure)) {
        disagreements.push(`${sentence.name}: missed or wrong at ${expected.start}`);
        continue;
      }
      right++;
      if (expected.objectStart !== null) {
        objects.asked++;
        if (sameObject(expected, figure)) objects.right++;
        else disagreements.push(`${sentence.name}: other object at ${expected.start}`);
      }
      if (expected.change !== 'any') {
        changes.asked++;
        if (expected.change === (figure.change ?? 'none')) changes.right++;
        else disagreements.push(`${sentence.name}: other change at ${expected.start}`);
      }
    }
    for (const figure of open) disagreements.push(`${sentence.name}: superfluous at ${figure.start}`);
  }
  return {
    labelled,
    precision: right / Math.max(1, found),
    recall: right / Math.max(1, labelled),
    objectAgreement: objects.right / Math.max(1, objects.asked),
    changeAgreement: changes.right / Math.max(1, changes.asked),
    disagreements,
  };
}
