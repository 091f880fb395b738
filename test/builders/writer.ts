import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openForWriting } from '../../db/open.ts';
import { latestClock } from '../../db/repositories/setting.ts';
import type { TableName } from '../../db/tables.ts';
import type { WritableDb } from '../../db/types.ts';
import { nextToRedo, nextToUndo, undoBatch } from '../../db/undo.ts';
import { type Batch, type WriteContext, writeBatch } from '../../db/write.ts';
import { HybridClock } from '../../shared/domain/clock.ts';
import { uuidV7 } from '../../shared/domain/ids.ts';
import { testNowMs } from './catalogue.ts';
import { aFolder } from './folder.ts';

/** The write path alone, over a real file: what the tests of db/write and db/undo work with. */
export interface TestWriter {
  readonly file: string;
  readonly db: WritableDb;
  readonly context: WriteContext;
  /** The same desk with another person at it. */
  as(actor: string | null): TestWriter;
  write<Result>(work: (batch: Batch) => Result): Result;
  undo(): ReturnType<typeof undoBatch> | null;
  redo(): ReturnType<typeof undoBatch> | null;
  /** Closes the file and opens it again, as a restart does. */
  reopen(): Promise<TestWriter>;
  rows(table: TableName | 'operation' | 'batch' | 'counter'): Record<string, unknown>[];
}

/** A catalogue file of its own, closed and deleted when the test ends. */
export async function aWriter(): Promise<TestWriter> {
  return writerOver(path.join(aFolder(), 'catalogue.db'), 'person-a');
}

let idsMade = 0;

async function writerOver(file: string, actor: string | null): Promise<TestWriter> {
  const db = await openForWriting(file);
  onTestFinished(() => void db.close());
  let nowMs = testNowMs;
  const now = () => {
    nowMs += 1;
    return nowMs;
  };
  const clock = new HybridClock('T1', now, latestClock(db));
  const newId = () =>
    uuidV7(nowMs, (bytes) => {
      idsMade += 1;
      new DataView(bytes.buffer).setUint32(12, idsMade);
    });
  return writerFor({ db, clock, device: 'T1', actor, now, newId }, file);
}

function writerFor(context: WriteContext, file: string): TestWriter {
  const { db } = context;
  return {
    file,
    db,
    context,
    as: (actor) => writerFor({ ...context, actor }, file),
    write: (work) => writeBatch(context, { code: 'test' }, work).result,
    undo() {
      const target = nextToUndo(db, context);
      return target && undoBatch(context, target, 'undo');
    },
    redo() {
      const target = nextToRedo(db, context);
      return target && undoBatch(context, target, 'redo');
    },
    async reopen() {
      db.close();
      return writerOver(file, context.actor);
    },
    rows: (table) =>
      db
        .prepare(`SELECT * FROM ${table} ORDER BY ${table === 'operation' ? 'seq' : 'rowid'}`)
        .all() as Record<string, unknown>[],
  };
}

/** The least values of a record that the schema accepts. */
export function needValues(values: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { title: '帘子布耐热等级提升', number: 'T-1', ...values };
}
