import { organisationNames, storedRows } from '../../db/queries/followLog.ts';
import { decodeRow } from '../../db/tables.ts';
import type { ReadableDb } from '../../db/types.ts';
import { fieldsOf, titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import { recordKinds } from '../../shared/domain/fields/field.ts';

export const searchedTables = [...recordKinds, 'thread', 'contract'] as const;
export type SearchedTable = (typeof searchedTables)[number];

const plainBodies: Readonly<Record<'thread' | 'contract', readonly string[]>> = {
  thread: ['nextStep', 'statusReason'],
  contract: ['contractNumber', 'leaderName', 'unitName', 'note'],
};

/** What full-text search looks at in one row, as people wrote it. */
export interface SearchedText {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  /** Number, organisation and every text of the row but its title, one to a line. */
  readonly body: string;
  readonly inBin: boolean;
}

/** The searched texts of rows, in any order; ids that do not exist are left out. */
export function searchedTexts(db: ReadableDb, table: SearchedTable, ids: Iterable<string>): SearchedText[] {
  const rows = storedRows(db, table, ids);
  const organisationIds = rows
    .map((row) => row.organisationId)
    .filter((id): id is string => typeof id === 'string');
  const names = organisationNames(db, new Set(organisationIds));
  return rows.map((stored) => {
    const row = decodeRow(table, stored);
    const number = String(row.number);
    const organisation = names.get(String(row.organisationId)) ?? '';
    return {
      id: String(row.id),
      title: String(row.title ?? row.name ?? row.projectName),
      number,
      body: [number, organisation, ...bodyOf(table, row)].filter(Boolean).join('\n'),
      inBin: row.deletedAt !== null,
    };
  });
}

function bodyOf(table: SearchedTable, row: Readonly<Record<string, unknown>>): string[] {
  if (table === 'thread' || table === 'contract')
    return plainBodies[table].map((name) => String(row[name] ?? ''));
  const texts = fieldsOf(table).map(([name, field]) => {
    const value = name === titleFieldOf(table) ? null : row[name];
    if (field.type === 'text' || field.type === 'longText') return String(value ?? '');
    return field.type === 'tags' && Array.isArray(value) ? value.join('\n') : '';
  });
  const extra = row.extra as Record<string, string> | null;
  return extra ? [...texts, ...Object.values(extra)] : texts;
}
