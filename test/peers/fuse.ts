import Fuse from 'fuse.js';
import type { Peer } from './peer.ts';

export const fusePeer: Peer = {
  name: 'Fuse.js',
  setUp: 'titles, anywhere in them, threshold 0.6',
  // It compares the whole query with every title; more takes minutes and finds nothing more.
  longestQuery: 60,
  readsTitlesOnly: true,
  async fill(records) {
    const fuse = new Fuse(records, {
      keys: ['title'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.6,
    });
    return {
      search: async (text, limit) =>
        fuse.search(text, { limit }).map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) })),
      close: () => undefined,
    };
  },
};
