import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { SearchTerm } from '../../shared/text/searchTerms.ts';

const SCHEMA_VERSION = 2;

declare const searchIndex: unique symbol;
/** The derived full-text file: outside backup and log, deletable at any time. */
export type SearchDb = Database.Database & { readonly [searchIndex]: true };

/** One record as search knows it. The texts are already in their spaced form. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly inBin: boolean;
  readonly titleText: string;
  readonly bodyText: string;
  readonly pinyin: string;
  readonly initials: string;
}

const schema = `
  CREATE TABLE entry (
    rowid INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    inBin INTEGER NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(title, body, pinyin, initials,
    content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
  CREATE TABLE strongPair (
    needId TEXT NOT NULL,
    achievementId TEXT NOT NULL,
    level INTEGER NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (needId, achievementId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX strongPairByScore ON strongPair (level DESC, score DESC);
  CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Opens the search file for filling; a damaged or outdated one is thrown away and begun anew. */
export function openSearchForFilling(file: string): SearchDb {
  try {
    return prepare(file);
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
    return prepare(file);
  }
}

function prepare(file: string): SearchDb {
  const db = new Database(file, { timeout: 5_000 });
  db.pragma('journal_mode = WAL');
  // Lost at a power cut it is filled again from the catalogue, so it need not wait for the disk.
  db.pragma('synchronous = OFF');
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version !== 0 && version !== SCHEMA_VERSION) {
    db.close();
    throw new Error(`The search file has version ${version}`);
  }
  if (version === 0) db.transaction(() => db.exec(`${schema} PRAGMA user_version = ${SCHEMA_VERSION};`))();
  db.prepare('SELECT count(*) FROM state').get();
  return db as unknown as SearchDb;
}

/** Opens the search file for asking. */
export function openSearchForAsking(file: string): SearchDb {
  return new Database(file, { readonly: true, timeout: 5_000 }) as unknown as SearchDb;
}

/** Up to which sequence number of the log the file is filled; 0 for a new one. */
export function filledUpTo(db: SearchDb): number {
  return (db.prepare("SELECT value FROM state WHERE name = 'seq'").pluck().get() as number | undefined) ?? 0;
}

/** Puts entries in and takes ids out, and notes how far the log was followed, in one transaction. */
export function fill(
  db: SearchDb,
  change: { entries: readonly SearchEntry[]; goneIds: readonly string[]; seq: number },
): void {
  const rowOf = db.prepare('SELECT rowid FROM entry WHERE id = ?').pluck();
  const dropWords = db.prepare('DELETE FROM words WHERE rowid = ?');
  const dropEntry = db.prepare('DELETE FROM entry WHERE rowid = ?');
  const addEntry = db.prepare('INSERT INTO entry (id, kind, title, number, inBin) VALUES (?, ?, ?, ?, ?)');
  const addWords = db.prepare(
    'INSERT INTO words (rowid, title, body, pinyin, initials) VALUES (?, ?, ?, ?, ?)',
  );
  const drop = (id: string) => {
    const row = rowOf.get(id) as number | undefined;
    if (row === undefined) return;
    dropWords.run(row);
    dropEntry.run(row);
  };
  db.transaction(() => {
    for (const id of change.goneIds) drop(id);
    for (const entry of change.entries) {
      drop(entry.id);
      const { lastInsertRowid } = addEntry.run(
        entry.id,
        entry.kind,
        entry.title,
        entry.number,
        entry.inBin ? 1 : 0,
      );
      addWords.run(lastInsertRowid, entry.titleText, entry.bodyText, entry.pinyin, entry.initials);
    }
    db.prepare(
      "INSERT INTO state (name, value) VALUES ('seq', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    ).run(change.seq);
  })();
}

export interface SearchFound {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string;
}

/** The best entries that hold all or any of the terms: title before body before pinyin; at most `limit`. */
export function findEntries(
  db: SearchDb,
  terms: readonly SearchTerm[],
  options: { hold: 'all' | 'any'; kinds: readonly string[]; limit: number },
): SearchFound[] {
  if (terms.length === 0) return [];
  const kinds =
    options.kinds.length > 0 ? `AND entry.kind IN (${options.kinds.map(() => '?').join(', ')})` : '';
  return db
    .prepare(
      `SELECT entry.id, entry.kind, entry.title, entry.number
       FROM words JOIN entry ON entry.rowid = words.rowid
       WHERE words MATCH ? AND entry.inBin = 0 ${kinds}
       ORDER BY bm25(words, 8.0, 1.0, 4.0, 4.0), entry.id LIMIT ?`,
    )
    .all(matchExpression(terms, options.hold), ...options.kinds, options.limit) as SearchFound[];
}

/** Every id of a kind that holds the terms, best first; for lists, so without a limit. */
export function findIds(db: SearchDb, terms: readonly SearchTerm[], kind: string): string[] {
  if (terms.length === 0) return [];
  return db
    .prepare(
      `SELECT entry.id FROM words JOIN entry ON entry.rowid = words.rowid
       WHERE words MATCH ? AND entry.kind = ? ORDER BY bm25(words, 8.0, 1.0, 4.0, 4.0), entry.id`,
    )
    .pluck()
    .all(matchExpression(terms, 'all'), kind) as string[];
}

// Terms hold letters and digits only, so that quoting them is enough; a Latin word may also be pinyin.
function matchExpression(terms: readonly SearchTerm[], hold: 'all' | 'any'): string {
  const joint = hold === 'all' ? ' AND ' : ' OR ';
  return terms.map((term) => (term.kind === 'phrase' ? `"${term.text}"` : `"${term.text}"*`)).join(joint);
}
