import type { PendingItem } from '../../shared/contract/ledger.ts';
import type { LedgerKind } from '../../shared/importing/ledger/headings.ts';
import { decodeRow, type StoredValue } from '../tables.ts';
import type { ReadableDb } from '../types.ts';

type StoredItem = Omit<PendingItem, 'raw' | 'values'> & {
  readonly raw: { readonly cells: Record<string, string>; readonly values: PendingItem['values'] };
};

/** Items that wait for a person, or are cleared: the newest import first, in the order of its rows. */
export function pendingItems(
  db: ReadableDb,
  page: { kind: LedgerKind | null; state: 'open' | 'cleared'; offset: number; limit: number },
): { items: PendingItem[]; total: number } {
  const where = 'state = @state AND deletedAt IS NULL AND (@kind IS NULL OR kind = @kind)';
  const { kind, state } = page;
  const total = db.prepare(`SELECT count(*) FROM pendingItem WHERE ${where}`).pluck().get({ kind, state });
  const rows = db
    .prepare<unknown[], Readonly<Record<string, StoredValue>>>(
      `SELECT id, kind, targetId, title, sourceName, sourceRow, problems, raw, state FROM pendingItem
       WHERE ${where} ORDER BY importBatchId DESC, sourceRow, id LIMIT @limit OFFSET @offset`,
    )
    .all(page);
  return { items: rows.map(itemOf), total: Number(total) };
}

/** How many items of each kind are open. */
export function openCounts(db: ReadableDb): { kind: LedgerKind; open: number }[] {
  return db
    .prepare<[], { kind: LedgerKind; open: number }>(
      `SELECT kind, count(*) AS open FROM pendingItem WHERE state = 'open' AND deletedAt IS NULL
       GROUP BY kind ORDER BY kind`,
    )
    .all();
}

/** One live item, or null. */
export function findPendingItem(db: ReadableDb, id: string): PendingItem | null {
  const row = db
    .prepare<[string], Readonly<Record<string, StoredValue>>>(
      `SELECT id, kind, targetId, title, sourceName, sourceRow, problems, raw, state FROM pendingItem
       WHERE id = ? AND deletedAt IS NULL`,
    )
    .get(id);
  return row ? itemOf(row) : null;
}

function itemOf(row: Readonly<Record<string, StoredValue>>): PendingItem {
  const { raw, ...item } = decodeRow('pendingItem', row) as unknown as StoredItem;
  return { ...item, raw: raw.cells, values: raw.values };
}

/** A contract as far as past receipts are brought to it. */
export interface LedgerContract {
  readonly id: string;
  readonly number: string;
  readonly contractNumber: string | null;
  readonly projectName: string;
  readonly signedOn: string;
  readonly totalFen: number;
}

/** Every live contract, for finding the one a past receipt belongs to and for seeing the same one twice. */
export function ledgerContracts(db: ReadableDb): LedgerContract[] {
  return db
    .prepare<[], LedgerContract>(
      `SELECT id, number, contractNumber, projectName, signedOn, totalFen FROM contract
       WHERE deletedAt IS NULL ORDER BY id`,
    )
    .all();
}

/** The numbers of all live rights. */
export function rightNumbers(db: ReadableDb): string[] {
  return db
    .prepare<[], string>(
      'SELECT rightNumber FROM ipRight WHERE rightNumber IS NOT NULL AND deletedAt IS NULL',
    )
    .pluck()
    .all() as string[];
}

const lastFirst = (column: string) => `${column} IS NULL, ${column}`;

/** The live rights, the next fee first. */
export function ipRights(db: ReadableDb) {
  return db
    .prepare<
      [],
      {
        id: string;
        kind: string | null;
        rightNumber: string | null;
        title: string;
        inventors: string | null;
        state: string | null;
        feeDueOn: string | null;
        feeFen: number | null;
        expiresOn: string | null;
      }
    >(
      `SELECT id, kind, rightNumber, title, inventors, state, feeDueOn, feeFen, expiresOn FROM ipRight
       WHERE deletedAt IS NULL ORDER BY ${lastFirst('feeDueOn')}, title LIMIT 2000`,
    )
    .all();
}

/** The live qualifications, the next end first. */
export function organisationQualifications(db: ReadableDb) {
  return db
    .prepare<
      [],
      {
        id: string;
        organisationId: string | null;
        organisationName: string;
        kind: string;
        certificateNumber: string | null;
        validFrom: string | null;
        validTo: string | null;
      }
    >(
      `SELECT id, organisationId, organisationName, kind, certificateNumber, validFrom, validTo
       FROM organisationQualification WHERE deletedAt IS NULL
       ORDER BY ${lastFirst('validTo')}, organisationName LIMIT 2000`,
    )
    .all();
}
