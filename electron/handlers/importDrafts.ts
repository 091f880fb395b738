import { rememberedMapping } from '../../db/repositories/importing.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ImportPreview } from '../../shared/contract/importing.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import { readPastedCells } from '../../shared/importing/paste.ts';
import { type ColumnMapping, type ImportPlan, planImport, planRows } from '../../shared/importing/plan.ts';
import { SpreadsheetRefused } from '../../shared/importing/refusals.ts';
import { type RowError, rowErrorWords } from '../../shared/importing/rowErrors.ts';
import type { ParsedTable } from '../../shared/importing/table.ts';
import { importTargets } from '../../shared/importing/targets.ts';
import type { JobContext } from '../core/context.ts';
import { parseSpreadsheet } from '../workers/parseSpreadsheet.ts';
import type { TextEncoding } from '../workers/spreadsheetMessages.ts';
import { type FormBundle, type HandedFile, readBundle } from './importForms.ts';

const MOST_ERRORS_SHOWN = 500;
const PREVIEW_ROWS = 20;
const SAMPLES_PER_COLUMN = 3;

/** A file that was read and waits for a person's agreement. Lives in the writing worker's memory only. */
export interface ImportDraft {
  readonly draftId: string;
  readonly fileName: string;
  readonly encoding: string | null;
  readonly tables: readonly ParsedTable[];
  /** The uploaded file, kept with the batch later; null for pasted cells. */
  readonly blobId: string | null;
  /** Several files that were read together: one table per kind of record. Null for a single list. */
  readonly bundle: FormBundle | null;
  sheetIndex: number;
  plan: ImportPlan;
  mapped: 'remembered' | 'chosen' | 'guessed';
}

export interface DraftChoice {
  readonly sheetIndex: number;
  readonly headerRow: number | null;
  readonly kind: RecordKind | null;
  readonly mapping: Readonly<Record<string, string | null>> | null;
}

// One at a time: opening another file gives the earlier one up.
const drafts = new Map<string, ImportDraft>();

/** @throws ContractError DRAFT_MISSING when another file was opened since, or the program was started anew */
export function draftOf(draftId: string): ImportDraft {
  const draft = drafts.get(draftId);
  if (!draft) throw new ContractError('DRAFT_MISSING');
  return draft;
}

export function discardDraft(draftId: string): void {
  drafts.delete(draftId);
}

export type ImportSource = { from: 'files'; files: readonly HandedFile[] } | SingleSource;

/** What holds one list: a file or pasted cells. */
export type SingleSource =
  | { from: 'file'; blobId: string; fileName: string; encoding: TextEncoding | null }
  | { from: 'paste'; text: string };

/** Reads a file or pasted cells and plans its import. @throws ContractError FILE_REFUSED, BLOB_MISSING, CANCELLED */
export async function openDraft(
  context: JobContext,
  source: ImportSource,
  kind: RecordKind | null,
): Promise<ImportDraft> {
  if (source.from === 'files') return openBundle(context, source.files, kind);
  const { tables, encoding } = await readSource(context, source);
  const sheetIndex = Math.max(
    0,
    tables.findIndex((table) => !table.hidden && table.rows.length > 0),
  );
  const table = tables[sheetIndex];
  if (!table || table.rows.length === 0) throw new ContractError('FILE_REFUSED', { reason: 'NO_ROWS' });
  const fileName = source.from === 'file' ? source.fileName : '';
  const headings = planImport({ table, fileName, kind, mapping: null, rowLimit: 0 });
  const remembered = rememberedMapping(context.db, headings.signature);
  const usable = remembered && (kind === null || kind === remembered.kind) ? remembered : null;
  const mapping: ColumnMapping | null = usable && { ...usable, headerRow: headings.headerRow };
  const plan = await planned(context, { table, fileName, kind: usable?.kind ?? kind, mapping });
  const draft: ImportDraft = {
    draftId: `draft-${context.jobId}`,
    fileName,
    encoding,
    tables,
    blobId: source.from === 'file' ? source.blobId : null,
    bundle: null,
    sheetIndex,
    plan,
    mapped: usable ? 'remembered' : 'guessed',
  };
  return kept(draft);
}

