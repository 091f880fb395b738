import type { ClockSeed } from '../../shared/domain/clocks/clocks.ts';
import type { Day } from '../../shared/domain/days.ts';
import { paidInstalments } from '../../shared/domain/money/instalments.ts';
import type { Receipt } from '../repositories/contract.ts';
import { distributionsOf, stepsOf } from '../repositories/distribution.ts';
import { instalmentsByContract } from '../repositories/instalment.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';

/** When a receipt was shared out in money, and when the relief for it was filed. */
export interface RewardDays {
  readonly paidOn: Day | null;
  readonly filedOn: Day | null;
}

/** The days of the sheets of these contracts, by receipt. */
export function rewardDaysByReceipt(db: ReadableDb, contractIds: readonly string[]): Map<string, RewardDays> {
  const sheets = distributionsOf(db, contractIds).filter(({ values }) => values.receiptId !== null);
  const steps = Map.groupBy(
    standingFacts(
      stepsOf(
        db,
        sheets.map(({ id }) => id),
      ),
    ),
    ({ ownerId }) => ownerId,
  );
  return new Map(
    sheets.map(({ id, values }): [string, RewardDays] => {
      const dayOf = (kind: string) =>
        steps.get(id)?.findLast((step) => step.values.kind === kind)?.values.happenedOn ?? null;
      return [values.receiptId ?? '', { paidOn: dayOf('paid'), filedOn: dayOf('filed') }];
    }),
  );
}

/** Clocks of the plan's dated instalments, by contract; one that is paid is met on the day of its last money. */
export function instalmentSeedsOf(
  db: ReadableDb,
  contracts: readonly { readonly subject: ClockSeed['subject']; readonly receipts: readonly Receipt[] }[],
  today: Day,
): ClockSeed[] {
  const plans = instalmentsByContract(
    db,
    contracts.map(({ subject }) => subject.id),
  );
  return contracts.flatMap(({ subject, receipts }) =>
    paidInstalments(plans.get(subject.id) ?? [], receipts, today).flatMap(
      ({ id, dueOn, state }): ClockSeed[] => {
        if (dueOn === null) return [];
        const metOn = state === 'paid' ? (lastDay(receipts) ?? today) : null;
        return [{ kind: 'instalment', subject, partId: id, startOn: null, dueOn, metOn }];
      },
    ),
  );
}

function lastDay(receipts: readonly Receipt[]): Day | null {
  return (
    receipts
      .map(({ receivedOn }) => receivedOn)
      .toSorted()
      .at(-1) ?? null
  );
}
