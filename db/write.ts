import type { ClockText, HybridClock } from '../shared/domain/clock.ts';
import { newestVersion } from './migrate.ts';
import { statementsOf, type TableStatements } from './statements.ts';
import { decode, encode, type RowValues, type StoredValue, type TableName, tableOf } from './tables.ts';
import type { WritableDb } from './types.ts';

/** Everything the write path needs from outside: the one connection, who writes, the clock and fresh ids. */
export interface WriteContext {
  readonly db: WritableDb;
  readonly clock: HybridClock;
  readonly device: string;
  readonly actor: string | null;
  readonly now: () => number;
  readonly newId: () => string;
}

/** What a batch is called in history and undo: a code that the renderer words, with its values. */
export interface BatchLabel {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a committed batch changed: the ids of each table, and the log's last sequence number. */
export interface BatchResult {
  readonly batchId: string;
  readonly seq: number;
  readonly operationCount: number;
  readonly changed: ReadonlyMap<TableName, ReadonlySet<string>>;
}

export class RowMissingError extends Error {
  readonly table: TableName;
  readonly rowId: string;
  constructor(table: TableName, id: string) {
    super(`Expected a row ${id} in ${table}, found none`);
    this.name = 'RowMissingError';
    this.table = table;
    this.rowId = id;
  }
}

export class FactChangedError extends Error {
  constructor(table: TableName) {
    super(`Rows of ${table} are facts: they are turned back by a reversal, never changed`);
    this.name = 'FactChangedError';
  }
}

type BatchKind = 'change' | 'undo' | 'redo';

/**
 * The one way to change user data: runs `work` and its operations in one transaction. Either everything of
 * the batch is on disk when this returns, or nothing.
 * @throws whatever `work` throws, after rolling back
 */
export function writeBatch<Result>(
  context: WriteContext,
  label: BatchLabel,
  work: (batch: Batch) => Result,
): { result: Result; batch: BatchResult } {
  const batch = openBatch(context, label);
  try {
    const result = work(batch);
    return { result, batch: batch.commit() };
  } catch (error) {
    batch.rollback();
    throw error;
  }
}

/** Opens a batch for work that must let others breathe in between; the caller commits or rolls back. */
export function openBatch(
  context: WriteContext,
  label: BatchLabel,
  kind: BatchKind = 'change',
  undoes: string | null = null,
): Batch {
  return new Batch(context, label, kind, undoes);
}

export class Batch {
  readonly id: string;
  readonly startedAt: number;
  readonly #context: WriteContext;
  readonly #changed = new Map<TableName, Set<string>>();
  readonly #statements: TableStatements;
  #operationCount = 0;
  #firstSeq: number | null = null;
  #lastSeq = 0;

  constructor(context: WriteContext, label: BatchLabel, kind: BatchKind, undoes: string | null) {
    this.#context = context;
    this.#statements = statementsOf(context.db);
    this.id = context.newId();
    this.startedAt = context.now();
    context.db.exec('BEGIN IMMEDIATE');
    try {
      this.#statements.insertBatch.run(
        this.id,
        kind,
        label.code,
        label.params ? JSON.stringify(label.params) : null,
        context.device,
        context.actor,
        this.startedAt,
        undoes,
      );
    } catch (error) {
      // Nobody has this batch yet, so nobody else could close its transaction.
      this.rollback();
      throw error;
    }
  }

  /** A fresh id for a new row. */
  newId(): string {
    return this.#context.newId();
  }

  /** The next number of a local sequence, starting at 1. */
  nextNumber(sequence: string): number {
    return this.#statements.nextNumber.get(sequence) as number;
  }

