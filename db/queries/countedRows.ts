import type { Day } from '../../shared/domain/days.ts';
import {
  type CountedRow,
  type CutSource,
  destinationOf,
  directionOf,
  type Place,
} from '../../shared/reporting/cut/model.ts';
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
  const parties = partiesByContract(db);
  const linked = contractsWithThread(db);
  const rowsIn = (asked: Period): CountedRow[] =>
    rowsOf[basis](db, asked).map(({ contractId, ...row }) => {
      const { seller, buyer } = parties.get(contractId) ?? noParties;
      const sellers = seller.map(({ region }) => region);
      return {
        ...row,
        contractId,
        region: sellers.find((region) => region !== null) ?? null,
        direction: directionOf(
          officeRegion,
          sellers,
          buyer.map(({ region }) => region),
        ),
        destination: destinationOf(officeRegion, buyer),
        buyerScale: buyer.find(({ scale }) => scale !== null)?.scale ?? null,
        origin: linked.has(contractId) ? 'thread' : 'direct',
      };
    });
  return { rows: rowsIn(period), previousRows: rowsIn(previousPeriod(period)) };
}

type StoredRow = Omit<CountedRow, 'region' | 'direction' | 'destination' | 'buyerScale' | 'origin'>;

const shared = `contract.number, contract.projectName AS title, contract.unitName, contract.leaderName,
  contract.contractType, contract.domain, contract.ipType, contract.pricingMethod, contract.planSource,
  ${countedTotalFen} AS contractFen`;

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

type Party = Place & { readonly scale: string | null };

interface Sides {
  readonly seller: Party[];
  readonly buyer: Party[];
}

const noParties: Sides = { seller: [], buyer: [] };

/** Where the parties of each contract sit and how large they are; their own entry counts before their record's. */
function partiesByContract(db: ReadableDb): Map<string, Sides> {
  const rows = db
    .prepare<[], Party & { contractId: string; side: keyof Sides }>(
      `SELECT contractParty.contractId, contractParty.side, contractParty.country,
         COALESCE(contractParty.region, organisation.region) AS region,
         COALESCE(contractParty.scale, organisation.scale) AS scale
       FROM contractParty LEFT JOIN organisation ON organisation.id = contractParty.organisationId
       WHERE contractParty.deletedAt IS NULL ORDER BY contractParty.contractId, contractParty.id`,
    )
    .all();
  const parties = new Map<string, Sides>();
  for (const { contractId, side, ...party } of rows) {
    const known = parties.get(contractId) ?? { seller: [], buyer: [] };
    known[side].push(party);
    parties.set(contractId, known);
  }
  return parties;
}

/** The contracts that go back to a thread. */
function contractsWithThread(db: ReadableDb): ReadonlySet<string> {
  return new Set(
    db
      .prepare<[], string>(
        "SELECT contractId FROM contractLink WHERE targetKind = 'thread' AND deletedAt IS NULL",
      )
      .pluck()
      .all() as string[],
  );
}
