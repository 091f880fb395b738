import type { Instalment } from '../../shared/domain/money/instalments.ts';
import type { ReadableDb } from '../types.ts';

type InstalmentRow = Instalment & { readonly contractId: string };

/** The live instalments of these contracts, in the order of each plan. */
export function instalmentsByContract(
  db: ReadableDb,
  contractIds: readonly string[],
): Map<string, Instalment[]> {
  const rows = db
    .prepare<[string], InstalmentRow>(
      `SELECT id, contractId, dueOn, condition, amountFen FROM instalment
       WHERE contractId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL
       ORDER BY contractId, ordinal, id`,
    )
    .all(JSON.stringify(contractIds));
  const byContract = new Map<string, Instalment[]>();
  for (const { contractId, ...instalment } of rows) {
    const known = byContract.get(contractId) ?? [];
    byContract.set(contractId, [...known, instalment]);
  }
  return byContract;
}
