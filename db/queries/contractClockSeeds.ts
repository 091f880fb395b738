import type { ClockSeed } from '../../shared/domain/clocks/clocks.ts';
import { contractClass } from '../../shared/domain/contract.ts';
import type { Day } from '../../shared/domain/days.ts';
import { contractStanding, registrationState } from '../../shared/domain/fulfilment.ts';
import { followUpTrack, rightsTrack } from '../../shared/domain/tracks.ts';
import {
  type Contract,
  findContract,
  receiptsOfContracts,
  rightsOfContracts,
} from '../repositories/contract.ts';
import { standingByContract } from '../repositories/fulfilment.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';
import { instalmentSeedsOf, type RewardDays, rewardDaysByReceipt } from './moneySeeds.ts';

/** The ids of all live contracts, the youngest first. */
export function liveContractIds(db: ReadableDb): string[] {
  return db
    .prepare<[], string>('SELECT id FROM contract WHERE deletedAt IS NULL ORDER BY signedOn DESC')
    .pluck()
    .all();
}

/** Clocks of these contracts: registration, change of rights, follow-up, instalments, and the reward of each receipt. */
export function contractSeeds(db: ReadableDb, contractIds: readonly string[], today: Day): ClockSeed[] {
  const facts = {
    registrations: standingByContract(db, 'registrationEvent', contractIds),
    rightChanges: standingByContract(db, 'rightChange', contractIds),
    changes: standingByContract(db, 'contractChange', contractIds),
    followUps: standingByContract(db, 'followUp', contractIds),
    rights: Map.groupBy(rightsOfContracts(db, contractIds), ({ contractId }) => contractId),
    receipts: Map.groupBy(
      standingFacts(receiptsOfContracts(db, contractIds)),
      ({ contractId }) => contractId,
    ),
    rewards: rewardDaysByReceipt(db, contractIds),
  };
  return contractIds.flatMap((id) => {
    const contract = findContract(db, id);
    if (!contract) return [];
    const valuesOf = <Values>(map: ReadonlyMap<string, readonly { readonly values: Values }[]>) =>
      (map.get(id) ?? []).map((fact) => fact.values);
    const { terminatedOn } = contractStanding(contract.values, valuesOf(facts.changes));
    return [
      ...registrationSeed(contract, registrationState(valuesOf(facts.registrations))),
      ...(terminatedOn === null
        ? [
            ...rightsSeed(contract, facts.rights.get(id) ?? [], valuesOf(facts.rightChanges)),
            ...followUpSeed(contract, valuesOf(facts.followUps), today),
            ...instalmentSeedsOf(
              db,
              [{ subject: subjectOf(contract), receipts: facts.receipts.get(id) ?? [] }],
              today,
            ),
          ]
        : []),
      ...receiptSeeds(contract, facts.receipts.get(id) ?? [], facts.rewards),
    ];
  });
}

function registrationSeed(
  contract: Contract,
  { submittedOn, decisionDueOn, registeredOn }: ReturnType<typeof registrationState>,
): ClockSeed[] {
  if (submittedOn === null || (decisionDueOn === null && registeredOn === null)) return [];
  return [
    { kind: 'registrationDecision', subject: subjectOf(contract), startOn: submittedOn, metOn: registeredOn },
  ];
}

function rightsSeed(
  contract: Contract,
  rights: Parameters<typeof rightsTrack>[0]['rights'],
  changes: Parameters<typeof rightsTrack>[0]['changes'],
): ClockSeed[] {
  const track = rightsTrack({ contract: contract.values, rights, changes });
  if (track.dueOn === null) return [];
  const startOn = contract.values.startsOn ?? contract.values.signedOn;
  return [{ kind: 'licenceRecord', subject: subjectOf(contract), startOn }];
}

function followUpSeed(
  contract: Contract,
  followUps: Parameters<typeof followUpTrack>[1],
  today: Day,
): ClockSeed[] {
  const { dueOn } = followUpTrack(contract.values.signedOn, followUps, today);
  return [{ kind: 'followUp', subject: subjectOf(contract), startOn: contract.values.signedOn, dueOn }];
}

/** 36 months from each actual receipt, met once its reward is paid, then the filing; only transfers are shared out by law. */
function receiptSeeds(
  contract: Contract,
  receipts: readonly { readonly id: string; readonly receivedOn: Day; readonly amountFen: number }[],
  rewards: ReadonlyMap<string, RewardDays>,
): ClockSeed[] {
  if (contractClass(contract.values.contractType, 'four') !== 'assignment') return [];
  return receipts
    .filter(({ amountFen }) => amountFen > 0)
    .flatMap(({ id, receivedOn }): ClockSeed[] => {
      const { paidOn, filedOn } = rewards.get(id) ?? { paidOn: null, filedOn: null };
      const base = { subject: subjectOf(contract), partId: id };
      const filing: ClockSeed = { ...base, kind: 'taxFiling', startOn: paidOn, metOn: filedOn };
      return [
        { ...base, kind: 'rewardPayment', startOn: receivedOn, metOn: paidOn },
        ...(paidOn === null ? [] : [filing]),
      ];
    });
}

function subjectOf({ id, values }: Contract): ClockSeed['subject'] {
  return { kind: 'contract', id, name: values.projectName };
}
