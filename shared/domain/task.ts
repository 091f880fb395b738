import { z } from 'zod';
import { type Day, daysBetween } from './days.ts';
import { daySchema } from './fields/field.ts';

const name = z.string().trim().max(200).nullable().default(null);

/** 交办事项: what is to be done, by whom, under whom, until when. */
export const taskValuesSchema = z.strictObject({
  title: z.string().trim().min(1).max(300),
  detail: z.string().trim().max(5_000).nullable().default(null),
  /** 牵头单位 */
  leadUnit: name,
  /** 配合单位 */
  supportingUnits: z.array(z.string().trim().min(1).max(200)).max(30).default([]),
  /** 责任人 */
  responsible: name,
  /** 责任领导 */
  leader: name,
  dueOn: daySchema,
  meetingId: z.uuid().nullable().default(null),
  threadId: z.uuid().nullable().default(null),
});
export type TaskValues = z.infer<typeof taskValuesSchema>;

/** What happens to a task. Facts: turned back by a 'reversal' that names them, never edited. */
export const taskEventKinds = ['assign', 'progress', 'extend', 'close', 'reopen', 'reversal'] as const;
export type TaskEventKind = (typeof taskEventKinds)[number];

/** 红、黄、绿: overdue, due within three days, in time; a closed task is 'done'. */
export const lights = ['red', 'amber', 'green', 'done'] as const;
export type Light = (typeof lights)[number];

/** Days before the due day from which a task is shown amber: the habit of supervision offices. */
const AMBER_WITHIN_DAYS = 3;

/** How a task stands on a day. */
export function lightOf(task: { readonly dueOn: Day; readonly closedOn: Day | null }, today: Day): Light {
  if (task.closedOn !== null) return 'done';
  const daysLeft = daysBetween(today, task.dueOn);
  if (daysLeft < 0) return 'red';
  return daysLeft <= AMBER_WITHIN_DAYS ? 'amber' : 'green';
}
