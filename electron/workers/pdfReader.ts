import { extractTextItems, type StructuredTextItem } from 'unpdf';
import { isKnownHeading } from '../../shared/importing/headerRow.ts';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import type { ParsedTable } from '../../shared/importing/table.ts';

/** A gap wider than this many letter heights parts two cells of a form. */
const cellGap = 1.2;
/** Pieces whose base lines differ by less than this share of the letter height stand on one line. */
const sameLine = 0.5;
/** Lines closer than this many letter heights belong to one row of a form that leaves room between its rows. */
const rowGap = 1.8;

/** A piece of a line that stands apart from its neighbours: most often a cell. */
interface Segment {
  readonly x: number;
  end: number;
  text: string;
}

interface Line {
  readonly y: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/**
 * The text of a PDF as rows of cells: lines cut at wide gaps, and lines of one row of a form joined where its label is
 * broken or stands in the middle of its value. A scan has none.
 * @throws SpreadsheetRefused NO_ROWS for a scan, ENCRYPTED_FILE, SPREADSHEET_BROKEN
 */
export async function readPdfLines(file: Buffer): Promise<ParsedTable> {
  const rows = (await pagesOf(file)).flatMap((items) => rowsOf(linesOf(items)));
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
function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const lines: { y: number; height: number; pieces: StructuredTextItem[] }[] = [];
  for (const item of items.filter(({ str }) => str.trim() !== '')) {
    const height = item.fontSize || item.height || 10;
    const line = lines.find(({ y }) => Math.abs(y - item.y) < height * sameLine);
    if (line) line.pieces.push(item);
    else lines.push({ y: item.y, height, pieces: [item] });
  }
  return lines
    .toSorted((a, b) => b.y - a.y)
    .map(({ y, height, pieces }) => ({ y, height, segments: segmentsOf(pieces, height) }));
}

function segmentsOf(pieces: readonly StructuredTextItem[], height: number): Segment[] {
  const segments: Segment[] = [];
  for (const { str, x, width } of pieces.toSorted((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const text = usualCharacters(str.trim());
    if (last === undefined || x - last.end > height * cellGap) segments.push({ x, end: x + width, text });
    else {
      last.text += `${x - last.end > height * 0.3 ? ' ' : ''}${text}`;
      last.end = x + width;
    }
  }
  return segments;
}

/** Some programs name the glyphs of 人 and 工 as radicals (U+2F00…): they look alike and are found by nobody. */
function usualCharacters(text: string): string {
  return text.replace(/[\u2E80-\u2FDF]/g, (radical) => radical.normalize('NFKC'));
}

function rowsOf(lines: readonly Line[]): string[][] {
  const beside = lines.flatMap(({ segments: [first, second] }) =>
    first !== undefined && second !== undefined && isKnownHeading(first.text) ? [second.x] : [],
  );
  const valuesFrom = Math.min(...beside);
  const rows: string[][] = [];
  let run: Line[] = [];
  for (const [index, line] of lines.entries()) {
    run.push(line);
    const next = lines[index + 1];
    if (next !== undefined && line.y - next.y < Math.min(line.height, next.height) * rowGap) continue;
    rows.push(...(rowOf(run, valuesFrom) ?? run.map(({ segments }) => segments.map(({ text }) => text))));
    run = [];
  }
  return rows;
}

/** A run of lines as one row, if together they have one label; null when they are rows of their own. */
function rowOf(run: readonly Line[], valuesFrom: number): string[][] | null {
  if (run.length < 2) return null;
  const labels: Segment[] = [];
  const others: (readonly Segment[])[] = [];
  for (const { segments, height } of run) {
    const [first, ...rest] = segments;
    const isLabel = first !== undefined && first.end < valuesFrom && first.x < valuesFrom - height;
    if (isLabel) labels.push(first);
    const values = isLabel ? rest : segments;
    if (values.length > 0) others.push(values);
  }
  const label = labels.map(({ text }) => text).join('');
  const wide = others.filter((values) => values.length > 1);
  if (labels.length === 0 || others.length === 0 || wide.length > 1) return null;
  if (!isKnownHeading(label)) return null;
  const [cells] = wide;
  if (cells === undefined) return [[label, wrapped(others.map(([only]) => only!.text))]];
  return others.length === 1 ? [[label, ...cells.map(({ text }) => text)]] : null;
}

/** Lines that a page broke: Chinese goes on without a blank. */
function wrapped(lines: readonly string[]): string {
  return lines.reduce((text, line) =>
    /[\x20-\x7E]$/.test(text) && /^[\x20-\x7E]/.test(line) ? `${text} ${line}` : text + line,
  );
}
