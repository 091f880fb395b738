import type { NoticeRow, ThreadProcess } from '../../shared/contract/process.ts';
import { checklistOf, nextItem } from '../../shared/domain/checklist.ts';
import type { Day } from '../../shared/domain/days.ts';
import { isVenue, noticeState } from '../../shared/domain/process.ts';
import { templateFor } from '../../shared/domain/rules/stageTemplates.ts';
import { exportGuards, type Guard, type SigningFacts, signingGuards } from '../../shared/domain/signing.ts';
import { officeLadder, officeOrder } from '../repositories/officeRules.ts';
import {
  processFacts,
  type StoredNotice,
  type StoredObjection,
  type StoredProcess,
} from '../repositories/process.ts';
import { profileNames } from '../repositories/record.ts';
import { reversedIds, standingFacts } from '../repositories/standingFacts.ts';
import { eventsOfThreads, findThread, type Thread } from '../repositories/thread.ts';
import type { ReadableDb } from '../types.ts';
import { partiesOfThread, type ThreadParties } from './threadParties.ts';

/** Kinds of contact at which both sides sat together. */
const meetingKinds = ['meeting', 'visit'];

/** What is asked of a thread, what is done and what stands before a signature; null when there is no such thread. */
export function threadProcess(db: ReadableDb, threadId: string, today: Day): ThreadProcess | null {
  const thread = findThread(db, threadId);
  if (!thread) return null;
  const parties = partiesOfThread(db, threadId);
  const facts = processFacts(db, 'processRecord', 'targetId', [threadId, ...parties.achievementIds]);
  const records = standingFacts(facts);
  const notices = noticesOf(db, 'threadId', threadId, today);
  const template = templateFor(thread.transferMode, parties.owner);
  const pricing = pricingOf(records);
  const stages = checklistOf({
    template,
    stage: thread.stage,
    evidence: [
      ...records.map(evidenceOf),
      ...meetings(db, thread),
      ...endedNotices(notices),
      ...venueInstead(pricing),
    ],
    inventors: parties.inventors,
    coOwners: parties.coOwners,
    ladder: officeLadder(db),
    order: officeOrder(db),
    amountFen: pricing?.amountFen ?? thread.intendedFen,
  });
  const names = profileNames(db);
  const reversed = reversedIds(facts);
  return {
    template: template && { id: template.id, source: template.source, certainty: template.certainty },
    owner: parties.owner,
    // A thread that was imported is history: its guards are listed 待核 and stop nobody.
    origin: isImported(db, threadId) ? 'imported' : 'own',
    stages,
    next: nextItem(stages),
    guards: signingGuards(signingFacts(thread, parties, records, notices), today),
    records: facts.map(({ id, reversesId, createdAt, createdBy, targetKind, targetId, ...values }) => ({
      id,
      target: { kind: targetKind, id: targetId },
      values,
      reversesId,
      reversed: reversed.has(id),
      atMs: createdAt,
      actorName: createdBy ? (names.get(createdBy) ?? null) : null,
    })),
    notices,
    people: {
      inventors: [...parties.inventors],
      coOwners: [...parties.coOwners],
      foreign: [...parties.foreign],
    },
  };
}

/** What refuses a signature of this thread on this day. Imported threads are never refused. */
export function guardsOfThread(
  db: ReadableDb,
  threadId: string,
  signedOn: Day,
  contract: { readonly mode: string | null; readonly foreign: readonly string[] } = {
    mode: null,
    foreign: [],
  },
): Guard[] {
  const thread = findThread(db, threadId);
  if (!thread || isImported(db, threadId)) return [];
  const parties = partiesOfThread(db, threadId);
  const records = standingFacts(
    processFacts(db, 'processRecord', 'targetId', [threadId, ...parties.achievementIds]),
  );
  const facts = signingFacts(thread, parties, records, noticesOf(db, 'threadId', threadId, signedOn));
  return signingGuards(
    {
      ...facts,
      mode: contract.mode ?? facts.mode,
      foreignParties: [...facts.foreignParties, ...contract.foreign],
    },
    signedOn,
  );
}

/** Whether something of these achievements may go to a party abroad. */
export function exportGuardsOf(
  db: ReadableDb,
  targetIds: readonly string[],
  foreignParties: readonly string[],
): Guard[] {
  const records = standingFacts(processFacts(db, 'processRecord', 'targetId', targetIds));
  return exportGuards({ foreignParties, exportCheck: exportCheckOf(records) });
}

