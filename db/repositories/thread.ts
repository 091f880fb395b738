import type { Day } from '../../shared/domain/days.ts';
import type { ThreadSide, ThreadStage, ThreadStatus, ThreadTargetKind } from '../../shared/domain/thread.ts';
import type { ReadableDb } from '../types.ts';
import type { ThreadEvent } from './threadState.ts';

/** A row of thread as code sees it. */
export interface Thread {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly stage: ThreadStage;
  readonly status: ThreadStatus;
  readonly statusReason: string | null;
  readonly reviewOn: Day | null;
  readonly nextStep: string | null;
  readonly nextStepOn: Day | null;
  readonly intendedFen: number | null;
  readonly transferMode: string | null;
  readonly stageSince: Day;
  readonly lastEventOn: Day;
  readonly ownerId: string | null;
  readonly helperIds: readonly string[];
  readonly deletedAt: number | null;
  readonly demonstration: boolean;
}

interface ThreadLinkRow {
  readonly id: string;
  readonly threadId: string;
  readonly side: ThreadSide;
  readonly targetKind: ThreadTargetKind;
  readonly targetId: string;
}

type StoredThread = Omit<Thread, 'helperIds' | 'demonstration'> & {
  helperIds: string | null;
  demonstration: number;
};

const threadColumns = `id, number, title, stage, status, statusReason, reviewOn, nextStep, nextStepOn,
  intendedFen, transferMode, stageSince, lastEventOn, ownerId, helperIds, deletedAt, demonstration`;

/** A thread by id, also one in the recycle bin; null when there is none. */
export function findThread(db: ReadableDb, id: string): Thread | null {
  return threadsByIds(db, [id])[0] ?? null;
}

/** Threads in the order of the ids; ids without a thread are left out. */
export function threadsByIds(db: ReadableDb, ids: readonly string[]): Thread[] {
  const rows = selectThreads(db, 'id IN (SELECT value FROM json_each(:ids))', { ids: JSON.stringify(ids) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Live threads of these statuses: the nearest next step first, those without one last. */
export function threadsOfStatus(
  db: ReadableDb,
  wanted: { statuses: readonly ThreadStatus[]; ownerId: string | null; limit: number },
): Thread[] {
  return selectThreads(
    db,
    `status IN (SELECT value FROM json_each(:statuses)) AND deletedAt IS NULL
       AND (:ownerId IS NULL OR ownerId = :ownerId)
     ORDER BY nextStepOn IS NULL, nextStepOn, id DESC LIMIT :limit`,
    { statuses: JSON.stringify(wanted.statuses), ownerId: wanted.ownerId, limit: wanted.limit },
  );
}

/** The live links of these threads, in the order of linking. */
export function linksOfThreads(db: ReadableDb, threadIds: readonly string[]): ThreadLinkRow[] {
  return db
    .prepare<[string], ThreadLinkRow>(
      `SELECT id, threadId, side, targetKind, targetId FROM threadLink
       WHERE threadId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL ORDER BY clock`,
    )
    .all(JSON.stringify(threadIds));
}

/** The live link with this id, or null. */
export function findThreadLink(db: ReadableDb, id: string): ThreadLinkRow | null {
  const row = db
    .prepare<[string], ThreadLinkRow>(
      'SELECT id, threadId, side, targetKind, targetId FROM threadLink WHERE id = ? AND deletedAt IS NULL',
    )
    .get(id);
  return row ?? null;
}

const eventColumns = `id, threadId, kind, happenedOn, fromStage, toStage, activityKind, body, attendees,
  nextStep, nextStepOn, reversesId, createdAt, createdBy`;

/** Every event of these threads, reversals among them, in the order of writing. */
export function eventsOfThreads(db: ReadableDb, threadIds: readonly string[]): ThreadEvent[] {
  return db
    .prepare<[string], ThreadEvent>(
      `SELECT ${eventColumns} FROM threadEvent
       WHERE threadId IN (SELECT value FROM json_each(?)) ORDER BY clock`,
    )
    .all(JSON.stringify(threadIds));
}

/** The event with this id, or null. */
export function findThreadEvent(db: ReadableDb, id: string): ThreadEvent | null {
  const row = db
    .prepare<[string], ThreadEvent>(`SELECT ${eventColumns} FROM threadEvent WHERE id = ?`)
    .get(id);
  return row ?? null;
}

function selectThreads(
  db: ReadableDb,
  condition: string,
  params: Readonly<Record<string, string | number | null>>,
): Thread[] {
  return db
    .prepare<[typeof params], StoredThread>(`SELECT ${threadColumns} FROM thread WHERE ${condition}`)
    .all(params)
    .map((row) => ({
      ...row,
      helperIds: row.helperIds ? (JSON.parse(row.helperIds) as string[]) : [],
      demonstration: row.demonstration === 1,
    }));
}
