import type { ThreadCard, ThreadEventRow } from '../../../../shared/contract/threads.ts';

let count = 0;

/** A card of an open thread at its first stage, with what the test says of it. */
export function aCard(given: Partial<ThreadCard> = {}): ThreadCard {
  count += 1;
  const place = String(count).padStart(4, '0');
  return {
    id: `thread-${place}`,
    number: `PDS-DJ2026-${place}-A7`,
    title: `对接事项${place}`,
    stage: 'push',
    status: 'open',
    demand: [],
    supply: [],
    nextStep: '联系双方',
    nextStepOn: '2026-06-20',
    intendedFen: null,
    ownerId: null,
    ownerName: null,
    stageSince: '2026-06-01',
    lastEventOn: '2026-06-01',
    quietDays: 0,
    stuck: false,
    demonstration: false,
    ...given,
  };
}

/** A note of a day, with what the test says of it. */
export function anEvent(given: Partial<ThreadEventRow> = {}): ThreadEventRow {
  count += 1;
  return {
    id: `event-${count}`,
    kind: 'note',
    happenedOn: '2026-06-01',
    atMs: count,
    actorName: null,
    fromStage: null,
    toStage: null,
    activityKind: null,
    body: null,
    attendees: null,
    nextStep: null,
    nextStepOn: null,
    reversed: false,
    reversesId: null,
    ...given,
  };
}
