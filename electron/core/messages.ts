import type { Role } from '../../shared/contract/define.ts';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { ParseRequest, ParserAnswer } from '../workers/spreadsheetMessages.ts';
import type { DataFolder, RunFacts } from './context.ts';

/** The three workers of the core: one writes, one reads, one keeps search and matching up to date. */
export const workerRoles = ['writer', 'reader', 'index'] as const;
export type WorkerRole = (typeof workerRoles)[number];

/** How the parsing child is started: forked by the worker, or asked of the shell (Electron's utilityProcess). */
export type ParserPort = { start: 'fork'; entryPath: string } | { start: 'shell' };

export interface WorkerSetup {
  readonly role: WorkerRole;
  readonly folder: DataFolder;
  readonly run: RunFacts;
  readonly parser: ParserPort;
}

/** One call as it travels to a worker. */
export interface Call {
  readonly type: 'call';
  readonly callId: number;
  readonly name: string;
  readonly input: unknown;
  readonly role: Role;
  readonly jobId: string;
}

export type ToWorker =
  | { type: 'open' }
  | Call
  | { type: 'cancel'; jobId: string }
  | { type: 'committed'; event: CoreEvent }
  | { type: 'parserAnswer'; parserId: number; answer: ParserAnswer }
  | { type: 'parserExit'; parserId: number }
  | { type: 'close' };

export type FromWorker =
  | { type: 'ready' }
  | { type: 'failed'; error: { code: string; message: string; params: Record<string, string | number> } }
  | { type: 'answer'; callId: number; envelope: Envelope }
  | { type: 'event'; event: CoreEvent }
  | { type: 'parserStart'; parserId: number }
  | { type: 'parserRequest'; parserId: number; request: ParseRequest }
  | { type: 'parserKill'; parserId: number }
  | { type: 'closed' };
