import { SpreadsheetRefused } from './refusals.ts';
import { type Cell, columnLetters, type ParsedTable, tableLimits } from './table.ts';

interface ReadCell {
  text: string;
  /** Where the next character after the cell stands: a tab, a line break or the end. */
  end: number;
}

/** A quoted cell counts as one only if its closing mark ends the cell; else the marks belong to the text. */
function readQuoted(text: string, start: number): ReadCell | null {
  let at = start + 1;
  let content = '';
  while (at < text.length) {
    const mark = text.indexOf('"', at);
    if (mark < 0 || mark - start > tableLimits.cellCharacters) return null;
    content += text.slice(at, mark);
    if (text[mark + 1] !== '"') {
      const after = text[mark + 1];
      return after === undefined || after === '\t' || after === '\n'
        ? { text: content, end: mark + 1 }
        : null;
    }
    content += '"';
    at = mark + 2;
  }
  return null;
}

function readPlain(text: string, start: number): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { text: text.slice(start, end), end };
}

function toCell(text: string, row: number, column: number): Cell {
  if (text.length > tableLimits.cellCharacters) {
    throw new SpreadsheetRefused('CELL_TOO_LONG', {
      sheet: '',
      cell: `${columnLetters(column)}${row + 1}`,
      length: text.length,
      limit: tableLimits.cellCharacters,
    });
  }
  return text === '' ? null : text;
}

/**
 * Reads cells copied from Excel or WPS: rows end with line breaks, cells with tabs; a cell that holds a line
 * break, a tab or a quotation mark comes in quotation marks, with its own ones doubled. Row 1 is the first
 * pasted row.
 * @throws SpreadsheetRefused NO_ROWS, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG
 */
export function readPastedCells(clipboard: string): ParsedTable {
  const text = clipboard
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '');
  if (text.trim() === '') throw new SpreadsheetRefused('NO_ROWS');
  const rows: Cell[][] = [[]];
  let at = 0;
  for (;;) {
    const row = rows.at(-1)!;
    const cell = (text[at] === '"' ? readQuoted(text, at) : null) ?? readPlain(text, at);
    row.push(toCell(cell.text, rows.length - 1, row.length));
    if (row.length > tableLimits.columns) {
      throw new SpreadsheetRefused('TOO_MANY_COLUMNS', {
        sheet: '',
        cell: `${columnLetters(row.length - 1)}${rows.length}`,
        limit: tableLimits.columns,
      });
    }
    if (cell.end >= text.length) break;
    if (text[cell.end] === '\n') rows.push([]);
    if (rows.length > tableLimits.rows) {
      throw new SpreadsheetRefused('TOO_MANY_ROWS', { sheet: '', limit: tableLimits.rows });
    }
    at = cell.end + 1;
  }
  return { sheetName: '', hidden: false, rows, merges: [] };
}
