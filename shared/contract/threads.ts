import { z } from 'zod';
import {
  nextStepSchema,
  threadEventKinds,
  threadLinkSchema,
  threadStages,
  threadStatuses,
} from '../domain/thread.ts';
import { daySchema, idSchema, namedSchema } from './common.ts';
import { command, query } from './define.ts';
import { errorSchema } from './errors.ts';

const amount = z.int().min(0).max(90_000_000_000_000).nullable();

export const threadCardSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  stage: z.enum(threadStages),
  status: z.enum(threadStatuses),
  demand: z.array(namedSchema),
  supply: z.array(namedSchema),
  nextStep: z.string().nullable(),
  nextStepOn: z.string().nullable(),
  intendedFen: amount,
  ownerId: z.string().nullable(),
  ownerName: z.string().nullable(),
  stageSince: z.string(),
  lastEventOn: z.string(),
  /** Whole days without any entry, and whether that is longer than the stage allows. */
  quietDays: z.int(),
  stuck: z.boolean(),
  demonstration: z.boolean(),
});
export type ThreadCard = z.infer<typeof threadCardSchema>;

const threadEventSchema = z.object({
  id: z.string(),
  kind: z.enum(threadEventKinds),
  happenedOn: z.string(),
  atMs: z.int(),
  actorName: z.string().nullable(),
  fromStage: z.enum(threadStages).nullable(),
  toStage: z.enum(threadStages).nullable(),
  activityKind: z.string().nullable(),
  body: z.string().nullable(),
  attendees: z.string().nullable(),
  nextStep: z.string().nullable(),
  nextStepOn: z.string().nullable(),
  reversed: z.boolean(),
  reversesId: z.string().nullable(),
});
export type ThreadEventRow = z.infer<typeof threadEventSchema>;

const threadDetailSchema = threadCardSchema.extend({
  statusReason: z.string().nullable(),
  reviewOn: z.string().nullable(),
  transferMode: z.string().nullable(),
  helperIds: z.array(z.string()),
  links: z.array(z.object({ id: z.string(), side: z.enum(['demand', 'supply']), target: namedSchema })),
  events: z.array(threadEventSchema),
  contracts: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      projectName: z.string(),
      totalFen: z.int(),
      receivedFen: z.int(),
      signedOn: z.string(),
    }),
  ),
  attachments: z.array(
    z.object({ id: z.string(), fileName: z.string(), sizeBytes: z.int(), sha256: z.string() }),
  ),
});
export type ThreadDetail = z.infer<typeof threadDetailSchema>;

/** 对接事项 */
export const threadsContract = {
  /** Starts a thread; without a title it takes the demand's. A decision "recommend" is not needed. */
  start: command({
    input: z.strictObject({
      title: z.string().trim().max(300).nullable().default(null),
      links: z.array(threadLinkSchema).min(1).max(50),
      next: nextStepSchema.nullable().default(null),
      ownerId: idSchema.nullable().default(null),
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  get: query({ input: z.strictObject({ id: idSchema }), output: threadDetailSchema, errors: ['NOT_FOUND'] }),
  /** Cards of the board: open and paused threads, or the ended ones too; at most 2,000. */
  board: query({
    input: z.strictObject({
      ended: z.enum(['without', 'with']).default('without'),
      ownerId: idSchema.nullable().default(null),
    }),
    output: z.object({ cards: z.array(threadCardSchema), more: z.boolean() }),
  }),
  /** Cards by id, for windows of a list (records.ids with kind 'thread'). */
  cards: query({
    input: z.strictObject({ ids: z.array(idSchema).max(200) }),
    output: z.object({ cards: z.array(threadCardSchema) }),
  }),
  /** Moves to another stage; refused when the thread is no longer at `from`. */
  move: command({
    input: z.strictObject({
      id: idSchema,
      from: z.enum(threadStages),
      to: z.enum(threadStages),
      happenedOn: daySchema.nullable().default(null),
      body: z.string().max(20_000).nullable().default(null),
      next: nextStepSchema.nullable().default(null),
    }),
    output: z.object({ eventId: z.string() }),
    errors: ['NOT_FOUND', 'STALE_STATE', 'THREAD_CLOSED', 'GUARD'],
  }),
  /**
   * Moves many threads today, in one step that can be undone as one. Those that a guard, a closed state or a stage
   * somebody changed meanwhile refuses stay where they are and are named with the reason.
   */
  moveMany: command({
    input: z.strictObject({
      threads: z.array(z.strictObject({ id: idSchema, from: z.enum(threadStages) })).max(200),
      to: z.enum(threadStages),
    }),
    output: z.object({
      moved: z.array(z.string()),
      refused: z.array(z.object({ id: z.string(), title: z.string(), error: errorSchema })),
    }),
  }),
  /** Ends, pauses (with a day to look again) or reopens a thread. */
  setStatus: command({
    input: z.strictObject({
      id: idSchema,
      from: z.enum(threadStatuses),
      to: z.enum(threadStatuses),
      reason: z.string().max(2000).nullable().default(null),
      reviewOn: daySchema.nullable().default(null),
    }),
    output: z.object({ eventId: z.string() }),
    errors: ['NOT_FOUND', 'STALE_STATE'],
  }),
  /** A call, a visit, a meeting, a note: what happened, and what comes next. */
  log: command({
    input: z.strictObject({
      id: idSchema,
      kind: z.enum(['contact', 'note']),
      activityKind: z.string().max(40).nullable().default(null),
      happenedOn: daySchema,
      body: z.string().trim().min(1).max(20_000),
      attendees: z.string().max(1000).nullable().default(null),
      next: nextStepSchema.nullable().default(null),
    }),
    output: z.object({ eventId: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  /** Turns an event back by a reversal; a stage move only while nothing later stands on it. */
  reverse: command({
    input: z.strictObject({ eventId: idSchema, reason: z.string().max(2000).nullable().default(null) }),
    output: z.object({ eventId: z.string() }),
    errors: ['NOT_FOUND', 'LATER_FACT', 'ALREADY_REVERSED', 'GUARD'],
  }),
  update: command({
    input: z.strictObject({
      id: idSchema,
      patch: z.strictObject({
        title: z.string().trim().min(1).max(300).optional(),
        intendedFen: amount.optional(),
        transferMode: z.string().max(40).nullable().optional(),
        nextStep: z.string().trim().max(500).nullable().optional(),
        nextStepOn: daySchema.nullable().optional(),
        ownerId: idSchema.nullable().optional(),
        helperIds: z.array(idSchema).max(50).optional(),
      }),
    }),
    output: z.object({ changed: z.array(z.string()) }),
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  }),
  link: command({
    input: z.strictObject({ id: idSchema, link: threadLinkSchema }),
    output: z.object({ linkId: z.string() }),
    errors: ['NOT_FOUND'],
  }),
  unlink: command({
    input: z.strictObject({ linkId: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  remove: command({ input: z.strictObject({ id: idSchema }), output: z.object({}), errors: ['NOT_FOUND'] }),
};
