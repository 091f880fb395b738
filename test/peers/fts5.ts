import Database from 'better-sqlite3';
import type { Peer } from './peer.ts';
import { bodyOf, peerWords } from './peerWords.ts';

export const fts5Peer: Peer = {
  name: 'SQLite FTS5',
  setUp: 'bm25, pairs of characters as words, title weighs 3, words joined by OR',
  longestQuery: 5_000,
  readsTitlesOnly: false,
  async fill(records) {
    const database = new Database(':memory:');
    database.exec(
      `CREATE VIRTUAL TABLE record USING fts5(id UNINDEXED, title, body, tokenize = 'unicode61 remove_diacritics 0')`,
    );
    const insert = database.prepare('INSERT INTO record (id, title, body) VALUES (?, ?, ?)');
    database.transaction(() => {
      for (const record of records) insert.run(record.id, spaced(record.title), spaced(bodyOf(record)));
    })();
    const find = database.prepare<[string, number], { id: string; score: number }>(
      'SELECT id, -bm25(record, 0, 3, 1) AS score FROM record WHERE record MATCH ? ORDER BY bm25(record, 0, 3, 1) LIMIT ?',
    );
    return {
      async search(text, limit) {
        const words = [...new Set(peerWords(text))];
        return words.length === 0 ? [] : find.all(words.map((word) => `"${word}"`).join(' OR '), limit);
      },
      close: () => database.close(),
    };
  },
};

function spaced(text: string): string {
  return peerWords(text).join(' ');
}
