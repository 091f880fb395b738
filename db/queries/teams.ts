import { addDays, type Day } from '../../shared/domain/days.ts';
import { NO_ANSWER, waitingSteps } from '../../shared/domain/waiting.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import { eventsOfThreads } from '../repositories/thread.ts';
import type { ReadableDb } from '../types.ts';

/** What an office already has with the team (or firm) behind a record: so that one call serves for all. */
export interface TeamStanding {
  readonly id: string;
  /** Whom to call: the contact of the record, else the leader. */
  readonly contactName: string | null;
  readonly contactPersonId: string | null;
  /** The last day of a standing contact on any thread of the team. */
  readonly lastContactOn: Day | null;
  readonly openThreads: number;
  /** Open threads that were pushed and not answered, by the same rule as on the page of today. */
  readonly unansweredPushes: number;
}

interface Member {
  readonly id: string;
  readonly organisationId: string | null;
  readonly leaderName: string | null;
  readonly contactName: string | null;
  readonly contactPersonId: string | null;
}

interface TeamThread {
  readonly threadId: string;
  readonly targetId: string;
  readonly organisationId: string | null;
  readonly leaderName: string | null;
  readonly status: string;
  readonly stage: string;
  readonly lastEventOn: Day;
}

/**
 * The standing of the teams behind these records, in the order of the ids; ids that are gone are left out. A team is
 * the leader within an institution; without a leader a record stands for itself. The side that asks is its firm.
 * @param today the office's day
 */
export function teamStandings(
  db: ReadableDb,
  kind: 'achievement' | 'need' | 'scenario',
  ids: readonly string[],
  today: Day,
): TeamStanding[] {
  const members = membersOf(db, kind, ids);
  const threadsByTeam = Map.groupBy(
    kind === 'achievement' ? supplyThreads(db) : demandThreads(db),
    (thread) => teamKey(kind, { ...thread, id: thread.targetId }),
  );
  const wanted = members.flatMap((member) => threadsByTeam.get(teamKey(kind, member)) ?? []);
  const { contacts, answered } = contactsOf(db, [...new Set(wanted.map(({ threadId }) => threadId))]);
  return members.map((member) => {
    const threads = distinctThreads(threadsByTeam.get(teamKey(kind, member)) ?? []);
    const open = threads.filter(({ status }) => status === 'open');
    const days = threads.flatMap(({ threadId }) => contacts.get(threadId) ?? []);
    return {
      id: member.id,
      contactName: member.contactName ?? member.leaderName,
      contactPersonId: member.contactPersonId,
      lastContactOn: days.toSorted().at(-1) ?? null,
      openThreads: open.length,
      unansweredPushes: open.filter((thread) => isUnanswered(thread, answered, today)).length,
    };
  });
}

function isUnanswered(thread: TeamThread, answered: ReadonlySet<string>, today: Day): boolean {
  const latest = addDays(today, -waitingSteps[0]);
  return thread.stage === 'push' && thread.lastEventOn <= latest && !answered.has(thread.threadId);
}

function teamKey(
  kind: 'achievement' | 'need' | 'scenario',
  { id, organisationId, leaderName }: Pick<Member, 'id' | 'organisationId' | 'leaderName'>,
): string {
  if (kind !== 'achievement') return organisationId ?? id;
  return organisationId !== null && leaderName !== null ? `${organisationId}\n${leaderName}` : id;
}

function distinctThreads(threads: readonly TeamThread[]): TeamThread[] {
  return [...new Map(threads.map((thread) => [thread.threadId, thread])).values()];
}

function membersOf(
  db: ReadableDb,
  kind: 'achievement' | 'need' | 'scenario',
  ids: readonly string[],
): Member[] {
  const leader = kind === 'achievement' ? 'record.leaderName' : 'NULL';
  const rows = db
    .prepare(
      `SELECT record.id, record.organisationId, ${leader} AS leaderName,
              person.name AS contactName, person.id AS contactPersonId
       FROM json_each(:ids) AS wanted JOIN ${kind} AS record ON record.id = wanted.value
       LEFT JOIN person ON person.id = record.contactPersonId AND person.deletedAt IS NULL
       WHERE record.deletedAt IS NULL ORDER BY wanted.key`,
    )
    .all({ ids: JSON.stringify(ids) });
  return rows as Member[];
}

const threadFacts = 'thread.id AS threadId, link.targetId, thread.status, thread.stage, thread.lastEventOn';
const liveLink = `threadLink AS link JOIN thread ON thread.id = link.threadId AND thread.deletedAt IS NULL`;

// Threads are thousands where achievements are a hundred thousand: the teams are found from their threads.
function supplyThreads(db: ReadableDb): TeamThread[] {
  const rows = db
    .prepare(
      `SELECT ${threadFacts}, target.organisationId, target.leaderName
       FROM ${liveLink} JOIN achievement AS target ON target.id = link.targetId
       WHERE link.side = 'supply' AND link.targetKind = 'achievement' AND link.deletedAt IS NULL
       UNION ALL
       SELECT ${threadFacts}, target.organisationId, target.name
       FROM ${liveLink} JOIN person AS target ON target.id = link.targetId
       WHERE link.side = 'supply' AND link.targetKind = 'person' AND link.deletedAt IS NULL`,
    )
    .all();
  return rows as TeamThread[];
}

function demandThreads(db: ReadableDb): TeamThread[] {
  const ofKind = (kind: 'need' | 'scenario') =>
    `SELECT ${threadFacts}, target.organisationId, NULL AS leaderName
     FROM ${liveLink} JOIN ${kind} AS target ON target.id = link.targetId
     WHERE link.side = 'demand' AND link.targetKind = '${kind}' AND link.deletedAt IS NULL`;
  const rows = db
    .prepare(
      `${ofKind('need')} UNION ALL ${ofKind('scenario')} UNION ALL
       SELECT ${threadFacts}, link.targetId AS organisationId, NULL FROM ${liveLink}
       WHERE link.side = 'demand' AND link.targetKind = 'organisation' AND link.deletedAt IS NULL`,
    )
    .all();
  return rows as TeamThread[];
}

/** The last standing contact of each thread that had one, and in which threads somebody was reached. */
function contactsOf(
  db: ReadableDb,
  threadIds: readonly string[],
): { contacts: Map<string, Day>; answered: Set<string> } {
  const contacts = new Map<string, Day>();
  const answered = new Set<string>();
  for (const event of standingFacts(eventsOfThreads(db, threadIds))) {
    const { threadId, kind, activityKind, happenedOn } = event;
    if (kind !== 'contact') continue;
    if (activityKind !== NO_ANSWER) answered.add(threadId);
    const known = contacts.get(threadId);
    if (known === undefined || known < happenedOn) contacts.set(threadId, happenedOn);
  }
  return { contacts, answered };
}
