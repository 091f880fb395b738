import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect } from 'vitest';
import { cellText } from '../../shared/reporting/document/cells.ts';
import type { DocumentBlock, DocumentCell, DocumentModel } from '../../shared/reporting/document/model.ts';
import { documentSheets, tableOfChart } from '../../shared/reporting/document/sheets.ts';

/** Every text of a document as paper shows it, in order: headings, sentences, labels, cells, footnotes. */
export function textsOfModel(document: DocumentModel): string[] {
  const texts = [document.title, document.subtitle ?? '', ...document.blocks.flatMap(textsOfBlock)];
  return texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');
}

function textsOfBlock(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map(
        (item, place) => `${block.order === 'numbered' ? `${place + 1}.` : '·'} ${item}`,
      );
    case 'fields':
      return block.rows.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [
        block.caption ?? '',
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flatMap((row) => block.columns.map((_, place) => cellText(row[place] ?? null))),
        ...block.notes,
      ];
    case 'chart':
      return [
        block.caption,
        ...block.bars.flatMap(({ label, values }) => [
          label,
          values.map((value, place) => `${block.series[place]} ${cellText(value)}`).join(' · '),
        ]),
        ...block.notes,
      ];
    case 'signature':
      return block.lines;
    case 'pageBreak':
      return [];
  }
}

/** The text of each paragraph of a Word file, in order; empty ones left out. */
export async function textsOfWord(bytes: Uint8Array): Promise<string[]> {
  const body = unzipSync(bytes)['word/document.xml'];
  if (body === undefined) throw new Error('The file has no body');
  const xml = new TextDecoder().decode(body);
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([found]) => [...found.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .map(withoutEntities)
    .filter((text) => text.trim() !== '');
}

function withoutEntities(text: string): string {
  const named: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
  };
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '');
}

/** Holds a workbook against the document: each table a sheet, each figure a number, each footnote below. */
export async function expectSheets(bytes: Uint8Array, document: DocumentModel): Promise<void> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  const tables = document.blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [tableOfChart(block)] : [],
  );
  expect(sheets.map(({ sheet }) => sheet)).toEqual(documentSheets(document).map(({ name }) => name));
  for (const [place, table] of tables.entries()) {
    const [headings, ...rows] = sheets[place]?.data ?? [];
    expect(headings?.map((cell) => cell ?? '')).toEqual(table.columns.map(({ heading }) => heading));
    const body = rows
      .slice(0, table.rows.length)
      .map((row) => row.slice(0, table.columns.length).map((cell) => cell ?? ''));
    const stored = table.rows.map((row) => table.columns.map((_, at) => storedCell(row[at] ?? null)));
    expect(withoutEmptyEnd(body)).toEqual(withoutEmptyEnd(stored));
    const below = rows.slice(table.rows.length).flatMap((row) => row.filter((cell) => cell !== null));
    expect(below).toEqual(table.notes);
  }
  const labels = document.blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []));
  const last = sheets.at(-1)?.data ?? [];
  for (const { label, value } of labels)
    expect(last.some(([first, second]) => first === label && (second ?? '') === value)).toBe(true);
}

/** Lines left to be filled in by hand: a workbook that ends with them ends before them. */
function withoutEmptyEnd<Row extends readonly unknown[]>(rows: readonly Row[]): readonly Row[] {
  return rows.slice(0, 1 + rows.findLastIndex((row) => row.some((cell) => cell !== '')));
}

/** What a workbook keeps of a cell; an amount in 万元. */
function storedCell(cell: DocumentCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if ('fen' in cell) return cell.fen / 1_000_000;
  return 'count' in cell ? cell.count : cell.share;
}

/**
 * Holds a printed page against the document: every text of it, figures among them, in order. Headings of tables that
 * are repeated at the top of a page stand between them and are passed over.
 */
export function expectPdf(bytes: Uint8Array, document: DocumentModel): void {
  const read = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
    input: bytes,
    maxBuffer: 1 << 28,
  });
  const printed = squeezed(read.stdout.toString('utf8'));
  let from = 0;
  for (const text of textsOfModel(document).map(squeezed)) {
    const at = printed.indexOf(text, from);
    if (at < 0) expect(printed.slice(from, from + 400), `in print after ${from} characters`).toContain(text);
    from = at + text.length;
  }
}

/** Print breaks lines where it must and knows several blanks, dashes and compatibility forms for one character. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
