import { Worker } from 'node:worker_threads';
import { contract, type OperationName } from '../../shared/contract/contract.ts';
import type { OperationKind, Role } from '../../shared/contract/define.ts';
import type { Envelope } from '../../shared/contract/errors.ts';
import type { CoreEvent } from '../../shared/contract/events.ts';
import type { ParserProcess, SpawnParser } from '../workers/parseSpreadsheet.ts';
import { deviceCode, folderWarning, prepareFolder } from './folder.ts';
import { type FolderLock, lockFolder } from './lock.ts';
import {
  type FromWorker,
  type ParserPort,
  type ToWorker,
  type WorkerRole,
  type WorkerSetup,
  workerRoles,
} from './messages.ts';
import { CoreStartError } from './startError.ts';

const EXIT_LIMIT_MS = 3_000;

export interface CoreOptions {
  readonly dataFolder: string;
  readonly shell: 'desktop' | 'browser';
  readonly version: string;
  /** File of the worker's code, source or bundle. */
  readonly workerEntry: URL;
  /** 'fork' lets the worker start parsing children; a shell that must do it itself gives its spawner. */
  readonly parser: { start: 'fork'; entryPath: string } | { start: 'shell'; spawn: SpawnParser };
}

const broken: Envelope = { ok: false, error: { code: 'INTERNAL', params: {} } };

/**
 * The application without a face: three workers behind one `call`. Both shells start it the same way and only
 * forward to it; their own event loop never waits for SQLite.
 */
export class Core {
  readonly device: string;
  readonly #workers = new Map<WorkerRole, Worker>();
  readonly #waiting = new Map<number, { role: WorkerRole; answer: (envelope: Envelope) => void }>();
  readonly #listeners = new Set<(event: CoreEvent) => void>();
  readonly #parsers = new Map<number, ParserProcess>();
  readonly #lock: FolderLock;
  readonly #spawnParser: SpawnParser | null;
  readonly blobsFolder: string;
  #lastCallId = 0;
  #closing = false;

  private constructor(options: CoreOptions, lock: FolderLock) {
    this.#lock = lock;
    const folder = prepareFolder(options.dataFolder);
    this.blobsFolder = folder.blobs;
    this.device = deviceCode(options.dataFolder);
    this.#spawnParser = options.parser.start === 'shell' ? options.parser.spawn : null;
    const parser: ParserPort = options.parser.start === 'fork' ? options.parser : { start: 'shell' };
    const run = {
      device: this.device,
      shell: options.shell,
      version: options.version,
      folderWarning: folderWarning(options.dataFolder),
    };
    for (const role of workerRoles) {
      const setup: WorkerSetup = { role, folder, run, parser };
      this.#workers.set(role, new Worker(options.workerEntry, { workerData: setup, name: role }));
    }
  }

  /**
   * Opens a data folder. Resolves when the catalogue is open and answers.
   * @throws CoreStartError FOLDER_IN_USE, NEWER_FILE, MIGRATION_FAILED, CATALOGUE_DAMAGED
   */
  static async start(options: CoreOptions): Promise<Core> {
    const lock = lockFolder(options.dataFolder);
    let core: Core | null = null;
    try {
      core = new Core(options, lock);
      // The writer migrates first; the others open what it made.
      await core.#startWorker('writer');
      await Promise.all([core.#startWorker('reader'), core.#startWorker('index')]);
      return core;
    } catch (error) {
      if (core) await core.#terminate();
      else lock.release();
      throw error;
    }
  }

  /** One call of the contract, answered with an envelope and never rejected. */
  call(name: string, input: unknown, caller: { role: Role; jobId?: string }): Promise<Envelope> {
    if (this.#closing) return Promise.resolve({ ok: false, error: { code: 'BUSY', params: {} } });
    if (name === 'jobs.cancel') return Promise.resolve(this.#cancel(input));
    const role = workerFor(name);
    if (!this.#workers.has(role)) return Promise.resolve(broken);
    this.#lastCallId += 1;
    const callId = this.#lastCallId;
    const jobId = caller.jobId ?? `job-${callId}`;
    const answered = new Promise<Envelope>((answer) => this.#waiting.set(callId, { role, answer }));
    this.#post(role, { type: 'call', callId, name, input, role: caller.role, jobId });
    return answered;
  }

  /** Tells every change, progress and index state. Returns the way to stop listening. */
  onEvent(listener: (event: CoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Finishes what is being written, folds the log in and lets the folder go. */
  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    const closed = workerRoles.map((role) => this.#closeWorker(role));
    await Promise.all(closed);
    await this.#terminate();
  }

  #post(role: WorkerRole, message: ToWorker): void {
    this.#workers.get(role)?.postMessage(message);
  }

  #cancel(input: unknown): Envelope {
    const parsed = contract.jobs.cancel.input.safeParse(input);
    if (!parsed.success) return { ok: false, error: { code: 'INVALID_INPUT', params: { field: 'jobId' } } };
    for (const role of workerRoles) this.#post(role, { type: 'cancel', jobId: parsed.data.jobId });
    return { ok: true, value: { cancelled: true } };
  }

  #startWorker(role: WorkerRole): Promise<void> {
    const worker = this.#workers.get(role)!;
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'ready') resolve();
        else if (message.type === 'failed')
          reject(new CoreStartError(message.error.code, message.error.message));
        else this.#receive(role, message);
      });
      worker.on('error', (error) => {
        console.error(`worker ${role}:`, error);
        reject(error);
        // A worker that died answers nothing any more: whoever asks it is told at once.
        this.#workers.delete(role);
        this.#failWaiting([role]);
      });
      worker.postMessage({ type: 'open' });
    });
  }

