/**
 * How far a statement is backed: 'V' read in the named source, 'M' known from practice and to be checked
 * against the official text before a form relies on it, '?' unsure (待核): never filled by guessing.
 */
export type Certainty = 'V' | 'M' | '?';

/** One code of a table. Codes are stored in records and never change their meaning. */
export interface CodeEntry {
  readonly code: string;
  /** Code of the entry above; absent at the top of the tree. */
  readonly parent?: string;
  readonly zh: string;
  /** Absent only in tables with `englishDepth`; the label then comes from the nearest entry above. */
  readonly en?: string;
  /** Other spellings met in forms and spreadsheets, in either language. */
  readonly aliases?: readonly string[];
  /** Codes of the same meaning in other tables. */
  readonly mapping?: Readonly<Record<string, readonly string[]>>;
  /** Overrides the certainty of the table. */
  readonly certainty?: Certainty;
}

/** A versioned list of codes; `entries` are in display order, parents before children. */
export interface CodeTable {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: string;
  readonly certainty: Certainty;
  /** Set when the official list is longer than what is shipped: what is still 待核, in both languages. */
  readonly pending?: { readonly zh: string; readonly en: string };
  /** Levels of the tree that carry English of their own; absent when all do. */
  readonly englishDepth?: number;
  readonly entries: readonly CodeEntry[];
}
