import type { RecordKind } from '../../shared/domain/fields/field.ts';
import { type FormShape, readForms } from '../../shared/importing/forms/formReader.ts';
import {
  isFilled,
  type JoinedForms,
  joinForms,
  kindOfForm,
  type SourcedForm,
} from '../../shared/importing/forms/joinForms.ts';
import type { RefusalCode } from '../../shared/importing/refusals.ts';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import { secrecyOfText } from '../../shared/importing/secrecy.ts';
import type { ParsedTable } from '../../shared/importing/table.ts';
import type { JobContext } from '../core/context.ts';
import { type ParsedSpreadsheet, parseSpreadsheet } from '../workers/parseSpreadsheet.ts';

/** A file as the desk hands it over. */
export interface HandedFile {
  readonly blobId: string;
  readonly fileName: string;
}

/** What became of a file when it was read. */
interface ReadFile extends HandedFile {
  /**
   * forms: read; empty: a form without a word filled in; lead: it cannot be read, so it is kept whole as a 线索;
   * refused: not even that, because there is nothing in it or it is hostile.
   */
  readonly outcome: 'forms' | 'empty' | 'lead' | 'refused';
  readonly forms: number;
  /** Why it was not read; null when it was. */
  readonly reason: {
    readonly code: RefusalCode;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
}

/** Forms of several files, laid into one table per kind of record, the most frequent kind first. */
export interface FormBundle {
  readonly files: readonly ReadFile[];
  readonly joined: readonly JoinedForms[];
}

/** Nothing of these is kept: they hold nothing, or were made to do harm. */
const keptNowhere: ReadonlySet<RefusalCode> = new Set([
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'ZIP_BOMB',
  'ZIP_BAD_NAME',
  'SECRET_FILE',
]);

/**
 * Reads files of any kind together. None of them makes the others fail.
 * @param kind taken for every form; guessed form by form when null
 * @throws SpreadsheetRefused READING_CANCELLED
 */
export async function readBundle(
  context: JobContext,
  files: readonly HandedFile[],
  kind: RecordKind | null,
): Promise<FormBundle> {
  const read: ReadFile[] = [];
  const forms: SourcedForm[] = [];
  for (const [index, file] of files.entries()) {
    context.progress({ done: index, total: files.length, step: 'reading' });
    const { found, reason } = await formsOf(context, file);
    const filled = found.filter(isFilled);
    forms.push(...filled.map((form) => ({ ...form, file: index, titles: [file.fileName, form.title] })));
    read.push({
      ...file,
      outcome: outcomeOf(found.length, filled.length, reason),
      forms: filled.length,
      reason,
    });
  }
  const byKind = new Map<RecordKind, SourcedForm[]>();
  for (const form of forms) {
    const formKind = kind ?? kindOfForm(form);
    byKind.set(formKind, [...(byKind.get(formKind) ?? []), form]);
  }
  const groups = [...byKind].toSorted(([, a], [, b]) => b.length - a.length);
  return { files: read, joined: groups.map(([each, ofKind]) => joinForms(each, ofKind)) };
}

function outcomeOf(found: number, filled: number, reason: ReadFile['reason']): ReadFile['outcome'] {
  if (filled > 0) return 'forms';
  if (reason !== null) return keptNowhere.has(reason.code) ? 'refused' : 'lead';
  return found > 0 ? 'empty' : 'lead';
}

type TitledForm = ReturnType<typeof readForms>[number] & { readonly title: string };

async function formsOf(
  context: JobContext,
  { blobId }: HandedFile,
): Promise<{ found: TitledForm[]; reason: ReadFile['reason'] }> {
  try {
    const parsed = await parseSpreadsheet(
      { path: context.blobs.file(blobId), encoding: null, separator: null },
      { spawnParser: context.spawnParser, signal: context.signal },
    );
    const mark = markIn(parsed);
    if (mark !== null) return { found: [], reason: { code: 'SECRET_FILE', params: { mark } } };
    return { found: formsIn(parsed), reason: null };
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused) || error.code === 'READING_CANCELLED') throw error;
    return { found: [], reason: { code: error.code, params: error.params } };
  }
}

function formsIn({ facts, tables }: ParsedSpreadsheet): TitledForm[] {
  const isLines = (table: ParsedTable) =>
    facts.type === 'pdf' || (facts.type === 'document' && table.sheetName === 'text');
  const shown = tables.filter((table) => !table.hidden);
  const paragraphs = shown.filter(isLines).flatMap((table) => table.rows.map((row) => String(row[0] ?? '')));
  const title = paragraphs.find((line) => /[表书单]$/.test(line.replace(/\s/g, ''))) ?? '';
  const read = (wanted: readonly ParsedTable[], shape: FormShape) =>
    wanted.flatMap((table) =>
      readForms(table, shape).map((form) => ({ ...form, title: title || table.sheetName })),
    );
  const inTables = read(
    shown.filter((table) => !isLines(table)),
    'grid',
  );
  return inTables.length > 0 ? inTables : read(shown.filter(isLines), 'lines');
}

/** Secrecy told outside of the forms themselves; a 密级 within a form refuses that form. */
function markIn({ facts, tables }: ParsedSpreadsheet): string | null {
  const lines = tables
    .filter(({ sheetName }) => facts.type === 'pdf' || (facts.type === 'document' && sheetName === 'text'))
    .flatMap(({ rows }) => rows.map((row) => row.join(' ')));
  const marks = lines.map(secrecyOfText);
  return marks.find((mark) => mark !== null) ?? null;
}
