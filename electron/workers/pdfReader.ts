import { extractTextItems, type StructuredTextItem } from 'unpdf';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import type { ParsedTable } from '../../shared/importing/table.ts';

/** A gap wider than this many letter heights parts two cells of a form. */
const cellGap = 1.2;
/** Pieces whose base lines differ by less than this share of the letter height stand on one line. */
const sameLine = 0.5;

/**
 * The text of a PDF as lines, one row each, cut into cells at wide gaps. A scan has none.
 * @throws SpreadsheetRefused NO_ROWS for a scan, ENCRYPTED_FILE, SPREADSHEET_BROKEN
 */
export async function readPdfLines(file: Buffer): Promise<ParsedTable> {
  const rows = (await pagesOf(file)).flatMap(linesOf);
  if (rows.length === 0) throw new SpreadsheetRefused('NO_ROWS');
  return { sheetName: 'text', hidden: false, rows, merges: [] };
}

async function pagesOf(file: Buffer): Promise<StructuredTextItem[][]> {
  try {
    return (await extractTextItems(new Uint8Array(file))).items;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new SpreadsheetRefused('ENCRYPTED_FILE');
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new SpreadsheetRefused('SPREADSHEET_BROKEN', { detail });
  }
}

/** From the top down; pieces of a line from left to right. */
function linesOf(items: readonly StructuredTextItem[]): string[][] {
  const lines: { y: number; height: number; pieces: StructuredTextItem[] }[] = [];
  for (const item of items.filter(({ str }) => str.trim() !== '')) {
    const height = item.fontSize || item.height || 10;
    const line = lines.find(({ y }) => Math.abs(y - item.y) < height * sameLine);
    if (line) line.pieces.push(item);
    else lines.push({ y: item.y, height, pieces: [item] });
  }
  return lines.toSorted((a, b) => b.y - a.y).map(({ pieces, height }) => cellsOf(pieces, height));
}

function cellsOf(pieces: readonly StructuredTextItem[], height: number): string[] {
  const cells: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { str, x, width } of pieces.toSorted((a, b) => a.x - b.x)) {
    if (cells.length === 0 || x - end > height * cellGap) cells.push(str.trim());
    else cells.push(`${cells.pop()!}${x - end > height * 0.3 ? ' ' : ''}${str.trim()}`);
    end = x + width;
  }
  return cells;
}
