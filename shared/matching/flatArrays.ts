import type { FlatArray } from './indexSnapshot.ts';

/** The target, which is at least as long, with the source's values at its beginning: how a full array grows. */
export function copied<Values extends FlatArray>(target: Values, source: Values): Values {
  target.set(source);
  return target;
}

/** A copy that holds at least `capacity` numbers, 0 behind those that were there. */
export function grown<Values extends FlatArray>(values: Values, capacity: number): Values {
  const kind = values.constructor as new (length: number) => Values;
  return copied(new kind(capacity), values);
}
