import { type TableName, tableOf } from './tables.ts';
import type { ReadableDb } from './types.ts';
import { type Batch, openBatch, type WriteContext } from './write.ts';

export interface BatchRow {
  readonly id: string;
  readonly kind: 'change' | 'undo' | 'redo';
  readonly label: string;
  readonly params: string | null;
  readonly device: string;
  readonly actor: string | null;
  readonly startedAt: number;
  readonly operationCount: number;
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}

interface OperationRow {
  readonly seq: number;
  readonly tableName: TableName;
  readonly rowId: string;
  readonly batchId: string;
  readonly kind: 'insert' | 'update' | 'erase';
  readonly before: string | null;
  readonly after: string | null;
}

/** A field that was not turned back, because somebody changed it since. */
interface KeptField {
  readonly table: TableName;
  readonly rowId: string;
  readonly field: string;
}

export interface UndoResult {
  readonly batch: BatchRow;
  readonly restoredCount: number;
  readonly kept: readonly KeptField[];
}

/** A fact of the batch carries later facts: turning it back would leave them without ground. */
export class LaterFactError extends Error {
  readonly table: TableName;
  readonly rowId: string;
  constructor(table: TableName, rowId: string) {
    super(`A later fact stands on ${table} ${rowId}`);
    this.name = 'LaterFactError';
    this.table = table;
    this.rowId = rowId;
  }
}

/** The latest steps, newest first. */
export function latestBatches(db: ReadableDb, limit: number): BatchRow[] {
  return db
    .prepare('SELECT * FROM batch WHERE operationCount > 0 ORDER BY rowid DESC LIMIT ?')
    .all(limit) as BatchRow[];
}

/** The step that an undo would turn back: the newest one of this device and actor that still stands. */
export function nextToUndo(db: ReadableDb, who: { device: string; actor: string | null }): BatchRow | null {
  return (
    (db
      .prepare(
        `SELECT * FROM batch WHERE device = ? AND actor IS ? AND kind <> 'undo' AND undoneBy IS NULL AND operationCount > 0
         ORDER BY rowid DESC LIMIT 1`,
      )
      .get(who.device, who.actor) as BatchRow | undefined) ?? null
  );
}

/** The undo that a redo would turn back: the newest that still stands, unless something new was done since. */
export function nextToRedo(db: ReadableDb, who: { device: string; actor: string | null }): BatchRow | null {
  return (
    (db
      .prepare(
        `SELECT * FROM batch AS undo WHERE device = @device AND actor IS @actor AND kind = 'undo' AND undoneBy IS NULL
           AND operationCount > 0 AND NOT EXISTS (
             SELECT 1 FROM batch AS newer WHERE newer.device = @device AND newer.actor IS @actor
               AND newer.kind = 'change' AND newer.operationCount > 0 AND newer.rowid > undo.rowid)
         ORDER BY rowid DESC LIMIT 1`,
      )
      .get(who) as BatchRow | undefined) ?? null
  );
}

export function batchById(db: ReadableDb, id: string): BatchRow | null {
  return (db.prepare('SELECT * FROM batch WHERE id = ?').get(id) as BatchRow | undefined) ?? null;
}

/**
 * Turns a batch back in a new batch: a field returns to its earlier value only where its present value is still
 * the one the batch wrote; the rest is listed. Facts get a reversal.
 * @throws LaterFactError, after which nothing has changed
 */
export function undoBatch(
  context: WriteContext,
  target: BatchRow,
  kind: 'undo' | 'redo',
): UndoResult & { written: ReturnType<Batch['commit']> } {
  const label = { code: target.label, ...(target.params ? { params: JSON.parse(target.params) } : {}) };
  const batch = openBatch(context, label, kind, target.id);
  try {
    const kept: KeptField[] = [];
    let restoredCount = 0;
    const operations = context.db
      .prepare(
        'SELECT seq, tableName, rowId, batchId, kind, before, after FROM operation WHERE batchId = ? ORDER BY seq DESC',
      )
      .all(target.id) as OperationRow[];
    for (const operation of operations) {
      const turned = turnBack(context, batch, operation, kept);
      restoredCount += turned;
    }
    // The step itself stays marked after a redo: what stands then is the redo, and it is what the next undo turns
    // back. Its facts are new ones, so the step's own operations no longer say what is in force.
    context.db.prepare('UPDATE batch SET undoneBy = ? WHERE id = ?').run(batch.id, target.id);
    return { batch: target, restoredCount, kept, written: batch.commit() };
  } catch (error) {
    batch.rollback();
    throw error;
  }
}

function turnBack(context: WriteContext, batch: Batch, operation: OperationRow, kept: KeptField[]): number {
  if (operation.kind === 'erase') return 0;
  if (tableOf(operation.tableName).nature === 'fact') return reverseFact(context, batch, operation);
  if (operation.kind === 'insert') return binRow(context, batch, operation, kept);
  return restoreFields(batch, operation, kept);
}

