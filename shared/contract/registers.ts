import { z } from 'zod';
import { outcomeSchema } from '../domain/evaluation.ts';
import { registerKinds } from '../domain/registers.ts';
import { documentModelSchema } from '../reporting/document/model.ts';
import { idSchema, nothing } from './common.ts';
import { command, query } from './define.ts';

const kind = z.enum(registerKinds);
const valuesSchema = z.record(z.string().max(40), z.unknown());

const entrySchema = z.object({ id: z.string(), values: valuesSchema });
export type RegisterEntry = z.infer<typeof entrySchema>;

const registeredAchievementSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  organisationName: z.string().nullable(),
  stage: z.string().nullable(),
  isMember: z.boolean(),
  outcome: outcomeSchema,
});
export type RegisteredAchievement = z.infer<typeof registeredAchievementSchema>;

/** 登记册: discovery, patents, grants and technology managers, and the library of transferable achievements. */
export const registersContract = {
  list: query({
    input: z.strictObject({ kind }),
    output: z.object({
      entries: z.array(entrySchema),
      /** What referenced records are called, by id. */
      names: z.record(z.string(), z.string()),
    }),
  }),
  /** `values` are checked against the register's fields: INVALID_INPUT names the field. */
  save: command({
    input: z.strictObject({ kind, id: idSchema.nullable(), values: valuesSchema }),
    output: z.object({ id: z.string() }),
    errors: ['NOT_FOUND', 'INVALID_INPUT'],
  }),
  remove: command({
    input: z.strictObject({ kind, id: idSchema }),
    output: nothing,
    errors: ['NOT_FOUND'],
  }),
  /** 可转化成果库: what was assessed, the members first, then by total. */
  library: query({
    input: nothing,
    output: z.object({
      achievements: z.array(registeredAchievementSchema),
    }),
  }),
  /** A register whole, for paper and workbook. */
  document: query({
    input: z.strictObject({ kind: z.enum([...registerKinds, 'library']), language: z.enum(['zh', 'en']) }),
    output: z.object({ document: documentModelSchema }),
  }),
};
