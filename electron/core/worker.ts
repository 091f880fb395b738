import { parentPort, workerData } from 'node:worker_threads';
import { EditedMigrationError, MigrationError, NewerFileError } from '../../db/migrate.ts';
import { openIndexRole } from './indexRole.ts';
import type { Call, FromWorker, ToWorker, WorkerSetup } from './messages.ts';
import { openReaderRole } from './readerRole.ts';
import type { RoleRunner } from './roleRunner.ts';
import { CoreStartError } from './startError.ts';
import { openWriterRole } from './writerRole.ts';

// Entry of every worker of the core: opens its role, then answers calls until it is told to close.

const setup = workerData as WorkerSetup;
const port = parentPort!;
const send = (message: FromWorker) => port.postMessage(message);
let runner: RoleRunner | null = null;

port.on('message', (message: ToWorker) => {
  if (message.type === 'open') void open();
  else if (message.type === 'call') void answer(message);
  else if (message.type === 'close') void close();
  else runner?.receive(message);
});

async function open(): Promise<void> {
  try {
    const openers = { writer: openWriterRole, reader: openReaderRole, index: openIndexRole };
    runner = await openers[setup.role](setup, send);
    send({ type: 'ready' });
  } catch (error) {
    const { code, message } = startFailure(error);
    send({ type: 'failed', error: { code, message, params: {} } });
  }
}

async function answer(call: Call): Promise<void> {
  const envelope = await runner!.answer(call);
  send({ type: 'answer', callId: call.callId, envelope });
}

async function close(): Promise<void> {
  await runner?.close();
  send({ type: 'closed' });
  port.close();
}

function startFailure(error: unknown): { code: string; message: string } {
  if (error instanceof CoreStartError) return error;
  if (error instanceof NewerFileError) return { code: 'NEWER_FILE', message: error.message };
  if (error instanceof MigrationError)
    return { code: 'MIGRATION_FAILED', message: `${error.message}: ${String(error.cause)}` };
  if (error instanceof EditedMigrationError) return { code: 'MIGRATION_FAILED', message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  const damaged =
    error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));
  return { code: damaged ? 'CATALOGUE_DAMAGED' : 'START_FAILED', message };
}
