import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import type { Cell, MergedBlock, ParsedTable } from '../../shared/importing/table.ts';
import { unescapeXml } from './xmlText.ts';
import { unpackZipEntry, type ZipEntry } from './zipDirectory.ts';

const mainPart = 'word/document.xml';
/** Tags that matter; everything else is formatting. Namespaced as Word, WPS and LibreOffice write them. */
const tokens =
  /<(\/?)w:(tbl|tr|tc|p|t|tab|br|cr|sym|gridSpan|vMerge|del|txbxContent)\b([^>]*?)(\/?)>|<(\/?)mc:(Fallback)\b[^>]*?(\/?)>|([^<]+)/g;
const mostColumns = 200;

interface OpenCell {
  readonly lines: string[];
  span: number;
  merge: 'none' | 'begins' | 'goesOn';
}

interface OpenTable {
  readonly rows: Cell[][];
  readonly merges: MergedBlock[];
  /** Tall blocks that are still open, by their left column. */
  readonly tall: Map<number, MergedBlock>;
  row: Cell[] | null;
  cell: OpenCell | null;
  column: number;
}

/**
 * The tables of a Word document in their order, each with its merged blocks, and after them one more table named
 * 'text' that holds the paragraphs outside of tables, one per row. Tables inside a cell come as tables of their own.
 * Deleted (tracked) text is left out.
 * @throws SpreadsheetRefused ZIP_BROKEN
 */
export function readWordTables(file: Buffer, entries: readonly ZipEntry[]): ParsedTable[] {
  const entry = entries.find(({ name }) => name === mainPart);
  if (entry === undefined) throw new SpreadsheetRefused('ZIP_BROKEN', { detail: mainPart });
  const walk = new WordWalk();
  for (const match of unpackZipEntry(file, entry).toString('utf8').matchAll(tokens)) walk.take(match);
  return walk.result();
}

class WordWalk {
  readonly #tables: OpenTable[] = [];
  readonly #open: OpenTable[] = [];
  readonly #paragraphs: string[] = [];
  #line = '';
  #isText = false;
  /** How deep in parts that are no text of the document: deletions, and doubles for old programs. */
  #hidden = 0;

  take(match: RegExpMatchArray): void {
    const [, closing, name, attributes = '', alone, fallbackClosing, fallback, fallbackAlone, text] = match;
    if (text !== undefined) {
      if (this.#isText && this.#hidden === 0) this.#line += unescapeXml(text);
    } else if (fallback !== undefined) {
      if (fallbackAlone === '') this.#hidden += fallbackClosing === '/' ? -1 : 1;
    } else if (name === 'del') {
      if (alone === '') this.#hidden += closing === '/' ? -1 : 1;
    } else if (this.#hidden === 0) {
      if (closing === '/') this.#close(name!);
      else {
        this.#begin(name!, attributes);
        if (alone === '/') this.#close(name!);
      }
    }
  }

  result(): ParsedTable[] {
    const tables = this.#tables.map(({ rows, merges }, index) => ({
      sheetName: `表${index + 1}`,
      hidden: false,
      rows,
      merges,
    }));
    const rows = this.#paragraphs.map((text) => [text]);
    return rows.length === 0 ? tables : [...tables, { sheetName: 'text', hidden: false, rows, merges: [] }];
  }

  #begin(name: string, attributes: string): void {
    const table = this.#open.at(-1);
    const cell = table?.cell;
    if (name === 'tbl') {
      this.#endLine();
      const begun: OpenTable = { rows: [], merges: [], tall: new Map(), row: null, cell: null, column: 0 };
      this.#tables.push(begun);
      this.#open.push(begun);
    } else if (name === 'tr' && table) {
      table.row = [];
      table.column = 0;
    } else if (name === 'tc' && table) table.cell = { lines: [], span: 1, merge: 'none' };
    else if (name === 'gridSpan' && cell) cell.span = Math.min(mostColumns, Math.max(1, valOf(attributes)));
    else if (name === 'vMerge' && cell) cell.merge = /w:val="restart"/.test(attributes) ? 'begins' : 'goesOn';
    else if (name === 't') this.#isText = true;
    else if (name === 'tab') this.#line += '\t';
    else if (name === 'br' || name === 'cr') this.#line += '\n';
    else if (name === 'sym') this.#line += symbol(attributes);
  }

  #close(name: string): void {
    const table = this.#open.at(-1);
    if (name === 't') this.#isText = false;
    else if (name === 'p') this.#endLine();
    else if (name === 'tc' && table) closeCell(table);
    else if (name === 'tr' && table?.row) {
      table.rows.push(table.row);
      table.row = null;
    } else if (name === 'tbl') this.#open.pop();
  }

  #endLine(): void {
    const line = this.#line.trim();
    this.#line = '';
    if (line === '') return;
    const cell = this.#open.at(-1)?.cell;
    if (cell) cell.lines.push(line);
    else this.#paragraphs.push(line);
  }
}

function closeCell(table: OpenTable): void {
  const { cell, row, column } = table;
  if (!cell || !row) return;
  const top = table.rows.length;
  const right = column + cell.span - 1;
  const above = table.tall.get(column);
  while (row.length < column) row.push(null);
  if (cell.merge === 'goesOn' && above !== undefined) above.bottom = top;
  else {
    row[column] = cell.lines.join('\n');
    const block = { top, left: column, bottom: top, right };
    if (cell.merge === 'begins') table.tall.set(column, block);
    else table.tall.delete(column);
    if (cell.merge === 'begins' || cell.span > 1) table.merges.push(block);
  }
  while (row.length <= right) row.push(null);
  table.column = right + 1;
  table.cell = null;
}

function valOf(attributes: string): number {
  return Number(/w:val="(\d+)"/.exec(attributes)?.[1] ?? 1);
}

/** Boxes as Word draws them with its symbol font (Wingdings); other symbols are ornaments. */
function symbol(attributes: string): string {
  const code = /w:char="F?0?([0-9A-F]{2})"/i.exec(attributes)?.[1]?.toUpperCase();
  if (code === 'FE' || code === 'FC' || code === '52') return '☑';
  return code === 'A8' || code === 'A3' || code === '6F' ? '□' : '';
}
