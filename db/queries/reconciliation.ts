import { registrationState } from '../../shared/domain/fulfilment.ts';
import type { Comparable } from '../../shared/domain/reconcile.ts';
import { standingByContract } from '../repositories/fulfilment.ts';
import type { ReadableDb } from '../types.ts';
import { contractRows } from './contractRows.ts';

/** A row of the registry's monthly list as it was imported. */
export interface RegistryRow {
  readonly id: string;
  readonly listName: string;
  readonly registrationNumber: string | null;
  readonly projectName: string | null;
  readonly sellerName: string | null;
  readonly buyerName: string | null;
  readonly signedOn: string | null;
  readonly registeredOn: string | null;
  readonly totalFen: number | null;
  readonly technicalFen: number | null;
  readonly contractId: string | null;
  readonly verdict: 'open' | 'adopted' | 'ignored';
}

const columns =
  'id, listName, registrationNumber, projectName, sellerName, buyerName, signedOn, registeredOn, totalFen, technicalFen, contractId, verdict';

/** The rows of one list, in its own order. */
export function registryRows(db: ReadableDb, listName: string): RegistryRow[] {
  return db
    .prepare<[string], RegistryRow>(
      `SELECT ${columns} FROM registryRow WHERE listName = ? AND deletedAt IS NULL ORDER BY rowNumber, id`,
    )
    .all(listName);
}

/** One row, or null. */
export function findRegistryRow(db: ReadableDb, id: string): RegistryRow | null {
  return (
    db
      .prepare<[string], RegistryRow>(`SELECT ${columns} FROM registryRow WHERE id = ? AND deletedAt IS NULL`)
      .get(id) ?? null
  );
}

/** The imported lists, the newest first, with how many of their rows are settled by nobody. */
export function registryLists(db: ReadableDb): { name: string; rows: number; open: number }[] {
  return db
    .prepare<[], { name: string; rows: number; open: number }>(
      `SELECT listName AS name, count(*) AS rows, sum(verdict = 'open') AS open FROM registryRow
       WHERE deletedAt IS NULL GROUP BY listName ORDER BY max(createdAt) DESC, listName`,
    )
    .all();
}

export type ContractSide = Comparable & {
  readonly number: string;
  readonly registeredOn: string | null;
};

/** Days around a list's own ones in which a contract may belong to it. */
const WINDOW = { before: '-180 days', after: '+60 days' } as const;

/** Our live contracts that a list may speak of: signed or registered around its days. */
export function contractsAround(db: ReadableDb, rows: readonly RegistryRow[]): ContractSide[] {
  const days = rows.flatMap((row) => row.signedOn ?? row.registeredOn ?? []).sort();
  const numbers = rows.flatMap((row) => row.registrationNumber ?? []);
  const ids = db
    .prepare<[string | null, string, string | null, string, string], string>(
      `SELECT id FROM contract WHERE deletedAt IS NULL AND (
         signedOn BETWEEN date(?, ?) AND date(?, ?)
         OR id IN (SELECT contractId FROM registrationEvent
                   WHERE registrationNumber IN (SELECT value FROM json_each(?))))
       ORDER BY signedOn, id`,
    )
    .pluck()
    .all(
      days[0] ?? null,
      WINDOW.before,
      days.at(-1) ?? null,
      WINDOW.after,
      JSON.stringify(numbers),
    ) as string[];
  const registrations = standingByContract(db, 'registrationEvent', ids);
  return contractRows(db, ids).map((row) => {
    const state = registrationState((registrations.get(row.id) ?? []).map((event) => event.values));
    return {
      id: row.id,
      number: row.number,
      registrationNumber: state.registrationNumber,
      registeredOn: state.registeredOn,
      projectName: row.values.projectName,
      sellers: row.sellers,
      buyers: row.buyers,
      signedOn: row.values.signedOn,
      totalFen: row.countedFen,
      technicalFen: state.technicalFen ?? row.countedTechnicalFen,
    };
  });
}
