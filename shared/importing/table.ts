/** One cell as the parser gives it. Date cells arrive as their ISO day text ('2020-03-18'). */
export type Cell = string | number | boolean | null;

/** A merged block of cells, all four bounds 0-based and inclusive; the value lies in its top left cell. */
export interface MergedBlock {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * One sheet, text file or pasted block. `rows[i]` is row i + 1 of the sheet: empty rows are kept so that
 * row numbers told to the user are the ones the spreadsheet program shows. Rows may be of unequal length.
 */
export interface ParsedTable {
  sheetName: string;
  hidden: boolean;
  rows: Cell[][];
  merges: MergedBlock[];
}

/** What may be read at most. Counted after parsing; the limits before parsing are the child's. */
export const tableLimits = {
  rows: 200_000,
  columns: 200,
  cellCharacters: 32_767,
} as const;

/** The spreadsheet program's letters of a 0-based column: 0 → 'A', 26 → 'AA'. */
export function columnLetters(index: number): string {
  let rest = index + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}
