import { open } from 'node:fs/promises';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import { type Cell, type ParsedTable, tableLimits } from '../../shared/importing/table.ts';
import { cellAddress } from './sheetScan.ts';
import { guardFile, refuseBadSize } from './spreadsheetGuard.ts';
import type { FileFacts, ParseRequest, ParserAnswer } from './spreadsheetMessages.ts';
import { decodeText, guessEncoding, guessSeparator, readSeparatedText } from './textReader.ts';
import { readWordTables } from './wordReader.ts';
import { readWorkbookTables } from './workbookReader.ts';

/*
 * The parsing child: started for one file, with a memory cap, and ended after it. Whatever a file does to
 * it, the process that holds the data is not touched.
 */

const rowsPerChunk = 1_000;

/** Electron's utility processes talk over process.parentPort, forked Node processes over process.send. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

async function readFileWithinLimit(path: string): Promise<Buffer> {
  try {
    await using file = await open(path, 'r');
    refuseBadSize((await file.stat()).size);
    return await file.readFile();
  } catch (error) {
    if (error instanceof SpreadsheetRefused) throw error;
    throw new SpreadsheetRefused('FILE_MISSING');
  }
}

async function readTables(request: ParseRequest): Promise<{ facts: FileFacts; tables: ParsedTable[] }> {
  const file = await readFileWithinLimit(request.path);
  const guarded = guardFile(file);
  const facts = (type: FileFacts['type'], warnings: FileFacts['warnings'] = []): FileFacts => ({
    type,
    encoding: null,
    separator: null,
    warnings,
  });
  switch (guarded.type) {
    case 'workbook': {
      const { tables, warnings } = await readWorkbookTables(file, guarded.entries);
      return { facts: facts('workbook', warnings), tables };
    }
    case 'word':
      return { facts: facts('document'), tables: readWordTables(file, guarded.entries) };
    // Loaded only when such a file comes: both libraries are large.
    case 'oldWorkbook': {
      const { readOldWorkbook } = await import('./oldWorkbookReader.ts');
      return { facts: facts('workbook'), tables: readOldWorkbook(file) };
    }
    case 'pdf': {
      const { readPdfLines } = await import('./pdfReader.ts');
      return { facts: facts('pdf'), tables: [await readPdfLines(file)] };
    }
    case 'text':
      return readText(file, request);
  }
}

function readText(file: Buffer, request: ParseRequest): { facts: FileFacts; tables: ParsedTable[] } {
  const encoding = request.encoding ?? guessEncoding(file);
  const text = decodeText(file, encoding);
  const separator = request.separator ?? guessSeparator(text);
  const { rows, warnings } = readSeparatedText(text, separator);
  return {
    facts: { type: 'text', encoding, separator, warnings },
    tables: [{ sheetName: '', hidden: false, rows, merges: [] }],
  };
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** Cuts blank cells and rows off the ends: a sheet has no end of its own. */
function trimmedRows(table: ParsedTable): ParsedTable['rows'] {
  const rows = table.rows.map((row) => row.slice(0, row.findLastIndex((cell) => !isBlank(cell)) + 1));
  rows.length = rows.findLastIndex((row) => row.length > 0) + 1;
  return rows;
}

/** Holds a table against the limits. In a drawn table of a document the empty cells count: they are empty values. */
function checkedTable(table: ParsedTable, type: FileFacts['type']): ParsedTable {
  const { sheetName } = table;
  const rows = type === 'document' ? table.rows : trimmedRows(table);
  if (rows.length > tableLimits.rows) {
    throw new SpreadsheetRefused('TOO_MANY_ROWS', { sheet: sheetName, limit: tableLimits.rows });
  }
  for (const [rowIndex, row] of rows.entries()) {
    if (row.length > tableLimits.columns) {
      const cell = cellAddress(rowIndex, row.length - 1);
      throw new SpreadsheetRefused('TOO_MANY_COLUMNS', {
        sheet: sheetName,
        cell,
        limit: tableLimits.columns,
      });
    }
    const longIndex = row.findIndex(
      (cell) => typeof cell === 'string' && cell.length > tableLimits.cellCharacters,
    );
    if (longIndex >= 0) {
      throw new SpreadsheetRefused('CELL_TOO_LONG', {
        sheet: sheetName,
        cell: cellAddress(rowIndex, longIndex),
        length: String(row[longIndex]).length,
        limit: tableLimits.cellCharacters,
      });
    }
  }
  return { ...table, rows };
}

async function answer(request: ParseRequest, send: (answer: ParserAnswer) => void): Promise<void> {
  try {
    const { facts, tables } = await readTables(request);
    const checked = tables.map((table) => checkedTable(table, facts.type));
    if (checked.every((table) => table.rows.length === 0)) throw new SpreadsheetRefused('NO_ROWS');
    send({ kind: 'facts', facts });
    for (const { sheetName, hidden, merges, rows } of checked) {
      send({ kind: 'table', sheetName, hidden, merges });
      for (let from = 0; from < rows.length; from += rowsPerChunk) {
        send({ kind: 'rows', rows: rows.slice(from, from + rowsPerChunk) });
      }
    }
    send({ kind: 'end' });
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused)) throw error;
    send({ kind: 'refused', code: error.code, params: error.params });
  }
}

const parentPort = (process as typeof process & { parentPort?: ParentPort }).parentPort;
if (parentPort !== undefined) {
  parentPort.on('message', ({ data }) => {
    void answer(data as ParseRequest, (message) => parentPort.postMessage(message));
  });
} else {
  process.on('message', (request) => {
    void answer(request as ParseRequest, (message) => process.send?.(message));
  });
}