function kept(draft: ImportDraft): ImportDraft {
  drafts.clear();
  drafts.set(draft.draftId, draft);
  return draft;
}

const nothingRead: ParsedTable = { sheetName: '', hidden: false, rows: [], merges: [] };

async function openBundle(
  context: JobContext,
  files: readonly HandedFile[],
  kind: RecordKind | null,
): Promise<ImportDraft> {
  const bundle = await refusalsTold(() => readBundle(context, files, kind));
  const fileName = files.length === 1 ? files[0]!.fileName : `${files[0]!.fileName} +${files.length - 1}`;
  const tables = bundle.joined.length === 0 ? [nothingRead] : bundle.joined.map(({ table }) => table);
  const plan = await plannedSheet(context, tables[0]!, bundle.joined[0]?.kind ?? kind ?? 'need');
  return kept({
    draftId: `draft-${context.jobId}`,
    fileName,
    encoding: null,
    tables,
    blobId: null,
    bundle,
    sheetIndex: 0,
    plan,
    mapped: 'guessed',
  });
}

/** A table of joined forms as it is planned until a person says otherwise. */
export function plannedSheet(context: JobContext, table: ParsedTable, kind: RecordKind): Promise<ImportPlan> {
  return planned(context, {
    table,
    fileName: '',
    kind,
    mapping: null,
    headerRow: table.rows.length > 0 ? 1 : null,
  });
}

/** Plans a draft anew under another choice. @throws ContractError FILE_REFUSED, CANCELLED */
export async function adjustDraft(
  context: JobContext,
  draft: ImportDraft,
  choice: DraftChoice,
): Promise<void> {
  const table = draft.tables[choice.sheetIndex];
  if (!table) throw new ContractError('FILE_REFUSED', { reason: 'NO_SUCH_SHEET' });
  const mapping = choice.mapping && columnMapping(table, draft, choice);
  const { kind, headerRow } = choice;
  draft.plan = await planned(context, { table, fileName: draft.fileName, kind, mapping, headerRow });
  draft.sheetIndex = choice.sheetIndex;
  draft.mapped = mapping ? 'chosen' : 'guessed';
}

function columnMapping(table: ParsedTable, draft: ImportDraft, choice: DraftChoice): ColumnMapping {
  const width = planImport({ table, fileName: draft.fileName, kind: choice.kind, mapping: null, rowLimit: 0 })
    .columns.length;
  const targets = Array.from({ length: width }, (_, index) => choice.mapping?.[String(index)] ?? null);
  return { kind: choice.kind ?? draft.plan.kind, headerRow: choice.headerRow, targets };
}

/** The tables of a file or of pasted cells. @throws ContractError FILE_REFUSED, BLOB_MISSING, CANCELLED */
export async function readSource(
  context: JobContext,
  source: SingleSource,
): Promise<{ tables: ParsedTable[]; encoding: string | null }> {
  return refusalsTold(async () => {
    if (source.from === 'paste') return { tables: [readPastedCells(source.text)], encoding: null };
    const { facts, tables } = await parseSpreadsheet(
      { path: context.blobs.file(source.blobId), encoding: source.encoding, separator: null },
      {
        spawnParser: context.spawnParser,
        signal: context.signal,
        onProgress: (rowsRead) => context.progress({ done: rowsRead, total: null, step: 'reading' }),
      },
    );
    return { tables, encoding: facts.encoding };
  });
}

async function refusalsTold<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SpreadsheetRefused)) throw error;
    if (error.code === 'READING_CANCELLED') throw new ContractError('CANCELLED');
    throw new ContractError('FILE_REFUSED', { reason: error.code, ...error.params });
  }
}

