import { reversedIds } from '../../db/repositories/standingFacts.ts';
import { eventsOfThreads, findThread, findThreadEvent, type Thread } from '../../db/repositories/thread.ts';
import { type ThreadEvent, threadStateOf } from '../../db/repositories/threadState.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Batch } from '../../db/write.ts';
import type { OutputOf } from '../../shared/contract/define.ts';
import { ContractError, type ContractErrorData } from '../../shared/contract/errors.ts';
import type { threadsContract } from '../../shared/contract/threads.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { ThreadStage } from '../../shared/domain/thread.ts';
import { notFound, requirePast } from './checks.ts';
import { requireSignable } from './guards.ts';
import type { DomainHandlers } from './types.ts';

type ThreadHandlers = DomainHandlers<'threads'>;

/** The thread. @throws ContractError NOT_FOUND when there is none or it lies in the recycle bin */
export function liveThread(db: ReadableDb, id: string): Thread {
  const thread = findThread(db, id);
  if (!thread || thread.deletedAt !== null) throw notFound('thread', id);
  return thread;
}

/** The later of two days. */
export function laterDay(left: Day, right: Day): Day {
  return left > right ? left : right;
}

export const moveThread: ThreadHandlers['move'] = (context, { id, from, to, happenedOn, body, next }) => {
  const today = context.today();
  const day = happenedOn ?? today;
  requirePast('happenedOn', day, today);
  const thread = liveThread(context.db, id);
  requireMovable(context.db, thread, { from, to, day });
  return context.write({ code: 'thread.move', params: { title: thread.title, from, to } }, (batch) => {
    const eventId = writeMove(batch, thread, { from, to, day, body, ...next });
    return { eventId };
  });
};

export const moveThreads: ThreadHandlers['moveMany'] = (context, { threads, to }) => {
  const day = context.today();
  const refused: OutputOf<typeof threadsContract.moveMany>['refused'] = [];
  const ready: { thread: Thread; from: ThreadStage }[] = [];
  for (const { id, from } of threads) {
    const thread = findThread(context.db, id);
    const error = refusalOf(() => requireMovable(context.db, liveThread(context.db, id), { from, to, day }));
    if (error) refused.push({ id, title: thread?.title ?? '', error });
    else if (thread && !ready.some((one) => one.thread.id === id)) ready.push({ thread, from });
  }
  if (ready.length > 0)
    context.write({ code: 'thread.moveMany', params: { count: ready.length, to } }, (batch) => {
      for (const { thread, from } of ready) writeMove(batch, thread, { from, to, day, body: null });
    });
  return { moved: ready.map(({ thread }) => thread.id), refused };
};

interface Move {
  readonly from: ThreadStage;
  readonly to: ThreadStage;
  readonly day: Day;
}

/** @throws ContractError THREAD_CLOSED, STALE_STATE, INVALID_INPUT, GUARD */
function requireMovable(db: ReadableDb, thread: Thread, { from, to, day }: Move): void {
  if (thread.status !== 'open') throw new ContractError('THREAD_CLOSED', { status: thread.status });
  requireState(from, thread.stage);
  if (from === to)
    throw new ContractError('INVALID_INPUT', { field: 'to', expected: `other than ${from}`, found: to });
  if (to === 'sign') requireSignable(db, thread.id, day);
}

function writeMove(
  batch: Batch,
  thread: Thread,
  { from, to, day, body, ...next }: Move & { body: string | null; nextStep?: string; nextStepOn?: Day },
): string {
  const eventId = batch.insert('threadEvent', {
    threadId: thread.id,
    kind: 'stage',
    happenedOn: day,
    fromStage: from,
    toStage: to,
    body,
    ...next,
  });
  const lastEventOn = laterDay(thread.lastEventOn, day);
  batch.update('thread', thread.id, { stage: to, stageSince: day, lastEventOn, ...next });
  return eventId;
}

