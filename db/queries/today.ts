import type { WaitingCard } from '../../shared/contract/overview.ts';
import type { ThreadCard } from '../../shared/contract/threads.ts';
import type { Day } from '../../shared/domain/days.ts';
import { recordKinds } from '../../shared/domain/fields/field.ts';
import { type Waiting, waitingOf } from '../../shared/domain/waiting.ts';
import { isTheirs, type Whose } from '../../shared/domain/whose.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import { eventsOfThreads, type Thread, threadsOfStatus } from '../repositories/thread.ts';
import type { ReadableDb } from '../types.ts';
import { cardsOf, quietness } from './board.ts';

const MAX_OPEN_THREADS = 20_000;
const MAX_CARDS_PER_LIST = 200;
/** The threads that want something today; each list at most 200 cards, the most pressing first. */
interface TodayThreads {
  readonly due: ThreadCard[];
  readonly waiting: WaitingCard[];
  readonly stuck: ThreadCard[];
  readonly withoutNextStep: ThreadCard[];
  readonly openThreads: number;
}

/**
 * Open threads sorted by what they want. due: the next step's day has come. waiting: pushed or called without an
 * answer, at the step of that. stuck: quieter than the stage allows. One thread may stand in several.
 */
export function todayThreads(db: ReadableDb, today: Day, whose?: Whose): TodayThreads {
  const open = threadsOfStatus(db, { statuses: ['open'], ownerId: null, limit: MAX_OPEN_THREADS }).filter(
    (thread) => isTheirs(thread, whose),
  );
  const waiting = waitingThreads(db, open, today);
  const lists = {
    due: open.filter((thread) => thread.nextStepOn !== null && thread.nextStepOn <= today),
    stuck: longestQuietFirst(open.filter((thread) => quietness(thread, today).stuck)),
    withoutNextStep: longestQuietFirst(open.filter((thread) => thread.nextStepOn === null)),
  };
  const shown = new Map(
    [...Object.values(lists), waiting.map(({ thread }) => thread)]
      .flatMap((threads) => threads.slice(0, MAX_CARDS_PER_LIST))
      .map((thread) => [thread.id, thread]),
  );
  const cards = new Map(cardsOf(db, [...shown.values()], today).map((card) => [card.id, card]));
  const cardsFor = (threads: readonly Thread[]) =>
    threads.slice(0, MAX_CARDS_PER_LIST).flatMap((thread) => cards.get(thread.id) ?? []);
  return {
    due: cardsFor(lists.due),
    waiting: waiting.slice(0, MAX_CARDS_PER_LIST).flatMap(({ thread, waits }) => {
      const card = cards.get(thread.id);
      return card === undefined ? [] : [{ ...card, ...waits }];
    }),
    stuck: cardsFor(lists.stuck),
    withoutNextStep: cardsFor(lists.withoutNextStep),
    openThreads: open.length,
  };
}

/** How many records and paused threads are to be looked at again by now. */
export function reviewsDue(db: ReadableDb, today: Day): number {
  const kinds = ['achievement', 'need', 'scenario', 'organisation'] as const;
  const counts = kinds.map(
    (kind) => `SELECT COUNT(*) AS count FROM ${kind} WHERE reviewOn <= :today AND deletedAt IS NULL`,
  );
  const paused = `SELECT COUNT(*) FROM thread
    WHERE status = 'paused' AND reviewOn <= :today AND deletedAt IS NULL`;
  const total = db
    .prepare<[{ today: Day }], number>(`SELECT SUM(count) FROM (${[...counts, paused].join(' UNION ALL ')})`)
    .pluck()
    .get({ today });
  return Number(total);
}

/**
 * How many live records, threads and contracts there are, by kind: all rows less those in the bin, because both
 * numbers come from small indexes, while asking every row whether it lives would read the long texts before it.
 */
export function liveCounts(db: ReadableDb): Record<string, number> {
  const kinds = [...recordKinds, 'thread', 'contract'] as const;
  const counts = kinds.map(
    (kind) =>
      `(SELECT count(*) FROM ${kind}) - (SELECT count(*) FROM ${kind} WHERE deletedAt IS NOT NULL) AS ${kind}`,
  );
  return db.prepare<[], Record<string, number>>(`SELECT ${counts.join(', ')}`).get() ?? {};
}

/** How many likely duplicates wait for somebody's word. */
export function openDuplicates(db: ReadableDb): number {
  const count = db
    .prepare<[string], number>(
      `SELECT COUNT(*) FROM duplicatePair
       WHERE kind IN (SELECT value FROM json_each(?)) AND verdict = 'open' AND deletedAt IS NULL`,
    )
    .pluck()
    .get(JSON.stringify(recordKinds));
  return Number(count);
}

/** Who has waited longest stands first. */
function waitingThreads(
  db: ReadableDb,
  open: readonly Thread[],
  today: Day,
): { thread: Thread; waits: Waiting }[] {
  const events = Map.groupBy(
    standingFacts(
      eventsOfThreads(
        db,
        open.map((thread) => thread.id),
      ),
    ),
    (event) => event.threadId,
  );
  return open
    .flatMap((thread) => {
      const waits = waitingOf(thread, events.get(thread.id) ?? [], today);
      return waits === null ? [] : [{ thread, waits }];
    })
    .toSorted((left, right) => right.waits.waitedDays - left.waits.waitedDays);
}

function longestQuietFirst(threads: readonly Thread[]): Thread[] {
  return threads.toSorted((left, right) =>
    left.lastEventOn === right.lastEventOn ? 0 : left.lastEventOn < right.lastEventOn ? -1 : 1,
  );
}

/** Whether the catalogue holds anything that did not come with the demonstration. */
export function hasOwnRecords(db: ReadableDb): boolean {
  const kinds = [...recordKinds, 'thread', 'contract'].map(
    (kind) => `SELECT 1 FROM ${kind} WHERE demonstration = 0 AND deletedAt IS NULL`,
  );
  return (
    db
      .prepare(`SELECT EXISTS (${kinds.join(' UNION ALL ')})`)
      .pluck()
      .get() === 1
  );
}