function restoreFields(batch: Batch, operation: OperationRow, kept: KeptField[]): number {
  const before = JSON.parse(operation.before ?? '{}') as Record<string, unknown>;
  const after = JSON.parse(operation.after ?? '{}') as Record<string, unknown>;
  const row = batch.find(operation.tableName, operation.rowId);
  if (!row) return 0;
  const patch: Record<string, unknown> = {};
  for (const [field, written] of Object.entries(after)) {
    if (sameValue(row[field], written)) patch[field] = before[field] ?? null;
    else kept.push({ table: operation.tableName, rowId: operation.rowId, field });
  }
  return batch.update(operation.tableName, operation.rowId, patch).length;
}

// A row that others have worked on since is theirs too: it stays, and the list says so.
function binRow(context: WriteContext, batch: Batch, operation: OperationRow, kept: KeptField[]): number {
  // Erased personal data does not come back, not even into the bin.
  if (!batch.find(operation.tableName, operation.rowId)) return 0;
  const touchedLater = context.db
    .prepare(
      `SELECT 1 FROM operation JOIN batch ON batch.id = operation.batchId
       WHERE operation.rowId = ? AND operation.seq > ? AND operation.batchId NOT IN (?, ?)
         AND batch.kind <> 'undo' AND batch.undoneBy IS NULL LIMIT 1`,
    )
    .pluck()
    .get(operation.rowId, operation.seq, batch.id, operation.batchId);
  if (touchedLater) {
    kept.push({ table: operation.tableName, rowId: operation.rowId, field: '*' });
    return 0;
  }
  return batch.update(operation.tableName, operation.rowId, { deletedAt: batch.startedAt }).length;
}

function reverseFact(context: WriteContext, batch: Batch, operation: OperationRow): number {
  const { tableName } = operation;
  const rowId = standingForm(context.db, batch, tableName, operation.rowId);
  if (rowId === null) return 0;
  const fact = batch.find(tableName, rowId);
  if (!fact) return 0;
  if (typeof fact.reversesId === 'string') return addAgain(batch, tableName, fact.reversesId);
  if (tableName === 'threadEvent') refuseBuriedMove(context.db, fact);
  const { id: _id, clock: _clock, createdAt: _at, createdBy: _by, demonstration, ...values } = fact;
  const reversal = isEventTable(tableName) ? { ...values, kind: 'reversal' } : values;
  batch.insert(tableName, { ...reversal, demonstration: demonstration === 1, reversesId: rowId });
  return 1;
}

/**
 * The fact itself, or, where it was reversed and that reversal was undone, the fact that says it anew; null when nothing
 * of it stands.
 */
function standingForm(db: ReadableDb, batch: Batch, table: TableName, rowId: string): string | null {
  const reversalId = db
    .prepare<[string], string>(`SELECT id FROM ${table} WHERE reversesId = ? LIMIT 1`)
    .pluck()
    .get(rowId);
  if (reversalId === undefined) return rowId;
  const saidAnew = db
    .prepare<[string, string], string>(
      `SELECT anew.rowId FROM operation AS reversal
       JOIN batch AS undo ON undo.undoes = reversal.batchId
       JOIN operation AS anew ON anew.batchId = undo.id
       WHERE reversal.rowId = ? AND reversal.kind = 'insert' AND anew.kind = 'insert' AND anew.tableName = ?
       ORDER BY anew.seq DESC`,
    )
    .pluck()
    .all(reversalId, table);
  const words = wordsOf(batch, table, rowId);
  const same = saidAnew.find((id) => wordsOf(batch, table, id) === words);
  return same === undefined ? null : standingForm(db, batch, table, same);
}

/** What a fact says, without when and by whom it was written. */
function wordsOf(batch: Batch, table: TableName, rowId: string): string {
  const { id: _id, clock: _clock, createdAt: _at, createdBy: _by, ...words } = batch.find(table, rowId) ?? {};
  return JSON.stringify(words);
}

function isEventTable(tableName: TableName): boolean {
  return tableName === 'threadEvent' || tableName === 'taskEvent';
}

// Turning a reversal back says the fact anew; the reversed one stays reversed, as facts never change.
function addAgain(batch: Batch, tableName: TableName, originalId: string): number {
  const original = batch.find(tableName, originalId);
  if (!original) return 0;
  const { id: _id, clock: _clock, createdAt: _at, createdBy: _by, demonstration, ...values } = original;
  batch.insert(tableName, { ...values, demonstration: demonstration === 1 });
  return 1;
}

function refuseBuriedMove(db: ReadableDb, event: Readonly<Record<string, unknown>>): void {
  if (event.kind !== 'stage') return;
  const later = db
    .prepare(
      `SELECT id FROM threadEvent AS later WHERE threadId = ? AND kind IN ('stage', 'status') AND clock > ?
         AND NOT EXISTS (SELECT 1 FROM threadEvent AS back WHERE back.reversesId = later.id) LIMIT 1`,
    )
    .pluck()
    .get(event.threadId, event.clock) as string | undefined;
  if (later) throw new LaterFactError('threadEvent', later);
}

// Values in the log are as code sees them, values of the row as SQLite keeps them.
function sameValue(stored: unknown, logged: unknown): boolean {
  if (logged === null || logged === undefined) return stored === null;
  if (typeof logged === 'object') return stored === JSON.stringify(logged);
  if (typeof logged === 'boolean') return stored === (logged ? 1 : 0);
  return stored === logged;
}
