import { z } from 'zod';
import { deductionKinds } from '../money/distribution.ts';

/** What an office takes off before a net income is shared out; without a title it is called as its kind. */
const deductionItemSchema = z.strictObject({
  kind: z.enum(deductionKinds),
  title: z.string().trim().min(1).max(100).nullable(),
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

/** 税、评估、专利费、佣金 and what else is usual: the law leaves the list to the unit's own rule. */
export const shippedDeductions: readonly DeductionItem[] = deductionKinds.map((kind) => ({
  kind,
  title: null,
}));

/** What tells one item from another. */
export function deductionKey({ kind, title }: DeductionItem): string {
  return `${kind}|${title ?? ''}`;
}
