import { changesAfter, idsWhere } from '../../db/queries/followLog.ts';
import { fill, filledUpTo, type SearchDb, type SearchEntry } from '../../db/search/searchDb.ts';
import type { ReadableDb } from '../../db/types.ts';
import { initialTails, pinyinTails, spacedText } from '../../shared/text/searchTerms.ts';
import { type SearchedTable, type SearchedText, searchedTables, searchedTexts } from './searchedText.ts';

const OPERATIONS_PER_STEP = 1_000;

const showsOrganisation: ReadonlySet<string> = new Set(['achievement', 'need', 'scenario', 'person']);

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
      for (const text of searchedTexts(this.#catalogue, table, ids)) entries.push(entryOf(table, text));
    }
    fill(this.#search, { entries, goneIds: [], seq: changes.seq });
    return true;
  }
}

function entryOf(kind: SearchedTable, { id, title, number, body, inBin }: SearchedText): SearchEntry {
  return {
    id,
    kind,
    title,
    number,
    inBin,
    titleText: spacedText(title),
    bodyText: spacedText(body),
    pinyin: pinyinTails(title),
    initials: initialTails(title),
  };
}
