import { count, heading, type Sheet, type SheetCell, type SheetRow, sheetName, text, wan } from '../sheet.ts';
import type { DocumentCell, DocumentModel, DocumentTable } from './model.ts';

const SHARE_FORMAT = '0.0%';
const LINE_CHARACTERS = 96;
const NARROWEST_COLUMN = 8;

/**
 * The document's tables as sheets, one each, with their notes below; amounts are numbers in 万元. A document without
 * a table becomes one sheet of its labels and values.
 */
export function documentSheets(model: DocumentModel): Sheet[] {
  const tables = model.blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0) return [fieldSheet(model)];
  const taken = new Set<string>();
  return tables.map((table) => tableSheet(table, freeName(table.caption ?? model.title, taken)));
}

function tableSheet(table: DocumentTable, name: string): Sheet {
  const shares = table.columns.reduce((total, column) => total + column.share, 0);
  return {
    name,
    widths: table.columns.map(({ share }) =>
      Math.max(NARROWEST_COLUMN, Math.round((LINE_CHARACTERS * share) / shares)),
    ),
    rows: [
      table.columns.map((column) => heading(column.heading)),
      ...table.rows.map((row) => row.map(sheetCell)),
      ...(table.notes.length === 0 ? [] : [[]]),
      ...table.notes.map((note): SheetRow => [text(note)]),
    ],
    stickyRows: 1,
  };
}

function fieldSheet(model: DocumentModel): Sheet {
  const rows = model.blocks.flatMap((block): SheetRow[] => {
    if (block.kind === 'fields') return block.rows.map(({ label, value }) => [heading(label), text(value)]);
    if (block.kind === 'list') return block.items.map((item) => [text(item)]);
    if (block.kind === 'signature') return block.lines.map((line) => [text(line)]);
    return 'text' in block ? [[text(block.text)]] : [];
  });
  return { name: sheetName(model.title), widths: [24, 72], rows, stickyRows: 0 };
}

function sheetCell(cell: DocumentCell): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return text(cell);
  if ('fen' in cell) return wan(cell.fen);
  if ('count' in cell) return count(cell.count);
  return { number: cell.share, format: SHARE_FORMAT };
}

function freeName(wanted: string, taken: Set<string>): string {
  const base = sheetName(wanted);
  let name = base;
  for (let place = 2; taken.has(name.toLowerCase()); place += 1)
    name = sheetName(`${base.slice(0, 27)} ${place}`);
  taken.add(name.toLowerCase());
  return name;
}
