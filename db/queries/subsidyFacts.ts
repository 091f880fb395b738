import { registrationState } from '../../shared/domain/fulfilment.ts';
import { commissionStanding, type SubsidyFacts } from '../../shared/domain/money/brokerage.ts';
import { findContract, partiesOfContracts, receiptsOfContracts } from '../repositories/contract.ts';
import { commissionsOf } from '../repositories/distribution.ts';
import { standingByContract } from '../repositories/fulfilment.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';

/** What a 后补助 notice asks of a contract, as far as the records show it. */
export function subsidyFactsOf(db: ReadableDb, contractId: string): SubsidyFacts {
  const values = findContract(db, contractId)?.values;
  const events = standingByContract(db, 'registrationEvent', [contractId]).get(contractId) ?? [];
  const commissions = standingFacts(commissionsOf(db, [contractId])).map((fact) => fact.values);
  const regionOf = db
    .prepare<[string], string | null>('SELECT region FROM organisation WHERE id = ?')
    .pluck();
  return {
    contractType: values?.contractType ?? null,
    startsOn: values?.startsOn ?? null,
    endsOn: values?.endsOn ?? null,
    brokerName: values?.brokerName ?? null,
    brokerWork: values?.brokerWork ?? null,
    buyerRegions: partiesOfContracts(db, [contractId])
      .filter(({ side }) => side === 'buyer')
      .map(({ details, organisationId }) => {
        const own =
          organisationId === null ? null : (regionOf.get(organisationId) as string | null | undefined);
        return details?.region ?? own ?? null;
      }),
    registeredOn: registrationState(events.map((event) => event.values)).registeredOn,
    receipts: standingFacts(receiptsOfContracts(db, [contractId])),
    invoicedFen: commissionStanding(commissions, null).invoicedFen,
  };
}