/** The expected refusal of a check, or null. Any other error is a bug and goes on. */
function refusalOf(check: () => void): ContractErrorData | null {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return { code: error.code, params: error.params };
  }
}

export const turnThread: ThreadHandlers['setStatus'] = (context, { id, from, to, reason, reviewOn }) => {
  const thread = liveThread(context.db, id);
  requireState(from, thread.status);
  if (from === to)
    throw new ContractError('INVALID_INPUT', { field: 'to', expected: `other than ${from}`, found: to });
  const today = context.today();
  return context.write({ code: 'thread.setStatus', params: { title: thread.title, from, to } }, (batch) => {
    const eventId = batch.insert('threadEvent', {
      threadId: id,
      kind: 'status',
      happenedOn: today,
      activityKind: to,
      body: reason,
      nextStepOn: reviewOn,
    });
    batch.update('thread', id, {
      status: to,
      statusReason: reason,
      reviewOn,
      lastEventOn: laterDay(thread.lastEventOn, today),
    });
    return { eventId };
  });
};

export const reverseEvent: ThreadHandlers['reverse'] = (context, { eventId, reason }) => {
  const event = findThreadEvent(context.db, eventId);
  if (!event) throw notFound('threadEvent', eventId);
  const thread = liveThread(context.db, event.threadId);
  const events = eventsOfThreads(context.db, [thread.id]);
  requireReversible(event, events);
  const state = stateWithout(thread, event, events);
  // What let the thread pass to its signature may have been taken back meanwhile.
  if (state.stage === 'sign' && thread.stage !== 'sign')
    requireSignable(context.db, thread.id, context.today());
  return context.write({ code: 'thread.reverse', params: { title: thread.title } }, (batch) => {
    const reversal = {
      threadId: thread.id,
      kind: 'reversal',
      happenedOn: event.happenedOn,
      fromStage: event.fromStage,
      toStage: event.toStage,
      body: reason,
      reversesId: event.id,
    } as const;
    const reversalId = batch.insert('threadEvent', reversal);
    batch.update('thread', thread.id, state);
    return { eventId: reversalId };
  });
};

function requireState(expected: string, found: string): void {
  if (expected !== found) throw new ContractError('STALE_STATE', { expected, found });
}

function requireReversible(event: ThreadEvent, events: readonly ThreadEvent[]): void {
  const reversed = reversedIds(events);
  if (event.reversesId !== null || reversed.has(event.id)) throw new ContractError('ALREADY_REVERSED');
  const stands = events.filter((other) => other.reversesId === null && !reversed.has(other.id));
  const later = stands.slice(stands.findIndex((other) => other.id === event.id) + 1);
  const onIt = later.find((other) => event.kind === 'start' || restsOn(other, event));
  if (onIt) throw laterFact(onIt);
  // The start carries the thread itself: a thread begun by mistake is removed, not turned back.
  if (event.kind === 'start') throw laterFact(event);
}

// A move stands on the move before it, a change of status on the one before it; contacts and notes carry nothing.
function restsOn(later: ThreadEvent, event: ThreadEvent): boolean {
  return later.kind === event.kind && (event.kind === 'stage' || event.kind === 'status');
}

function laterFact(event: ThreadEvent): ContractError {
  return new ContractError('LATER_FACT', {
    kind: event.kind,
    happenedOn: event.happenedOn,
    to: event.toStage ?? event.activityKind,
  });
}

/** What the thread's row becomes without the event: its state again, and its next step if the event had set it. */
function stateWithout(thread: Thread, event: ThreadEvent, events: readonly ThreadEvent[]): Partial<Thread> {
  const state = threadStateOf(events.filter((other) => other.id !== event.id));
  if (!state) return {};
  const { nextStep, nextStepOn, ...rest } = state;
  const planned =
    event.nextStep !== null && thread.nextStep === event.nextStep && thread.nextStepOn === event.nextStepOn;
  return planned ? { ...rest, nextStep, nextStepOn } : rest;
}
