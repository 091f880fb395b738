import type { Day } from '../../shared/domain/days.ts';
import type { TaskEventKind, TaskValues } from '../../shared/domain/task.ts';
import type { ReadableDb } from '../types.ts';

/** A row of task as code sees it. */
export interface Task extends TaskValues {
  readonly id: string;
  readonly number: string;
  readonly closedOn: Day | null;
  readonly createdAt: number;
  readonly deletedAt: number | null;
}

/** A row of taskEvent: a fact. `fromDueOn` and `toDueOn` belong to an extension, `toDueOn` also to the assignment. */
export interface TaskEvent {
  readonly id: string;
  readonly taskId: string;
  readonly kind: TaskEventKind;
  readonly happenedOn: Day;
  readonly body: string | null;
  readonly fromDueOn: Day | null;
  readonly toDueOn: Day | null;
  readonly reversesId: string | null;
  readonly createdBy: string | null;
}

type StoredTask = Omit<Task, 'supportingUnits'> & { readonly supportingUnits: string | null };

const columns = `id, number, title, detail, leadUnit, supportingUnits, responsible, leader, dueOn, closedOn,
  meetingId, threadId, createdAt, deletedAt`;

/** A task by id, also one in the recycle bin; null when there is none. */
export function findTask(db: ReadableDb, id: string): Task | null {
  return selectTasks(db, 'id = :id', { id })[0] ?? null;
}

/** Live tasks: open ones first by their due day, then closed ones, the latest first. */
export function liveTasks(
  db: ReadableDb,
  wanted: { readonly of: 'open' | 'all'; readonly threadId: string | null },
): Task[] {
  return selectTasks(
    db,
    `deletedAt IS NULL AND (:of = 'all' OR closedOn IS NULL) AND (:threadId IS NULL OR threadId = :threadId)
     ORDER BY closedOn IS NOT NULL, closedOn DESC, dueOn, id`,
    wanted,
  );
}

/** The events of tasks, reversals among them, in the order of entry. */
export function eventsOfTasks(db: ReadableDb, taskIds: readonly string[]): TaskEvent[] {
  return db
    .prepare<[string], TaskEvent>(
      `SELECT id, taskId, kind, happenedOn, body, fromDueOn, toDueOn, reversesId, createdBy FROM taskEvent
       WHERE taskId IN (SELECT value FROM json_each(?)) ORDER BY clock`,
    )
    .all(JSON.stringify(taskIds));
}

function selectTasks(db: ReadableDb, where: string, parameters: Record<string, unknown>): Task[] {
  return db
    .prepare<[Record<string, unknown>], StoredTask>(`SELECT ${columns} FROM task WHERE ${where}`)
    .all(parameters)
    .map(({ supportingUnits, ...row }) => ({
      ...row,
      supportingUnits: supportingUnits === null ? [] : (JSON.parse(supportingUnits) as string[]),
    }));
}
