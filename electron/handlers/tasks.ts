import { findMeeting } from '../../db/repositories/dispatchMeeting.ts';
import { findTask, type Task } from '../../db/repositories/task.ts';
import type { ReadableDb } from '../../db/types.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { TaskEventKind } from '../../shared/domain/task.ts';
import type { WriteContext } from '../core/context.ts';
import { notFound, requireLive, requirePast } from './checks.ts';
import { numberSeries } from './numbers.ts';
import type { DomainHandlers } from './types.ts';

type DispatchHandlers = DomainHandlers<'dispatch'>;

/** The task. @throws ContractError NOT_FOUND when there is none or it lies in the recycle bin */
export function liveTask(db: ReadableDb, id: string): Task {
  const task = findTask(db, id);
  if (!task || task.deletedAt !== null) throw notFound('task', id);
  return task;
}

export const assignTask: DispatchHandlers['assign'] = (context, values) => {
  requireNeighbours(context.db, values);
  return context.write({ code: 'task.assign', params: { title: values.title } }, (batch) => {
    const number = numberSeries(context, batch)('task');
    const id = batch.insert('task', { ...values, number, ownerId: context.actor, helperIds: [] });
    batch.insert('taskEvent', {
      taskId: id,
      kind: 'assign',
      happenedOn: context.today(),
      toDueOn: values.dueOn,
    });
    return { id, number };
  });
};

export const saveTask: DispatchHandlers['saveTask'] = (context, { id, values }) => {
  liveTask(context.db, id);
  requireNeighbours(context.db, values);
  context.write({ code: 'task.save', params: { title: values.title } }, (batch) =>
    batch.update('task', id, values),
  );
  return {};
};

export const progressTask: DispatchHandlers['progress'] = (context, { id, happenedOn, body }) =>
  addEvent(context, openTask(context.db, id), { kind: 'progress', happenedOn, body }, {});

export const extendTask: DispatchHandlers['extend'] = (context, { id, happenedOn, from, to, reason }) => {
  const task = openTask(context.db, id);
  if (task.dueOn !== from) throw new ContractError('STALE_STATE', { expected: from, found: task.dueOn });
  if (to <= from) throw new ContractError('INVALID_INPUT', { field: 'to', expected: `> ${from}`, found: to });
  const event = { kind: 'extend', happenedOn, body: reason, fromDueOn: from, toDueOn: to } as const;
  return addEvent(context, task, event, { dueOn: to });
};

export const closeTask: DispatchHandlers['close'] = (context, { id, happenedOn, evidence }) =>
  addEvent(
    context,
    openTask(context.db, id),
    { kind: 'close', happenedOn, body: evidence },
    { closedOn: happenedOn },
  );

export const reopenTask: DispatchHandlers['reopen'] = (context, { id, happenedOn, reason }) => {
  const task = liveTask(context.db, id);
  if (task.closedOn === null) throw new ContractError('STALE_STATE', { expected: 'closed', found: 'open' });
  return addEvent(context, task, { kind: 'reopen', happenedOn, body: reason }, { closedOn: null });
};

interface NewEvent {
  readonly kind: TaskEventKind;
  readonly happenedOn: Day;
  readonly body: string;
  readonly fromDueOn?: Day;
  readonly toDueOn?: Day;
}

function addEvent(
  context: WriteContext,
  task: Task,
  event: NewEvent,
  row: Readonly<Record<string, Day | null>>,
): { eventId: string } {
  requirePast('happenedOn', event.happenedOn, context.today());
  return context.write({ code: `task.${event.kind}`, params: { title: task.title } }, (batch) => {
    const eventId = batch.insert('taskEvent', { taskId: task.id, ...event });
    if (Object.keys(row).length > 0) batch.update('task', task.id, row);
    return { eventId };
  });
}

function openTask(db: ReadableDb, id: string): Task {
  const task = liveTask(db, id);
  if (task.closedOn !== null) throw new ContractError('TASK_CLOSED', { closedOn: task.closedOn });
  return task;
}

function requireNeighbours(
  db: ReadableDb,
  { meetingId, threadId }: { readonly meetingId: string | null; readonly threadId: string | null },
): void {
  if (threadId !== null) requireLive(db, [{ kind: 'thread', id: threadId }]);
  if (meetingId === null) return;
  const meeting = findMeeting(db, meetingId);
  if (!meeting || meeting.deletedAt !== null) throw notFound('dispatchMeeting', meetingId);
}
