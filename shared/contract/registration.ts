import { z } from 'zod';
import { daySchema } from '../domain/fields/field.ts';
import { differenceNames } from '../domain/reconcile.ts';
import { registrationLists } from '../domain/registrationLists.ts';
import { idSchema, nothing } from './common.ts';
import { command, job, query } from './define.ts';

const listSchema = z.enum(registrationLists);
const codeText = z.string().trim().min(1).max(60);
const label = z.string().trim().min(1).max(200);

const codeSchema = z.object({
  id: z.string(),
  list: listSchema,
  code: z.string(),
  parentCode: z.string().nullable(),
  label: z.string(),
  ownCode: z.string().nullable(),
});

const fieldSchema = z.object({
  key: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  value: z.string(),
  code: z.string().nullable(),
  trust: z.enum(['sure', 'check', 'blank']),
});

/** Which contracts go into a package: named ones, or those signed in a period. */
const packageSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('ids'), ids: z.array(idSchema).min(1).max(5_000) }),
  z.strictObject({
    of: z.literal('period'),
    from: daySchema,
    to: daySchema,
    which: z.enum(['notRegistered', 'all']),
  }),
]);

const sideSchema = z.object({
  id: z.string(),
  number: z.string(),
  projectName: z.string(),
  registrationNumber: z.string().nullable(),
  sellers: z.array(z.string()),
  buyers: z.array(z.string()),
  signedOn: z.string().nullable(),
  registeredOn: z.string().nullable(),
  totalFen: z.int().nullable(),
  technicalFen: z.int().nullable(),
});

/** 认定登记 with the national system: its lists, its form, and its monthly list held against our contracts. */
export const registrationContract = {
  /** The office's copies of the registry's lists. */
  codes: query({ input: nothing, output: z.object({ codes: z.array(codeSchema) }) }),
  /** Sets a list to exactly these entries; an entry named like one of ours is taken to mean it. Empty: shipped again. */
  setCodes: command({
    input: z.strictObject({
      list: listSchema,
      entries: z
        .array(z.strictObject({ code: codeText, parentCode: codeText.nullable().default(null), label }))
        .max(5_000),
    }),
    output: z.object({ kept: z.int(), matched: z.int() }),
  }),
  /** Says which of our codes an entry stands for; null: none. */
  matchCode: command({
    input: z.strictObject({ id: idSchema, ownCode: z.string().max(80).nullable() }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
  /** The form of one contract, field by field in the order of the national system. */
  form: query({
    input: z.strictObject({ contractId: idSchema }),
    output: z.object({
      number: z.string(),
      fields: z.array(fieldSchema),
      missing: z.int(),
      toCheck: z.int(),
    }),
    errors: ['NOT_FOUND'],
  }),
  /** The registration package as a workbook; the blob is fetched from /blob/<blobId>. */
  workbook: job({
    input: z.strictObject({ contracts: packageSchema }),
    output: z.object({ blobId: z.string(), fileName: z.string(), rows: z.int(), toCheck: z.int() }),
    errors: ['CANCELLED', 'NOT_FOUND'],
  }),
  /** The names of the imported lists of the registry, the newest first. */
  lists: query({
    input: nothing,
    output: z.object({ lists: z.array(z.object({ name: z.string(), rows: z.int(), open: z.int() })) }),
  }),
  /** A list of the registry held against our contracts signed or registered around its days. Changes nothing. */
  reconciliation: query({
    input: z.strictObject({ listName: z.string().max(300) }),
    output: z.object({
      rows: z.array(
        z.object({
          ours: sideSchema.nullable(),
          theirs: sideSchema.extend({ verdict: z.enum(['open', 'adopted', 'ignored']) }).nullable(),
          differences: z.array(z.enum(differenceNames)),
          by: z.enum(['number', 'content']).nullable(),
        }),
      ),
    }),
  }),
  /** Takes the registry's number, day and approved amount over as a step of the contract's registration. */
  adopt: command({
    input: z.strictObject({ rowId: idSchema, contractId: idSchema }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'CONTRACT_PROBLEM'],
  }),
  /** Sets a row of the registry aside, or takes it up again. */
  setRowVerdict: command({
    input: z.strictObject({ rowId: idSchema, verdict: z.enum(['open', 'ignored']) }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
};
