import {
  isRegistrationList,
  officeCodeOf,
  type RegistrationList,
} from '../../shared/domain/registrationLists.ts';
import type { ReadableDb } from '../types.ts';

/** A list entry of the registry as the office keeps it. */
export interface RegistrationCode {
  readonly id: string;
  readonly list: RegistrationList;
  readonly code: string;
  readonly parentCode: string | null;
  readonly label: string;
  /** The shipped code that means the same; null where there is none. */
  readonly ownCode: string | null;
}

/** The live entries of every list, in the order of their codes. */
export function registrationCodes(db: ReadableDb): RegistrationCode[] {
  return db
    .prepare<[], RegistrationCode>(
      `SELECT id, list, code, parentCode, label, ownCode FROM registrationCode
       WHERE deletedAt IS NULL ORDER BY list, code, id`,
    )
    .all();
}

/** Whether a value of a contract is an entry of the office's own list: such values are written 'office:<code>'. */
export function isOfficeCode(db: ReadableDb, list: string, value: string | null): boolean {
  const code = officeCodeOf(value);
  if (!isRegistrationList(list) || code === null) return false;
  return (
    db
      .prepare<[string, string]>(
        'SELECT 1 FROM registrationCode WHERE list = ? AND code = ? AND deletedAt IS NULL LIMIT 1',
      )
      .get(list, code) !== undefined
  );
}
