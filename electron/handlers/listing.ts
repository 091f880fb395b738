import { existsSync } from 'node:fs';
import { listIds, UnknownFieldError } from '../../db/queries/list.ts';
import { findIds, openSearchForAsking, type SearchDb } from '../../db/search/searchDb.ts';
import type { Filter, ListKind, Selection, Sort } from '../../shared/contract/common.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { searchTerms } from '../../shared/text/searchTerms.ts';
import type { ReadContext } from '../core/context.ts';

const opened = new Map<string, SearchDb>();

/** The search file, opened once in this worker. @throws ContractError INDEX_NOT_READY while it does not exist */
export function searchDb(context: ReadContext): SearchDb {
  const file = context.folder.search;
  const known = opened.get(file);
  if (known) return known;
  if (!existsSync(file)) throw new ContractError('INDEX_NOT_READY');
  const db = openSearchForAsking(file);
  opened.set(file, db);
  return db;
}

/** The ids that a list shows, in order. @throws ContractError INVALID_INPUT for a field the kind does not have */
export function idsFor(context: ReadContext, kind: ListKind, filter: Filter, sort: Sort | null): string[] {
  const terms = searchTerms(filter.text);
  const textHits = terms.length > 0 ? findIds(searchDb(context), terms, kind) : null;
  try {
    return listIds(context.db, kind, { filter, sort, textHits });
  } catch (error) {
    if (error instanceof UnknownFieldError) {
      throw new ContractError('INVALID_INPUT', {
        field: error.field,
        problem: 'unknown_field',
        message: error.message,
      });
    }
    throw error;
  }
}

/** The rows that a selection means now. */
export function selectedIds(context: ReadContext, kind: ListKind, selection: Selection): string[] {
  if (selection.of === 'ids') return selection.ids;
  const except = new Set(selection.except);
  return idsFor(context, kind, selection.filter, null).filter((id) => !except.has(id));
}
