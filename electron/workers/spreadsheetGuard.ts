import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import { readZipDirectory, refuseHostileZip, type ZipEntry } from './zipDirectory.ts';

const fileSizeLimitBytes = 50 * 1024 * 1024;

/** A file that may be read further: a zip of Office with its parts, an old workbook, a PDF, or text. */
export type GuardedFile =
  | { type: 'workbook' | 'word'; entries: ZipEntry[] }
  | { type: 'oldWorkbook' | 'pdf' | 'text' };

const sniffedBytes = 4096;

/** @throws SpreadsheetRefused FILE_EMPTY, FILE_TOO_LARGE */
export function refuseBadSize(sizeBytes: number): void {
  if (sizeBytes === 0) throw new SpreadsheetRefused('FILE_EMPTY');
  if (sizeBytes > fileSizeLimitBytes) {
    const sizeMegabytes = Math.ceil(sizeBytes / (1024 * 1024));
    const limitMegabytes = fileSizeLimitBytes / (1024 * 1024);
    throw new SpreadsheetRefused('FILE_TOO_LARGE', { sizeMegabytes, limitMegabytes });
  }
}

function startsWith(file: Buffer, hex: string): boolean {
  return file.subarray(0, hex.length / 2).toString('hex') === hex;
}

/**
 * An OLE container is an old .xls or .et, which name their stream so, an old Word file, or a file locked by a
 * password.
 */
function guardOle(file: Buffer): GuardedFile {
  const has = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) throw new SpreadsheetRefused('ENCRYPTED_FILE');
  if (has('WordDocument')) throw new SpreadsheetRefused('OTHER_OFFICE_FILE', { found: 'doc' });
  if (!has('Workbook') && !has('Book')) throw new SpreadsheetRefused('OTHER_OFFICE_FILE', { found: 'OLE' });
  return { type: 'oldWorkbook' };
}

function refuseOtherArchive(entries: readonly ZipEntry[]): never {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  let found = 'zip';
  if (has('xl/workbook.bin')) found = 'xlsb';
  else if (has('ppt/presentation.xml')) found = 'pptx';
  else if (has('content.xml')) found = 'ods';
  throw new SpreadsheetRefused('OTHER_OFFICE_FILE', { found });
}

function looksLikeHtml(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|table|meta|head|body|style)\b/i.test(
    head,
  );
}

function looksLikeSpreadsheetMl(head: string): boolean {
  return (
    /<\?mso-application\s+progid="Excel\.Sheet"/i.test(head) ||
    /<Workbook\s[^>]*urn:schemas-microsoft/i.test(head)
  );
}

function hasByteOrderMark(file: Buffer): boolean {
  return startsWith(file, 'fffe') || startsWith(file, 'feff') || startsWith(file, 'efbbbf');
}

/**
 * Decides by content, never by name, what a file is, and refuses what must not be read further. Looks at the
 * first bytes and at a zip's directory only.
 * @throws SpreadsheetRefused with the reason
 */
export function guardFile(file: Buffer): GuardedFile {
  refuseBadSize(file.length);
  if (startsWith(file, 'd0cf11e0')) return guardOle(file);
  if (startsWith(file, '504b0304') || startsWith(file, '504b0506')) {
    const entries = readZipDirectory(file);
    refuseHostileZip(entries);
    const has = (part: string) => entries.some((entry) => entry.name.toLowerCase() === part);
    if (has('word/document.xml')) return { type: 'word', entries };
    if (!has('xl/workbook.xml')) refuseOtherArchive(entries);
    return { type: 'workbook', entries };
  }
  if (startsWith(file, '25504446')) return { type: 'pdf' };
  const head = file.subarray(0, sniffedBytes);
  if (!hasByteOrderMark(file) && head.includes(0)) throw new SpreadsheetRefused('NOT_TEXT');
  const headText = startsWith(file, 'fffe') ? head.toString('utf16le') : head.toString('utf8');
  const trimmed = headText.replace(/^\uFEFF/, '');
  if (looksLikeHtml(trimmed)) throw new SpreadsheetRefused('HTML_FILE');
  if (looksLikeSpreadsheetMl(trimmed)) throw new SpreadsheetRefused('OTHER_OFFICE_FILE', { found: 'XML' });
  return { type: 'text' };
}
