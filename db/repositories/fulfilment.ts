import type {
  ContractChange,
  FollowUp,
  RegistrationEvent,
  RightChange,
} from '../../shared/domain/fulfilment.ts';
import { decodeRow, type StoredValue } from '../tables.ts';
import type { ReadableDb } from '../types.ts';
import { standingFacts } from './standingFacts.ts';

/** The tables of what happens to a contract after signing, and what a row of each says. */
interface FulfilmentFacts {
  readonly registrationEvent: RegistrationEvent;
  readonly contractChange: ContractChange;
  readonly rightChange: RightChange;
  readonly followUp: FollowUp;
}
export type FulfilmentTable = keyof FulfilmentFacts;

/** A fact as stored, beside what it says. A reversal repeats what it turns back. */
export interface StoredFact<Table extends FulfilmentTable> {
  readonly id: string;
  readonly contractId: string;
  readonly reversesId: string | null;
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly values: FulfilmentFacts[Table];
}

/** Every fact of a table about these contracts, reversals among them, in the order of writing. */
export function factsOf<Table extends FulfilmentTable>(
  db: ReadableDb,
  table: Table,
  contractIds: readonly string[],
): StoredFact<Table>[] {
  const rows = db
    .prepare<[string], Readonly<Record<string, StoredValue>>>(
      `SELECT * FROM ${table} WHERE contractId IN (SELECT value FROM json_each(?)) ORDER BY clock`,
    )
    .all(JSON.stringify(contractIds));
  return rows.map((row) => factOf(table, row));
}

/** The facts that stand, by contract; contracts without any are not in the map. */
export function standingByContract<Table extends FulfilmentTable>(
  db: ReadableDb,
  table: Table,
  contractIds: readonly string[],
): Map<string, StoredFact<Table>[]> {
  return Map.groupBy(standingFacts(factsOf(db, table, contractIds)), (fact) => fact.contractId);
}

/** The fact with this id, or null. */
export function findFact<Table extends FulfilmentTable>(
  db: ReadableDb,
  table: Table,
  id: string,
): StoredFact<Table> | null {
  const row = db
    .prepare<[string], Readonly<Record<string, StoredValue>>>(`SELECT * FROM ${table} WHERE id = ?`)
    .get(id);
  return row ? factOf(table, row) : null;
}

function factOf<Table extends FulfilmentTable>(
  table: Table,
  row: Readonly<Record<string, StoredValue>>,
): StoredFact<Table> {
  const decoded = decodeRow(table, row);
  const {
    id,
    contractId,
    reversesId,
    createdAt,
    createdBy,
    demonstration: _d,
    clock: _c,
    ...values
  } = decoded;
  return { id, contractId, reversesId, createdAt, createdBy, values } as unknown as StoredFact<Table>;
}

const standingDelta = (column: 'totalDeltaFen' | 'technicalDeltaFen') =>
  `coalesce((SELECT sum(change.${column}) FROM contractChange AS change
     WHERE change.contractId = contract.id AND change.reversesId IS NULL
       AND NOT EXISTS (SELECT 1 FROM contractChange AS turned WHERE turned.reversesId = change.id)), 0)`;

/**
 * SQL of what a row of `contract` counts for: its amounts with the standing 补充协议, 变更 and 解除 added. Every total
 * over contracts uses these, never the columns alone. A technical amount that is not known stays NULL unless a
 * change names one.
 */
export const countedTotalFen = `(contract.totalFen + ${standingDelta('totalDeltaFen')})`;
export const countedTechnicalFen = `(CASE WHEN contract.technicalFen IS NULL AND ${standingDelta('technicalDeltaFen')} = 0
  THEN NULL ELSE coalesce(contract.technicalFen, 0) + ${standingDelta('technicalDeltaFen')} END)`;