  /** A row as the write path sees it, its stored values, or null. */
  find(table: TableName, id: string): Readonly<Record<string, StoredValue>> | null {
    return (this.#statements.of(table).select.get(id) as Record<string, StoredValue> | undefined) ?? null;
  }

  /** Adds a row. `values` needs no system columns; `id` is made here unless given. Returns the id. */
  insert(table: TableName, values: RowValues, id: string = this.newId()): string {
    const { columns, nature } = tableOf(table);
    const full: Record<string, unknown> = {
      createdAt: this.startedAt,
      createdBy: this.#context.actor,
      demonstration: false,
      ...values,
    };
    if (nature === 'record') full.updatedAt = this.startedAt;
    const clock = this.#context.clock.next();
    const stored: StoredValue[] = [id, clock];
    const after: Record<string, unknown> = {};
    for (const [name, type] of Object.entries(columns)) {
      const value = encode(type, full[name]);
      stored.push(value);
      if (value !== null) after[name] = full[name];
    }
    refuseUnknown(table, full, columns);
    this.#statements.of(table).insert.run(stored);
    this.#log(table, id, 'insert', clock, null, withoutPersonal(table, after));
    return id;
  }

  /**
   * Changes fields of a row; fields that already hold the value are left out. Returns the names that changed.
   * @throws RowMissingError, FactChangedError
   */
  update(table: TableName, id: string, patch: RowValues): string[] {
    const { columns, nature } = tableOf(table);
    if (nature === 'fact') throw new FactChangedError(table);
    refuseUnknown(table, patch, columns);
    const row = this.find(table, id);
    if (!row) throw new RowMissingError(table, id);
    const names: string[] = [];
    const stored: StoredValue[] = [];
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(patch)) {
      // A key without a value says nothing of the field; only null says that it is to be empty.
      if (value === undefined) continue;
      const type = columns[name]!;
      const encoded = encode(type, value);
      if (encoded === row[name]) continue;
      names.push(name);
      stored.push(encoded);
      before[name] = decode(type, row[name] ?? null);
      after[name] = value ?? null;
    }
    if (names.length === 0) return names;
    const clock = this.#context.clock.next();
    const clocks = mergedClocks(row.fieldClocks as string | null, names, clock);
    this.#statements
      .of(table)
      .update([...names, 'updatedAt', 'fieldClocks'])
      .run([...stored, this.startedAt, clocks, id]);
    this.#log(table, id, 'update', clock, withoutPersonal(table, before), withoutPersonal(table, after));
    return names;
  }

  /** Puts a row into the recycle bin. */
  remove(table: TableName, id: string): void {
    this.update(table, id, { deletedAt: this.startedAt });
  }

  /**
   * Deletes personal data for good: every value kept of a subject, in the table itself. The log keeps the fact
   * of erasure, so that a restore or an import can apply it again, and never had the values.
   */
  erasePersonal(subjectId: string): void {
    for (const id of this.#statements.personalIds.all(subjectId) as string[]) {
      this.#statements.erasePersonal.run(id);
      this.#log('personal', id, 'erase', this.#context.clock.next(), null, null);
    }
  }

  /** Writes everything to disk. After this the batch is closed. */
  commit(): BatchResult {
    this.#statements.closeBatch.run(this.#firstSeq, this.#lastSeq || null, this.#operationCount, this.id);
    this.#context.db.exec('COMMIT');
    return {
      batchId: this.id,
      seq: this.#lastSeq,
      operationCount: this.#operationCount,
      changed: this.#changed,
    };
  }

  /** Leaves the catalogue as it was before the batch. Harmless when SQLite already rolled back by itself. */
  rollback(): void {
    if (this.#context.db.inTransaction) this.#context.db.exec('ROLLBACK');
  }

  #log(table: TableName, id: string, kind: string, clock: ClockText, before: unknown, after: unknown): void {
    const { lastInsertRowid } = this.#statements.insertOperation.run(
      clock,
      this.#context.device,
      this.#context.actor,
      this.id,
      table,
      id,
      kind,
      newestVersion,
      before === null ? null : JSON.stringify(before),
      after === null ? null : JSON.stringify(after),
    );
    this.#lastSeq = Number(lastInsertRowid);
    this.#firstSeq ??= this.#lastSeq;
    this.#operationCount += 1;
    const ids = this.#changed.get(table) ?? new Set();
    this.#changed.set(table, ids.add(id));
  }
}

function refuseUnknown(
  table: TableName,
  values: RowValues,
  columns: Readonly<Record<string, unknown>>,
): void {
  for (const name of Object.keys(values)) {
    if (!Object.hasOwn(columns, name)) throw new TypeError(`Expected a column of ${table}, got "${name}"`);
  }
}

// A reference (whose, which kind) may stand in the log; the value itself may not.
function withoutPersonal(table: TableName, values: Record<string, unknown>): Record<string, unknown> {
  if (!tableOf(table).personal) return values;
  const { value: _kept, ...rest } = values;
  return rest;
}

function mergedClocks(present: string | null, names: readonly string[], clock: ClockText): string {
  const clocks: Record<string, string> = present ? JSON.parse(present) : {};
  for (const name of names) clocks[name] = clock;
  return JSON.stringify(clocks);
}
