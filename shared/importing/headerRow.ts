import { recordKinds } from '../domain/fields/field.ts';
import { cellText, type Heading, readHeading } from './cells.ts';
import { ledgerHeadings } from './ledger/headings.ts';
import type { Cell, MergedBlock, ParsedTable } from './table.ts';
import { importTargets } from './targets.ts';

/** Where the headings of a table stand. */
export interface HeaderGuess {
  /** 0-based index of the first heading row; null when the table has none and starts with data. */
  rowIndex: number | null;
  /** How many rows the headings take: two when group headings stand above them. */
  rowCount: number;
  /** One per column, left to right. */
  headings: Heading[];
  /** Titles, units and remarks that stand above the headings. */
  notes: string[];
}

const rowsLookedAt = 30;
const longestHeading = 30;

let knownKeys: ReadonlySet<string> | null = null;

/** Every heading of every record kind. */
function allKnownKeys(): ReadonlySet<string> {
  if (knownKeys === null) {
    const keys = new Set<string>();
    for (const kind of recordKinds) {
      for (const target of importTargets(kind)) {
        keys.add(readHeading(target.label.zh).fullKey);
        for (const heading of target.headings) keys.add(heading);
      }
    }
    for (const heading of ledgerHeadings) keys.add(heading);
    knownKeys = keys;
  }
  return knownKeys;
}

/** Whether a cell is worded like a heading that any kind of record knows: '需求名称', '2、联系电话*'. */
export function isKnownHeading(text: string): boolean {
  const { key, fullKey } = readHeading(text);
  return allKnownKeys().has(key) || allKnownKeys().has(fullKey);
}

/** Columns of a block that stretches over the whole row: a title, not a group of headings. */
function isAcross(block: MergedBlock, width: number): boolean {
  return block.right - block.left + 1 >= Math.max(2, Math.ceil(width * 0.8));
}

function scoreRow(row: readonly Cell[], width: number): number {
  const texts = row.map((cell) => cellText(cell)).filter((text) => text !== '');
  if (texts.length === 0) return Number.NEGATIVE_INFINITY;
  const keys = allKnownKeys();
  const known = texts.filter(
    (text) => keys.has(readHeading(text).key) || keys.has(readHeading(text).fullKey),
  ).length;
  const numeric = row.filter(
    (cell) => typeof cell === 'number' || (/^[\d.,\-/]+$/.test(cellText(cell)) && cellText(cell) !== ''),
  ).length;
  const long = texts.filter((text) => text.length > longestHeading).length;
  const repeated = texts.length - new Set(texts).size;
  if (known === 0 && (numeric > 0 || long > 0 || repeated > 0 || texts.length < Math.max(2, width * 0.6))) {
    return Number.NEGATIVE_INFINITY;
  }
  return known * 3 + (texts.length / Math.max(1, width)) * 2 - numeric * 2 - long * 1.5 - repeated * 0.5;
}

function widthOf(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}

function findHeaderRow(table: ParsedTable, width: number): number | null {
  let best: { rowIndex: number; score: number } | null = null;
  const last = Math.min(rowsLookedAt, table.rows.length);
  for (let rowIndex = 0; rowIndex < last; rowIndex += 1) {
    if (table.merges.some((block) => block.top === rowIndex && isAcross(block, width))) continue;
    const score = scoreRow(table.rows[rowIndex]!, width) - rowIndex * 0.05;
    if (score > 0 && (best === null || score > best.score)) best = { rowIndex, score };
  }
  return best?.rowIndex ?? null;
}

/** Group headings ('联系人' over '姓名' and '电话') are merged across, or leave blanks that the next row fills. */
function hasSecondHeaderRow(table: ParsedTable, rowIndex: number, width: number): boolean {
  const below = table.rows[rowIndex + 1];
  const own = table.rows[rowIndex];
  if (below === undefined || own === undefined) return false;
  const groups = table.merges.filter(
    (block) =>
      block.top === rowIndex &&
      block.bottom === rowIndex &&
      block.right > block.left &&
      !isAcross(block, width),
  );
  if (groups.length === 0) return false;
  const covered = new Set(
    groups.flatMap((block) =>
      Array.from({ length: block.right - block.left + 1 }, (_, step) => block.left + step),
    ),
  );
  const texts = below.map((cell) => cellText(cell));
  const filledBelowGroups = [...covered].filter((column) => (texts[column] ?? '') !== '').length;
  const filledElsewhere = texts.filter((text, column) => text !== '' && !covered.has(column)).length;
  return (
    filledBelowGroups >= 2 && filledElsewhere === 0 && texts.every((text) => text.length <= longestHeading)
  );
}

function mergedValue(table: ParsedTable, rowIndex: number, column: number): Cell {
  const own = table.rows[rowIndex]?.[column] ?? null;
  if (cellText(own) !== '') return own;
  const block = table.merges.find(
    (candidate) =>
      candidate.top <= rowIndex &&
      candidate.bottom >= rowIndex &&
      candidate.left <= column &&
      candidate.right >= column,
  );
  return block === undefined ? null : (table.rows[block.top]?.[block.left] ?? null);
}

/** 1-based numbers of the rows above, or the user's choice, turned into the headings of every column. */
function headingsAt(table: ParsedTable, rowIndex: number, rowCount: number, width: number): Heading[] {
  return Array.from({ length: width }, (_, column) => {
    const upper = rowCount === 2 ? cellText(mergedValue(table, rowIndex, column)) : '';
    const lower = cellText(
      rowCount === 2
        ? (table.rows[rowIndex + 1]?.[column] ?? null)
        : (table.rows[rowIndex]?.[column] ?? null),
    );
    return readHeading(lower === '' ? upper : `${upper}${lower}`);
  });
}

/**
 * Finds the row of headings among the first 30 rows: the one with most known headings, filled across, without
 * numbers or long texts; merged title rows are passed over. A table of data alone has none.
 * @param chosen the user's own choice, which is then obeyed: a 0-based row, or none; null lets it be guessed
 */
export function guessHeader(table: ParsedTable, chosen: number | 'none' | null): HeaderGuess {
  const width = widthOf(table.rows);
  const rowIndex = chosen === 'none' ? null : (chosen ?? findHeaderRow(table, width));
  if (rowIndex === null) {
    return {
      rowIndex: null,
      rowCount: 0,
      headings: Array.from({ length: width }, () => readHeading('')),
      notes: [],
    };
  }
  const rowCount = hasSecondHeaderRow(table, rowIndex, width) ? 2 : 1;
  const notes = table.rows
    .slice(0, rowIndex)
    .flatMap((row) => row.map((cell) => cellText(cell)))
    .filter((text) => text !== '');
  return { rowIndex, rowCount, headings: headingsAt(table, rowIndex, rowCount, width), notes };
}
