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

/** A table whose columns of words stand at the left and whose columns of figures at the right. */
export function tableOf({ caption, headings, rows, notes = [], shares }: TableParts): DocumentTable {
  return {
    kind: 'table',
    caption,
    columns: headings.map((heading, place) => ({
      heading,
      align: rows.every((row) => typeof row[place] === 'string') ? 'start' : 'end',
      share: shares?.[place] ?? (place === 0 ? 2 : 1.3),
    })),
    rows: rows.map((row) => [...row]),
    notes: [...notes],
  };
}
