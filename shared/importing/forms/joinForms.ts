import type { RecordKind } from '../../domain/fields/field.ts';
import { readHeading } from '../cells.ts';
import { exactTarget, guessKind } from '../columnGuess.ts';
import type { Cell, ParsedTable } from '../table.ts';
import type { FoundForm } from './formReader.ts';

/** A form with where it was found. */
export interface SourcedForm extends FoundForm {
  /** Index of its file among those that are imported together. */
  readonly file: number;
  /** Titles that tell its kind: file name, sheet name. */
  readonly titles: readonly string[];
}

/** Forms of one kind as one table: headings in row 1, one row per form. */
export interface JoinedForms {
  readonly kind: RecordKind;
  readonly table: ParsedTable;
  /** For each row under the headings, the files it was found in; several when the same form came more than once. */
  readonly sources: readonly (readonly number[])[];
  /** Forms that equal another one word for word and are joined with it. */
  readonly repeated: number;
}

/** The kind of record a form is about, from its labels and titles. */
export function kindOfForm({ entries, titles }: SourcedForm): RecordKind {
  const headings = entries.map(({ label }) => readHeading(label));
  return guessKind(headings, [entries.map(({ value }) => value)], titles);
}

/** What an empty form has printed where a value would stand. */
const printed = /^(?:[\s_＿—-]*(?:亿元|万元|元|年|月|日|至|%)?)*$/;

/** Whether anything is filled in. */
export function isFilled({ entries }: FoundForm): boolean {
  return entries.some(({ value }) => !printed.test(value));
}

interface Column {
  heading: string;
  readonly target: string | null;
}

/**
 * Lays forms of one kind under each other. Labels that mean the same ('单位名称', '企业名称') share a column unless one
 * form has both; a label that comes again in a form gets a column of its own. Forms that are equal word for word
 * become one row.
 */
export function joinForms(kind: RecordKind, forms: readonly SourcedForm[]): JoinedForms {
  const columns: Column[] = [];
  const byKey = new Map<string, number>();
  const rows: { cells: Cell[]; files: number[] }[] = [];
  const known = new Map<string, { files: number[] }>();
  let repeated = 0;
  for (const form of forms) {
    const same = known.get(signatureOf(form));
    if (same !== undefined) {
      if (!same.files.includes(form.file)) same.files.push(form.file);
      repeated += 1;
      continue;
    }
    const cells: Cell[] = [];
    const taken = new Set<number>();
    for (const { label, value } of form.entries) {
      const column = columnFor(label, { kind, columns, byKey, taken });
      taken.add(column);
      cells[column] = value === '' ? null : value;
    }
    const row = { cells: Array.from(cells, (cell) => cell ?? null), files: [form.file] };
    known.set(signatureOf(form), row);
    rows.push(row);
  }
  return {
    kind,
    table: {
      sheetName: '',
      hidden: false,
      rows: [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells)],
      merges: [],
    },
    sources: rows.map(({ files }) => files),
    repeated,
  };
}

function columnFor(
  label: string,
  {
    kind,
    columns,
    byKey,
    taken,
  }: { kind: RecordKind; columns: Column[]; byKey: Map<string, number>; taken: Set<number> },
): number {
  const heading = readHeading(label);
  const target = exactTarget(kind, heading);
  const own = byKey.get(heading.fullKey);
  if (own !== undefined && !taken.has(own)) return own;
  const same =
    target === null ? -1 : columns.findIndex((column, at) => column.target === target && !taken.has(at));
  const column = same >= 0 ? same : columns.length;
  if (same < 0) {
    const count = columns.filter(
      (each) => readHeading(each.heading.replace(/（\d+）$/, '')).key === heading.key,
    ).length;
    // Units are taken along by the values; in the heading they would speak for forms that have another one.
    const name = heading.text.replace(/[(（/](亿元|万元|元)[)）]?/g, '');
    columns.push({ heading: count === 0 ? name : `${name}（${count + 1}）`, target });
  }
  byKey.set(heading.fullKey, column);
  return column;
}

function signatureOf({ entries }: FoundForm): string {
  return entries
    .filter(({ value }) => value !== '')
    .map(({ label, value }) => `${readHeading(label).fullKey}\u241F${value.replace(/\s+/g, '')}`)
    .toSorted()
    .join('\u241E');
}
