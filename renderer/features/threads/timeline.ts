import type { ThreadEventRow } from '../../../shared/contract/threads.ts';

export interface TimelineEntry {
  readonly event: ThreadEventRow;
  /** The reversal that turned this event back, when there is one. */
  readonly reversal: ThreadEventRow | null;
  /** Whether a reversal may be asked for: the start and reversals themselves stay. */
  readonly reversible: boolean;
}

/** The events of a thread newest first; a reversal is told with the event that it turned back. */
export function timelineOf(events: readonly ThreadEventRow[]): TimelineEntry[] {
  const reversals = new Map(
    events.flatMap((event): [string, ThreadEventRow][] =>
      event.kind === 'reversal' && event.reversesId !== null ? [[event.reversesId, event]] : [],
    ),
  );
  return events
    .filter((event) => event.kind !== 'reversal' || event.reversesId === null)
    .toSorted(newestFirst)
    .map((event) => ({
      event,
      reversal: reversals.get(event.id) ?? null,
      reversible: !event.reversed && event.kind !== 'start' && event.kind !== 'reversal',
    }));
}

function newestFirst(a: ThreadEventRow, b: ThreadEventRow): number {
  return b.happenedOn.localeCompare(a.happenedOn, 'en') || b.atMs - a.atMs;
}
