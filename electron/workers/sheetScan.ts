import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import { columnLetters, type MergedBlock, tableLimits } from '../../shared/importing/table.ts';

/** Cells with content one file may hold; more than this does not fit into the child's memory. */
const cellLimit = 6_000_000;
const mostMerges = 50_000;
const windowBytes = 4 * 1024 * 1024;
/** No tag we look for is longer, so a tag cut by the end of a window is found in the next one. */
const overlapBytes = 1024;

const tagPattern = /<(?:\w+:)?(?:c|mergeCell)\s[^<>]*>/g;
const addressPattern = /\s(?:r|ref)=["']([A-Za-z]{1,12})(\d{1,12})(?::([A-Za-z]{1,12})(\d{1,12}))?["']/;

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

interface Tally {
  sheetName: string;
  cells: number;
  merges: MergedBlock[];
}

function takeTag(tag: string, tally: Tally): void {
  const address = addressPattern.exec(tag);
  if (address === null) return;
  const column = columnIndex(address[1]!);
  const row = Number(address[2]) - 1;
  if (address[3] !== undefined && address[4] !== undefined) {
    const block = { top: row, left: column, bottom: Number(address[4]) - 1, right: columnIndex(address[3]) };
    if (tally.merges.length < mostMerges && block.right < tableLimits.columns) tally.merges.push(block);
    return;
  }
  // A styled but empty cell says nothing: whole columns formatted down to row 1,048,576 are common.
  if (tag.endsWith('/>')) return;
  tally.cells += 1;
  if (column >= tableLimits.columns) {
    const cell = `${address[1]!.slice(0, 8)}${address[2]}`;
    throw new SpreadsheetRefused('TOO_MANY_COLUMNS', {
      sheet: tally.sheetName,
      cell,
      limit: tableLimits.columns,
    });
  }
  if (row >= tableLimits.rows) {
    throw new SpreadsheetRefused('TOO_MANY_ROWS', { sheet: tally.sheetName, limit: tableLimits.rows });
  }
  if (tally.cells > cellLimit) throw new SpreadsheetRefused('TOO_MANY_CELLS', { limit: cellLimit });
}

/**
 * Walks through the text of one worksheet part before the reader builds anything from it: finds the merged
 * blocks, and refuses cells the reader would need gigabytes for (one cell at XFD1048576 is enough).
 * @throws SpreadsheetRefused TOO_MANY_COLUMNS, TOO_MANY_ROWS, TOO_MANY_CELLS
 */
export function scanSheet(part: Buffer, sheetName: string): MergedBlock[] {
  const tally: Tally = { sheetName, cells: 0, merges: [] };
  let from = 0;
  while (from < part.length) {
    const to = Math.min(part.length, from + windowBytes);
    const text = part.toString('latin1', from, to);
    let consumed = 0;
    tagPattern.lastIndex = 0;
    for (let match = tagPattern.exec(text); match !== null; match = tagPattern.exec(text)) {
      takeTag(match[0], tally);
      consumed = tagPattern.lastIndex;
    }
    if (to === part.length) break;
    from += Math.max(consumed, text.length - overlapBytes);
  }
  return tally.merges;
}

/** The address a spreadsheet program shows for 0-based row and column: (0, 2) → 'C1'. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
