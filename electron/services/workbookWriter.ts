import writeExcelFile from 'write-excel-file/node';
import type { Sheet, SheetCell } from '../../shared/reporting/sheet.ts';

/**
 * Sheets as the bytes of an .xlsx file. Every cell is written with its type: a text that begins with = or +
 * stays a text, so nothing that a record holds can become a formula.
 */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const file = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.stickyRows,
      data: sheet.rows.map((row) => row.map(cellOf)),
    })),
  );
  return await file.toBuffer();
}

function cellOf(cell: SheetCell) {
  if (cell === null) return null;
  if ('number' in cell) return { type: Number, value: cell.number, format: cell.format };
  const value = withoutControls(cell.text);
  if (value === '') return null;
  return cell.strong ? { type: String, value, fontWeight: 'bold' as const } : { type: String, value };
}

const MAX_CELL_LENGTH = 32_767;

// XML 1.0 has no place for these characters, and Excel refuses the whole file when a cell is longer than this.
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').slice(0, MAX_CELL_LENGTH);
}
