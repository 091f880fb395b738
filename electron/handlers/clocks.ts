import { clocksOfThing, dueClocks } from '../../db/queries/clocks.ts';
import type { DomainHandlers } from './types.ts';

const MAX_CLOCKS = 200;

/** 时限 of the office, of a thread, of a contract. */
export const clocksHandlers: DomainHandlers<'clocks'> = {
  due(context) {
    const clocks = dueClocks(context.db, context.today());
    return { clocks: clocks.slice(0, MAX_CLOCKS), total: clocks.length };
  },

  of(context, { kind, id }) {
    return { clocks: clocksOfThing(context.db, kind, id, context.today()) };
  },
};