  #receive(role: WorkerRole, message: FromWorker): void {
    if (message.type === 'answer') {
      this.#waiting.get(message.callId)?.answer(message.envelope);
      this.#waiting.delete(message.callId);
    } else if (message.type === 'event') this.#tell(role, message.event);
    else if (message.type === 'parserStart') this.#startParser(role, message.parserId);
    else if (message.type === 'parserRequest') this.#parsers.get(message.parserId)?.send(message.request);
    else if (message.type === 'parserKill') this.#parsers.get(message.parserId)?.kill();
  }

  #tell(from: WorkerRole, event: CoreEvent): void {
    if (event.type === 'change' && from === 'writer') {
      this.#post('index', { type: 'committed', event });
      this.#post('reader', { type: 'committed', event });
    }
    for (const listener of this.#listeners) listener(event);
  }

  #startParser(role: WorkerRole, parserId: number): void {
    const parser = this.#spawnParser?.();
    if (!parser) {
      this.#post(role, { type: 'parserExit', parserId });
      return;
    }
    this.#parsers.set(parserId, parser);
    parser.onAnswer((answer) => this.#post(role, { type: 'parserAnswer', parserId, answer }));
    parser.onExit(() => {
      this.#parsers.delete(parserId);
      this.#post(role, { type: 'parserExit', parserId });
    });
  }

  #closeWorker(role: WorkerRole): Promise<void> {
    const worker = this.#workers.get(role);
    if (!worker) return Promise.resolve();
    return new Promise((resolve) => {
      // Ending a worker from outside while it tears itself down can take the process with it: it goes by itself.
      worker.once('exit', () => resolve());
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'closed') setTimeout(resolve, EXIT_LIMIT_MS).unref();
      });
      this.#post(role, { type: 'close' });
    });
  }

  async #terminate(): Promise<void> {
    this.#failWaiting(workerRoles);
    for (const parser of this.#parsers.values()) parser.kill();
    await Promise.all([...this.#workers.values()].map((worker) => worker.terminate()));
    this.#lock.release();
  }

  #failWaiting(dead: readonly WorkerRole[]): void {
    for (const [callId, { role, answer }] of this.#waiting) {
      if (!dead.includes(role)) continue;
      answer(broken);
      this.#waiting.delete(callId);
    }
  }
}

const indexOperations: ReadonlySet<string> = new Set<OperationName>([
  'matching.rank',
  'matching.explain',
  'matching.standing',
  'matching.state',
  'tuning.preview',
  'tuning.learn',
  'tuning.suggestions',
  'portfolio.compute',
]);

function workerFor(name: string): WorkerRole {
  if (indexOperations.has(name)) return 'index';
  return kindOf(name) === 'query' ? 'reader' : 'writer';
}

function kindOf(name: string): OperationKind {
  const [domain, operation] = name.split('.') as [keyof typeof contract, string];
  const members = contract[domain] as Readonly<Record<string, { kind: OperationKind }>> | undefined;
  return members?.[operation]?.kind ?? 'query';
}
