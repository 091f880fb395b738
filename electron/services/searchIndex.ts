import { changesAfter, idsWhere, organisationNames, storedRows } from '../../db/queries/followLog.ts';
import { fill, filledUpTo, type SearchDb, type SearchEntry } from '../../db/search/searchDb.ts';
import { decodeRow, type TableName } from '../../db/tables.ts';
import type { ReadableDb } from '../../db/types.ts';
import { fieldsOf } from '../../shared/domain/fields/catalogues.ts';
import { type RecordKind, recordKinds } from '../../shared/domain/fields/field.ts';
import { initialTails, pinyinTails, spacedText } from '../../shared/text/searchTerms.ts';

const OPERATIONS_PER_STEP = 1_000;

type SearchedTable = RecordKind | 'thread' | 'contract';
const searchedTables: readonly SearchedTable[] = [...recordKinds, 'thread', 'contract'];
const showsOrganisation: ReadonlySet<string> = new Set(['achievement', 'need', 'scenario', 'person']);
const plainBodies: Readonly<Record<'thread' | 'contract', readonly string[]>> = {
  thread: ['nextStep', 'statusReason'],
  contract: ['contractNumber', 'leaderName', 'unitName', 'note'],
};

/** Keeps the full-text file up to date by following the log. */
export class SearchIndex {
  readonly #catalogue: ReadableDb;
  readonly #search: SearchDb;

  constructor(catalogue: ReadableDb, search: SearchDb) {
    this.#catalogue = catalogue;
    this.#search = search;
  }

  /** Follows one piece of the log; false when there was nothing left to follow. */
  step(): boolean {
    const changes = changesAfter(this.#catalogue, filledUpTo(this.#search), OPERATIONS_PER_STEP);
    if (!changes) return false;
    const entries: SearchEntry[] = [];
    for (const table of searchedTables) {
      const ids = new Set(changes.idsByTable.get(table));
      if (showsOrganisation.has(table)) {
        for (const id of idsWhere(this.#catalogue, table, 'organisationId', changes.renamedOrganisations))
          ids.add(id);
      }
      entries.push(...this.#entriesOf(table, ids));
    }
    fill(this.#search, { entries, goneIds: [], seq: changes.seq });
    return true;
  }

  #entriesOf(table: SearchedTable, ids: ReadonlySet<string>): SearchEntry[] {
    if (ids.size === 0) return [];
    const rows = storedRows(this.#catalogue, table as TableName, ids);
    const organisationIds = rows
      .map((row) => row.organisationId)
      .filter((id): id is string => typeof id === 'string');
    const names = organisationNames(this.#catalogue, new Set(organisationIds));
    return rows.map((stored) => {
      const row = decodeRow(table, stored);
      const title = String(row.title ?? row.name ?? row.projectName);
      const organisation = names.get(String(row.organisationId)) ?? '';
      return {
        id: String(row.id),
        kind: table,
        title,
        number: String(row.number),
        inBin: row.deletedAt !== null,
        titleText: spacedText(title),
        bodyText: spacedText([row.number, organisation, ...bodyOf(table, row)].filter(Boolean).join('\n')),
        pinyin: pinyinTails(title),
        initials: initialTails(title),
      };
    });
  }
}

function bodyOf(table: SearchedTable, row: Readonly<Record<string, unknown>>): string[] {
  if (table === 'thread' || table === 'contract')
    return plainBodies[table].map((name) => String(row[name] ?? ''));
  const texts: string[] = [];
  for (const [name, field] of fieldsOf(table)) {
    const value = row[name];
    if (field.type === 'text' || field.type === 'longText') texts.push(String(value ?? ''));
    else if (field.type === 'tags' && Array.isArray(value)) texts.push(value.join('\n'));
  }
  const extra = row.extra as Record<string, string> | null;
  if (extra) texts.push(...Object.values(extra));
  return texts;
}