/** The notices of a thread or contract with their objections, in the order of writing. */
export function noticesOf(db: ReadableDb, by: 'threadId' | 'contractId', id: string, day: Day): NoticeRow[] {
  const facts = processFacts(db, 'notice', by, [id]);
  const objections = processFacts(
    db,
    'noticeObjection',
    'noticeId',
    facts.map((notice) => notice.id),
  );
  const reversed = reversedIds(facts);
  return facts.map((notice) => noticeRow(notice, objections, reversed, day));
}

function noticeRow(
  notice: StoredNotice,
  objections: readonly StoredObjection[],
  reversed: ReadonlySet<string>,
  day: Day,
): NoticeRow {
  const {
    id,
    reversesId,
    createdAt,
    createdBy: _by,
    threadId: _thread,
    contractId: _contract,
    ...values
  } = notice;
  const own = standingFacts(objections.filter((objection) => objection.noticeId === id));
  const closed = new Set(own.map(({ objectionId }) => objectionId));
  const raised = own.filter(({ kind }) => kind === 'raised');
  const openObjections = raised.filter((objection) => !closed.has(objection.id)).length;
  const { endOn, ...said } = values;
  return {
    id,
    values: said,
    endOn,
    state: noticeState({ startOn: notice.startOn, endOn, openObjections }, day),
    openObjections,
    objections: raised.map((objection) => ({
      id: objection.id,
      happenedOn: objection.happenedOn,
      partyName: objection.partyName,
      body: objection.body,
      closedBy: own.find(({ objectionId }) => objectionId === objection.id)?.body ?? null,
    })),
    reversed: reversed.has(id),
    reversesId,
    atMs: createdAt,
  };
}

function isImported(db: ReadableDb, threadId: string): boolean {
  return (
    db.prepare<[string]>('SELECT 1 FROM thread WHERE id = ? AND importBatchId IS NOT NULL').get(threadId) !==
    undefined
  );
}

function standingNotices(notices: readonly NoticeRow[]): NoticeRow[] {
  return notices.filter(({ reversed, reversesId }) => !reversed && reversesId === null);
}

function signingFacts(
  thread: Pick<Thread, 'transferMode'>,
  parties: ThreadParties,
  records: readonly StoredProcess[],
  notices: readonly NoticeRow[],
): SigningFacts {
  return {
    owner: parties.owner,
    mode: thread.transferMode,
    pricing: pricingOf(records),
    notices: standingNotices(notices)
      .filter(({ values }) => values.kind === 'price')
      .map(({ values, endOn, openObjections }) => ({
        startOn: values.startOn,
        endOn,
        place: values.place,
        openObjections,
      })),
    foreignParties: parties.foreign,
    exportCheck: exportCheckOf(records),
  };
}

function pricingOf(records: readonly StoredProcess[]): StoredProcess | null {
  return records.findLast(({ kind, state }) => kind === 'pricing' && state === 'done') ?? null;
}

function exportCheckOf(records: readonly StoredProcess[]): 'cleared' | 'missing' {
  const last = records.findLast(({ kind }) => kind === 'exportControl');
  return last && (last.outcome === 'cleared' || last.state === 'notApplicable') ? 'cleared' : 'missing';
}

/** 挂牌 and 拍卖 hang at the venue: the unit's own notice of the price does not apply, and the pricing says why. */
function venueInstead(pricing: StoredProcess | null) {
  if (pricing === null || !isVenue(pricing.method)) return [];
  const evidence = { ...evidenceOf(pricing), kind: 'priceNotice' as const };
  return [{ ...evidence, state: 'notApplicable' as const }];
}

function evidenceOf({ id, kind, state, happenedOn, outcome, partyName }: StoredProcess) {
  return { id, kind, state, happenedOn, outcome, partyName };
}

function meetings(db: ReadableDb, { id }: Thread) {
  return standingFacts(eventsOfThreads(db, [id]))
    .filter(({ kind, activityKind }) => kind === 'contact' && meetingKinds.includes(activityKind ?? ''))
    .map((event) => ({
      id: event.id,
      kind: 'meeting' as const,
      state: 'done' as const,
      happenedOn: event.happenedOn,
      outcome: null,
      partyName: null,
    }));
}

function endedNotices(notices: readonly NoticeRow[]) {
  return standingNotices(notices)
    .filter(({ values, state }) => values.kind === 'price' && state === 'ended')
    .map(({ id, endOn }) => ({
      id,
      kind: 'priceNotice' as const,
      state: 'done' as const,
      happenedOn: endOn,
      outcome: null,
      partyName: null,
    }));
}
