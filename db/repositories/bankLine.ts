import type { Day } from '../../shared/domain/days.ts';
import type { ReadableDb } from '../types.ts';
import type { Receipt } from './contract.ts';
import { standingFacts } from './standingFacts.ts';

/** A line of finance's bank statement. What of it is claimed stands in the receipts that name it. */
export interface BankLine {
  readonly id: string;
  readonly bankReference: string | null;
  readonly bookedOn: Day;
  /** 分; negative when money went out. */
  readonly amountFen: number;
  readonly payer: string | null;
  readonly summary: string | null;
  readonly sourceName: string;
  readonly sourceRow: number;
  /** Why it belongs to no contract; null while it may. */
  readonly setAside: string | null;
}

export type Claim = Pick<
  Receipt,
  'id' | 'contractId' | 'amountFen' | 'receivedOn' | 'reversesId' | 'payer' | 'note' | 'nature'
> & { readonly bankLineId: string; readonly instalmentId: string | null };

const columns = 'id, bankReference, bookedOn, amountFen, payer, summary, sourceName, sourceRow, setAside';

/** The live lines, the oldest first. */
export function bankLines(db: ReadableDb): BankLine[] {
  return db
    .prepare<[], BankLine>(
      `SELECT ${columns} FROM bankLine WHERE deletedAt IS NULL ORDER BY bookedOn, sourceName, sourceRow, id`,
    )
    .all();
}

/** One live line, or null. */
export function findBankLine(db: ReadableDb, id: string): BankLine | null {
  return (
    db
      .prepare<[string], BankLine>(`SELECT ${columns} FROM bankLine WHERE id = ? AND deletedAt IS NULL`)
      .get(id) ?? null
  );
}

/** Which of these fingerprints are known already. */
export function knownFingerprints(db: ReadableDb, wanted: readonly string[]): Set<string> {
  const rows = db
    .prepare<[string], string>(
      `SELECT fingerprint FROM bankLine
       WHERE deletedAt IS NULL AND fingerprint IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify(wanted)) as string[];
  return new Set(rows);
}

/** The standing claims, by line. @param lineId of one line only, where given */
export function claimsByLine(db: ReadableDb, lineId: string | null = null): Map<string, Claim[]> {
  const rows = db
    .prepare<{ lineId: string | null }, Claim>(
      `SELECT id, bankLineId, contractId, instalmentId, receivedOn, amountFen, payer, note, nature, reversesId
       FROM receipt WHERE bankLineId IS NOT NULL AND (@lineId IS NULL OR bankLineId = @lineId) ORDER BY clock`,
    )
    .all({ lineId });
  return Map.groupBy(standingFacts(rows), (claim) => claim.bankLineId);
}

export interface PayerName {
  readonly id: string;
  readonly partyName: string;
  readonly name: string;
  readonly relation: string;
}

/** Names under which parties are known to pay. */
export function payerNames(db: ReadableDb): PayerName[] {
  return db
    .prepare<[], PayerName>(
      'SELECT id, partyName, name, relation FROM payerName WHERE deletedAt IS NULL ORDER BY partyName, name, id',
    )
    .all();
}

/** Whether the same unreadable row of the same file is held in the 待核 list already. */
export function isRowHeld(
  db: ReadableDb,
  row: { readonly sourceName: string; readonly sourceRow: number; readonly title: string },
): boolean {
  const found = db
    .prepare(
      `SELECT 1 FROM pendingItem WHERE deletedAt IS NULL AND kind = 'receipt'
       AND sourceName = @sourceName AND sourceRow = @sourceRow AND title = @title`,
    )
    .get(row);
  return found !== undefined;
}
