import { readSettings } from '../../db/repositories/setting.ts';
import type { ReadableDb } from '../../db/types.ts';
import { dayAt } from '../../shared/domain/days.ts';
import { BlobStore } from '../services/blobStore.ts';
import { noMatching } from '../services/matchingPort.ts';
import type { ReadContext } from './context.ts';
import type { WorkerSetup } from './messages.ts';

/** The part of a handler's context that every worker has, over its own connection. */
export function readContext(setup: WorkerSetup, db: ReadableDb): Omit<ReadContext, 'role'> {
  const settings = () => readSettings(db);
  return {
    db,
    now: Date.now,
    settings,
    today: () => dayAt(Date.now(), settings().timeZone),
    blobs: new BlobStore(setup.folder.blobs),
    folder: setup.folder,
    run: setup.run,
    matching: noMatching,
  };
}
