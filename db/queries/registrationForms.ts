import type { Day } from '../../shared/domain/days.ts';
import { contractStanding, registrationState } from '../../shared/domain/fulfilment.ts';
import {
  type FormParty,
  type PartyRecord,
  registrationForm,
} from '../../shared/reporting/registration/form.ts';
import type { PackagedContract } from '../../shared/reporting/registration/workbook.ts';
import {
  type ContractPartyRow,
  contractsByIds,
  partiesOfContracts,
  rightsOfContracts,
} from '../repositories/contract.ts';
import { standingByContract } from '../repositories/fulfilment.ts';
import { contactsOf, recordsById } from '../repositories/record.ts';
import { registrationCodes } from '../repositories/registrationCodes.ts';
import type { ReadableDb } from '../types.ts';

/** The registration forms of these live contracts, in the order of the ids. */
export function registrationForms(db: ReadableDb, ids: readonly string[]): PackagedContract[] {
  const contracts = contractsByIds(db, ids).filter((contract) => contract.deletedAt === null);
  const codes = registrationCodes(db);
  const changes = standingByContract(db, 'contractChange', ids);
  const registrations = standingByContract(db, 'registrationEvent', ids);
  const parties = Map.groupBy(partiesOfContracts(db, ids), (party) => party.contractId);
  const rights = Map.groupBy(rightsOfContracts(db, ids), (right) => right.contractId);
  const recordOf = partyRecords(db, [...parties.values()].flat());
  return contracts.map(({ id, number, values }) => {
    const source = {
      values,
      standing: contractStanding(values, valuesOf(changes.get(id))),
      registration: registrationState(valuesOf(registrations.get(id))),
      parties: (parties.get(id) ?? []).map(
        ({ side, name, details, ...party }): FormParty => ({
          side,
          name,
          details: details ?? null,
          record: recordOf({ side, name, details, ...party }),
        }),
      ),
      rights: rights.get(id) ?? [],
      codes,
    };
    return { number, form: registrationForm(source), parties: source.parties, rights: source.rights };
  });
}

/** The live contracts signed in a period, in the order of signing. */
export function contractIdsSigned(db: ReadableDb, from: Day, to: Day): string[] {
  return db
    .prepare<[Day, Day], string>(
      'SELECT id FROM contract WHERE signedOn BETWEEN ? AND ? AND deletedAt IS NULL ORDER BY signedOn, id',
    )
    .pluck()
    .all(from, to) as string[];
}

function valuesOf<Values>(facts: readonly { readonly values: Values }[] | undefined): Values[] {
  return (facts ?? []).map((fact) => fact.values);
}

/** What the records of the parties' organisations and contacts say. */
function partyRecords(
  db: ReadableDb,
  parties: readonly ContractPartyRow[],
): (party: ContractPartyRow) => PartyRecord | null {
  const ids = [...new Set(parties.flatMap(({ organisationId }) => organisationId ?? []))];
  const organisations = new Map(recordsById(db, 'organisation', ids).map((each) => [each.id, each.values]));
  const personIds = [...new Set(parties.flatMap(({ details }) => details?.contactPersonId ?? []))];
  const persons = new Map(recordsById(db, 'person', personIds).map((each) => [each.id, each.values]));
  const phoneOf = (subjectId: string | null | undefined) =>
    subjectId ? (contactsOf(db, subjectId).find((each) => each.kind === 'phone')?.value ?? null) : null;
  return ({ organisationId, details }) => {
    const organisation = organisationId ? organisations.get(organisationId) : undefined;
    const person = details?.contactPersonId ? persons.get(details.contactPersonId) : undefined;
    if (!organisation && !person) return null;
    const text = (name: string) => (organisation?.[name] as string | null | undefined) ?? null;
    const answer = (name: string) => (organisation?.[name] as boolean | null | undefined) ?? null;
    return {
      creditCode: text('creditCode'),
      nature: text('nature'),
      scale: text('scale'),
      region: text('region'),
      address: text('address'),
      representative: text('legalRepresentative'),
      listed: answer('listed'),
      inHitechZone: answer('hitechZone'),
      contactName: (person?.name as string | undefined) ?? null,
      contactPhone: phoneOf(details?.contactPersonId) ?? phoneOf(organisationId),
    };
  };
}
