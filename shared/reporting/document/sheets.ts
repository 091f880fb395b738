import { count, heading, type Sheet, type SheetCell, type SheetRow, sheetName, text, wan } from '../sheet.ts';
import type { DocumentCell, DocumentChart, DocumentModel, DocumentTable } from './model.ts';

const SHARE_FORMAT = '0.0%';
const LINE_CHARACTERS = 96;
const NARROWEST_COLUMN = 8;

/**
 * The document's tables as sheets, one each, with their notes below; amounts are numbers in 万元. Labels and values
 * stand on a sheet of their own behind them, with the running text.
 */
export function documentSheets(model: DocumentModel): Sheet[] {
  const tables = model.blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [tableOfChart(block)] : [],
  );
  if (tables.length === 0) return [fieldSheet(model)];
  const taken = new Set<string>();
  const sheets = tables.map((table) => tableSheet(table, freeName(table.caption ?? model.title, taken)));
  const hasFields = model.blocks.some(({ kind }) => kind === 'fields');
  return hasFields ? [...sheets, { ...fieldSheet(model), name: freeName(model.title, taken) }] : sheets;
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

/** The figures of a chart: a label and a column for each series. */
export function tableOfChart({ caption, series, bars, notes }: DocumentChart): DocumentTable {
  return {
    kind: 'table',
    caption,
    columns: ['', ...series].map((heading, place) => ({
      heading,
      align: place === 0 ? 'start' : 'end',
      share: place === 0 ? 2 : 1,
    })),
    rows: bars.map(({ label, values }) => [label, ...values]),
    notes,
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
