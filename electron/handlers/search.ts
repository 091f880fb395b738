import { findEntries } from '../../db/search/searchDb.ts';
import { searchTerms } from '../../shared/text/searchTerms.ts';
import { searchDb } from './listing.ts';
import type { DomainHandlers } from './types.ts';

export const searchHandlers: DomainHandlers<'search'> = {
  everything(context, { text, kinds, limit }) {
    const terms = searchTerms(text);
    const hits = findEntries(searchDb(context), terms, { kinds, limit });
    return {
      hits: hits.map((hit) => ({ ...hit, excerpt: hit.title, marks: marksIn(hit.title, text) })),
      total: hits.length,
    };
  },
};

/** Where the words of a search stand in a title, as [start, end) pairs in order. */
function marksIn(title: string, text: string): [number, number][] {
  const marks: [number, number][] = [];
  const lower = title.toLowerCase();
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const start = lower.indexOf(word);
    if (start >= 0) marks.push([start, start + word.length]);
  }
  return marks.sort((left, right) => left[0] - right[0]);
}
