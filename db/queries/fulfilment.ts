import type { Fulfilment } from '../../shared/contract/fulfilment.ts';
import type { Day } from '../../shared/domain/days.ts';
import { contractStanding, registrationState } from '../../shared/domain/fulfilment.ts';
import { paidInstalments } from '../../shared/domain/money/instalments.ts';
import {
  distributionTrack,
  followUpTrack,
  receiptsTrack,
  registrationTrack,
  rightsTrack,
  type Track,
} from '../../shared/domain/tracks.ts';
import {
  type Contract,
  findContract,
  receiptsOfContracts,
  rightsOfContracts,
} from '../repositories/contract.ts';
import { distributedFenOf } from '../repositories/distribution.ts';
import { type FulfilmentTable, factsOf, type StoredFact } from '../repositories/fulfilment.ts';
import { instalmentsByContract } from '../repositories/instalment.ts';
import { profileNames } from '../repositories/record.ts';
import { reversedIds, standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';

/** Everything after the signing of one contract; null when there is no such contract. @param today the office's day */
export function fulfilmentOf(db: ReadableDb, contractId: string, today: Day): Fulfilment | null {
  const contract = findContract(db, contractId);
  if (!contract) return null;
  const names = profileNames(db);
  const facts = <Table extends FulfilmentTable>(table: Table) => factsOf(db, table, [contractId]);
  const registrations = facts('registrationEvent');
  const changes = facts('contractChange');
  const rightChanges = facts('rightChange');
  const followUps = facts('followUp');
  const registration = registrationState(valuesOf(standingFacts(registrations)));
  const standing = contractStanding(contract.values, valuesOf(standingFacts(changes)));
  const rights = rightsOfContracts(db, [contractId]);
  return {
    standing,
    registration,
    tracks: [
      registrationTrack(registration),
      ...moneyTracks(db, contract, { totalFen: standing.totalFen, today }),
      rightsTrack({
        contract: contract.values,
        rights,
        changes: valuesOf(standingFacts(rightChanges)),
      }),
      followUpTrack(contract.values.signedOn, valuesOf(standingFacts(followUps)), today),
    ],
    rights: rights.map(({ contractId: _same, ...right }) => right),
    registrations: shown(registrations, names),
    changes: shown(changes, names),
    rightChanges: shown(rightChanges, names),
    followUps: shown(followUps, names),
  };
}

function moneyTracks(
  db: ReadableDb,
  contract: Contract,
  { totalFen, today }: { readonly totalFen: number; readonly today: Day },
): Track[] {
  const receipts = standingFacts(receiptsOfContracts(db, [contract.id]));
  const receivedFen = receipts.reduce((sum, receipt) => sum + receipt.amountFen, 0);
  const plan = instalmentsByContract(db, [contract.id]).get(contract.id) ?? [];
  const nextDueOn = paidInstalments(plan, receipts, today)
    .flatMap(({ dueOn, openFen }) => (openFen > 0 && dueOn !== null ? [dueOn] : []))
    .toSorted()[0];
  const distributedFen = distributedFenOf(db, [contract.id]).get(contract.id) ?? 0;
  return [
    receiptsTrack(totalFen, receivedFen, nextDueOn ?? null),
    distributionTrack(contract.values.contractType, receipts, distributedFen),
  ];
}

function valuesOf<Values>(facts: readonly { readonly values: Values }[]): Values[] {
  return facts.map((fact) => fact.values);
}

function shown<Table extends FulfilmentTable>(
  facts: readonly StoredFact<Table>[],
  names: ReadonlyMap<string, string>,
) {
  const reversed = reversedIds(facts);
  return facts.map(({ id, values, reversesId, createdAt, createdBy }) => ({
    id,
    values,
    reversesId,
    reversed: reversed.has(id),
    atMs: createdAt,
    actorName: createdBy ? (names.get(createdBy) ?? null) : null,
  }));
}
