import { standingOf, taskRows } from '../../db/queries/dispatch.ts';
import { todayThreads } from '../../db/queries/today.ts';
import {
  type DispatchMeeting,
  findMeeting,
  liveMeetings,
  meetingBefore,
} from '../../db/repositories/dispatchMeeting.ts';
import { attachmentsOf, profileNames } from '../../db/repositories/record.ts';
import { reversedIds } from '../../db/repositories/standingFacts.ts';
import { eventsOfTasks, liveTasks, type Task } from '../../db/repositories/task.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { MeetingRow } from '../../shared/contract/dispatch.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { changesBetween } from '../../shared/domain/dispatch.ts';
import type { ReadContext } from '../core/context.ts';
import { notFound } from './checks.ts';
import { assignTask, closeTask, extendTask, liveTask, progressTask, reopenTask, saveTask } from './tasks.ts';
import type { DomainHandlers } from './types.ts';

/** 调度会 and 交办事项: meetings keep how everything stood, tasks keep who does what by when. */
export const dispatchHandlers: DomainHandlers<'dispatch'> = {
  meetings(context) {
    return { meetings: liveMeetings(context.db).map(meetingRow) };
  },

  meeting(context, { id }) {
    const meeting = liveMeeting(context.db, id);
    const tasks = liveTasks(context.db, { of: 'all', threadId: null });
    const { stuck, waiting } = todayThreads(context.db, context.today());
    const rows = (wanted: readonly Task[]) => taskRows(context.db, wanted, context.today());
    const assigned = tasks.filter((task) => task.meetingId === id);
    return {
      meeting: meetingRow(meeting),
      unfinished: rows(tasks.filter((task) => task.meetingId !== id && wasOpenAt(task, meeting))),
      assigned: rows(assigned),
      stuck,
      waiting,
      changes: changesOf(context, meeting),
    };
  },

  plan(context, values) {
    return context.write({ code: 'meeting.plan', params: { title: values.title } }, (batch) => ({
      id: batch.insert('dispatchMeeting', values),
    }));
  },

  saveMeeting(context, { id, values }) {
    liveMeeting(context.db, id);
    context.write({ code: 'meeting.save', params: { title: values.title } }, (batch) =>
      batch.update('dispatchMeeting', id, values),
    );
    return {};
  },

  closeMeeting(context, { id }) {
    const meeting = liveMeeting(context.db, id);
    if (meeting.closedOn !== null)
      throw new ContractError('STALE_STATE', { expected: 'open', found: 'closed' });
    context.write({ code: 'meeting.close', params: { title: meeting.title } }, (batch) =>
      batch.update('dispatchMeeting', id, {
        closedOn: context.today(),
        standing: standingOf(context.db, context.today()),
      }),
    );
    return {};
  },

  removeMeeting(context, { id }) {
    const meeting = liveMeeting(context.db, id);
    context.write({ code: 'meeting.remove', params: { title: meeting.title } }, (batch) =>
      batch.remove('dispatchMeeting', id),
    );
    return {};
  },

  tasks(context, wanted) {
    return { tasks: taskRows(context.db, liveTasks(context.db, wanted), context.today()) };
  },

  task(context, { id }) {
    const task = liveTask(context.db, id);
    const events = eventsOfTasks(context.db, [id]);
    const reversed = reversedIds(events);
    const names = profileNames(context.db);
    return {
      task: firstOf(taskRows(context.db, [task], context.today())),
      events: events.map(({ taskId: _task, reversesId: _none, createdBy, ...event }) => ({
        ...event,
        actorName: createdBy === null ? null : (names.get(createdBy) ?? null),
        reversed: reversed.has(event.id),
      })),
      attachments: attachmentsOf(context.db, id),
    };
  },

  assign: assignTask,
  saveTask,
  progress: progressTask,
  extend: extendTask,
  close: closeTask,
  reopen: reopenTask,

  removeTask(context, { id }) {
    const task = liveTask(context.db, id);
    context.write({ code: 'task.remove', params: { title: task.title } }, (batch) =>
      batch.remove('task', id),
    );
    return {};
  },
};

function liveMeeting(db: ReadableDb, id: string): DispatchMeeting {
  const meeting = findMeeting(db, id);
  if (!meeting || meeting.deletedAt !== null) throw notFound('dispatchMeeting', id);
  return meeting;
}

function meetingRow({ standing: _kept, deletedAt: _gone, ...meeting }: DispatchMeeting): MeetingRow {
  return meeting;
}

// A closed meeting keeps showing what lay before it then, whatever was finished since.
function wasOpenAt(task: Task, meeting: DispatchMeeting): boolean {
  if (meeting.standing === null) return task.closedOn === null;
  return meeting.standing.tasks.some((stood) => stood.id === task.id && stood.closedOn === null);
}

function changesOf(context: ReadContext, meeting: DispatchMeeting) {
  const before = meetingBefore(context.db, meeting)?.standing ?? null;
  if (before === null) return null;
  return changesBetween(before, meeting.standing ?? standingOf(context.db, context.today()));
}

function firstOf<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new RangeError('Expected one row');
  return row;
}
