import { randomFillSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { closeWriting, openForWriting } from '../../db/open.ts';
import { currentProfileId, latestClock } from '../../db/repositories/setting.ts';
import type { TableName } from '../../db/tables.ts';
import { undoBatch } from '../../db/undo.ts';
import {
  type BatchLabel,
  type BatchResult,
  type WriteContext as DbWriteContext,
  openBatch,
  writeBatch,
} from '../../db/write.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { HybridClock } from '../../shared/domain/clock.ts';
import { uuidV7 } from '../../shared/domain/ids.ts';
import { handlerOf } from '../handlers/registry.ts';
import { applyPlannedRestore, planRestore } from '../services/plannedRestore.ts';
import type { DataFolder, JobContext, LongBatch } from './context.ts';
import { admit } from './door.ts';
import { jobControls } from './jobControls.ts';
import type { Call, FromWorker, WorkerSetup } from './messages.ts';
import { parserPort } from './parserPort.ts';
import { readContext } from './readContext.ts';
import type { RoleRunner } from './roleRunner.ts';

const MOST_IDS_TOLD = 1_000;

/** A restore that fails leaves the catalogue as it is, and is not tried again at every start. */
async function restoreIfPlanned(folder: DataFolder): Promise<void> {
  try {
    await applyPlannedRestore(folder, Date.now());
  } catch (error) {
    console.error('restore:', error);
    // Set aside already: the next start puts the backup in its place, and an empty catalogue must not stand there.
    if (!existsSync(folder.catalogue)) throw error;
    planRestore(folder, null);
  }
}

/** Owns the one writing connection: commands and jobs, one transaction at a time. */
export async function openWriterRole(
  setup: WorkerSetup,
  send: (message: FromWorker) => void,
): Promise<RoleRunner> {
  await restoreIfPlanned(setup.folder);
  const db = await openForWriting(setup.folder.catalogue);
  const clock = new HybridClock(setup.run.device, Date.now, latestClock(db));
  const base = readContext(setup, db);
  const parser = parserPort(setup.parser, send);
  const jobs = new Map<string, AbortController>();
  const longWrite = new Turn();

  const databaseContext = (): DbWriteContext => ({
    db,
    clock,
    device: setup.run.device,
    actor: currentProfileId(db),
    now: Date.now,
    newId: () => uuidV7(Date.now(), randomFillSync),
  });

  const tell = (batch: BatchResult) => {
    if (batch.operationCount > 0) send({ type: 'event', event: changeEvent(batch) });
  };

  const contextFor = (call: Call, controller: AbortController): JobContext => ({
    ...base,
    db,
    role: call.role,
    actor: currentProfileId(db),
    write(label, work) {
      if (longWrite.taken) throw new ContractError('BUSY');
      const { result, batch } = writeBatch(databaseContext(), label, work);
      tell(batch);
      return result;
    },
    undo(target, kind) {
      if (longWrite.taken) throw new ContractError('BUSY');
      const { written, ...result } = undoBatch(databaseContext(), target, kind);
      tell(written);
      return result;
    },
    openBatch: (label) => longBatch(label),
    ...jobControls(call.jobId, controller.signal, send),
    spawnParser: parser.spawn,
  });

  function longBatch(label: BatchLabel): LongBatch {
    if (longWrite.taken) throw new ContractError('BUSY');
    const batch = openBatch(databaseContext(), label);
    const release = longWrite.take();
    return {
      batch,
      commit() {
        try {
          tell(batch.commit());
        } finally {
          release();
        }
      },
      rollback() {
        batch.rollback();
        release();
      },
    };
  }

  return {
    async answer(call) {
      const controller = new AbortController();
      // Known before its turn comes, so that a waiting job can be cancelled too.
      jobs.set(call.jobId, controller);
      try {
        await longWrite.free();
        return await admit({
          name: call.name,
          input: call.input,
          role: call.role,
          context: contextFor(call, controller),
          handler: handlerOf(call.name),
        });
      } finally {
        jobs.delete(call.jobId);
      }
    },
    receive(message) {
      if (message.type === 'cancel') jobs.get(message.jobId)?.abort();
      else if (message.type !== 'committed') parser.receive(message);
    },
    async close() {
      for (const controller of jobs.values()) controller.abort();
      await longWrite.free();
      closeWriting(db);
    },
  };
}

/** A long transaction's turn on the connection: whoever comes meanwhile waits for its end. */
class Turn {
  #held: { promise: Promise<void>; end: () => void } | null = null;

  get taken(): boolean {
    return this.#held !== null;
  }

  take(): () => void {
    let end = () => {};
    const promise = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#held = { promise, end };
    return () => {
      this.#held = null;
      end();
    };
  }

  async free(): Promise<void> {
    while (this.#held) await this.#held.promise;
  }
}

function changeEvent(batch: BatchResult) {
  const tables: Record<TableName | string, string[] | null> = {};
  for (const [table, ids] of batch.changed) tables[table] = ids.size > MOST_IDS_TOLD ? null : [...ids];
  return { type: 'change' as const, seq: batch.seq, tables };
}
