import { titleFieldOf } from '../domain/fields/catalogues.ts';
import type { Field } from '../domain/fields/field.ts';
import { cellText, readHeading } from '../importing/cells.ts';
import { readField } from '../importing/fieldReaders.ts';
import { secrecyMarkIn } from '../importing/secrecy.ts';
import type { ParsedTable } from '../importing/table.ts';
import {
  type CollectionPlan,
  codeMark,
  codeSheet,
  fieldsOfPlan,
  headingOf,
  type IssuedRow,
  numberHeading,
} from './sheetLayout.ts';

/** One field of one record that came back differently from how it left. */
interface FieldChange {
  readonly recordId: string;
  readonly number: string;
  readonly title: string;
  readonly field: string;
  /** As it left, as it is now, as it came back. */
  readonly issued: unknown;
  readonly current: unknown;
  readonly returned: unknown;
  /** 1-based row of the returned sheet. */
  readonly row: number;
  /**
   * safe: nobody touched it meanwhile. conflict: it was changed here since. doubtful: the row was recognised by its
   * name alone, because its number had been changed.
   */
  readonly certainty: 'safe' | 'conflict' | 'doubtful';
}

/** A row without a number: a record to be made. */
interface NewRow {
  readonly row: number;
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export const returnProblems = [
  'NUMBER_CHANGED',
  'NUMBER_UNKNOWN',
  'NUMBER_OF_ANOTHER',
  'ROW_DELETED',
  'ROW_DOUBLED',
  'VALUE_UNREADABLE',
  'COLUMN_MISSING',
  'RECORD_GONE',
  'NAME_MISSING',
  'NEW_ROW_EXISTS',
  'SECRET_ROW',
] as const;
type ReturnProblemCode = (typeof returnProblems)[number];

/** Something about a row that a person should know; nothing of it was guessed away. */
interface ReturnProblem {
  readonly code: ReturnProblemCode;
  /** 1-based; null for a row that is not there. */
  readonly row: number | null;
  readonly number: string;
  readonly title: string;
  /** The heading of the column, '' where the whole row is meant. */
  readonly column: string;
  readonly raw: string;
}

export interface ComparedReturn {
  readonly changes: readonly FieldChange[];
  readonly additions: readonly NewRow[];
  readonly problems: readonly ReturnProblem[];
}

/** The code of a workbook that we sent out; null for any other. */
export function codeOf(tables: readonly ParsedTable[]): string | null {
  const row = tables.find((table) => table.sheetName === codeSheet)?.rows[0];
  return row !== undefined && cellText(row[0]) === codeMark ? cellText(row[1]) : null;
}

/** What a return is compared with. */
export interface ReturnBasis {
  readonly plan: Pick<CollectionPlan, 'kind' | 'fields'>;
  readonly issued: readonly IssuedRow[];
  /** The records as they are now, by id; one that is gone is left out. */
  readonly current: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Numbers that other workbooks of the same collection hold. */
  readonly othersNumbers: ReadonlySet<string>;
  /** Titles that live records of the recipient already have, so that a new row is not made twice. */
  readonly knownTitles: ReadonlySet<string>;
}

/**
 * Compares a returned workbook with how it left and with how things are now. Deterministic; nothing is stored. Only
 * what was changed in the sheet is a change: a record that was edited here meanwhile keeps that edit. An emptied
 * cell clears nothing.
 */
export function compareReturn(tables: readonly ParsedTable[], basis: ReturnBasis): ComparedReturn {
  return new Comparison(basis).run(tables);
}

interface SheetRow {
  readonly row: number;
  readonly number: string;
  readonly title: string;
  readonly texts: ReadonlyMap<string, string>;
}

class Comparison {
  readonly #basis: ReturnBasis;
  readonly #fields: [string, Field][];
  readonly #titleField: string;
  readonly #changes: FieldChange[] = [];
  readonly #additions: NewRow[] = [];
  readonly #problems: ReturnProblem[] = [];

  constructor(basis: ReturnBasis) {
    this.#basis = basis;
    this.#fields = fieldsOfPlan(basis.plan);
    this.#titleField = titleFieldOf(basis.plan.kind);
  }

