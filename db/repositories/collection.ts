import type { IssuedRow } from '../../shared/collecting/sheetLayout.ts';
import type { Day } from '../../shared/domain/days.ts';
import { titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';
import type { ReadableDb } from '../types.ts';

export type SplitBy = 'organisation' | 'unit' | 'owner';

/** A row of collection as code sees it. */
export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly kind: RecordKind;
  readonly splitBy: SplitBy;
  readonly fields: string[];
  readonly dueOn: Day;
  readonly note: string | null;
}

/** A workbook that left. */
export interface CollectionSheet {
  readonly id: string;
  readonly collectionId: string;
  readonly code: string;
  readonly recipient: string;
  readonly issued: IssuedRow[];
}

/** A workbook that came back and was accepted. */
export interface CollectionReturn {
  readonly sheetId: string;
  readonly sha256: string;
  readonly returnedOn: Day;
  readonly changeCount: number;
  readonly problems: unknown[];
}

type Stored<Row, Json extends keyof Row> = Omit<Row, Json> & { readonly [Name in Json]: string };

/** Live collections, the latest first. */
export function liveCollections(db: ReadableDb): Collection[] {
  return selectCollections(db, 'TRUE ORDER BY createdAt DESC, id DESC', {});
}

/** A live collection; null when there is none. */
export function findCollection(db: ReadableDb, id: string): Collection | null {
  return selectCollections(db, 'id = :id', { id })[0] ?? null;
}

function selectCollections(db: ReadableDb, where: string, parameters: Record<string, unknown>): Collection[] {
  return db
    .prepare<[Record<string, unknown>], Stored<Collection, 'fields'>>(
      `SELECT id, title, kind, splitBy, fields, dueOn, note FROM collection WHERE deletedAt IS NULL AND ${where}`,
    )
    .all(parameters)
    .map((row) => ({ ...row, fields: JSON.parse(row.fields) as string[] }));
}

/** The workbooks of a collection in the order they were made. */
export function sheetsOfCollection(db: ReadableDb, collectionId: string): CollectionSheet[] {
  return selectSheets(db, 'collectionId = ? ORDER BY clock', collectionId);
}

/** The workbook with a code, if its collection is live; null for any other code. */
export function sheetByCode(db: ReadableDb, code: string): CollectionSheet | null {
  const live = 'collectionId IN (SELECT id FROM collection WHERE deletedAt IS NULL)';
  return selectSheets(db, `code = ? AND ${live}`, code)[0] ?? null;
}

function selectSheets(db: ReadableDb, where: string, parameter: string): CollectionSheet[] {
  return db
    .prepare<[string], Stored<CollectionSheet, 'issued'>>(
      `SELECT id, collectionId, code, recipient, issued FROM collectionSheet WHERE deletedAt IS NULL AND ${where}`,
    )
    .all(parameter)
    .map((row) => ({ ...row, issued: JSON.parse(row.issued) as IssuedRow[] }));
}

/** Accepted returns of a collection, the earliest first. */
export function returnsOfCollection(db: ReadableDb, collectionId: string): CollectionReturn[] {
  return db
    .prepare<[string], Stored<CollectionReturn, 'problems'>>(
      `SELECT sheetId, sha256, returnedOn, changeCount, problems FROM collectionReturn
       WHERE collectionId = ? AND deletedAt IS NULL ORDER BY returnedOn, id`,
    )
    .all(collectionId)
    .map((row) => ({ ...row, problems: JSON.parse(row.problems ?? '[]') as unknown[] }));
}

/** What live records of a kind are called. */
export function liveTitles(db: ReadableDb, kind: RecordKind): Set<string> {
  const titles = db
    .prepare<[], string>(`SELECT ${titleFieldOf(kind)} FROM ${kind} WHERE deletedAt IS NULL`)
    .pluck();
  return new Set(titles.all());
}
