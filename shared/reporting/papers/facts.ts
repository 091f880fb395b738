import { z } from 'zod';
import { daySchema, type Words } from '../../domain/fields/field.ts';

/** What papers count besides contracts and money: each can be asked for its rows. */
export const factNames = {
  rewards: { zh: '收益分配与奖励（按发放日）', en: 'Distribution and rewards, by day of payment' },
  needs: { zh: '录入的需求', en: 'Needs entered' },
  achievements: { zh: '录入的成果', en: 'Achievements entered' },
  threads: { zh: '新开的对接事项', en: 'Threads started' },
  meetings: { zh: '会面', en: 'Meetings held' },
  brokers: { zh: '技术经理人（截至期末）', en: 'Technology managers at the end of the period' },
  registry: { zh: '登记机构名单', en: 'The registry’s list' },
  indicators: { zh: '指标的各次填报', en: 'Indicators as they were reported' },
} as const satisfies Record<string, Words>;
export type Fact = keyof typeof factNames;

const facts = Object.keys(factNames) as [Fact, ...Fact[]];
export const workFacts = [
  'needs',
  'achievements',
  'threads',
  'meetings',
  'brokers',
] as const satisfies Fact[];

export const factQuestionSchema = z
  .strictObject({
    of: z.enum(facts),
    from: daySchema,
    to: daySchema,
    /** One 二级单位 alone, where the fact has one; left out: all of them. */
    unit: z.string().trim().min(1).max(300).optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The period ends before it begins' });
export type FactQuestion = z.infer<typeof factQuestionSchema>;
