import { firstMissing, type Target } from '../../db/repositories/targetNames.ts';
import type { ReadableDb } from '../../db/types.ts';
import { type CodeTableId, codePath } from '../../shared/codes/index.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Day } from '../../shared/domain/days.ts';

/** The error for a record that is not there, or is in the recycle bin. */
export function notFound(kind: string, id: string): ContractError {
  return new ContractError('NOT_FOUND', { kind, id });
}

/** @throws ContractError NOT_FOUND naming the first target that is no live record */
export function requireLive(db: ReadableDb, targets: readonly Target[]): void {
  const missing = firstMissing(db, targets);
  if (missing) throw notFound(missing.kind, missing.id);
}

/** @throws ContractError NOT_FOUND naming the first id that is no profile */
export function requireProfiles(db: ReadableDb, ids: readonly (string | null | undefined)[]): void {
  const find = db.prepare<[string]>('SELECT 1 FROM profile WHERE id = ? AND deletedAt IS NULL');
  for (const id of ids) {
    if (id && !find.get(id)) throw notFound('profile', id);
  }
}

/** @throws ContractError INVALID_INPUT when something is said to have happened after today */
export function requirePast(field: string, day: Day, today: Day): void {
  if (day > today) throw new ContractError('INVALID_INPUT', { field, expected: `<= ${today}`, found: day });
}

/** @throws ContractError INVALID_INPUT when something is said to have happened before that on which it stands */
export function requireNotBefore(field: string, day: Day, earliest: Day): void {
  if (day < earliest)
    throw new ContractError('INVALID_INPUT', { field, expected: `>= ${earliest}`, found: day });
}

/** @throws ContractError INVALID_INPUT when a code is given that its table does not hold */
export function requireCode(field: string, table: CodeTableId, code: string | null | undefined): void {
  if (code && codePath(table, code).length === 0)
    throw new ContractError('INVALID_INPUT', { field, expected: table, found: code });
}
