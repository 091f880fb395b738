import { figuresOf } from '../../db/repositories/record.ts';
import type { ReadableDb } from '../../db/types.ts';
import {
  type FigureSource,
  figureFit,
  type ReadFigures,
  readFigures,
} from '../../shared/matching/figures/pairFigures.ts';
import type { FiguresOfPair } from '../../shared/matching/matchIndex.ts';
import type { MatchRecord } from '../../shared/matching/types.ts';

/** Reading a record's figures takes a fifth of a millisecond; the same few achievements answer many needs. */
const MOST_KEPT = 5_000;

/** What a record says in figures: its rows, and the texts in which more may stand. A text that is no record has no rows. */
export function figureSource(db: ReadableDb, { id, title, text }: MatchRecord): FigureSource {
  return { title, text, rows: id === '' ? [] : figuresOf(db, id) };
}

/** Reads the figures of records once and compares them pair by pair. */
export class FigureReader {
  readonly #db: ReadableDb;
  readonly #find: (id: string) => MatchRecord | null;
  readonly #read = new Map<string, ReadFigures>();

  constructor(db: ReadableDb, find: (id: string) => MatchRecord | null) {
    this.#db = db;
    this.#find = find;
  }

  /** How far each record fits a question in figures; `asks` says which of the two is the one that demands. */
  pairsOf(question: MatchRecord, asks: 'question' | 'record'): FiguresOfPair {
    const own = readFigures(figureSource(this.#db, question));
    if ((asks === 'question' ? own.asked : own.offers).length === 0) return () => undefined;
    return (id) => {
      const other = this.#of(id);
      if (other === null) return undefined;
      return asks === 'question' ? figureFit(own, other) : figureFit(other, own);
    };
  }

  /** Forgets what a changed record said. */
  forget(id: string): void {
    this.#read.delete(id);
  }

  #of(id: string): ReadFigures | null {
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const record = this.#find(id);
    if (record === null) return null;
    const read = readFigures(figureSource(this.#db, record));
    if (this.#read.size >= MOST_KEPT) this.#read.delete(this.#read.keys().next().value!);
    this.#read.set(id, read);
    return read;
  }
}
