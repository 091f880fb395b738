import { clocksOfThing, dueClocks } from '../../db/queries/clocks.ts';
import { onlyTheirs } from '../../db/queries/inCharge.ts';
import type { Clock } from '../../shared/domain/clocks/clocks.ts';
import type { DomainHandlers } from './types.ts';

const MAX_CLOCKS = 200;
const MAX_OF_A_KIND = 20;

/** 时限 of the office, of a thread, of a contract. */
export const clocksHandlers: DomainHandlers<'clocks'> = {
  due(context, { whose }) {
    const all = dueClocks(context.db, context.today());
    const clocks = onlyTheirs(context.db, all, ({ subject }) => subject, whose);
    return { clocks: clocks.slice(0, MAX_CLOCKS), total: clocks.length, groups: groupsOf(clocks) };
  },

  of(context, { kind, id }) {
    return { clocks: clocksOfThing(context.db, kind, id, context.today()) };
  },
};

/** One group for each kind, the kind with the nearest day first: what ran out a year ago presses least. */
function groupsOf(clocks: readonly Clock[]) {
  const nearest = (left: Clock, right: Clock) => Math.abs(left.leftDays) - Math.abs(right.leftDays);
  return [...Map.groupBy(clocks, ({ kind }) => kind)]
    .map(([kind, own]) => ({ kind, own: own.toSorted(nearest) }))
    .toSorted((left, right) => nearest(left.own[0]!, right.own[0]!))
    .map(({ kind, own }) => ({
      kind,
      total: own.length,
      overdue: own.filter(({ state }) => state === 'overdue').length,
      clocks: own.slice(0, MAX_OF_A_KIND),
    }));
}
