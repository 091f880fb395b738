import { daysBetween } from '../../../shared/domain/days.ts';

/** How a day stands to today: past (with how many days), today, or ahead. */
export type Due =
  | { readonly when: 'overdue'; readonly days: number }
  | { readonly when: 'today' }
  | { readonly when: 'ahead'; readonly days: number };

/** Places a day of a next step against today; both are ISO days. */
export function dueOn(day: string, today: string): Due {
  const days = daysBetween(today, day);
  if (days === 0) return { when: 'today' };
  return days < 0 ? { when: 'overdue', days: -days } : { when: 'ahead', days };
}
