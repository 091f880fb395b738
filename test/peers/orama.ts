import { create, insertMultiple, search } from '@orama/orama';
import type { Peer } from './peer.ts';
import { bodyOf, peerWords } from './peerWords.ts';

export const oramaPeer: Peer = {
  name: 'Orama',
  setUp: 'BM25, pairs of characters as words, title weighs 3, one word is enough',
  longestQuery: 5_000,
  readsTitlesOnly: false,
  async fill(records) {
    const database = create({
      schema: { title: 'string', body: 'string' } as const,
      components: {
        tokenizer: {
          language: 'english',
          normalizationCache: new Map(),
          tokenize: (raw) => [...new Set(peerWords(raw))],
        },
      },
    });
    await insertMultiple(
      database,
      records.map((record) => ({ id: record.id, title: record.title, body: bodyOf(record) })),
      1_000,
    );
    return {
      async search(text, limit) {
        const found = await search(database, {
          term: text,
          limit,
          threshold: 1,
          exact: false,
          tolerance: 0,
          boost: { title: 3 },
        });
        return found.hits.map(({ id, score }) => ({ id, score }));
      },
      close: () => undefined,
    };
  },
};
