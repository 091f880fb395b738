import { z } from 'zod';
import type { Certainty } from '../../codes/types.ts';
import { deductionKinds } from '../money/distribution.ts';
import { type DistributionMode, distributionModes } from './distribution.ts';

/** What an office takes off before a net income is shared out; without a title it is called as its kind. */
const deductionItemSchema = z.strictObject({
  kind: z.enum(deductionKinds),
  title: z.string().trim().min(1).max(100).nullable(),
  /** A new sheet of these modes begins with the item; sheets of the others only offer it. */
  modes: z.array(z.enum(distributionModes)).max(distributionModes.length).default([]),
  /** On what it rests: the unit's own rule, as a rule. */
  source: z.string().trim().min(1).max(300).nullable().default(null),
  certainty: z.enum(['V', 'M', '?'] satisfies readonly Certainty[]).default('?'),
});
export type DeductionItem = z.infer<typeof deductionItemSchema>;

/** The office's list, in the order in which a sheet offers it; no item stands in it twice. */
export const deductionListSchema = z
  .array(deductionItemSchema)
  .min(1)
  .max(30)
  .refine((items) => new Set(items.map(deductionKey)).size === items.length, {
    message: 'Expected every item once',
  });

const ofNetIncome: readonly DistributionMode[] = ['assignment', 'licence'];
const usualModes: Readonly<Record<DeductionItem['kind'], readonly DistributionMode[]>> = {
  tax: ofNetIncome,
  appraisal: ofNetIncome,
  patentFee: ofNetIncome,
  commission: ofNetIncome,
  cost: [],
  other: [],
};

/**
 * 税、评估、专利费、佣金 and what else is usual: the law names no item, the unit's own rule does. Shares of a company
 * and profit are shared out without any unless that rule says so.
 */
export const shippedDeductions: readonly DeductionItem[] = deductionKinds.map((kind) => ({
  kind,
  title: null,
  modes: [...usualModes[kind]],
  source: '促进科技成果转化法第四十四、四十五条未列扣除项，按本单位办法',
  certainty: 'M',
}));

/** What tells one item from another. */
export function deductionKey({ kind, title }: Pick<DeductionItem, 'kind' | 'title'>): string {
  return `${kind}|${title ?? ''}`;
}
