import type { ThreadDetail, ThreadEventRow } from '../../shared/contract/threads.ts';
import type { Day } from '../../shared/domain/days.ts';
import { contractsOfThread, receivedFenOf } from '../repositories/contract.ts';
import { attachmentsOf, profileNames } from '../repositories/record.ts';
import { reversedIds } from '../repositories/standingFacts.ts';
import { targetNames } from '../repositories/targetNames.ts';
import { eventsOfThreads, findThread, linksOfThreads } from '../repositories/thread.ts';
import type { ReadableDb } from '../types.ts';
import { cardsOf } from './board.ts';

/** Everything about one thread, also one in the recycle bin; null when there is none. @param today the office's day */
export function threadDetail(db: ReadableDb, id: string, today: Day): ThreadDetail | null {
  const thread = findThread(db, id);
  const [card] = thread ? cardsOf(db, [thread], today) : [];
  if (!thread || !card) return null;
  return {
    ...card,
    statusReason: thread.statusReason,
    reviewOn: thread.reviewOn,
    transferMode: thread.transferMode,
    helperIds: [...thread.helperIds],
    links: linksWithNames(db, id),
    events: timeline(db, id),
    contracts: contractsOf(db, id),
    attachments: attachmentsOf(db, id),
  };
}

function linksWithNames(db: ReadableDb, threadId: string): ThreadDetail['links'] {
  const links = linksOfThreads(db, [threadId]);
  const names = targetNames(
    db,
    links.map((link) => ({ kind: link.targetKind, id: link.targetId })),
  );
  return links.flatMap(({ id, side, targetId }) => {
    const target = names.get(targetId);
    return target ? [{ id, side, target }] : [];
  });
}

/** The events newest first: by the day they happened, then by the time of writing. */
function timeline(db: ReadableDb, threadId: string): ThreadEventRow[] {
  const events = eventsOfThreads(db, [threadId]);
  const reversed = reversedIds(events);
  const names = profileNames(db);
  return events
    .map(({ threadId: _same, createdAt, createdBy, ...event }) => ({
      ...event,
      atMs: createdAt,
      actorName: createdBy ? (names.get(createdBy) ?? null) : null,
      reversed: reversed.has(event.id),
    }))
    .reverse()
    .sort((left, right) =>
      left.happenedOn === right.happenedOn ? 0 : left.happenedOn < right.happenedOn ? 1 : -1,
    );
}

function contractsOf(db: ReadableDb, threadId: string): ThreadDetail['contracts'] {
  const contracts = contractsOfThread(db, threadId);
  const received = receivedFenOf(
    db,
    contracts.map((contract) => contract.id),
  );
  return contracts.map(({ id, number, values }) => ({
    id,
    number,
    projectName: values.projectName,
    totalFen: values.totalFen,
    receivedFen: received.get(id) ?? 0,
    signedOn: values.signedOn,
  }));
}
