import type { Sort } from '../../../shared/contract/common.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import { addDays, type Day } from '../../../shared/domain/days.ts';
import { type ThreadStage, threadStages } from '../../../shared/domain/thread.ts';

/** all: every card; stuck: longer quiet than its stage allows; due: the next step is due within the week, or missing. */
export type BoardFocus = 'all' | 'stuck' | 'due';

export interface BoardFilter {
  readonly text: string;
  readonly focus: BoardFocus;
}

export interface BoardColumn {
  readonly stage: ThreadStage;
  readonly cards: readonly ThreadCard[];
  readonly stuckCount: number;
}

const DUE_WITHIN_DAYS = 7;

/** The columns of the board in the order of the stages, each with its most pressing card first. */
export function columnsOf(cards: readonly ThreadCard[]): BoardColumn[] {
  return threadStages.map((stage) => {
    const own = cards.filter((card) => card.stage === stage).toSorted(byPressure);
    return { stage, cards: own, stuckCount: own.filter((card) => card.stuck).length };
  });
}

/** The cards that a filter lets through. @param today the office's day */
export function filterCards(cards: readonly ThreadCard[], filter: BoardFilter, today: Day): ThreadCard[] {
  const wanted = filter.text.normalize('NFKC').trim().toLowerCase();
  return cards.filter((card) => hasFocus(card, filter.focus, today) && mentions(card, wanted));
}

/** How an open thread stands to the day of its next step. */
export type StepState = 'none' | 'overdue' | 'today' | 'later' | 'closed';

/** @param today the office's day */
export function stepStateOf(card: Pick<ThreadCard, 'status' | 'nextStepOn'>, today: Day): StepState {
  if (card.status !== 'open') return 'closed';
  if (card.nextStepOn === null) return 'none';
  if (card.nextStepOn === today) return 'today';
  return card.nextStepOn < today ? 'overdue' : 'later';
}

/** The stage beside this one, or null at the end: what the arrow keys move a card to. */
export function neighbourStage(stage: ThreadStage, by: 1 | -1): ThreadStage | null {
  return threadStages[threadStages.indexOf(stage) + by] ?? null;
}

function hasFocus(card: ThreadCard, focus: BoardFocus, today: Day): boolean {
  if (focus === 'all') return true;
  if (focus === 'stuck') return card.stuck;
  if (card.status !== 'open') return false;
  return card.nextStepOn === null || card.nextStepOn <= addDays(today, DUE_WITHIN_DAYS);
}

function mentions(card: ThreadCard, wanted: string): boolean {
  if (wanted === '') return true;
  const said = [
    card.title,
    card.number,
    card.ownerName ?? '',
    card.nextStep ?? '',
    ...[...card.demand, ...card.supply].map((side) => side.name),
  ];
  return said.some((text) => text.normalize('NFKC').toLowerCase().includes(wanted));
}

const statusOrder = { open: 0, paused: 1, ended: 2 };

/** Open before paused before ended; then the nearest next step, a missing one first; then the longest quiet. */
function byPressure(a: ThreadCard, b: ThreadCard): number {
  return (
    statusOrder[a.status] - statusOrder[b.status] ||
    (a.nextStepOn ?? '').localeCompare(b.nextStepOn ?? '', 'en') ||
    b.quietDays - a.quietDays ||
    a.number.localeCompare(b.number, 'en')
  );
}

/** The cards by one of their fields; what is not known comes last in both directions. */
export function sortCards(cards: readonly ThreadCard[], sort: Sort | null): readonly ThreadCard[] {
  if (sort === null) return cards;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  const keyed = cards.map((card) => ({ card, key: sortKey(card, sort.field) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0);
    return turn * compareKeys(a.key, b.key);
  });
  return keyed.map(({ card }) => card);
}

function sortKey(card: ThreadCard, field: string): string | number | null {
  if (field === 'stage') return threadStages.indexOf(card.stage);
  if (field === 'demand' || field === 'supply') return card[field][0]?.name ?? null;
  const value = Object.hasOwn(card, field) ? card[field as keyof ThreadCard] : null;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh');
}
