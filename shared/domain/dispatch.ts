import { z } from 'zod';
import { daySchema } from './fields/field.ts';
import { threadStages, threadStatuses } from './thread.ts';

/** 调度会: what is written down of it. */
export const meetingValuesSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  heldOn: daySchema,
  place: z.string().trim().max(200).nullable().default(null),
  chair: z.string().trim().max(100).nullable().default(null),
  attendees: z.string().trim().max(2_000).nullable().default(null),
  minutes: z.string().trim().max(50_000).nullable().default(null),
});
export type MeetingValues = z.infer<typeof meetingValuesSchema>;

const threadStandingSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  stage: z.enum(threadStages),
  status: z.enum(threadStatuses),
});
const taskStandingSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  dueOn: z.string(),
  closedOn: z.string().nullable(),
});

/** How everything stands on a day: kept with a meeting when it is closed. Money is of the year to date, in 分. */
export const standingSchema = z.object({
  takenOn: z.string(),
  threads: z.array(threadStandingSchema),
  tasks: z.array(taskStandingSchema),
  signedCount: z.int(),
  signedFen: z.int(),
  receivedFen: z.int(),
});
export type Standing = z.infer<typeof standingSchema>;

const subject = { id: z.string(), number: z.string(), title: z.string() };

/** 较上次变化: every thread and task whose standing differs, each under what happened to it. */
export const changesSchema = z.object({
  since: z.string(),
  threadsStarted: z.array(z.object(subject)),
  threadsMoved: z.array(z.object({ ...subject, from: z.enum(threadStages), to: z.enum(threadStages) })),
  threadsTurned: z.array(z.object({ ...subject, from: z.enum(threadStatuses), to: z.enum(threadStatuses) })),
  /** Was there, is in the recycle bin now. */
  threadsGone: z.array(z.object(subject)),
  tasksAssigned: z.array(z.object({ ...subject, dueOn: z.string() })),
  tasksClosed: z.array(z.object({ ...subject, closedOn: z.string() })),
  tasksReopened: z.array(z.object(subject)),
  tasksExtended: z.array(z.object({ ...subject, from: z.string(), to: z.string() })),
  /** Fell due since and is still open. */
  tasksOverdue: z.array(z.object({ ...subject, dueOn: z.string() })),
  signedCount: z.object({ before: z.int(), now: z.int() }),
  signedFen: z.object({ before: z.int(), now: z.int() }),
  receivedFen: z.object({ before: z.int(), now: z.int() }),
});
export type Changes = z.infer<typeof changesSchema>;

type Subject = { id: string; number: string; title: string };

/** What differs between two standings, in the order of the later one. */
export function changesBetween(before: Standing, now: Standing): Changes {
  const threads = pairs(before.threads, now.threads);
  const tasks = pairs(before.tasks, now.tasks);
  return {
    since: before.takenOn,
    threadsStarted: threads.flatMap(({ was, is }) => (was === null && is !== null ? [named(is)] : [])),
    threadsMoved: threads.flatMap(({ was, is }) =>
      was && is && was.stage !== is.stage ? [{ ...named(is), from: was.stage, to: is.stage }] : [],
    ),
    threadsTurned: threads.flatMap(({ was, is }) =>
      was && is && was.status !== is.status ? [{ ...named(is), from: was.status, to: is.status }] : [],
    ),
    threadsGone: threads.flatMap(({ was, is }) => (was !== null && is === null ? [named(was)] : [])),
    tasksAssigned: tasks.flatMap(({ was, is }) =>
      was === null && is !== null ? [{ ...named(is), dueOn: is.dueOn }] : [],
    ),
    tasksClosed: tasks.flatMap(({ was, is }) =>
      is?.closedOn && !was?.closedOn ? [{ ...named(is), closedOn: is.closedOn }] : [],
    ),
    tasksReopened: tasks.flatMap(({ was, is }) =>
      was?.closedOn && is?.closedOn === null ? [named(is)] : [],
    ),
    tasksExtended: tasks.flatMap(({ was, is }) =>
      was && is && was.dueOn !== is.dueOn ? [{ ...named(is), from: was.dueOn, to: is.dueOn }] : [],
    ),
    tasksOverdue: tasks.flatMap(({ is }) =>
      is && is.closedOn === null && is.dueOn < now.takenOn && is.dueOn >= before.takenOn
        ? [{ ...named(is), dueOn: is.dueOn }]
        : [],
    ),
    signedCount: { before: before.signedCount, now: now.signedCount },
    signedFen: { before: before.signedFen, now: now.signedFen },
    receivedFen: { before: before.receivedFen, now: now.receivedFen },
  };
}

function pairs<Row extends Subject>(
  before: readonly Row[],
  now: readonly Row[],
): { was: Row | null; is: Row | null }[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const present = new Set(now.map((row) => row.id));
  return [
    ...now.map((is) => ({ was: known.get(is.id) ?? null, is })),
    ...before.filter((was) => !present.has(was.id)).map((was) => ({ was, is: null })),
  ];
}

function named({ id, number, title }: Subject): Subject {
  return { id, number, title };
}
