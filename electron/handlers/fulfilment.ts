import { fulfilmentOf } from '../../db/queries/fulfilment.ts';
import { type Contract, rightsOfContracts } from '../../db/repositories/contract.ts';
import {
  type FulfilmentTable,
  factsOf,
  findFact,
  type StoredFact,
  standingByContract,
} from '../../db/repositories/fulfilment.ts';
import { reversedIds } from '../../db/repositories/standingFacts.ts';
import type { ReadableDb } from '../../db/types.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { changeProblem, registrationMoves, registrationState } from '../../shared/domain/fulfilment.ts';
import type { WriteContext } from '../core/context.ts';
import { notFound } from './checks.ts';
import { liveContract } from './liveContract.ts';
import type { DomainHandlers } from './types.ts';

/** What happens to a contract after signing: 认定登记, 权属变更与备案, 变更, 跟踪. */
export const fulfilmentHandlers: DomainHandlers<'fulfilment'> = {
  of(context, { contractId }) {
    const found = fulfilmentOf(context.db, contractId, context.today());
    if (!found) throw notFound('contract', contractId);
    return found;
  },

  addRegistration(context, { contractId, values }) {
    const contract = liveContract(context.db, contractId);
    requireHappened(context, contract, values.happenedOn);
    const events = standing(context.db, 'registrationEvent', contractId);
    const { state } = registrationState(events);
    if (!registrationMoves[state].includes(values.kind)) throw problemOf('NOT_NEXT_STEP', { from: state });
    const last = events.at(-1);
    if (last && values.happenedOn < last.happenedOn)
      throw problemOf('BEFORE_STEP_BEFORE', { ...dayOf(last) });
    if (values.technicalFen !== null && values.technicalFen > contract.values.totalFen)
      throw problemOf('TECHNICAL_ABOVE_TOTAL');
    return write(context, contract, 'registrationEvent', values);
  },

  addChange(context, { contractId, values }) {
    const contract = liveContract(context.db, contractId);
    const changes = standing(context.db, 'contractChange', contractId);
    const problem = changeProblem(contract.values, changes, values, context.today());
    if (problem) throw problemOf(problem);
    return write(context, contract, 'contractChange', values);
  },

  addRightChange(context, { contractId, values }) {
    const contract = liveContract(context.db, contractId);
    requireHappened(context, contract, values.happenedOn);
    const isOwn = rightsOfContracts(context.db, [contractId]).some(
      (right) => right.id === values.contractRightId,
    );
    if (!isOwn) throw notFound('contractRight', values.contractRightId);
    return write(context, contract, 'rightChange', values);
  },

  addFollowUp(context, { contractId, values }) {
    const contract = liveContract(context.db, contractId);
    requireHappened(context, contract, values.happenedOn);
    return write(context, contract, 'followUp', values);
  },

  reverse(context, { of, id }) {
    const fact = findFact(context.db, of, id);
    if (!fact) throw notFound(of, id);
    const contract = liveContract(context.db, fact.contractId);
    const facts = factsOf(context.db, of, [fact.contractId]);
    const reversed = reversedIds(facts);
    if (fact.reversesId !== null || reversed.has(id)) throw new ContractError('ALREADY_REVERSED');
    if (hasLater(of, facts, reversed, id)) throw new ContractError('LATER_FACT');
    return write(context, contract, of, fact.values, id);
  },
};

/** Steps of registration and changes stand on each other; a look-back or the change of one right stands alone. */
function hasLater(
  table: FulfilmentTable,
  facts: readonly StoredFact<FulfilmentTable>[],
  reversed: ReadonlySet<string>,
  id: string,
): boolean {
  if (table === 'rightChange' || table === 'followUp') return false;
  const place = facts.findIndex((fact) => fact.id === id);
  return facts.slice(place + 1).some((fact) => fact.reversesId === null && !reversed.has(fact.id));
}

function standing<Table extends FulfilmentTable>(db: ReadableDb, table: Table, contractId: string) {
  return (standingByContract(db, table, [contractId]).get(contractId) ?? []).map((fact) => fact.values);
}

function write<Table extends FulfilmentTable>(
  context: WriteContext,
  contract: Contract,
  table: Table,
  values: StoredFact<Table>['values'],
  reversesId: string | null = null,
): { id: string } {
  const code = reversesId === null ? `${table}.add` : `${table}.reverse`;
  return context.write({ code, params: { name: contract.values.projectName } }, (batch) => ({
    id: batch.insert(table, { contractId: contract.id, ...values, reversesId }),
  }));
}

function requireHappened(context: WriteContext, { values }: Contract, day: string): void {
  if (day > context.today()) throw problemOf('IN_FUTURE', { day });
  if (day < values.signedOn) throw problemOf('BEFORE_SIGNING', { day });
}

function dayOf(event: { readonly happenedOn: string }): { day: string } {
  return { day: event.happenedOn };
}

function problemOf(problem: string, params: Readonly<Record<string, string>> = {}): ContractError {
  return new ContractError('CONTRACT_PROBLEM', { problem, ...params });
}
