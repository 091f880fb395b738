import { type CodeTableId, children, codeTables } from '../../shared/codes/index.ts';
import type { Condition, Filter, ListKind, Sort } from '../../shared/contract/common.ts';
import { catalogues } from '../../shared/domain/fields/catalogues.ts';
import type { FieldCatalogue } from '../../shared/domain/fields/field.ts';
import { type ColumnType, tableOf } from '../tables.ts';
import type { ReadableDb } from '../types.ts';

export class UnknownFieldError extends Error {
  readonly field: string;
  constructor(kind: ListKind, field: string) {
    super(`Expected a field of ${kind}, got "${field}"`);
    this.name = 'UnknownFieldError';
    this.field = field;
  }
}

interface Clause {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * The ids of the rows that a filter finds, in order. Without a sort the newest changes come first, or, with a
 * text, the best hits. Equal rows stand in the order of their ids, so that a list never flickers.
 * @param textHits ids that the full-text search found, best first; null when there is no text to look for
 * @throws UnknownFieldError
 */
export function listIds(
  db: ReadableDb,
  kind: ListKind,
  query: { filter: Filter; sort: Sort | null; textHits: readonly string[] | null },
): string[] {
  const columns = tableOf(kind).columns;
  const columnOf = (field: string): ColumnType => {
    const type = Object.hasOwn(columns, field) ? columns[field] : undefined;
    if (!type) throw new UnknownFieldError(kind, field);
    return type;
  };
  const clauses: Clause[] = [
    { sql: query.filter.from === 'bin' ? 'deletedAt IS NOT NULL' : 'deletedAt IS NULL', values: [] },
    ...query.filter.conditions.map((condition) => clauseOf(kind, condition, columnOf)),
  ];
  const where = clauses.map((clause) => clause.sql).join(' AND ');
  const values = clauses.flatMap((clause) => clause.values);
  const order = orderOf(query.sort, columnOf);
  const ids = db
    .prepare(`SELECT id FROM ${kind} WHERE ${where} ORDER BY ${order}`)
    .pluck()
    .all(...values) as string[];
  return query.textHits ? onlyHits(ids, query.textHits, query.sort) : ids;
}

function onlyHits(ids: string[], hits: readonly string[], sort: Sort | null): string[] {
  if (sort) {
    const found = new Set(hits);
    return ids.filter((id) => found.has(id));
  }
  const allowed = new Set(ids);
  return hits.filter((id) => allowed.has(id));
}

function orderOf(sort: Sort | null, columnOf: (field: string) => ColumnType): string {
  if (!sort) return 'updatedAt DESC, id DESC';
  columnOf(sort.field);
  const direction = sort.direction === 'ascending' ? 'ASC' : 'DESC';
  // What is not known comes last in both directions.
  return `${sort.field} IS NULL, ${sort.field} ${direction}, id ${direction}`;
}

function clauseOf(kind: ListKind, condition: Condition, columnOf: (field: string) => ColumnType): Clause {
  const type = columnOf(condition.field);
  const column = condition.field;
  if (condition.test === 'known')
    return { sql: condition.value ? known(column) : `NOT (${known(column)})`, values: [] };
  if (condition.test === 'is')
    return { sql: `coalesce(${column}, 0) = ?`, values: [condition.value ? 1 : 0] };
  if (condition.test === 'contains')
    return { sql: `instr(lower(${column}), lower(?)) > 0`, values: [condition.text] };
  if (condition.test === 'between') return between(column, condition.from, condition.to);
  const values = withBranches(codeTableOf(kind, column), condition.values);
  return type === 'json' ? anyElement(column, values) : anyValue(column, values);
}

function known(column: string): string {
  return `${column} IS NOT NULL AND ${column} <> '' AND ${column} <> '[]'`;
}

function between(column: string, from: number | string | null, to: number | string | null): Clause {
  const parts: Clause[] = [{ sql: `${column} IS NOT NULL`, values: [] }];
  if (from !== null) parts.push({ sql: `${column} >= ?`, values: [from] });
  if (to !== null) parts.push({ sql: `${column} <= ?`, values: [to] });
  return { sql: parts.map((part) => part.sql).join(' AND '), values: parts.flatMap((part) => part.values) };
}

function codeTableOf(kind: ListKind, column: string): CodeTableId | null {
  const catalogue: FieldCatalogue = kind === 'thread' || kind === 'contract' ? {} : catalogues[kind];
  if (Object.hasOwn(catalogue, column)) return catalogue[column]?.codeTable ?? null;
  // The coded columns of threads and contracts are called after their tables.
  return Object.hasOwn(codeTables, column) ? (column as CodeTableId) : null;
}

// A code stands for everything below it. Each table nests in its own way (dots, prefixes, region codes that end
// in noughts), so that the tree is asked and not the spelling. A code nobody knows stands for itself.
function withBranches(table: CodeTableId | null, codes: readonly string[]): string[] {
  const all = new Set(codes);
  if (table) for (const code of all) for (const child of children(table, code)) all.add(child.code);
  return [...all];
}

function anyValue(column: string, values: readonly string[]): Clause {
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
}

function anyElement(column: string, values: readonly string[]): Clause {
  return {
    sql: `${column} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(${column}) AS held
      WHERE held.value IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(values)],
  };
}
