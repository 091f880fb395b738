import type { DocumentCell, DocumentTable } from './model.ts';

interface TableParts {
  readonly caption: string | null;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly DocumentCell[])[];
  /** Basis, period, unit and denominator. */
  readonly notes?: readonly string[];
  /** Relative widths; left out, the first column is words and wider than the others. */
  readonly shares?: readonly number[];
}

/** What reads as a figure, though it is text: '+95%', '−0.19个百分点', '—'. */
const figureText = /^([+−±]?[\d,.]+(%|个百分点| pp)?|—)$/;

/** A table whose columns of words stand at the left and whose columns of figures at the right. */
export function tableOf({ caption, headings, rows, notes = [], shares }: TableParts): DocumentTable {
  return {
    kind: 'table',
    caption,
    columns: headings.map((heading, place) => ({
      heading,
      align: rows.every((row) => isFigure(row[place] ?? null)) ? 'end' : 'start',
      share: shares?.[place] ?? (place === 0 ? 2 : 1.3),
    })),
    rows: rows.map((row) => [...row]),
    notes: [...notes],
  };
}

function isFigure(cell: DocumentCell): boolean {
  return typeof cell !== 'string' || figureText.test(cell);
}