  run(tables: readonly ParsedTable[]): ComparedReturn {
    const rows = this.#rowsOf(tables);
    const byNumber = new Map(this.#basis.issued.map((issued) => [issued.number, issued]));
    const seen = new Map<string, SheetRow>();
    const strangers: SheetRow[] = [];
    for (const row of rows) {
      const issued = byNumber.get(row.number);
      if (this.#isSecret(row)) continue;
      if (row.number === '') this.#takeNew(row);
      else if (issued === undefined) strangers.push(row);
      else if (seen.has(row.number)) this.#takeDoubled(row, seen.get(row.number)!, issued);
      else {
        seen.set(row.number, row);
        this.#takeRow(row, issued, 'safe');
      }
    }
    const missing = this.#basis.issued.filter(({ number }) => !seen.has(number));
    this.#takeStrangers(strangers, missing);
    return { changes: this.#changes, additions: this.#additions, problems: this.#problems };
  }

  /** A changed number is known again by the name, if just one missing row had it; the change then is doubtful. */
  #takeStrangers(strangers: readonly SheetRow[], missing: readonly IssuedRow[]): void {
    const left = new Set(missing);
    for (const row of strangers) {
      if (this.#basis.othersNumbers.has(row.number)) {
        this.#tell('NUMBER_OF_ANOTHER', row);
        continue;
      }
      const fitting = [...left].filter(({ title }) => sameText(title, row.title));
      const [only] = fitting;
      if (fitting.length !== 1 || only === undefined) {
        this.#tell('NUMBER_UNKNOWN', row);
        continue;
      }
      left.delete(only);
      this.#tell('NUMBER_CHANGED', { ...row, number: only.number }, { raw: row.number });
      this.#takeRow(row, only, 'doubtful');
    }
    for (const { number, title } of left) this.#tell('ROW_DELETED', { row: null, number, title });
  }

  /** The sheet with the numbers, its headings wherever they were moved to. */
  #rowsOf(tables: readonly ParsedTable[]): SheetRow[] {
    for (const table of tables.filter((each) => !each.hidden)) {
      const top = table.rows.findIndex((row) => row.some((cell) => cellText(cell) === numberHeading));
      if (top < 0) continue;
      const headings = table.rows[top]!.map((cell) => readHeading(cell).fullKey);
      const columnOf = (heading: string) => headings.indexOf(readHeading(heading).fullKey);
      const numberColumn = columnOf(numberHeading);
      const columns = this.#fields.map(([name, field]) => ({ name, at: columnOf(headingOf(field)), field }));
      for (const { at, field } of columns) {
        if (at < 0)
          this.#tell('COLUMN_MISSING', { row: top + 1, number: '', title: '' }, { column: headingOf(field) });
      }
      return table.rows.slice(top + 1).flatMap((cells, index) => {
        const texts = new Map(
          columns.flatMap(({ name, at }) => (at < 0 ? [] : [[name, cellText(cells[at])]])),
        );
        const row = {
          row: top + index + 2,
          number: cellText(cells[numberColumn]),
          title: cellText(cells[numberColumn + 1]),
          texts,
        };
        const isBlank =
          row.number === '' && row.title === '' && [...texts.values()].every((each) => each === '');
        return isBlank ? [] : [row];
      });
    }
    return [];
  }

  #isSecret(row: SheetRow): boolean {
    const mark = [row.title, ...row.texts.values()].map(secrecyMarkIn).find((found) => found !== null);
    if (mark !== undefined) this.#tell('SECRET_ROW', row, { raw: mark ?? '' });
    return mark !== undefined;
  }

  #takeNew(row: SheetRow): void {
    if (row.title === '') this.#tell('NAME_MISSING', row);
    else if (
      this.#basis.knownTitles.has(row.title) ||
      this.#additions.some(({ title }) => title === row.title)
    )
      this.#tell('NEW_ROW_EXISTS', row);
    else {
      const values = Object.fromEntries(
        this.#read(row).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      );
      this.#additions.push({ row: row.row, title: row.title, values });
    }
  }

  /** The same number twice: equal rows are one; of unequal ones the first counts and the second is named. */
  #takeDoubled(row: SheetRow, first: SheetRow, issued: IssuedRow): void {
    const isSame =
      sameText(row.title, first.title) &&
      [...row.texts].every(([name, text]) => first.texts.get(name) === text);
    const raw = isSame
      ? ''
      : [...row.texts]
          .filter(([name, text]) => first.texts.get(name) !== text)
          .map(([, text]) => text)
          .join('；');
    this.#tell('ROW_DOUBLED', { ...row, title: issued.title }, { raw });
  }

  #takeRow(row: SheetRow, issued: IssuedRow, standing: 'safe' | 'doubtful'): void {
    const now = this.#basis.current.get(issued.recordId);
    if (now === undefined) {
      this.#tell('RECORD_GONE', { ...row, number: issued.number });
      return;
    }
    const returned: [string, unknown][] = [
      [this.#titleField, row.title === '' ? null : row.title],
      ...this.#read(row),
    ];
    const left: Readonly<Record<string, unknown>> = { ...issued.values, [this.#titleField]: issued.title };
    for (const [field, value] of returned) {
      const [before, current] = [left[field] ?? null, now[field] ?? null];
      if (value === null || same(value, before) || same(value, current)) continue;
      const certainty = standing === 'doubtful' ? standing : same(before, current) ? 'safe' : 'conflict';
      const { recordId, number, title } = issued;
      this.#changes.push({
        recordId,
        number,
        title,
        field,
        issued: before,
        current,
        returned: value,
        row: row.row,
        certainty,
      });
    }
  }

  #read(row: SheetRow): [string, unknown][] {
    return this.#fields.flatMap(([name, field]): [string, unknown][] => {
      const text = row.texts.get(name) ?? '';
      if (text === '') return [];
      const { value, error } = readField(field, text, '万元');
      if (error === null) return [[name, value]];
      this.#tell('VALUE_UNREADABLE', row, { column: headingOf(field), raw: text });
      return [];
    });
  }

  #tell(
    code: ReturnProblemCode,
    { row, number, title }: { row: number | null; number: string; title: string },
    more: { column?: string; raw?: string } = {},
  ): void {
    this.#problems.push({
      code,
      row,
      number,
      title,
      column: more.column ?? '',
      raw: (more.raw ?? '').slice(0, 200),
    });
  }
}

function sameText(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

/** Line breaks and blanks at the ends are what spreadsheet programs change by themselves. */
function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : JSON.stringify(value);
  return plain(a) === plain(b);
}
