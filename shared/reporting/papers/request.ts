import { z } from 'zod';
import { daySchema, type Words } from '../../domain/fields/field.ts';

/** Papers about a period, with what they are called. */
export const periodPapers = {
  bulletin: { zh: '季度通报', en: 'Quarterly bulletin' },
  annualReport: { zh: '高校院所年度报告', en: 'Annual report of a university or institute' },
  agencyReport: { zh: '技术转移机构年报', en: 'Annual report of a transfer agency' },
} as const satisfies Record<string, Words>;
export type PeriodPaper = keyof typeof periodPapers;

const codesOf = <Code extends string>(names: Readonly<Record<Code, Words>>) => Object.keys(names) as Code[];

const periodPaperSchema = z
  .strictObject({
    of: z.literal('period'),
    paper: z.enum(codesOf(periodPapers) as [PeriodPaper, ...PeriodPaper[]]),
    from: daySchema,
    to: daySchema,
    /** One 二级单位 alone; left out: the whole office. */
    unit: z.string().trim().min(1).max(300).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The period ends before it begins' });
export const paperRequestSchema = z.discriminatedUnion('of', [periodPaperSchema]);
export type PaperRequest = z.infer<typeof paperRequestSchema>;
export type PeriodPaperRequest = z.infer<typeof periodPaperSchema>;
