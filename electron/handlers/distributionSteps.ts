import { rewardNoticeOf } from '../../db/queries/rewardNotice.ts';
import { findReceipt } from '../../db/repositories/contract.ts';
import {
  type Distribution,
  findDistribution,
  isShownByStep,
  sheetOfStep,
  stepsOf,
} from '../../db/repositories/distribution.ts';
import { officeCalendar } from '../../db/repositories/officeRules.ts';
import { processFacts } from '../../db/repositories/process.ts';
import { reversedIds, standingFacts } from '../../db/repositories/standingFacts.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Batch } from '../../db/write.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { type DistributionProblem, openPoints, stepProblem } from '../../shared/domain/money/distribution.ts';
import { notFound, requirePast } from './checks.ts';
import { liveContract } from './liveContract.ts';
import { endOfNotice } from './noticePosting.ts';
import { reversalOf } from './process.ts';
import type { DomainHandlers } from './types.ts';

type MoneyHandlers = DomainHandlers<'money'>;

/** 公示, 发放 or 个税备案. A notice is posted with its step, in one batch. @throws ContractError see the contract */
export const addStep: MoneyHandlers['addStep'] = (context, { sheetId, values, notice }) => {
  const { db } = context;
  const sheet = liveSheet(db, sheetId);
  requirePast('happenedOn', values.happenedOn, context.today());
  const [open] = openPoints(sheet.values);
  if (open) throw problemOf(open);
  const contract = liveContract(db, sheet.contractId);
  const steps = standingSteps(db, sheetId);
  const facts = {
    ...sheet.values,
    origin: contract.importBatchId === null ? ('own' as const) : ('imported' as const),
    steps,
    hung: rewardNoticeOf(db, sheet.contractId, steps, context.today()),
  };
  const problem = stepProblem(facts, values, officeCalendar(db));
  if (problem) throw problemOf(problem);
  if (values.kind === 'paid') requireReceived(db, sheet, values.happenedOn);
  const name = contract.values.projectName;
  const posted =
    values.kind !== 'notice' || notice === null
      ? null
      : { kind: 'reward' as const, title: name, startOn: values.happenedOn, ...notice };
  const endOn = posted && endOfNotice(db, posted);
  return context.write({ code: 'distributionStep.add', params: { name } }, (batch) => {
    const noticeId = posted && batch.insert('notice', { contractId: sheet.contractId, ...posted, endOn });
    const row = { distributionId: sheetId, ...values };
    if (values.kind !== 'notice') return { id: batch.insert('distributionStep', row) };
    return {
      id: batch.insert('distributionStep', { ...row, noticeId: noticeId ?? freeNotice(db, sheet, row) }),
    };
  });
};

/** The notice of a step goes back with it. @throws ContractError LATER_FACT while a step or an objection stands on it */
export const reverseStep: MoneyHandlers['reverseStep'] = (context, { id }) => {
  const { db } = context;
  const sheetId = sheetOfStep(db, id);
  if (sheetId === null) throw notFound('distributionStep', id);
  const sheet = liveSheet(db, sheetId);
  const steps = stepsOf(db, [sheetId]);
  const step = steps.find((each) => each.id === id);
  if (!step) throw notFound('distributionStep', id);
  if (step.reversesId !== null || reversedIds(steps).has(id)) throw new ContractError('ALREADY_REVERSED');
  if (standingFacts(steps).at(-1)?.id !== id) throw new ContractError('LATER_FACT');
  const { noticeId } = step.values;
  if (noticeId !== null && hasObjections(db, noticeId))
    throw new ContractError('LATER_FACT', { kind: 'objection' });
  const { projectName: name } = liveContract(db, sheet.contractId).values;
  return context.write({ code: 'distributionStep.reverse', params: { name } }, (batch) => {
    if (noticeId !== null) takeDown(db, batch, noticeId);
    return {
      id: batch.insert('distributionStep', { distributionId: sheetId, ...step.values, reversesId: id }),
    };
  });
};

/** @throws ContractError NOT_FOUND */
export function liveSheet(db: ReadableDb, id: string): Distribution {
  const sheet = findDistribution(db, id);
  if (!sheet) throw notFound('distribution', id);
  return sheet;
}

/** What was done with a sheet and stands, in order. */
export function standingSteps(db: ReadableDb, sheetId: string) {
  return standingFacts(stepsOf(db, [sheetId])).map((fact) => fact.values);
}

/** Nobody is paid out of money that has not come. */
function requireReceived(db: ReadableDb, { values }: Distribution, paidOn: string): void {
  const receipt = values.receiptId === null ? null : findReceipt(db, values.receiptId);
  if (receipt && paidOn < receipt.receivedOn) throw problemOf('PAID_BEFORE_RECEIPT');
}

/** A notice of the contract's reward that was posted for this day and that no step has taken yet. */
function freeNotice(
  db: ReadableDb,
  { contractId }: Distribution,
  { happenedOn }: { readonly happenedOn: string },
): string | null {
  const posted = standingFacts(processFacts(db, 'notice', 'contractId', [contractId]));
  const free = posted.find(
    ({ id, kind, startOn }) => kind === 'reward' && startOn === happenedOn && !isShownByStep(db, id),
  );
  return free?.id ?? null;
}

function hasObjections(db: ReadableDb, noticeId: string): boolean {
  return standingFacts(processFacts(db, 'noticeObjection', 'noticeId', [noticeId])).length > 0;
}

function takeDown(db: ReadableDb, batch: Batch, noticeId: string): void {
  const reversal = reversalOf(db, 'notice', noticeId);
  if (reversal) batch.insert('notice', reversal);
}

export function problemOf(problem: DistributionProblem): ContractError {
  return new ContractError('DISTRIBUTION_PROBLEM', { problem });
}
