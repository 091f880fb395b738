import MiniSearch from 'minisearch';
import type { Peer } from './peer.ts';
import { bodyOf, peerWords } from './peerWords.ts';

export const miniSearchPeer: Peer = {
  name: 'MiniSearch',
  setUp: 'BM25+, pairs of characters as words, title weighs 3',
  longestQuery: 5_000,
  readsTitlesOnly: false,
  async fill(records) {
    const index = new MiniSearch<{ id: string; title: string; body: string }>({
      fields: ['title', 'body'],
      tokenize: peerWords,
      processTerm: (term) => term,
      searchOptions: { boost: { title: 3 }, combineWith: 'OR' },
    });
    index.addAll(records.map((record) => ({ id: record.id, title: record.title, body: bodyOf(record) })));
    return {
      search: async (text, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id, score }) => ({ id: String(id), score })),
      close: () => index.removeAll(),
    };
  },
};
