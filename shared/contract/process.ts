import { z } from 'zod';
import { itemStates } from '../domain/checklist.ts';
import {
  noticeSchema,
  noticeStates,
  objectionSchema,
  processKinds,
  processTargets,
  processValuesSchema,
} from '../domain/process.ts';
import { ownerTypes } from '../domain/rules/stageTemplates.ts';
import { guardCodes } from '../domain/signing.ts';
import { threadStages } from '../domain/thread.ts';
import { documentModelSchema } from '../reporting/document/model.ts';
import { idSchema } from './common.ts';
import { command, query } from './define.ts';

const requiredKind = z.enum([...processKinds, 'meeting', 'priceNotice']);

const itemSchema = z.object({
  kind: requiredKind,
  need: z.enum(['required', 'advised']),
  state: z.enum(itemStates),
  recordId: z.string().nullable(),
  happenedOn: z.string().nullable(),
  open: z.array(z.string()).readonly(),
});

/** A notice with its last day, its state today and its objections. */
export const noticeRowSchema = z.object({
  id: z.string(),
  values: noticeSchema.strip(),
  endOn: z.string(),
  state: z.enum(noticeStates),
  openObjections: z.int(),
  objections: z.array(
    z.object({
      id: z.string(),
      happenedOn: z.string(),
      partyName: z.string().nullable(),
      body: z.string(),
      /** How it was dealt with; null while it is open. */
      closedBy: z.string().nullable(),
    }),
  ),
  reversed: z.boolean(),
  reversesId: z.string().nullable(),
  atMs: z.int(),
});
export type NoticeRow = z.infer<typeof noticeRowSchema>;

const targetSchema = z.strictObject({ kind: z.enum(processTargets), id: idSchema });

const recordRowSchema = z.object({
  id: z.string(),
  target: z.object({ kind: z.enum(processTargets), id: z.string() }),
  values: processValuesSchema.strip(),
  reversed: z.boolean(),
  reversesId: z.string().nullable(),
  atMs: z.int(),
  actorName: z.string().nullable(),
});

export type ProcessRow = z.infer<typeof recordRowSchema>;

const threadProcessSchema = z.object({
  /** Null while the way of working together is not chosen. */
  template: z.object({ id: z.string(), source: z.string(), certainty: z.enum(['V', 'M', '?']) }).nullable(),
  owner: z.enum(ownerTypes),
  /** History that was imported meets no guard: it is listed 待核. */
  origin: z.enum(['own', 'imported']),
  stages: z.array(
    z.object({
      stage: z.enum(threadStages),
      state: z.enum(['done', 'current', 'ahead', 'leftOut']),
      items: z.array(itemSchema).readonly(),
    }),
  ),
  next: itemSchema.extend({ stage: z.enum(threadStages) }).nullable(),
  /** What would refuse a signature today. */
  guards: z.array(
    z.object({ code: z.enum(guardCodes), place: z.string().nullable(), day: z.string().nullable() }),
  ),
  records: z.array(recordRowSchema),
  notices: z.array(noticeRowSchema),
  people: z.object({
    inventors: z.array(z.string()),
    coOwners: z.array(z.string()),
    foreign: z.array(z.string()),
  }),
});
export type ThreadProcess = z.infer<typeof threadProcessSchema>;

/** 过程: required records, notices and objections. `PROCESS_PROBLEM` names the problem in params.problem. */
export const processContract = {
  of: query({
    input: z.strictObject({ threadId: idSchema }),
    output: threadProcessSchema,
    errors: ['NOT_FOUND'],
  }),
  /** 一项一档: everything on record about one transfer, for paper. */
  dossier: query({
    input: z.strictObject({
      subject: z.strictObject({ kind: z.enum(['thread', 'contract']), id: idSchema }),
      language: z.enum(['zh', 'en']),
    }),
    output: z.object({ document: documentModelSchema }),
    errors: ['NOT_FOUND'],
  }),
  record: command({
    input: z.strictObject({ target: targetSchema, values: processValuesSchema }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'PROCESS_PROBLEM', 'INVALID_INPUT'],
  }),
  /** Notices of a contract, as of a reward; those of a thread come with `of`. */
  noticesOf: query({
    input: z.strictObject({ contractId: idSchema }),
    output: z.object({ notices: z.array(noticeRowSchema) }),
  }),
  /** Refused when shorter than the floor of its kind, params: days, floor, unit. */
  postNotice: command({
    input: z
      .strictObject({
        threadId: idSchema.nullable().default(null),
        contractId: idSchema.nullable().default(null),
        values: noticeSchema,
      })
      .refine(({ threadId, contractId }) => (threadId === null) !== (contractId === null), {
        message: 'Expected a thread or a contract',
      }),
    output: z.object({ id: z.string(), endOn: z.string(), missingYears: z.array(z.int()) }),
    errors: ['NOT_FOUND', 'NOTICE_TOO_SHORT'],
  }),
  object: command({
    input: objectionSchema,
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'ALREADY_REVERSED', 'INVALID_INPUT'],
  }),
  reverse: command({
    input: z.strictObject({ of: z.enum(['processRecord', 'notice', 'noticeObjection']), id: idSchema }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'ALREADY_REVERSED', 'LATER_FACT'],
  }),
};
