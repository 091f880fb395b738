import type { Day } from '../../shared/domain/days.ts';
import { type CountedRow, type CutSource, directionOf } from '../../shared/reporting/cut/model.ts';
import type { Basis } from '../../shared/reporting/cut/question.ts';
import { previousPeriod } from '../../shared/reporting/model.ts';
import type { Period } from '../../shared/reporting/source.ts';
import { countedTechnicalFen, countedTotalFen } from '../repositories/fulfilment.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';

/** The rows that count on a basis in a period and in the same period of the year before. */
export function cutSource(
  db: ReadableDb,
  { basis, ...period }: Period & { readonly basis: Basis },
  officeRegion: string | null,
): CutSource {
  const places = placesOfParties(db);
  const rowsIn = (asked: Period): CountedRow[] =>
    rowsOf[basis](db, asked).map(({ contractId, ...row }) => {
      const sides = places.get(contractId);
      const sellers = sides?.seller ?? [];
      return {
        ...row,
        contractId,
        region: sellers.find((region) => region !== null) ?? null,
        direction: directionOf(officeRegion, sellers, sides?.buyer ?? []),
      };
    });
  return { rows: rowsIn(period), previousRows: rowsIn(previousPeriod(period)) };
}

type StoredRow = Omit<CountedRow, 'region' | 'direction'>;

const shared =
  'contract.number, contract.projectName AS title, contract.unitName, contract.leaderName, contract.contractType, contract.domain, contract.ipType';

const rowsOf: Readonly<Record<Basis, (db: ReadableDb, period: Period) => StoredRow[]>> = {
  signed: (db, { from, to }) =>
    db
      .prepare<[Day, Day], StoredRow>(
        `SELECT contract.id AS contractId, contract.signedOn AS day, ${countedTotalFen} AS amountFen,
           ${countedTechnicalFen} AS technicalFen, ${shared}
         FROM contract WHERE contract.signedOn BETWEEN ? AND ? AND contract.deletedAt IS NULL
         ORDER BY contract.signedOn, contract.id`,
      )
      .all(from, to),
  registered: registeredRows,
  received: (db, { from, to }) => {
    const rows = db
      .prepare<[Day, Day], StoredRow & { id: string; reversesId: string | null }>(
        `SELECT receipt.id, receipt.reversesId, contract.id AS contractId, receipt.receivedOn AS day,
           receipt.amountFen, NULL AS technicalFen, ${shared}
         FROM receipt JOIN contract ON contract.id = receipt.contractId
         WHERE receipt.receivedOn BETWEEN ? AND ? AND contract.deletedAt IS NULL
         ORDER BY receipt.receivedOn, receipt.id`,
      )
      .all(from, to);
    return standingFacts(rows).map(({ id: _id, reversesId: _none, ...row }) => row);
  },
};

interface StoredRegistration extends StoredRow {
  readonly id: string;
  readonly reversesId: string | null;
  readonly kind: string;
  readonly approvedFen: number | null;
}

/** Contracts whose latest standing step with the registry is a certificate, on the day of that certificate. */
function registeredRows(db: ReadableDb, { from, to }: Period): StoredRow[] {
  const steps = db
    .prepare<[], StoredRegistration>(
      `SELECT registrationEvent.id, registrationEvent.reversesId, registrationEvent.kind,
         registrationEvent.technicalFen AS approvedFen, contract.id AS contractId,
         registrationEvent.happenedOn AS day, ${countedTotalFen} AS amountFen, ${countedTechnicalFen} AS technicalFen, ${shared}
       FROM registrationEvent JOIN contract ON contract.id = registrationEvent.contractId
       WHERE contract.deletedAt IS NULL ORDER BY registrationEvent.clock`,
    )
    .all();
  const latest = new Map(standingFacts(steps).map((step) => [step.contractId, step]));
  const certified = [...latest.values()].filter(
    ({ kind, day }) => kind === 'certified' && day >= from && day <= to,
  );
  return certified.map(({ id: _id, reversesId: _none, kind: _kind, approvedFen, ...row }) => ({
    ...row,
    technicalFen: approvedFen ?? row.technicalFen,
  }));
}

interface Places {
  readonly seller: (string | null)[];
  readonly buyer: (string | null)[];
}

/** Where the parties of each contract sit, as their records say; a party without a record has no place. */
function placesOfParties(db: ReadableDb): Map<string, Places> {
  const rows = db
    .prepare<[], { contractId: string; side: keyof Places; region: string | null }>(
      `SELECT contractParty.contractId, contractParty.side, COALESCE(contractParty.region, organisation.region) AS region
       FROM contractParty LEFT JOIN organisation ON organisation.id = contractParty.organisationId
       WHERE contractParty.deletedAt IS NULL ORDER BY contractParty.contractId, contractParty.id`,
    )
    .all();
  const places = new Map<string, Places>();
  for (const { contractId, side, region } of rows) {
    const known = places.get(contractId) ?? { seller: [], buyer: [] };
    known[side].push(region);
    places.set(contractId, known);
  }
  return places;
}
