import { addDays, type Day } from '../../shared/domain/days.ts';
import type { NumberedKind } from '../../shared/domain/ids.ts';
import type { ThreadStage } from '../../shared/domain/thread.ts';
import type { TableName } from '../tables.ts';
import type { Batch } from '../write.ts';
import { wan } from './amounts.ts';
import { contracts } from './contracts.ts';
import { decisions } from './decisions.ts';
import { demonstrationRecords } from './records.ts';
import { threads } from './threads.ts';
import type { DemonstrationContract, DemonstrationRecord, DemonstrationThread } from './types.ts';

const referenceFields = ['organisationId', 'contactPersonId'];

/** What the demonstration needs from its caller. */
export interface DemonstrationTarget {
  readonly batch: Batch;
  /** The office's day: everything lies around it. */
  readonly today: Day;
  readonly ownerId: string | null;
  /** Gives the next number for people to use. */
  readonly nextNumber: (kind: NumberedKind) => string;
}

/**
 * Writes the whole demonstration catalogue into an open batch, every row marked as demonstration: records with
 * figures, decisions, threads with their history, contracts with receipts. Returns how many records, threads
 * and contracts were created.
 * @throws RangeError when demonstration data names a key that does not exist
 */
export function insertDemonstration(target: DemonstrationTarget): number {
  const ids = new Map<string, string>();
  const records = demonstrationRecords(target.today);
  for (const record of records) ids.set(record.key, insertRecord(target, record, ids));
  for (const { demand, achievement, ...decision } of decisions) {
    insertRow(target, 'decision', {
      ...decision,
      demandId: idOf(ids, demand),
      achievementId: idOf(ids, achievement),
    });
  }
  for (const thread of threads) ids.set(thread.key, insertThread(target, thread, ids));
  for (const contract of contracts) insertContract(target, contract, ids, records);
  return records.length + threads.length + contracts.length;
}

function insertRow(
  { batch }: DemonstrationTarget,
  table: TableName,
  values: Record<string, unknown>,
): string {
  return batch.insert(table, { ...values, demonstration: true });
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`Expected a demonstration record with key "${key}", found none`);
  return id;
}

function insertRecord(
  target: DemonstrationTarget,
  { kind, values, figures }: DemonstrationRecord,
  ids: ReadonlyMap<string, string>,
): string {
  const resolved: Record<string, unknown> = { ...values };
  for (const name of referenceFields) {
    if (typeof values[name] === 'string') resolved[name] = idOf(ids, values[name]);
  }
  const number = target.nextNumber(kind);
  const id = insertRow(target, kind, { ...resolved, number, ownerId: target.ownerId });
  for (const [ordinal, figure] of figures.entries()) {
    insertRow(target, 'figure', { ownerKind: kind, ownerId: id, ordinal, ...figure });
  }
  return id;
}

function insertThread(
  target: DemonstrationTarget,
  thread: DemonstrationThread,
  ids: ReadonlyMap<string, string>,
): string {
  const dayAgo = (days: number): Day => addDays(target.today, -days);
  const moves = thread.steps.filter((step) => step.to !== undefined);
  const lastDaysAgo = Math.min(thread.startedDaysAgo, ...thread.steps.map((step) => step.daysAgo));
  const next = {
    nextStep: thread.next?.step ?? null,
    nextStepOn: thread.next === null ? null : addDays(target.today, thread.next.inDays),
  };
  const reviewOn = thread.reviewInDays === undefined ? null : addDays(target.today, thread.reviewInDays);
  const id = insertRow(target, 'thread', {
    title: thread.title,
    number: target.nextNumber('thread'),
    stage: moves.at(-1)?.to ?? 'push',
    status: thread.status,
    statusReason: thread.statusReason ?? null,
    reviewOn,
    ...next,
    intendedFen: thread.intendedWan === null ? null : wan(thread.intendedWan),
    transferMode: thread.transferMode,
    stageSince: dayAgo(moves.at(-1)?.daysAgo ?? thread.startedDaysAgo),
    lastEventOn: dayAgo(lastDaysAgo),
    ownerId: target.ownerId,
    helperIds: [],
  });
  for (const { side, targetKind, target: key } of thread.links) {
    insertRow(target, 'threadLink', { threadId: id, side, targetKind, targetId: idOf(ids, key) });
  }
  insertEvents(target, thread, id, next);
  if (thread.status !== 'open') {
    insertRow(target, 'threadEvent', {
      threadId: id,
      kind: 'status',
      happenedOn: dayAgo(lastDaysAgo),
      activityKind: thread.status,
      body: thread.statusReason ?? null,
      nextStepOn: reviewOn,
    });
  }
  return id;
}

/** The start and every step; the last of them names what comes next. */
function insertEvents(
  target: DemonstrationTarget,
  thread: DemonstrationThread,
  threadId: string,
  next: Record<string, unknown>,
): void {
  const startsOn = addDays(target.today, -thread.startedDaysAgo);
  const nextOf = (index: number) => (index === thread.steps.length - 1 ? next : {});
  insertRow(target, 'threadEvent', {
    threadId,
    kind: 'start',
    happenedOn: startsOn,
    toStage: 'push',
    ...nextOf(-1),
  });
  let stage: ThreadStage = 'push';
  for (const [index, { daysAgo, to, ...step }] of thread.steps.entries()) {
    const move = to === undefined ? {} : { fromStage: stage, toStage: to };
    insertRow(target, 'threadEvent', {
      threadId,
      happenedOn: addDays(target.today, -daysAgo),
      ...step,
      ...move,
      ...nextOf(index),
    });
    stage = to ?? stage;
  }
}

function insertContract(
  target: DemonstrationTarget,
  contract: DemonstrationContract,
  ids: ReadonlyMap<string, string>,
  records: readonly DemonstrationRecord[],
): void {
  const nameOf = (key: string) => records.find((record) => record.key === key)?.values.name;
  const contractId = insertRow(target, 'contract', {
    ...contract.values,
    signedOn: addDays(target.today, -contract.signedDaysAgo),
    number: target.nextNumber('contract'),
    ownerId: target.ownerId,
  });
  const parties = { seller: contract.sellers, buyer: contract.buyers };
  for (const [side, keys] of Object.entries(parties)) {
    for (const key of keys) {
      insertRow(target, 'contractParty', {
        contractId,
        side,
        organisationId: idOf(ids, key),
        name: nameOf(key),
      });
    }
  }
  const linked = {
    thread: contract.thread === null ? [] : [contract.thread],
    achievement: contract.achievements,
    need: contract.needs,
  };
  for (const [targetKind, keys] of Object.entries(linked)) {
    for (const key of keys)
      insertRow(target, 'contractLink', { contractId, targetKind, targetId: idOf(ids, key) });
  }
  for (const { daysAgo, ...receipt } of contract.receipts) {
    const receivedOn = addDays(target.today, -daysAgo);
    insertRow(target, 'receipt', {
      contractId,
      receivedOn,
      payer: nameOf(contract.buyers[0] ?? ''),
      ...receipt,
    });
  }
}
