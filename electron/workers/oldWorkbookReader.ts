import { read, utils } from '@e965/xlsx';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import { type Cell, type ParsedTable, tableLimits } from '../../shared/importing/table.ts';

/**
 * Reads a workbook of the old binary kind (.xls, and .et as WPS writes it). Dates come as their ISO day.
 * @throws SpreadsheetRefused SPREADSHEET_BROKEN
 */
export function readOldWorkbook(file: Buffer): ParsedTable[] {
  try {
    const book = read(file, { type: 'buffer', cellDates: true, sheetRows: tableLimits.rows + 1 });
    return book.SheetNames.map((sheetName, index) => {
      const sheet = book.Sheets[sheetName]!;
      const rows = utils.sheet_to_json<unknown[]>(sheet, {
        header: 1,
        raw: true,
        defval: null,
        blankrows: true,
        range: rangeFromTop(sheet['!ref']),
      });
      return {
        sheetName,
        hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
        rows: rows.map((row) => Array.from(row, toCell)),
        merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
          top: s.r,
          left: s.c,
          bottom: e.r,
          right: e.c,
        })),
      };
    });
  } catch (error) {
    if (error instanceof SpreadsheetRefused) throw error;
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new SpreadsheetRefused('SPREADSHEET_BROKEN', { detail });
  }
}

/** From A1 on, whatever the first used cell is: row and column numbers are told to the user. */
function rangeFromTop(used: string | undefined): {
  s: { r: number; c: number };
  e: { r: number; c: number };
} {
  const { e } = utils.decode_range(used ?? 'A1');
  return { s: { r: 0, c: 0 }, e: { r: e.r, c: Math.min(e.c, tableLimits.columns) } };
}

function toCell(value: unknown): Cell {
  if (value instanceof Date) {
    const two = (number: number) => String(number).padStart(2, '0');
    // The library makes local midnights of serial days, a few seconds off in old time zones.
    const day = new Date(value.getTime() + 60_000);
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
