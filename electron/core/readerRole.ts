import { openForReading } from '../../db/open.ts';
import { handlerOf } from '../handlers/registry.ts';
import { checkCatalogue } from '../services/integrity.ts';
import { admit } from './door.ts';
import type { FromWorker, WorkerSetup } from './messages.ts';
import { readContext } from './readContext.ts';
import type { RoleRunner } from './roleRunner.ts';

/** Answers queries through a connection that may only read; long writes do not hold it up. */
export async function openReaderRole(
  setup: WorkerSetup,
  _send: (message: FromWorker) => void,
): Promise<RoleRunner> {
  const db = openForReading(setup.folder.catalogue);
  const base = readContext(setup, db);
  // The check reads the whole file: a process of its own keeps lists quick while it runs.
  const checks = checkCatalogue(setup.folder.catalogue);
  return {
    answer: (call) =>
      admit({
        name: call.name,
        input: call.input,
        role: call.role,
        context: { ...base, role: call.role, run: { ...base.run, checks: checks.state } },
        handler: handlerOf(call.name),
      }),
    receive: () => undefined,
    close: async () => {
      await checks.stop();
      db.close();
    },
  };
}
