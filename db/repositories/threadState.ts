import type { Day } from '../../shared/domain/days.ts';
import {
  type ThreadEventKind,
  type ThreadStage,
  type ThreadStatus,
  threadStages,
  threadStatuses,
} from '../../shared/domain/thread.ts';
import { standingFacts } from './standingFacts.ts';

/**
 * A row of threadEvent. Stage and start events carry `toStage`; a status event carries the new status in
 * `activityKind`, its reason in `body` and the day to look again in `nextStepOn`.
 */
export interface ThreadEvent {
  readonly id: string;
  readonly threadId: string;
  readonly kind: ThreadEventKind;
  readonly happenedOn: Day;
  readonly fromStage: ThreadStage | null;
  readonly toStage: ThreadStage | null;
  readonly activityKind: string | null;
  readonly body: string | null;
  readonly attendees: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: Day | null;
  readonly reversesId: string | null;
  readonly createdAt: number;
  readonly createdBy: string | null;
}

/** What the events of a thread say of it; the thread's row holds the same and is kept in step with them. */
interface ThreadState {
  readonly stage: ThreadStage;
  readonly stageSince: Day;
  readonly lastEventOn: Day;
  readonly status: ThreadStatus;
  readonly statusReason: string | null;
  readonly reviewOn: Day | null;
}

/**
 * The state that the standing events of one thread lead to, and the next step the last of them named.
 * @param events all events of the thread, in the order of writing
 * @returns null when nothing stands, which only a damaged thread can show
 */
export function threadStateOf(
  events: readonly ThreadEvent[],
): (ThreadState & Pick<ThreadEvent, 'nextStep' | 'nextStepOn'>) | null {
  const standing = standingFacts(events);
  const first = standing[0];
  if (!first) return null;
  const moved = standing.findLast((event) => event.toStage !== null);
  const turned = standing.findLast((event) => event.kind === 'status');
  const planned = standing.findLast((event) => event.nextStep !== null);
  return {
    stage: moved?.toStage ?? threadStages[0],
    stageSince: moved?.happenedOn ?? first.happenedOn,
    lastEventOn:
      standing
        .map((event) => event.happenedOn)
        .toSorted()
        .at(-1) ?? first.happenedOn,
    status: threadStatuses.find((status) => status === turned?.activityKind) ?? 'open',
    statusReason: turned?.body ?? null,
    reviewOn: turned?.nextStepOn ?? null,
    nextStep: planned?.nextStep ?? null,
    nextStepOn: planned?.nextStepOn ?? null,
  };
}
