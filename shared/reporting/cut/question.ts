import { z } from 'zod';
import { daySchema } from '../../domain/fields/field.ts';

/** On which day something counts: 签订, 认定登记 or 到账. The three totals of one year differ and are never mixed. */
export const bases = ['signed', 'registered', 'received'] as const;
export type Basis = (typeof bases)[number];

/** By what the rows are cut; 'none' is the total alone. */
export const cuts = [
  'unit',
  'leader',
  'county',
  'direction',
  'type',
  'domain',
  'right',
  'pricing',
  'destination',
  'buyerScale',
  'plan',
  'size',
  'origin',
  'month',
  'none',
] as const;
export type Cut = (typeof cuts)[number];

/** 'bothYears' keeps the 二级单位 that have rows in both periods, so that growth is not the growth of the list. */
export const panels = ['all', 'bothYears'] as const;

const MAX_YEARS = 10;

/** A number asked for: the basis, the period beside the same period of the year before, the cut and the panel. */
export const cutQuestionSchema = z
  .strictObject({
    basis: z.enum(bases),
    by: z.enum(cuts),
    panel: z.enum(panels),
    /** One 二级单位 alone; left out: all of them. */
    unit: z.string().trim().min(1).max(300).optional(),
    from: daySchema,
    to: daySchema,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The period ends before it begins' })
  .refine(({ from, to }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= MAX_YEARS, {
    path: ['from'],
    message: `A period has at most ${MAX_YEARS} years`,
  });
export type CutQuestion = z.infer<typeof cutQuestionSchema>;

/** Money of one kind only: the contract's value for 签订 and 认定登记, the money itself for 到账. */
const amountsSchema = z.object({
  count: z.int(),
  previousCount: z.int(),
  amountFen: z.int(),
  previousAmountFen: z.int(),
  /** 技术交易额; null on the basis of 到账, where it has no meaning. */
  technicalFen: z.int().nullable(),
  previousTechnicalFen: z.int().nullable(),
});
export type CutAmounts = z.infer<typeof amountsSchema>;

export const cutModelSchema = z.object({
  question: cutQuestionSchema,
  previousFrom: z.string(),
  previousTo: z.string(),
  groups: z.array(amountsSchema.extend({ key: z.string() })),
  total: amountsSchema,
  /** The denominator: how many contracts the rows belong to. */
  contractCount: z.int(),
  /** 二级单位 that the panel leaves out, with what they brought in the period; empty for 'all'. */
  leftOut: z.array(z.object({ key: z.string(), amountFen: z.int(), previousAmountFen: z.int() })),
});
export type CutModel = z.infer<typeof cutModelSchema>;
export type CutGroup = CutModel['groups'][number];
