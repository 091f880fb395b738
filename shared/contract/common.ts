import { z } from 'zod';
import { daySchema, recordKinds } from '../domain/fields/field.ts';

export const idSchema = z.uuid();
export const kindSchema = z.enum(recordKinds);
export const nothing = z.strictObject({});
export { daySchema };

/** The kinds that a list can show: the catalogue's records, threads and contracts. */
export const listKindSchema = z.enum([...recordKinds, 'thread', 'contract']);
export type ListKind = z.infer<typeof listKindSchema>;

/** One condition on one field. `from` and `to` include their ends. */
export const conditionSchema = z.discriminatedUnion('test', [
  z.strictObject({
    field: z.string(),
    test: z.literal('anyOf'),
    values: z.array(z.string()).min(1).max(200),
  }),
  z.strictObject({ field: z.string(), test: z.literal('contains'), text: z.string().max(200) }),
  z.strictObject({
    field: z.string(),
    test: z.literal('between'),
    from: z.union([z.number(), z.string()]).nullable(),
    to: z.union([z.number(), z.string()]).nullable(),
  }),
  z.strictObject({ field: z.string(), test: z.literal('is'), value: z.boolean() }),
  z.strictObject({ field: z.string(), test: z.literal('known'), value: z.boolean() }),
]);
export type Condition = z.infer<typeof conditionSchema>;

export const filterSchema = z.strictObject({
  /** Full text, pinyin initials, typos: the same search as everywhere. */
  text: z.string().max(500).default(''),
  conditions: z.array(conditionSchema).max(50).default([]),
  /** live rows, or those in the recycle bin. */
  from: z.enum(['live', 'bin']).default('live'),
});
export type Filter = z.infer<typeof filterSchema>;

export const sortSchema = z.strictObject({
  field: z.string(),
  direction: z.enum(['ascending', 'descending']),
});
export type Sort = z.infer<typeof sortSchema>;

/** Named rows, or everything a filter finds except some: resolved in the core, so "all" may be 100,000. */
export const selectionSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('ids'), ids: z.array(idSchema).min(1).max(10_000) }),
  z.strictObject({ of: z.literal('filter'), filter: filterSchema, except: z.array(idSchema).max(10_000) }),
]);
export type Selection = z.infer<typeof selectionSchema>;

export const namedSchema = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  number: z.string().nullable(),
});
export type Named = z.infer<typeof namedSchema>;
