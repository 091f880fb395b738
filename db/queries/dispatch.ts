import type { TaskRow } from '../../shared/contract/dispatch.ts';
import type { Day } from '../../shared/domain/days.ts';
import type { Standing } from '../../shared/domain/dispatch.ts';
import { lightOf } from '../../shared/domain/task.ts';
import type { Whose } from '../../shared/domain/whose.ts';
import { profileNames } from '../repositories/record.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import { eventsOfTasks, liveTasks, type Task } from '../repositories/task.ts';
import { threadsOfStatus } from '../repositories/thread.ts';
import type { ReadableDb } from '../types.ts';
import { onlyTheirs } from './inCharge.ts';
import { contractsSigned, receiptsReceived } from './report.ts';

const MAX_THREADS = 20_000;

/** Tasks as rows of a list, in their order: a fixed number of queries however many there are. */
export function taskRows(db: ReadableDb, tasks: readonly Task[], today: Day): TaskRow[] {
  const events = standingFacts(
    eventsOfTasks(
      db,
      tasks.map((task) => task.id),
    ),
  );
  const byTask = Map.groupBy(events, (event) => event.taskId);
  return tasks.map(({ createdAt: _at, deletedAt: _gone, ...task }) => {
    const own = byTask.get(task.id) ?? [];
    return {
      ...task,
      assignedOn: own.find((event) => event.kind === 'assign')?.happenedOn ?? task.dueOn,
      light: lightOf(task, today),
      extensions: own.filter((event) => event.kind === 'extend').length,
      lastWord: own.findLast((event) => event.body !== null)?.body ?? null,
    };
  });
}

/** Open tasks that are overdue or due within days, the most pressing first. */
export function pressingTasks(db: ReadableDb, today: Day, whose?: Whose): TaskRow[] {
  const rows = taskRows(db, liveTasks(db, { of: 'open', threadId: null }), today);
  return theirTasks(
    db,
    rows.filter(({ light }) => light === 'red' || light === 'amber'),
    whose,
  );
}

/** A task is of whoever is named in it as responsible, and of those in charge of its thread. */
function theirTasks(db: ReadableDb, tasks: readonly TaskRow[], whose: Whose | undefined): TaskRow[] {
  if (whose === undefined) return [...tasks];
  const ofThreads = new Set(
    onlyTheirs(db, tasks, ({ threadId }) => ({ kind: 'thread', id: threadId ?? '' }), whose),
  );
  if (whose.of === 'nobody') return tasks.filter((task) => !task.responsible && ofThreads.has(task));
  const name = whose.part === 'helper' ? undefined : profileNames(db).get(whose.personId);
  return tasks.filter((task) => ofThreads.has(task) || (name !== undefined && task.responsible === name));
}

/** How every thread and task and the money of the year stand today. */
export function standingOf(db: ReadableDb, today: Day): Standing {
  const yearToDate = { from: `${today.slice(0, 4)}-01-01`, to: today };
  const signed = contractsSigned(db, yearToDate);
  const received = receiptsReceived(db, yearToDate);
  return {
    takenOn: today,
    threads: threadsOfStatus(db, {
      statuses: ['open', 'paused', 'ended'],
      ownerId: null,
      limit: MAX_THREADS,
    }).map(({ id, number, title, stage, status }) => ({ id, number, title, stage, status })),
    tasks: liveTasks(db, { of: 'all', threadId: null }).map(({ id, number, title, dueOn, closedOn }) => ({
      id,
      number,
      title,
      dueOn,
      closedOn,
    })),
    signedCount: signed.length,
    signedFen: signed.reduce((sum, contract) => sum + contract.totalFen, 0),
    receivedFen: received.reduce((sum, receipt) => sum + receipt.amountFen, 0),
  };
}
