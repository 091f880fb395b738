import readWorkbook from 'read-excel-file/node';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import type { Cell, MergedBlock, ParsedTable } from '../../shared/importing/table.ts';
import { scanSheet } from './sheetScan.ts';
import type { ReadingWarning } from './spreadsheetMessages.ts';
import { unescapeXml } from './xmlText.ts';
import { packStoredZip, unpackZipEntry, type ZipEntry } from './zipDirectory.ts';

/** Parts that hold pictures, themes and histories: never needed for the cells, so never unpacked. */
const ignoredParts =
  /^(?:docprops|customxml|xl\/(?:drawings|theme|media|charts|externallinks|pivottables|pivotcache|printersettings|comments|threadedcomments|persons|queryTables|tables))\b/i;
const sheetPart = /(?:^|\/)worksheets\/[^/]+\.xml$/i;

interface SheetFacts {
  name: string;
  hidden: boolean;
  part: string;
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s(?:\\w+:)?${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag);
  return match === null ? null : unescapeXml(match[1] ?? match[2] ?? '');
}

/** Sheet names, hidden states and parts, in the order of the workbook. */
function readSheetFacts(parts: ReadonlyMap<string, Buffer>): SheetFacts[] {
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name') ?? '',
    hidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    part: targets.get(/\s\w+:id=["']([^"']*)["']/.exec(tag)?.[1] ?? '') ?? '',
  }));
}

/**
 * Unpacks the parts that hold cells. The reader is later given a fresh zip of these, so that entries hidden
 * from the directory, doubled names and wrong sizes never reach it.
 */
function unpackParts(file: Buffer, entries: readonly ZipEntry[]): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || ignoredParts.test(entry.name)) continue;
    if (!parts.has(entry.name)) parts.set(entry.name, unpackZipEntry(file, entry));
  }
  return parts;
}

/** Dates come as UTC midnights with a little floating-point dust; half a second takes the dust off. */
function toCell(value: unknown): Cell {
  if (value instanceof Date) return new Date(value.getTime() + 500).toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function warningsOf(entries: readonly ZipEntry[]): ReadingWarning[] {
  const warnings: ReadingWarning[] = [];
  if (entries.some((entry) => /vbaProject\.bin$/i.test(entry.name))) warnings.push('HAS_MACROS');
  if (entries.some((entry) => /^xl\/externalLinks\//i.test(entry.name))) warnings.push('HAS_EXTERNAL_LINKS');
  return warnings;
}

/**
 * Reads all sheets of a workbook whose directory has been guarded.
 * @throws SpreadsheetRefused when the content is malformed or exceeds the limits
 */
export async function readWorkbookTables(
  file: Buffer,
  entries: readonly ZipEntry[],
): Promise<{ tables: ParsedTable[]; warnings: ReadingWarning[] }> {
  const parts = unpackParts(file, entries);
  const facts = readSheetFacts(parts);
  const merges = new Map<string, MergedBlock[]>();
  for (const [name, part] of parts) {
    if (!sheetPart.test(name)) continue;
    merges.set(name, scanSheet(part, facts.find((sheet) => sheet.part === name)?.name ?? name));
  }
  const sheets = await readSheets(packStoredZip(parts));
  const tables = sheets.map(({ sheet, data }) => {
    const fact = facts.find((candidate) => candidate.name === sheet);
    return {
      sheetName: sheet,
      hidden: fact?.hidden ?? false,
      rows: data.map((row) => row.map(toCell)),
      merges: merges.get(fact?.part ?? '') ?? [],
    };
  });
  return { tables, warnings: warningsOf(entries) };
}

async function readSheets(zip: Buffer): ReturnType<typeof readWorkbook> {
  try {
    return await readWorkbook(zip, { trim: false });
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new SpreadsheetRefused('SPREADSHEET_BROKEN', { detail });
  }
}
