import type { ReadableDb, WritableDb } from '../../db/types.ts';
import type { BatchRow, UndoResult } from '../../db/undo.ts';
import type { Batch, BatchLabel } from '../../db/write.ts';
import type { Role } from '../../shared/contract/define.ts';
import type { Settings } from '../../shared/contract/session.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { BlobStore } from '../services/blobStore.ts';
import type { MatchingPort } from '../services/matchingPort.ts';
import type { SpawnParser } from '../workers/parseSpreadsheet.ts';

/** What every handler may use. Handlers have no other way to the outside. */
export interface ReadContext {
  readonly db: ReadableDb;
  readonly role: Role;
  /** UTC milliseconds. */
  now(): number;
  /** The office's day. */
  today(): Day;
  settings(): Settings;
  readonly blobs: BlobStore;
  /** Where the catalogue and its companions lie. */
  readonly folder: DataFolder;
  /** The matching engine; only the index worker has one, elsewhere it answers INDEX_NOT_READY. */
  readonly matching: MatchingPort;
  /** Facts of this run that do not come from the catalogue. */
  readonly run: RunFacts;
}

export interface RunFacts {
  readonly device: string;
  readonly shell: 'desktop' | 'browser';
  readonly version: string;
  readonly folderWarning: 'cloud' | 'network' | null;
  /** How the check of the whole file went, in the reading worker. */
  readonly checks?: 'running' | 'ok' | 'damaged';
}

export interface DataFolder {
  readonly root: string;
  readonly catalogue: string;
  readonly search: string;
  readonly derived: string;
  readonly attachments: string;
  readonly backups: string;
  readonly blobs: string;
}

/** Handlers of commands also write, each in one batch. */
export interface WriteContext extends ReadContext {
  readonly db: WritableDb;
  /** The profile at the desk, or null before the first run. */
  readonly actor: string | null;
  /**
   * One batch: rows and operations in one transaction; tells every window afterwards.
   * @throws whatever work throws; nothing is written then
   */
  write<Result>(label: BatchLabel, work: (batch: Batch) => Result): Result;
  /** Turns a step back, or an undo: see db/undo.ts. @throws LaterFactError */
  undo(target: BatchRow, kind: 'undo' | 'redo'): UndoResult;
  /** A batch for long work: the caller commits or rolls back, and lets others breathe in between. */
  openBatch(label: BatchLabel): LongBatch;
}

export interface LongBatch {
  readonly batch: Batch;
  commit(): void;
  rollback(): void;
}

/** How long work tells how far it is and can be stopped. */
export interface JobControls {
  readonly jobId: string;
  progress(state: { done: number; total: number | null; step: string }): void;
  /** Lets messages in (a cancel among them). @throws ContractError CANCELLED once the job was cancelled */
  breathe(): Promise<void>;
  readonly signal: AbortSignal;
}

/** Jobs of the index worker: they ask the engine and write nothing but derived files. */
export interface IndexJobContext extends ReadContext, JobControls {}

/** Handlers of jobs also tell how far they are and can be stopped. */
export interface JobContext extends WriteContext, JobControls {
  /** Starts the child process that reads spreadsheets. */
  readonly spawnParser: SpawnParser;
}
