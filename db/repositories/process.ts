import type { Disclosure } from '../../shared/domain/disclosure.ts';
import type {
  NoticeValues,
  Objection,
  ProcessTargetKind,
  ProcessValues,
} from '../../shared/domain/process.ts';
import { decodeRow, type StoredValue } from '../tables.ts';
import type { ReadableDb } from '../types.ts';

interface StoredBase {
  readonly id: string;
  readonly reversesId: string | null;
  readonly createdAt: number;
  readonly createdBy: string | null;
}

export interface StoredProcess extends StoredBase, ProcessValues {
  readonly targetKind: ProcessTargetKind;
  readonly targetId: string;
}

export interface StoredNotice extends StoredBase, NoticeValues {
  readonly threadId: string | null;
  readonly contractId: string | null;
  readonly endOn: string;
}

export interface StoredObjection extends StoredBase, Objection {}
interface StoredDisclosure extends StoredBase, Disclosure {}

interface ProcessFacts {
  readonly processRecord: StoredProcess;
  readonly notice: StoredNotice;
  readonly noticeObjection: StoredObjection;
  readonly disclosure: StoredDisclosure;
}
export type ProcessTable = keyof ProcessFacts;

/** By which column facts of these tables are looked up. */
type LookUp = 'id' | 'targetId' | 'threadId' | 'contractId' | 'noticeId' | 'subjectId' | 'reversesId';

/** Every fact of a table whose column holds one of these ids, reversals among them, in the order of writing. */
export function processFacts<Table extends ProcessTable>(
  db: ReadableDb,
  table: Table,
  by: LookUp,
  ids: readonly string[],
): ProcessFacts[Table][] {
  const rows = db
    .prepare<[string], Readonly<Record<string, StoredValue>>>(
      `SELECT * FROM ${table} WHERE ${by} IN (SELECT value FROM json_each(?)) ORDER BY clock`,
    )
    .all(JSON.stringify(ids));
  return rows.map((row) => decodeRow(table, row) as unknown as ProcessFacts[Table]);
}

/** Every fact of a table, for what runs over the whole office. */
export function allProcessFacts<Table extends ProcessTable>(
  db: ReadableDb,
  table: Table,
): ProcessFacts[Table][] {
  const rows = db
    .prepare<[], Readonly<Record<string, StoredValue>>>(`SELECT * FROM ${table} ORDER BY clock`)
    .all();
  return rows.map((row) => decodeRow(table, row) as unknown as ProcessFacts[Table]);
}
