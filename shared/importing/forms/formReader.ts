import { readHeading } from '../cells.ts';
import { guessHeader, isKnownHeading } from '../headerRow.ts';
import { skipReason } from '../rowSkips.ts';
import type { ParsedTable } from '../table.ts';
import { chosenText, cutInline, looksLikeLabel, withUnit } from './formText.ts';
import { type GridCell, gridRows, lineRows } from './gridCells.ts';

/** A filled form, or one row of a list: what stands beside which label. */
export interface FoundForm {
  /** 1-based row of the table where it begins. */
  readonly row: number;
  /** In the order of the form; the same label may come twice. A label without a value has ''. */
  readonly entries: readonly FormEntry[];
}

interface FormEntry {
  readonly label: string;
  readonly value: string;
}

/** Whether the rows are cells of a drawn table, or lines of running text where a value may go on below. */
export type FormShape = 'grid' | 'lines';

/** What no label claims is kept under this one. */
const unlabelled = '其他内容';

const fewestKnownLabels = 2;

/**
 * Finds the forms in a table of a document: label–value pairs beside or under each other in any order, with merged
 * cells and section titles; two forms under each other; or a list with a row of headings, each row of which is one
 * form. Nothing that stands in a form is left out: texts without a label come under `unlabelled`.
 * @returns [] when the table is no form
 */
export function readForms(table: ParsedTable, shape: FormShape): FoundForm[] {
  const rows = shape === 'grid' ? gridRows(table) : lineRows(table);
  if (shape === 'grid' && isList(table)) return listRows(table);
  const reader = new FormReader(shape);
  for (const [index, cells] of rows.entries()) reader.take(cells, index + 1);
  return reader.result();
}

/** A row of at least three headings, filled from end to end, over rows that are none. */
function isList(table: ParsedTable): boolean {
  const { rowIndex, rowCount, headings } = guessHeader(table, null);
  if (rowIndex === null || table.rows.length <= rowIndex + rowCount) return false;
  const filled = headings.filter((heading) => heading.text !== '');
  const known = filled.filter((heading) => isKnownHeading(heading.text));
  if (known.length < 3 || known.length < filled.length * 0.6 || filled.length < headings.length * 0.8)
    return false;
  const below = table.rows.slice(rowIndex + rowCount);
  const labelsBelow = below.filter((row) => isKnownHeading(String(row[0] ?? ''))).length;
  return labelsBelow <= below.length * 0.3;
}

function listRows(table: ParsedTable): FoundForm[] {
  const { rowIndex, rowCount, headings } = guessHeader(table, null);
  const first = (rowIndex ?? 0) + rowCount;
  const rows = gridRows(table).slice(first);
  return rows.flatMap((cells, index) => {
    const texts = cells.map((cell) => cell.text);
    if (skipReason(texts, headings) !== null) return [];
    const entries = headings.map(({ text }, column) => ({
      label: text === '' ? unlabelled : text,
      value: withUnit(text, chosenText(texts[column] ?? '')),
    }));
    return [{ row: first + index + 1, entries }];
  });
}

interface OpenForm {
  readonly row: number;
  readonly entries: { label: string; value: string }[];
}

class FormReader {
  readonly #shape: FormShape;
  readonly #forms: OpenForm[] = [];
  #form: OpenForm | null = null;
  /** A label that stands alone over the cell with its value. */
  #pending: { label: string; value: string } | null = null;
  #row = 1;

  constructor(shape: FormShape) {
    this.#shape = shape;
  }

  take(cells: readonly GridCell[], row: number): void {
    this.#row = row;
    const filled = cells.filter((cell) => cell.text !== '');
    if (filled.length === 0) return;
    const [first] = cells;
    if (first?.isContinued) this.#takeContinued(first, cells.slice(1));
    else if (cells.length === 1 || (filled.length === 1 && !isKnownHeading(filled[0]!.text)))
      this.#takeAlone(filled[0]!);
    else this.#takePairs(cells);
  }

