import { findEntries, type SearchFound } from '../../db/search/searchDb.ts';
import { excerptAround, heldCount, termMarks } from '../../shared/text/excerpt.ts';
import {
  initialTails,
  pinyinTails,
  type SearchTerm,
  searchPieces,
  searchTerms,
} from '../../shared/text/searchTerms.ts';
import type { ReadContext } from '../core/context.ts';
import { type SearchedTable, searchedTables, searchedTexts } from '../services/searchedText.ts';
import { searchDb } from './listing.ts';
import type { DomainHandlers } from './types.ts';

const MOST_COMPARED = 100;

export const searchHandlers: DomainHandlers<'search'> = {
  /**
   * Entries that hold every term. When there are none, those that hold more than half of the terms' pieces
   * (`searchPieces`), most pieces first: a wrong character or one word too many still finds something.
   */
  everything(context, { text, kinds, limit }) {
    const search = searchDb(context);
    const terms = searchTerms(text);
    const exact = findEntries(search, terms, { hold: 'all', kinds, limit });
    if (exact.length > 0) return { hits: shownHits(context, exact, terms), total: exact.length };
    const pieces = searchPieces(terms);
    const near = findEntries(search, pieces, { hold: 'any', kinds, limit: MOST_COMPARED });
    const kept = mostlyHolding(context, near, pieces).slice(0, limit);
    return { hits: shownHits(context, kept, pieces), total: kept.length };
  },
};

type Hit = SearchFound & { excerpt: string; marks: [number, number][] };

/** The text round the first hit; where only the title holds it, the title. */
function shownHits(context: ReadContext, found: readonly SearchFound[], terms: readonly SearchTerm[]): Hit[] {
  const bodies = bodiesOf(context, found);
  return found.map((hit) => {
    const around = excerptAround(bodies.get(hit.id) ?? '', terms);
    return { ...hit, ...(around ?? { excerpt: hit.title, marks: termMarks(hit.title, terms) }) };
  });
}

function mostlyHolding(
  context: ReadContext,
  found: readonly SearchFound[],
  pieces: readonly SearchTerm[],
): SearchFound[] {
  const bodies = bodiesOf(context, found);
  return found
    .map((hit) => {
      const text = [hit.title, pinyinTails(hit.title), initialTails(hit.title), bodies.get(hit.id)].join(
        '\n',
      );
      return { hit, held: heldCount(text, pieces) };
    })
    .filter(({ held }) => held * 2 > pieces.length)
    .sort((left, right) => right.held - left.held)
    .map(({ hit }) => hit);
}

function bodiesOf(context: ReadContext, found: readonly SearchFound[]): Map<string, string> {
  const idsByTable = Map.groupBy(found, (hit) => hit.kind);
  return new Map(
    searchedTables
      .flatMap((table: SearchedTable) =>
        searchedTexts(
          context.db,
          table,
          (idsByTable.get(table) ?? []).map((hit) => hit.id),
        ),
      )
      .map(({ id, body }) => [id, body]),
  );
}
