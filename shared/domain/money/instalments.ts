import { z } from 'zod';
import type { Day } from '../days.ts';
import { daySchema } from '../fields/field.ts';

/** A part of the price: due on a day, or once something has happened (验收合格后10个工作日内). */
export const instalmentSchema = z.strictObject({
  dueOn: daySchema.nullable().default(null),
  condition: z.string().trim().max(300).nullable().default(null),
  amountFen: z.int().min(1).max(90_000_000_000_000),
});
export type InstalmentValues = z.infer<typeof instalmentSchema>;
export type Instalment = InstalmentValues & { readonly id: string };

interface Money {
  readonly instalmentId: string | null;
  readonly amountFen: number;
}

export interface PaidInstalment extends Instalment {
  readonly paidFen: number;
  /** What of it has not come; never negative. */
  readonly openFen: number;
  readonly state: 'paid' | 'part' | 'open' | 'overdue';
}

/**
 * Which instalments are paid. Money that names its instalment pays that one, what is above it and all other money
 * pays the open ones in the order of the plan; money that went back opens the last paid ones again.
 */
export function paidInstalments(
  plan: readonly Instalment[],
  receipts: readonly Money[],
  today: Day,
): PaidInstalment[] {
  const named = new Map(plan.map(({ id }) => [id, 0]));
  let loose = 0;
  for (const { instalmentId, amountFen } of receipts) {
    const known = instalmentId === null ? undefined : named.get(instalmentId);
    if (instalmentId === null || known === undefined) loose += amountFen;
    else named.set(instalmentId, known + amountFen);
  }
  const own = plan.map(({ id, amountFen }) => {
    const paidFen = named.get(id)!;
    const keptFen = Math.min(Math.max(paidFen, 0), amountFen);
    loose += paidFen - keptFen;
    return keptFen;
  });
  const paid = loose >= 0 ? filled(plan, own, loose) : emptied(own, -loose);
  return plan.map((instalment, place) => {
    const paidFen = paid[place]!;
    const openFen = instalment.amountFen - paidFen;
    return { ...instalment, paidFen, openFen, state: stateOf(instalment.dueOn, paidFen, openFen, today) };
  });
}

function filled(plan: readonly Instalment[], own: readonly number[], looseFen: number): number[] {
  let left = looseFen;
  return plan.map(({ amountFen }, place) => {
    const more = Math.min(left, amountFen - own[place]!);
    left -= more;
    return own[place]! + more;
  });
}

function emptied(own: readonly number[], backFen: number): number[] {
  let left = backFen;
  return own
    .toReversed()
    .map((paidFen) => {
      const less = Math.min(left, paidFen);
      left -= less;
      return paidFen - less;
    })
    .reverse();
}

function stateOf(dueOn: Day | null, paidFen: number, openFen: number, today: Day): PaidInstalment['state'] {
  if (openFen === 0) return 'paid';
  if (dueOn !== null && dueOn < today) return 'overdue';
  return paidFen > 0 ? 'part' : 'open';
}

/** What a person should look at in a plan; it is kept as it is. */
export const planWarnings = [
  'SUM_BELOW_TOTAL',
  'SUM_ABOVE_TOTAL',
  'NO_DAY_OR_CONDITION',
  'DUE_BEFORE_SIGNING',
] as const;
export type PlanWarning = (typeof planWarnings)[number];

export function planWarningsOf(
  plan: readonly InstalmentValues[],
  contract: { readonly totalFen: number; readonly signedOn: Day },
): PlanWarning[] {
  if (plan.length === 0) return [];
  const sumFen = plan.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const tests: readonly (readonly [PlanWarning, boolean])[] = [
    ['SUM_BELOW_TOTAL', sumFen < contract.totalFen],
    ['SUM_ABOVE_TOTAL', sumFen > contract.totalFen],
    ['NO_DAY_OR_CONDITION', plan.some(({ dueOn, condition }) => dueOn === null && !condition)],
    ['DUE_BEFORE_SIGNING', plan.some(({ dueOn }) => dueOn !== null && dueOn < contract.signedOn)],
  ];
  return tests.flatMap(([warning, isSo]) => (isSo ? [warning] : []));
}
