import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { Cell } from '../../shared/importing/table.ts';
import type { ReadingWarning, Separator, TextEncoding } from './spreadsheetMessages.ts';

/** A quoted cell longer than this is a quotation mark nobody closed, not a cell. */
const longestRecordCharacters = 1_000_000;
const guessedFromLines = 20;

/** Byte order mark, else strict UTF-8, else GB18030 (reliability.md §3.3); never fails. */
export function guessEncoding(file: Buffer): TextEncoding {
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** The text without its byte order mark; bytes that mean nothing become U+FFFD. */
export function decodeText(file: Buffer, encoding: TextEncoding): string {
  const text = hasDecoder(encoding) ? new TextDecoder(encoding).decode(file) : iconv.decode(file, encoding);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Some builds of the runtime carry no tables for Chinese encodings. */
function hasDecoder(encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

function firstRecords(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let isQuoted = false;
  for (const character of text.slice(0, 200_000)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) {
      lines.push(line);
      line = '';
      if (lines.length === guessedFromLines) return lines;
    } else if (!isQuoted) line += character;
  }
  lines.push(line);
  return lines.filter((candidate) => candidate.trim() !== '');
}

/**
 * The separator that parts most lines into the same number of cells; a tab wins a tie, since it hardly ever
 * stands inside a text. A first line `sep=;` (written by spreadsheet programs) is obeyed.
 */
export function guessSeparator(text: string): Separator {
  const told = /^sep=([,;|\t])\r?\n/i.exec(text);
  if (told !== null) return told[1] as Separator;
  const lines = firstRecords(text);
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of ['\t', ',', ';', '|'] as const) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const typical = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const agreeing = counts.filter((count) => count === typical).length / Math.max(1, counts.length);
    const inFirstLine = counts[0] === 0 ? 0.1 : 1;
    const score = inFirstLine * agreeing * (typical === 0 ? 0.05 : 1 + Math.min(typical, 20) / 20);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function parseRecords(text: string, separator: Separator, quote: '"' | false): string[][] {
  return parse(text, {
    delimiter: separator,
    quote,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRecordCharacters,
  });
}

/**
 * Cells of a separated text. A quotation mark that is opened and never closed does not swallow the rest of
 * the file: quotation marks are then taken literally, and the warning says so.
 */
export function readSeparatedText(
  text: string,
  separator: Separator,
): { rows: Cell[][]; warnings: ReadingWarning[] } {
  const body = text.replace(/^sep=[,;|\t]\r?\n/i, '');
  const warnings: ReadingWarning[] = [];
  if (body.includes('\uFFFD')) warnings.push('UNREADABLE_CHARACTERS');
  let records: string[][];
  try {
    records = parseRecords(body, separator, '"');
  } catch {
    records = parseRecords(body, separator, false);
    warnings.push('QUOTES_TAKEN_LITERALLY');
  }
  const rows = records.map((record) => record.map((value): Cell => (value === '' ? null : value)));
  return { rows, warnings };
}
