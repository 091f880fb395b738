import type { Day } from '../../shared/domain/days.ts';
import { linksOfContract } from '../repositories/contract.ts';
import { profileNames } from '../repositories/record.ts';
import { reversedIds } from '../repositories/standingFacts.ts';
import { targetNames } from '../repositories/targetNames.ts';
import type { ReadableDb } from '../types.ts';

/** One piece of work of a thread that led to a contract. */
export interface BrokerWork {
  readonly thread: string;
  readonly happenedOn: Day;
  readonly kind: string;
  readonly activityKind: string | null;
  readonly body: string | null;
  readonly attendees: string | null;
  readonly toStage: string | null;
  readonly actorName: string | null;
}

type EventRow = Omit<BrokerWork, 'thread' | 'actorName'> & {
  readonly id: string;
  readonly threadId: string;
  readonly reversesId: string | null;
  readonly createdBy: string | null;
};

/** What was done for a contract, from the threads that it goes back to, the earliest first; nothing turned back. */
export function brokerWorkOf(db: ReadableDb, contractId: string): BrokerWork[] {
  const threadIds = linksOfContract(db, contractId)
    .filter(({ targetKind }) => targetKind === 'thread')
    .map(({ targetId }) => targetId);
  const names = targetNames(
    db,
    threadIds.map((id) => ({ kind: 'thread' as const, id })),
  );
  const profiles = profileNames(db);
  const rows = db
    .prepare<[string], EventRow>(
      `SELECT id, threadId, happenedOn, kind, activityKind, body, attendees, toStage, reversesId, createdBy
       FROM threadEvent WHERE threadId IN (SELECT value FROM json_each(?)) ORDER BY happenedOn, clock`,
    )
    .all(JSON.stringify(threadIds));
  const reversed = reversedIds(rows);
  return rows
    .filter(({ id, reversesId }) => reversesId === null && !reversed.has(id))
    .map(({ id: _id, threadId, reversesId: _r, createdBy, ...work }) => ({
      ...work,
      thread: names.get(threadId)?.name ?? '',
      actorName: createdBy ? (profiles.get(createdBy) ?? null) : null,
    }));
}