async function planned(
  context: JobContext,
  request: Omit<Parameters<typeof planRows>[0], 'rowLimit'>,
): Promise<ImportPlan> {
  const steps = planRows({ ...request, rowLimit: null });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    context.progress({ done: step.value.rowsDone, total: step.value.rowsTotal, step: 'checking' });
    await context.breathe();
  }
}

/** What the preview shows of a draft. */
export function previewOf(draft: ImportDraft): ImportPreview {
  const { plan, tables } = draft;
  const table = tables[draft.sheetIndex]!;
  const firstRow = (plan.headerRow ?? 0) + 1;
  const rows = table.rows.slice(firstRow - 1, firstRow - 1 + PREVIEW_ROWS);
  const refused = refusedRowCount(plan);
  return {
    draftId: draft.draftId,
    fileName: draft.fileName,
    encoding: draft.encoding,
    sheets: tables.map((each) => ({ name: each.sheetName, rowCount: each.rows.length, hidden: each.hidden })),
    sheetIndex: draft.sheetIndex,
    headerRow: plan.headerRow,
    kind: plan.kind,
    columns: plan.columns.map((column, index) => ({
      index,
      letter: column.letters,
      heading: column.heading,
      target: column.target,
      certainty: certaintyOf(draft, column),
      samples: samplesOf(rows, index),
    })),
    targets: importTargets(plan.kind).map(({ id, label }) => ({ id, label })),
    rows: rows.map((cells, index) => ({ row: firstRow + index, cells })),
    drafts: plan.records.slice(0, PREVIEW_ROWS).map((record) => ({
      row: record.row,
      values: {
        ...record.values,
        ...(record.organisation ? { organisationName: record.organisation.name } : {}),
      },
    })),
    counts: {
      rows: plan.records.length + refused + plan.skipped.length,
      ready: plan.records.length,
      refused,
      skipped: plan.skipped.length,
      warnings: plan.errors.length - plan.errors.filter(isRefusal).length,
    },
    errors: errorsOf(plan),
    files: filesOf(draft.bundle),
    others: othersOf(draft),
  };
}

function filesOf(bundle: FormBundle | null): ImportPreview['files'] {
  return (bundle?.files ?? []).map(({ fileName, outcome, forms, reason }) => ({
    fileName,
    outcome,
    forms,
    reason: reason && { code: reason.code, params: { ...reason.params } },
  }));
}

function othersOf({ bundle, sheetIndex }: ImportDraft): ImportPreview['others'] {
  return (bundle?.joined ?? []).flatMap(({ kind, sources }, index) =>
    index === sheetIndex ? [] : [{ kind, forms: sources.length }],
  );
}

/** The first errors of a plan as the contract tells them. */
export function errorsOf(plan: ImportPlan): ImportPreview['errors'] {
  return plan.errors.slice(0, MOST_ERRORS_SHOWN).map((error) => ({
    row: error.row,
    column: error.column?.letters ?? null,
    heading: error.column?.heading ?? null,
    raw: error.raw,
    code: error.code,
    params: { ...error.params },
    effect: isRefusal(error) ? 'refused' : 'kept',
  }));
}

/** How many rows a plan leaves out because of an error. */
export function refusedRowCount(plan: ImportPlan): number {
  return new Set(plan.errors.filter(isRefusal).map((error) => error.row)).size;
}

function isRefusal(error: RowError): boolean {
  return rowErrorWords[error.code].effect === 'row';
}

function certaintyOf(
  draft: ImportDraft,
  column: ImportPlan['columns'][number],
): 'remembered' | 'sure' | 'likely' | 'none' {
  if (column.target === null) return 'none';
  if (draft.mapped === 'remembered') return 'remembered';
  return column.confidence >= 0.9 ? 'sure' : 'likely';
}

function samplesOf(rows: readonly ParsedTable['rows'][number][], column: number): string[] {
  const texts = rows.map((row) => String(row[column] ?? '').trim()).filter((text) => text !== '');
  return texts.slice(0, SAMPLES_PER_COLUMN).map((text) => text.slice(0, 80));
}
