import { dossierOf } from '../../db/queries/dossier.ts';
import { noticesOf, threadProcess } from '../../db/queries/threadProcess.ts';
import { isShownByStep } from '../../db/repositories/distribution.ts';
import { officeCalendar } from '../../db/repositories/officeRules.ts';
import { type ProcessTable, processFacts } from '../../db/repositories/process.ts';
import { reversedIds, standingFacts } from '../../db/repositories/standingFacts.ts';
import { targetNames } from '../../db/repositories/targetNames.ts';
import type { ReadableDb } from '../../db/types.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { missingYears } from '../../shared/domain/calendar/calendar.ts';
import type { Day } from '../../shared/domain/days.ts';
import { processProblem } from '../../shared/domain/process.ts';
import { dossierDocument } from '../../shared/reporting/dossier/document.ts';
import type { WriteContext } from '../core/context.ts';
import { notFound, requireCode, requireLive, requireNotBefore, requirePast } from './checks.ts';
import { endOfNotice } from './noticePosting.ts';
import type { DomainHandlers } from './types.ts';

/** 过程记录、公示、异议: facts, only added and turned back. */
export const processHandlers: DomainHandlers<'process'> = {
  of(context, { threadId }) {
    const found = threadProcess(context.db, threadId, context.today());
    if (!found) throw notFound('thread', threadId);
    return found;
  },

  dossier(context, { subject, language }) {
    const today = context.today();
    const { officeName, timeZone } = context.settings();
    const found = dossierOf(context.db, subject, { today, timeZone });
    if (!found) throw notFound(subject.kind, subject.id);
    return { document: dossierDocument({ ...found, officeName, printedOn: today, language }) };
  },

  record(context, { target, values }) {
    requireLive(context.db, [target]);
    const problem = processProblem(values, context.today());
    if (problem) throw new ContractError('PROCESS_PROBLEM', { problem });
    if (values.kind === 'pricing') requireCode('method', 'pricingMethod', values.method);
    const title = nameOf(context.db, target);
    return context.write({ code: 'process.record', params: { title, kind: values.kind } }, (batch) => ({
      id: batch.insert('processRecord', { targetKind: target.kind, targetId: target.id, ...values }),
    }));
  },

  noticesOf(context, { contractId }) {
    return { notices: noticesOf(context.db, 'contractId', contractId, context.today()) };
  },

  postNotice(context, { threadId, contractId, values }) {
    const target = threadId
      ? { kind: 'thread' as const, id: threadId }
      : { kind: 'contract' as const, id: contractId ?? '' };
    requireLive(context.db, [target]);
    const endOn = endOfNotice(context.db, values);
    const params = { title: nameOf(context.db, target), kind: values.kind };
    return context.write({ code: 'process.notice', params }, (batch) => ({
      id: batch.insert('notice', { threadId, contractId, ...values, endOn }),
      endOn,
      missingYears: missingYears(values.startOn, endOn, officeCalendar(context.db)),
    }));
  },

  object(context, values) {
    requirePast('happenedOn', values.happenedOn, context.today());
    const notice = processFacts(context.db, 'notice', 'id', [values.noticeId])[0];
    if (!notice) throw notFound('notice', values.noticeId);
    const objections = standingFacts(processFacts(context.db, 'noticeObjection', 'noticeId', [notice.id]));
    requireNotBefore('happenedOn', values.happenedOn, notice.startOn);
    if (values.kind === 'closed') requireOpen(objections, values);
    else if (values.objectionId !== null)
      throw new ContractError('INVALID_INPUT', {
        field: 'objectionId',
        expected: null,
        found: values.objectionId,
      });
    return context.write({ code: `process.${values.kind}`, params: { title: notice.title } }, (batch) => ({
      id: batch.insert('noticeObjection', { ...values }),
    }));
  },

  reverse(context, { of, id }) {
    if (of === 'notice') requireFree(context.db, id);
    if (of === 'noticeObjection') requireUnclosed(context.db, id);
    return reverseFact(context, of, id);
  },
};

/** Turns a fact back by a reversal that repeats it. @throws ContractError NOT_FOUND, ALREADY_REVERSED */
export function reverseFact(context: WriteContext, table: ProcessTable, id: string): { id: string } {
  if (!processFacts(context.db, table, 'id', [id])[0]) throw notFound(table, id);
  const reversal = reversalOf(context.db, table, id);
  if (reversal === null) throw new ContractError('ALREADY_REVERSED');
  return context.write({ code: 'process.reverse', params: { table } }, (batch) => ({
    id: batch.insert(table, reversal),
  }));
}

/** The reversal of a fact, ready to be written; null where it does not stand. */
export function reversalOf(
  db: ReadableDb,
  table: ProcessTable,
  id: string,
): Readonly<Record<string, unknown>> | null {
  const fact = processFacts(db, table, 'id', [id])[0];
  const known = processFacts(db, table, 'reversesId', [id]);
  if (!fact || fact.reversesId !== null || reversedIds(known).has(id)) return null;
  const { id: _id, createdAt: _at, createdBy: _by, reversesId: _reverses, ...rest } = fact;
  const { clock: _clock, demonstration: _demonstration, ...values } = rest as Record<string, unknown>;
  return { ...values, reversesId: id };
}

interface ObjectionFact {
  readonly id: string;
  readonly kind: string;
  readonly objectionId: string | null;
  readonly happenedOn: Day;
}

function requireOpen(
  objections: readonly ObjectionFact[],
  { objectionId, happenedOn }: Pick<ObjectionFact, 'objectionId' | 'happenedOn'>,
): void {
  const raised = objections.find(({ id, kind }) => id === objectionId && kind === 'raised');
  if (!raised) throw notFound('noticeObjection', objectionId ?? '');
  requireNotBefore('happenedOn', happenedOn, raised.happenedOn);
  if (objections.some((objection) => objection.objectionId === objectionId))
    throw new ContractError('ALREADY_REVERSED');
}

/** A notice with objections on it stays: they would hang in the air. So does that of a distribution's step. */
function requireFree(db: ReadableDb, noticeId: string): void {
  if (isShownByStep(db, noticeId)) throw new ContractError('LATER_FACT', { kind: 'distributionStep' });
  if (standingFacts(processFacts(db, 'noticeObjection', 'noticeId', [noticeId])).length > 0)
    throw new ContractError('LATER_FACT', { kind: 'objection' });
}

function requireUnclosed(db: ReadableDb, id: string): void {
  const fact = processFacts(db, 'noticeObjection', 'id', [id])[0];
  if (!fact) return;
  const all = standingFacts(processFacts(db, 'noticeObjection', 'noticeId', [fact.noticeId]));
  if (all.some(({ objectionId }) => objectionId === id))
    throw new ContractError('LATER_FACT', { kind: 'closed' });
}

function nameOf(
  db: ReadableDb,
  target: { readonly kind: 'thread' | 'achievement' | 'contract'; readonly id: string },
) {
  return targetNames(db, [target]).get(target.id)?.name ?? '';
}
