import type { RecordKind } from '../domain/fields/field.ts';
import type { Heading } from './cells.ts';
import { cellText } from './cells.ts';
import { guessColumns, guessKind, headerSignature } from './columnGuess.ts';
import { planColumns } from './columnPlans.ts';
import type { ColumnPlan, DraftRecord } from './draft.ts';
import { guessHeader } from './headerRow.ts';
import type { RowError } from './rowErrors.ts';
import { type RowReader, readRow } from './rowReader.ts';
import type { SkippedRow } from './rowSkips.ts';
import { skipReason } from './rowSkips.ts';
import { secrecyOfText } from './secrecy.ts';
import type { Cell, MergedBlock, ParsedTable } from './table.ts';
import { importTargets } from './targets.ts';

/** What a user corrected in the preview, or what was remembered for these headings. */
export interface ColumnMapping {
  kind: RecordKind;
  /** 1-based number of the heading row; null for a table without headings. */
  headerRow: number | null;
  /** Target per column, left to right; null keeps the column beside the record. */
  targets: readonly (string | null)[];
}

/** What an import would do. */
export interface ImportPlan {
  kind: RecordKind;
  /** 1-based; null when the table has no headings. */
  headerRow: number | null;
  columns: ColumnPlan[];
  /** Under this name a corrected mapping is remembered. */
  signature: string;
  records: DraftRecord[];
  errors: RowError[];
  skipped: SkippedRow[];
}

export interface PlanRequest {
  table: ParsedTable;
  /** Helps to tell the kind of record. */
  fileName: string;
  /** The user's choice; guessed when null. */
  kind: RecordKind | null;
  /** Corrected or remembered; guessed when null. A mapping of another kind or width is ignored. */
  mapping: ColumnMapping | null;
  /** 1-based number of the heading row that the user chose; only looked at when there is no mapping. */
  headerRow?: number | null;
  /** Only this many rows below the headings are read, for a preview; null reads all. */
  rowLimit: number | null;
}

/** How far a plan has come, in rows of the table. */
export interface PlanProgress {
  rowsDone: number;
  rowsTotal: number;
}

const rowsBetweenPauses = 1_000;

/** A mapping settles the headings, also that there are none; else the user's choice counts. */
function chosenHeader({ mapping, headerRow }: PlanRequest): number | 'none' | null {
  if (mapping !== null) return mapping.headerRow === null ? 'none' : mapping.headerRow - 1;
  return typeof headerRow === 'number' ? headerRow - 1 : null;
}

/** A hostile file may merge the same column fifty thousand times; honest ones stay far below. */
const mostFilledCells = 1_000_000;

/** Merged cells that reach downwards count for every row they cover: one firm beside its three needs. */
function fillMergedDown(
  rows: readonly Cell[][],
  merges: readonly MergedBlock[],
  firstDataRow: number,
): Cell[][] {
  const filled = [...rows];
  let budget = mostFilledCells;
  for (const { top, left, bottom } of merges) {
    if (bottom <= top || top < firstDataRow || budget <= 0) continue;
    budget -= bottom - top;
    const value = rows[top]?.[left] ?? null;
    if (value === null) continue;
    for (let index = top + 1; index <= Math.min(bottom, rows.length - 1); index += 1) {
      const row = [...(filled[index] ?? [])];
      while (row.length <= left) row.push(null);
      row[left] ??= value;
      filled[index] = row;
    }
  }
  return filled;
}

/** Secrecy told once for the whole table in a note above it: '密级：秘密'. */
function secrecyOfNotes(notes: readonly string[]): string | null {
  for (const note of notes) {
    const mark = secrecyOfText(note);
    if (mark !== null) return mark;
  }
  return null;
}

/**
 * Plans an import step by step: finds headings, kind and columns, then reads row after row. Yields about every
 * 1,000 rows, so that the caller can show progress, let others in or stop for good; nothing is stored.
 * Deterministic: the same request gives the same plan.
 */
export function* planRows(request: PlanRequest): Generator<PlanProgress, ImportPlan> {
  const { table, mapping } = request;
  const header = guessHeader(table, chosenHeader(request));
  const { headings } = header;
  const firstDataRow = header.rowIndex === null ? 0 : header.rowIndex + header.rowCount;
  const rows = fillMergedDown(table.rows, table.merges, firstDataRow);
  const dataRows = rows.slice(
    firstDataRow,
    request.rowLimit === null ? undefined : firstDataRow + request.rowLimit,
  );
  const titles = [table.sheetName, request.fileName, ...header.notes];
  const kind = request.kind ?? mapping?.kind ?? guessKind(headings, dataRows, titles);
  const isMappingUsable =
    mapping !== null && mapping.kind === kind && mapping.targets.length === headings.length;
  const guesses = isMappingUsable
    ? mapping.targets.map((target) => ({ target, confidence: 1 }))
    : guessColumns(kind, headings, dataRows);
  const columns = planColumns({ targets: importTargets(kind), header, guesses, rows: dataRows });
  const plan: ImportPlan = {
    kind,
    headerRow: header.rowIndex === null ? null : header.rowIndex + 1,
    columns,
    signature: headerSignature(headings),
    records: [],
    errors: [],
    skipped: [],
  };
  const reader: RowReader = {
    kind,
    columns,
    secrecyOfTable: secrecyOfNotes(header.notes),
    targets: importTargets(kind),
  };
  for (const [index, row] of dataRows.entries()) {
    if (index > 0 && index % rowsBetweenPauses === 0) yield { rowsDone: index, rowsTotal: dataRows.length };
    takeRow(plan, reader, headings, { row, number: firstDataRow + index + 1 });
  }
  yield { rowsDone: dataRows.length, rowsTotal: dataRows.length };
  return plan;
}

function takeRow(
  plan: ImportPlan,
  reader: RowReader,
  headings: readonly Heading[],
  { row, number }: { row: readonly Cell[]; number: number },
): void {
  const texts = row.map((cell) => cellText(cell));
  const reason = skipReason(texts, headings);
  if (reason !== null) {
    plan.skipped.push({ row: number, reason });
    return;
  }
  const { record, errors } = readRow(reader, texts, number);
  plan.errors.push(...errors);
  if (record !== null) plan.records.push(record);
}

/** Runs `planRows` to its end in one go, for previews and small tables. */
export function planImport(request: PlanRequest): ImportPlan {
  const steps = planRows(request);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
