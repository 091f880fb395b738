import { addDays, type Day } from '../../../shared/domain/days.ts';

/** First contact within three days of the start (domain.md §3, an office setting later). */
const FIRST_CONTACT_DAYS = 3;

/** The step that a new thread starts with, so that none is ever without one. @param what its words */
export function firstStep(what: string, today: Day): { nextStep: string; nextStepOn: Day } {
  return { nextStep: what, nextStepOn: addDays(today, FIRST_CONTACT_DAYS) };
}
