import { idsWhere } from '../../db/queries/followLog.ts';
import { assessmentsOf, officeScorecard, preparationsOf } from '../../db/repositories/preparation.ts';
import { recordsById } from '../../db/repositories/record.ts';
import { standingFacts } from '../../db/repositories/standingFacts.ts';
import { decodeRow, type StoredValue, type TableName } from '../../db/tables.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Batch } from '../../db/write.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { outcomeOf } from '../../shared/domain/evaluation.ts';
import type { RecordKind } from '../../shared/domain/fields/field.ts';

/** Rows that point to a record and move over when it is merged into another. */
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
  { table: 'englishText', column: 'subjectId' },
  { table: 'discovery', column: 'achievementId', kinds: ['achievement'] },
  { table: 'discovery', column: 'organisationId', kinds: ['organisation'] },
  { table: 'ipRight', column: 'achievementId', kinds: ['achievement'] },
  { table: 'rightGrant', column: 'achievementId', kinds: ['achievement'] },
  { table: 'brokerCertificate', column: 'personId', kinds: ['person'] },
];

/**
 * Facts about a record, which never change: they are said anew of the kept one. The moves of the other one through its
 * stages were its own and stay with it.
 */
const facts: readonly { table: TableName; column: string; where: string }[] = [
  { table: 'preparation', column: 'subjectId', where: "kind <> 'move'" },
  { table: 'processRecord', column: 'targetId', where: 'TRUE' },
  { table: 'disclosure', column: 'subjectId', where: 'TRUE' },
  { table: 'decision', column: 'demandId', where: 'TRUE' },
  { table: 'decision', column: 'achievementId', where: 'TRUE' },
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
  for (const fact of facts) sayAnew(db, batch, fact, { keptId, goneId });
  if (kind === 'achievement') judgeAnew(db, batch, keptId);
  batch.remove(kind, goneId);
  return Object.keys(fills);
}

/** The assessments of both together decide whether the kept one stands in the library. */
function judgeAnew(db: ReadableDb, batch: Batch, id: string): void {
  const assessments = assessmentsOf(preparationsOf(db, id));
  if (assessments.length === 0) return;
  const { result } = outcomeOf(officeScorecard(db).card, assessments);
  batch.update('achievement', id, { inLibrary: result === 'qualified' });
}

/** What stands of the other record, said of the kept one; a pair on which the kept one was decided stays decided. */
function sayAnew(
  db: ReadableDb,
  batch: Batch,
  { table, column, where }: (typeof facts)[number],
  { keptId, goneId }: { keptId: string; goneId: string },
): void {
  const rows = (of: string) =>
    db
      .prepare<[string], { id: string; reversesId: string | null } & Readonly<Record<string, StoredValue>>>(
        `SELECT * FROM ${table} WHERE ${column} = ? AND ${where} ORDER BY clock`,
      )
      .all(of);
  const decided = new Set(table === 'decision' ? standingFacts(rows(keptId)).map(pairKey) : []);
  for (const row of standingFacts(rows(goneId))) {
    const moved = { ...row, [column]: keptId };
    if (decided.has(pairKey(moved))) continue;
    const { id: _id, clock: _clock, createdAt: _at, createdBy: _by, ...values } = decodeRow(table, moved);
    const id = batch.insert(table, values);
    for (const fileId of idsWhere(db, 'attachment', 'ownerId', [row.id]))
      batch.update('attachment', fileId, { ownerId: id });
  }
}

function pairKey({ demandId, achievementId }: Readonly<Record<string, unknown>>): string {
  return `${String(demandId)} ${String(achievementId)}`;
}

function isBlank(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
