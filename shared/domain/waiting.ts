import { type Day, daysBetween } from './days.ts';
import type { ThreadEventKind, ThreadStage } from './thread.ts';

/** 催问 on the third, seventh and fourteenth day without an answer: the habit of broker offices. */
export const waitingSteps = [3, 7, 14] as const;
export type WaitingStep = (typeof waitingSteps)[number];

/** The kind of contact that says: asked again, no answer. */
export const NO_ANSWER = 'noAnswer';

/** The kind of contact that only sends something: whoever got it owes a word. */
const SENT = 'document';

interface Happened {
  readonly kind: ThreadEventKind;
  readonly happenedOn: Day;
  readonly toStage: ThreadStage | null;
  readonly activityKind: string | null;
}

interface Asked {
  /** Since when an answer is waited for: the day of the push, of papers sent, or of the first attempt that found nobody. */
  readonly askedOn: Day;
  /** Day of the last attempt that found nobody; null: none since. */
  readonly triedOn: Day | null;
}

export interface Waiting extends Asked {
  readonly waitedDays: number;
  readonly step: WaitingStep;
}

/**
 * How long an answer has been waited for, and at which step that is; null where nobody waits, where the first step is
 * still ahead, or where the present step is done because it was tried on its day or later.
 * @param events standing events of one open thread, in the order of writing
 */
export function waitingOf(
  { stage, stageSince }: { readonly stage: ThreadStage; readonly stageSince: Day },
  events: readonly Happened[],
  today: Day,
): Waiting | null {
  const asked = askedBy(stage === 'push' ? { askedOn: stageSince, triedOn: null } : null, events, stageSince);
  if (asked === null) return null;
  const waitedDays = daysBetween(asked.askedOn, today);
  const step = waitingSteps.findLast((days) => days <= waitedDays);
  if (step === undefined) return null;
  const isTried = asked.triedOn !== null && daysBetween(asked.askedOn, asked.triedOn) >= step;
  return isTried ? null : { ...asked, waitedDays, step };
}

/** The step after this one, in days from the day of asking; null after the last. */
export function stepAfter(step: WaitingStep): WaitingStep | null {
  return waitingSteps[waitingSteps.indexOf(step) + 1] ?? null;
}

/** Goes through what was entered since the stage began: a talk answers; papers sent and an attempt that found nobody ask. */
function askedBy(start: Asked | null, events: readonly Happened[], since: Day): Asked | null {
  const contacts = events
    .filter((event) => event.kind === 'contact' && event.happenedOn >= since)
    .toSorted((left, right) =>
      left.happenedOn < right.happenedOn ? -1 : Number(left.happenedOn > right.happenedOn),
    );
  let asked = start;
  for (const { activityKind, happenedOn } of contacts) {
    if (activityKind !== SENT && activityKind !== NO_ANSWER) asked = null;
    else if (asked === null) asked = { askedOn: happenedOn, triedOn: null };
    else if (activityKind === NO_ANSWER) asked = { askedOn: asked.askedOn, triedOn: happenedOn };
  }
  return asked;
}