  result(): FoundForm[] {
    return this.#forms.filter(
      ({ entries }) => entries.filter(({ label }) => isKnownHeading(label)).length >= fewestKnownLabels,
    );
  }

  /** A tall cell goes on: either a section title beside further pairs, or a label whose value has several cells. */
  #takeContinued({ text }: GridCell, rest: readonly GridCell[]): void {
    const filled = rest.filter((cell) => cell.text !== '');
    const isPairs = rest.length >= 2 && looksLikeLabel(rest[0]!.text);
    if (isPairs) this.#takePairs(rest);
    else for (const cell of filled) this.#takeValueOf(text, cell.text);
  }

  #takeValueOf(label: string, text: string): void {
    if (this.#takeLines(text)) return;
    const entry = this.#form?.entries.findLast((known) => known.label === label);
    if (entry === undefined) this.#add(label, text);
    else entry.value = joined(entry.value, text);
  }

  #takeAlone({ text }: GridCell): void {
    if (this.#takeLines(text)) return;
    const label = text.replace(/[:：]\s*$/, '');
    if (isKnownHeading(label)) {
      this.#pending = this.#add(label, '');
      return;
    }
    const last = this.#pending ?? (this.#shape === 'lines' ? (this.#form?.entries.at(-1) ?? null) : null);
    if (last !== null) last.value = joined(last.value, text);
    else if (/[表书单]$/.test(text.replace(/\s/g, '')) && text.length <= 40) this.#form = null;
    else if (this.#form !== null && !looksLikeLabel(text)) this.#add(unlabelled, text);
  }

  /** Lines of one cell that name their labels themselves. Returns whether any did. */
  #takeLines(text: string): boolean {
    const lines = text.split(/\n+/).map((line) => line.trim());
    if (!lines.some((line) => cutInline(line) !== null)) return false;
    for (const line of lines) {
      const cut = cutInline(line);
      if (cut !== null) {
        const entry = this.#add(cut.label, cut.value);
        this.#pending = cut.value === '' ? entry : null;
      } else if (line !== '') this.#appendToLast(line);
    }
    return true;
  }

  #appendToLast(text: string): void {
    const last = this.#form?.entries.at(-1);
    if (last === undefined) this.#add(unlabelled, text);
    else last.value = joined(last.value, text);
  }

  #takePairs(all: readonly GridCell[]): void {
    this.#pending = null;
    const cells = withoutSection(all);
    for (let at = 0; at < cells.length; ) {
      const { text } = cells[at]!;
      const next = cells[at + 1];
      if (text === '') at += 1;
      else if (cutInline(text)?.value) {
        this.#takeLines(text);
        at += 1;
      } else if (next === undefined) {
        if (isKnownHeading(text)) this.#add(text, '');
        else this.#appendToLast(text);
        at += 1;
      } else if (looksLikeLabel(text)) {
        const isValueMissing =
          namesItself(next.text) ||
          (isKnownHeading(text) && isKnownHeading(next.text) && cells.length % 2 === 1);
        this.#add(text, isValueMissing ? '' : next.text);
        at += isValueMissing ? 1 : 2;
      } else {
        this.#appendToLast(text);
        at += 1;
      }
    }
  }

  #add(rawLabel: string, value: string): { label: string; value: string } {
    const label = rawLabel.replace(/[\s\u3000]+/g, '').replace(/[:：]$/, '');
    if (this.#form === null || this.#beginsAnother(label)) {
      this.#form = { row: this.#row, entries: [] };
      this.#forms.push(this.#form);
    }
    const entry = { label, value: withUnit(label, chosenText(value)) };
    this.#form.entries.push(entry);
    return entry;
  }

  /** The first known label of the form, or its name, once more: the next form has begun without a title between. */
  #beginsAnother(label: string): boolean {
    const { key } = readHeading(label);
    const known = this.#form!.entries.filter((entry) => isKnownHeading(entry.label));
    if (known.length < fewestKnownLabels) return false;
    return readHeading(known[0]!.label).key === key && isKnownHeading(label);
  }
}

/** A section title before the pairs: a tall cell, or a third one before a label. */
function withoutSection(cells: readonly GridCell[]): readonly GridCell[] {
  const [first, second] = cells;
  if (first === undefined || second === undefined || cells.length < 3) return cells;
  const isSection =
    !isKnownHeading(first.text) && isKnownHeading(second.text) && (first.isTall || cells.length % 2 === 1);
  return isSection ? cells.slice(1) : cells;
}

/** '企业名称：…' beside another label is no value of it. */
function namesItself(text: string): boolean {
  return cutInline(text) !== null;
}

function joined(before: string, text: string): string {
  return before === '' ? text : `${before}\n${text}`;
}
