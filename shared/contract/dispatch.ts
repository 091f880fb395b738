import { z } from 'zod';
import { changesSchema, meetingValuesSchema } from '../domain/dispatch.ts';
import { lights, taskEventKinds, taskValuesSchema } from '../domain/task.ts';
import { daySchema, idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';
import { threadCardSchema } from './threads.ts';

export const taskRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  leadUnit: z.string().nullable(),
  supportingUnits: z.array(z.string()),
  responsible: z.string().nullable(),
  leader: z.string().nullable(),
  assignedOn: z.string(),
  dueOn: z.string(),
  closedOn: z.string().nullable(),
  light: z.enum(lights),
  /** How often the due day was moved, by standing extensions. */
  extensions: z.int(),
  /** The latest standing entry's words: progress, reason or evidence. */
  lastWord: z.string().nullable(),
  meetingId: z.string().nullable(),
  threadId: z.string().nullable(),
});
export type TaskRow = z.infer<typeof taskRowSchema>;

const meetingRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  heldOn: z.string(),
  place: z.string().nullable(),
  chair: z.string().nullable(),
  attendees: z.string().nullable(),
  minutes: z.string().nullable(),
  /** Null while it is prepared or sits; then the standing is kept. */
  closedOn: z.string().nullable(),
});
export type MeetingRow = z.infer<typeof meetingRowSchema>;

const meetingSchema = z.object({
  meeting: meetingRowSchema,
  /** What was left open by earlier meetings. */
  unfinished: z.array(taskRowSchema),
  /** What this meeting assigned. */
  assigned: z.array(taskRowSchema),
  stuck: z.array(threadCardSchema),
  waiting: z.array(threadCardSchema),
  /** Null at the first meeting: there is nothing to compare with. */
  changes: changesSchema.nullable(),
});
export type MeetingDetail = z.infer<typeof meetingSchema>;

const eventOf = { id: idSchema, happenedOn: daySchema };

/** 调度会 and 交办事项. */
export const dispatchContract = {
  meetings: query({ input: nothing, output: z.object({ meetings: z.array(meetingRowSchema) }) }),
  /** The agenda of a meeting as it stands today, or of a closed one as it stood then. */
  meeting: query({ input: z.strictObject({ id: idSchema }), output: meetingSchema, errors: ['NOT_FOUND'] }),
  plan: command({ input: meetingValuesSchema, output: z.object({ id: z.string() }) }),
  saveMeeting: command({
    input: z.strictObject({ id: idSchema, values: meetingValuesSchema }),
    output: nothing,
    errors: ['NOT_FOUND'],
  }),
  /** Keeps how everything stands, for the next meeting to compare with. */
  closeMeeting: command({
    input: z.strictObject({ id: idSchema }),
    output: nothing,
    errors: ['NOT_FOUND', 'STALE_STATE'],
  }),
  removeMeeting: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
  /** Open tasks first, the most pressing at the top; closed ones by their day. */
  tasks: query({
    input: z.strictObject({ of: z.enum(['open', 'all']), threadId: idSchema.nullable().default(null) }),
    output: z.object({ tasks: z.array(taskRowSchema) }),
  }),
  task: query({
    input: z.strictObject({ id: idSchema }),
    output: z.object({
      task: taskRowSchema,
      events: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(taskEventKinds),
          happenedOn: z.string(),
          body: z.string().nullable(),
          fromDueOn: z.string().nullable(),
          toDueOn: z.string().nullable(),
          actorName: z.string().nullable(),
          reversed: z.boolean(),
        }),
      ),
      attachments: z.array(z.object({ id: z.string(), fileName: z.string(), sizeBytes: z.int() })),
    }),
    errors: ['NOT_FOUND'],
  }),
  assign: command({
    input: taskValuesSchema,
    output: z.object({ id: z.string(), number: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  /** Words and people; the due day is moved by `extend` alone, with its reason. */
  saveTask: command({
    input: z.strictObject({ id: idSchema, values: taskValuesSchema.omit({ dueOn: true }) }),
    output: nothing,
    errors: ['NOT_FOUND'],
  }),
  progress: command({
    input: z.strictObject({ ...eventOf, body: z.string().trim().min(1).max(5_000) }),
    output: z.object({ eventId: z.string() }),
    errors: ['NOT_FOUND', 'TASK_CLOSED'],
  }),
  extend: command({
    input: z.strictObject({
      ...eventOf,
      from: daySchema,
      to: daySchema,
      reason: z.string().trim().min(1).max(2_000),
    }),
    output: z.object({ eventId: z.string() }),
    errors: ['NOT_FOUND', 'TASK_CLOSED', 'STALE_STATE'],
  }),
  /** Closed with evidence in words; files are attached to the task. */
  close: command({
    input: z.strictObject({ ...eventOf, evidence: z.string().trim().min(1).max(5_000) }),
    output: z.object({ eventId: z.string() }),
    errors: ['NOT_FOUND', 'TASK_CLOSED'],
  }),
  reopen: command({
    input: z.strictObject({ ...eventOf, reason: z.string().trim().min(1).max(2_000) }),
    output: z.object({ eventId: z.string() }),
    errors: ['NOT_FOUND', 'STALE_STATE'],
  }),
  removeTask: command({ input: z.strictObject({ id: idSchema }), output: nothing, errors: ['NOT_FOUND'] }),
};
