import type { Named } from '../../shared/contract/common.ts';
import type { ThreadCard } from '../../shared/contract/threads.ts';
import { type Day, daysBetween } from '../../shared/domain/days.ts';
import { stuckAfterDays, type ThreadSide } from '../../shared/domain/thread.ts';
import { profileNames } from '../repositories/record.ts';
import { targetNames } from '../repositories/targetNames.ts';
import { linksOfThreads, type Thread, threadsOfStatus } from '../repositories/thread.ts';
import type { ReadableDb } from '../types.ts';

const MAX_CARDS = 2_000;

/** The cards of the board; `more` says that there are threads beyond the first 2,000. @param today the office's day */
export function boardCards(
  db: ReadableDb,
  wanted: { ended: 'with' | 'without'; ownerId: string | null },
  today: Day,
): { cards: ThreadCard[]; more: boolean } {
  const threads = threadsOfStatus(db, {
    statuses: wanted.ended === 'with' ? ['open', 'paused', 'ended'] : ['open', 'paused'],
    ownerId: wanted.ownerId,
    limit: MAX_CARDS + 1,
  });
  return { cards: cardsOf(db, threads.slice(0, MAX_CARDS), today), more: threads.length > MAX_CARDS };
}

/** Threads as cards, in their order: a fixed number of queries however many threads there are. */
export function cardsOf(db: ReadableDb, threads: readonly Thread[], today: Day): ThreadCard[] {
  const links = linksOfThreads(
    db,
    threads.map((thread) => thread.id),
  );
  const names = targetNames(
    db,
    links.map((link) => ({ kind: link.targetKind, id: link.targetId })),
  );
  const sides = new Map<string, Named[]>();
  for (const link of links) {
    const name = names.get(link.targetId);
    if (!name) continue;
    const key = sideKey(link.threadId, link.side);
    const known = sides.get(key);
    if (known) known.push(name);
    else sides.set(key, [name]);
  }
  const owners = profileNames(db);
  return threads.map((thread) => ({
    ...cardFacts(thread, today),
    demand: sides.get(sideKey(thread.id, 'demand')) ?? [],
    supply: sides.get(sideKey(thread.id, 'supply')) ?? [],
    ownerName: thread.ownerId ? (owners.get(thread.ownerId) ?? null) : null,
  }));
}

/** Whole days since the last entry, never negative, and whether an open thread has been quiet too long. */
export function quietness(
  thread: Pick<Thread, 'stage' | 'status' | 'lastEventOn'>,
  today: Day,
): { quietDays: number; stuck: boolean } {
  const quietDays = Math.max(0, daysBetween(thread.lastEventOn, today));
  return { quietDays, stuck: thread.status === 'open' && quietDays > stuckAfterDays[thread.stage] };
}

function cardFacts(thread: Thread, today: Day): Omit<ThreadCard, 'demand' | 'supply' | 'ownerName'> {
  return {
    id: thread.id,
    number: thread.number,
    title: thread.title,
    stage: thread.stage,
    status: thread.status,
    nextStep: thread.nextStep,
    nextStepOn: thread.nextStepOn,
    intendedFen: thread.intendedFen,
    ownerId: thread.ownerId,
    stageSince: thread.stageSince,
    lastEventOn: thread.lastEventOn,
    ...quietness(thread, today),
    demonstration: thread.demonstration,
  };
}

function sideKey(threadId: string, side: ThreadSide): string {
  return `${threadId} ${side}`;
}
