import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openForWriting } from '../../db/open.ts';
import { readSettings } from '../../db/repositories/setting.ts';
import type { WritableDb } from '../../db/types.ts';
import { undoBatch } from '../../db/undo.ts';
import { type WriteContext as DbWriteContext, openBatch, writeBatch } from '../../db/write.ts';
import type { JobContext } from '../../electron/core/context.ts';
import { prepareFolder } from '../../electron/core/folder.ts';
import { BlobStore } from '../../electron/services/blobStore.ts';
import { noMatching } from '../../electron/services/matchingPort.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { HybridClock } from '../../shared/domain/clock.ts';
import { dayAt } from '../../shared/domain/days.ts';
import { uuidV7 } from '../../shared/domain/ids.ts';

/** 2026-06-15 at noon in Shanghai. */
export const testNowMs = Date.UTC(2026, 5, 15, 4);
export const testToday = '2026-06-15';
const testDevice = 'T1';

/** A catalogue of its own on a real file in a temporary folder, with a clock and ids that repeat. */
export interface TestCatalogue {
  /** The context that every handler takes; fits queries, commands and jobs. */
  readonly context: JobContext;
  readonly db: WritableDb;
  readonly profileId: string;
  /** Turns the clock on. */
  pass(time: { days?: number; ms?: number }): void;
  /** Every later `breathe` of a job throws CANCELLED. */
  cancel(): void;
  /** What the job told of its progress, oldest first. */
  readonly told: { done: number; total: number | null; step: string }[];
}

/**
 * Closed and deleted when the test ends.
 * @param atEnd takes the clearing away where one catalogue serves several tests
 */
export async function aCatalogue(
  atEnd: (clear: () => void) => void = onTestFinished,
): Promise<TestCatalogue> {
  const root = mkdtempSync(path.join(tmpdir(), 'yinxian-test-'));
  const folder = prepareFolder(root);
  const db = await openForWriting(folder.catalogue);
  atEnd(() => {
    db.close();
    rmSync(root, { recursive: true, force: true });
  });
  let nowMs = testNowMs;
  let cancelled = false;
  const now = () => nowMs;
  const newId = repeatableIds(now);
  const told: TestCatalogue['told'] = [];
  const database: DbWriteContext = {
    db,
    clock: new HybridClock(testDevice, now),
    device: testDevice,
    actor: null,
    now,
    newId,
  };
  const profileId = writeBatch(database, { code: 'test.profile' }, (batch) =>
    batch.insert('profile', { name: '测试员', role: 'manager' }),
  ).result;
  const writing: DbWriteContext = { ...database, actor: profileId };
  const settings = () => readSettings(db);
  const context: JobContext = {
    db,
    role: 'desk',
    now,
    today: () => dayAt(nowMs, settings().timeZone),
    settings,
    blobs: new BlobStore(folder.blobs),
    folder,
    matching: noMatching,
    run: { device: testDevice, shell: 'browser', version: '0', folderWarning: null },
    actor: profileId,
    write: (label, work) => writeBatch(writing, label, work).result,
    undo: (target, kind) => undoBatch(writing, target, kind),
    openBatch(label) {
      const batch = openBatch(writing, label);
      return { batch, commit: () => void batch.commit(), rollback: () => batch.rollback() };
    },
    jobId: 'test-job',
    progress: (state) => void told.push(state),
    async breathe() {
      if (cancelled) throw new ContractError('CANCELLED');
    },
    signal: new AbortController().signal,
    spawnParser() {
      throw new Error('This test catalogue starts no parser');
    },
  };
  return {
    context,
    db,
    profileId,
    told,
    pass({ days = 0, ms = 0 }) {
      nowMs += days * 86_400_000 + ms;
    },
    cancel() {
      cancelled = true;
    },
  };
}

/** UUIDv7s whose "random" bytes count up: the same test makes the same ids. */
function repeatableIds(now: () => number): () => string {
  let made = 0;
  return () =>
    uuidV7(now(), (bytes) => {
      made += 1;
      new DataView(bytes.buffer).setUint32(12, made);
    });
}
