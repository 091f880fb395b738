import { cellText } from '../cells.ts';
import type { ParsedTable } from '../table.ts';

/** One cell of a form as the eye sees it: a merged block is one cell. */
export interface GridCell {
  readonly text: string;
  /** The block goes on below this row. */
  readonly isTall: boolean;
  /** The block began in a row above; `text` is the text that stands there. */
  readonly isContinued: boolean;
}

/** The rows of a table with every merged block told once per row that it touches. */
export function gridRows(table: ParsedTable): GridCell[][] {
  const inner = new Set<string>();
  const tall = new Map<string, { text: string; isContinued: boolean }>();
  for (const { top, left, bottom, right } of table.merges) {
    const text = cellText(table.rows[top]?.[left]);
    for (let row = top; row <= Math.min(bottom, table.rows.length - 1); row += 1) {
      if (bottom > top) tall.set(`${row}/${left}`, { text, isContinued: row > top });
      for (let column = left + 1; column <= right; column += 1) inner.add(`${row}/${column}`);
    }
  }
  const width = Math.max(
    0,
    ...table.rows.map((cells) => cells.length),
    ...table.merges.map(({ right }) => right + 1),
  );
  return table.rows.map((cells, row) => {
    const seen: GridCell[] = [];
    // Empty cells at the end count: a label before one of them has an empty value.
    for (let column = 0; column < width; column += 1) {
      const place = `${row}/${column}`;
      if (inner.has(place)) continue;
      const block = tall.get(place);
      seen.push({
        text: block?.isContinued ? block.text : cellText(cells[column]),
        isTall: block !== undefined,
        isContinued: block?.isContinued ?? false,
      });
    }
    return seen;
  });
}

/** The rows of running text: as many cells as the line has. */
export function lineRows(table: ParsedTable): GridCell[][] {
  return table.rows.map((cells) =>
    cells.map((cell) => ({ text: cellText(cell), isTall: false, isContinued: false })),
  );
}
