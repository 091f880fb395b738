import { type CodeTableId, codeTables } from './registry.ts';
import type { CodeEntry, CodeTable } from './types.ts';

interface TableIndex {
  readonly byCode: ReadonlyMap<string, CodeEntry>;
  readonly childrenOf: ReadonlyMap<string, readonly CodeEntry[]>;
}

/** Normalised label or alias → the code, or null where it stands for several entries. */
type NameIndex = ReadonlyMap<string, string | null>;

const indexes = new Map<CodeTableId, TableIndex>();
// Apart from the other index: a screen that only shows labels never pays for the spellings of 3,300 regions.
const nameIndexes = new Map<CodeTableId, NameIndex>();

function indexOf(table: CodeTableId): TableIndex {
  let index = indexes.get(table);
  if (index === undefined) {
    index = buildIndex(codeTables[table]);
    indexes.set(table, index);
  }
  return index;
}

function buildIndex(table: CodeTable): TableIndex {
  const byCode = new Map(table.entries.map((entry) => [entry.code, entry]));
  const childrenOf = new Map<string, CodeEntry[]>();
  for (const entry of table.entries) {
    const key = entry.parent ?? '';
    const siblings = childrenOf.get(key);
    if (siblings === undefined) childrenOf.set(key, [entry]);
    else siblings.push(entry);
  }
  return { byCode, childrenOf };
}

function nameIndexOf(table: CodeTableId): NameIndex {
  let names = nameIndexes.get(table);
  if (names === undefined) {
    names = indexNames(codeTables[table]);
    nameIndexes.set(table, names);
  }
  return names;
}

/** Labels are entered before aliases, and a label is never displaced by an alias of another entry. */
function indexNames(table: CodeTable): NameIndex {
  const labels = new Map<string, string | null>();
  const aliases = new Map<string, string | null>();
  for (const entry of table.entries) {
    addName(labels, entry.zh, entry);
    if (entry.en !== undefined) addName(labels, entry.en, entry);
    for (const alias of entry.aliases ?? []) addName(aliases, alias, entry);
  }
  return new Map([...aliases, ...labels]);
}

function addName(names: Map<string, string | null>, name: string, entry: CodeEntry): void {
  const key = normaliseName(name);
  const known = names.get(key);
  if (known === undefined || known === entry.code) names.set(key, entry.code);
  // A single child often repeats the name of the entry above it (GB/T 4754: A01 … T9700): the upper one is meant.
  else if (known === null || !isSameNameBelow(known, entry)) names.set(key, null);
}

function isSameNameBelow(upperCode: string, entry: CodeEntry): boolean {
  return entry.parent !== undefined && entry.code.startsWith(upperCode);
}

/** Case, width, spaces and punctuation do not matter; a name made of nothing else is kept as it is. */
function normaliseName(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase();
  const bare = folded.replace(/[\p{P}\s]/gu, '');
  return bare === '' ? folded.trim() : bare;
}

/**
 * The label of a code. Where a table carries English only down to a certain level, the nearest label above is
 * given with the code, as "Manufacture of … (C2653)". A code that the table does not know is returned
 * unchanged, so that records from a newer version stay readable.
 */
export function codeLabel(table: CodeTableId, code: string, language: 'zh' | 'en'): string {
  const { byCode } = indexOf(table);
  const entry = byCode.get(code);
  if (entry === undefined) return code;
  if (language === 'zh') return entry.zh;
  let labelled: CodeEntry | undefined = entry;
  while (labelled !== undefined && labelled.en === undefined) labelled = byCode.get(labelled.parent ?? '');
  if (labelled?.en === undefined) return code;
  return labelled === entry ? labelled.en : `${labelled.en} (${code})`;
}

/**
 * The code meant by `text`: an exact code, else a label in either language, else a known alias; case, width,
 * spaces and punctuation are ignored. Null when nothing fits or when the name stands for several entries: a
 * code is never guessed.
 */
export function findCode(table: CodeTableId, text: string): string | null {
  const trimmed = text.trim();
  if (indexOf(table).byCode.has(trimmed)) return trimmed;
  return nameIndexOf(table).get(normaliseName(trimmed)) ?? null;
}

/** The entries directly below `code` in display order; those at the top of the tree for null. */
export function children(table: CodeTableId, code: string | null): readonly CodeEntry[] {
  return indexOf(table).childrenOf.get(code ?? '') ?? [];
}

/** The codes from the top of the tree down to `code` itself; empty for an unknown code. */
export function codePath(table: CodeTableId, code: string): readonly string[] {
  const { byCode } = indexOf(table);
  const path: string[] = [];
  for (let entry = byCode.get(code); entry !== undefined; entry = byCode.get(entry.parent ?? '')) {
    path.unshift(entry.code);
  }
  return path;
}

/** Whether `code` is `ancestor` or lies below it; false when either is unknown. */
export function isWithin(table: CodeTableId, code: string, ancestor: string): boolean {
  return codePath(table, code).includes(ancestor);
}

/**
 * Distance of two codes in their tree, 0 (same) … 1 (nothing in common): 1 − 2·c / (a + b), where a and b are
 * the levels of the two codes (top = 1) and c the level of their deepest common ancestor (0 when there is
 * none); after Wu and Palmer. A parent and its child are closer than two siblings. Unknown codes are at 1.
 */
export function codeDistance(table: CodeTableId, a: string, b: string): number {
  const pathA = codePath(table, a);
  const pathB = codePath(table, b);
  if (pathA.length === 0 || pathB.length === 0) return 1;
  let common = 0;
  while (common < pathA.length && pathA[common] === pathB[common]) common += 1;
  return 1 - (2 * common) / (pathA.length + pathB.length);
}

/**
 * Codes of the same meaning in `target`, taken from the entry or the nearest one above that names them; empty
 * when the table has no such column or the code is unknown.
 */
export function mappedCodes(table: CodeTableId, code: string, target: CodeTableId): readonly string[] {
  const { byCode } = indexOf(table);
  for (const step of codePath(table, code).toReversed()) {
    const codes = byCode.get(step)?.mapping?.[target];
    if (codes !== undefined) return codes;
  }
  return [];
}
