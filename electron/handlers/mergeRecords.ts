import { idsWhere } from '../../db/queries/followLog.ts';
import { recordsById } from '../../db/repositories/record.ts';
import type { TableName } from '../../db/tables.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Batch } from '../../db/write.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';

/** Rows that point to a record and move over when it is merged into another. Facts stay where they are. */
const pointers: readonly { table: TableName; column: string; kinds?: readonly RecordKind[] }[] = [
  { table: 'threadLink', column: 'targetId' },
  { table: 'contractLink', column: 'targetId' },
  { table: 'attachment', column: 'ownerId' },
  { table: 'figure', column: 'ownerId' },
  { table: 'personal', column: 'subjectId' },
  { table: 'contractParty', column: 'organisationId', kinds: ['organisation'] },
  { table: 'achievement', column: 'contactPersonId', kinds: ['person'] },
  { table: 'need', column: 'contactPersonId', kinds: ['person'] },
  { table: 'scenario', column: 'contactPersonId', kinds: ['person'] },
  { table: 'achievement', column: 'organisationId', kinds: ['organisation'] },
  { table: 'need', column: 'organisationId', kinds: ['organisation'] },
  { table: 'scenario', column: 'organisationId', kinds: ['organisation'] },
  { table: 'person', column: 'organisationId', kinds: ['organisation'] },
  { table: 'jotting', column: 'organisationId', kinds: ['organisation'] },
  { table: 'jotting', column: 'personId', kinds: ['person'] },
  { table: 'jotting', column: 'targetId' },
];

/**
 * Merges one record into another in this batch: blanks of the kept one are filled, what pointed to the other
 * points to the kept one, the other goes into the recycle bin. Both stay whole in the log. Returns the filled fields.
 * @throws ContractError NOT_FOUND when one of them is gone
 */
export function mergeRecords(
  db: ReadableDb,
  batch: Batch,
  kind: RecordKind,
  { keptId, goneId }: { keptId: string; goneId: string },
): string[] {
  const [kept, gone] = [keptId, goneId].map((id) => recordsById(db, kind, [id])[0]);
  if (!kept || !gone) throw new ContractError('NOT_FOUND', { kind, id: kept ? goneId : keptId });
  const fills = Object.fromEntries(
    Object.entries(gone.values).filter(([name, value]) => isBlank(kept.values[name]) && !isBlank(value)),
  );
  const extra = { ...gone.extra, ...kept.extra };
  batch.update(kind, keptId, { ...fills, extra: Object.keys(extra).length > 0 ? extra : null });
  for (const { table, column, kinds } of pointers) {
    if (kinds && !kinds.includes(kind)) continue;
    for (const id of idsWhere(db, table, column, [goneId])) batch.update(table, id, { [column]: keptId });
  }
  batch.remove(kind, goneId);
  return Object.keys(fills);
}

function isBlank(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
