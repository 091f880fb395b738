import type { RecordKind } from '../../shared/domain/fields/field.ts';
import type { StoredValue, TableName } from '../tables.ts';
import type { ReadableDb } from '../types.ts';

type StoredRow = Readonly<Record<string, StoredValue>>;

const ROWS_PER_PIECE = 500;

/** All rows of a table or of the log, those in the bin among them, in the order of writing; in pieces, so that no statement stays open while others write. */
export function* rowsInPieces(db: ReadableDb, table: TableName | 'operation'): Generator<StoredRow[]> {
  const piece = db.prepare<[number], StoredRow & { rowNumber: number }>(
    `SELECT rowid AS rowNumber, * FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${ROWS_PER_PIECE}`,
  );
  let after = -1;
  for (;;) {
    const rows = piece.all(after);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.rowNumber;
    yield rows.map(({ rowNumber: _place, ...row }) => row as StoredRow);
  }
}

/** The rows of a list that are not in the bin, by id. */
export function liveRows(db: ReadableDb, kind: RecordKind): StoredRow[] {
  return db.prepare<[], StoredRow>(`SELECT * FROM ${kind} WHERE deletedAt IS NULL ORDER BY id`).all();
}
