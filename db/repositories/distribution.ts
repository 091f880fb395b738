import type { CommissionEntry } from '../../shared/domain/money/brokerage.ts';
import type {
  DistributionShareValues,
  DistributionStep,
  DistributionValues,
} from '../../shared/domain/money/distribution.ts';
import { decodeRow, type StoredValue } from '../tables.ts';
import type { ReadableDb } from '../types.ts';
import { standingFacts } from './standingFacts.ts';

type Stored = Readonly<Record<string, StoredValue>>;

/** A sheet of 收益分配 with its shares. */
export interface Distribution {
  readonly id: string;
  readonly contractId: string;
  readonly createdAt: number;
  readonly values: DistributionValues;
  /** Ids of the shares, in the order of the sheet. */
  readonly shareIds: readonly string[];
}

export interface StoredFact<Values> {
  readonly id: string;
  readonly ownerId: string;
  readonly reversesId: string | null;
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly values: Values;
}

const sheetColumns =
  'id, contractId, createdAt, receiptId, mode, ownerType, grossFen, deductions, companyName, companyRegisteredOn, relatedStatement, note';

/** The live sheets of these contracts, the oldest first. */
export function distributionsOf(db: ReadableDb, contractIds: readonly string[]): Distribution[] {
  const rows = db
    .prepare<[string], Stored>(
      `SELECT ${sheetColumns} FROM distribution
       WHERE contractId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL ORDER BY clock`,
    )
    .all(JSON.stringify(contractIds));
  return withShares(db, rows);
}

/** One live sheet, or null. */
export function findDistribution(db: ReadableDb, id: string): Distribution | null {
  const rows = db
    .prepare<[string], Stored>(`SELECT ${sheetColumns} FROM distribution WHERE id = ? AND deletedAt IS NULL`)
    .all(id);
  return withShares(db, rows)[0] ?? null;
}

function withShares(db: ReadableDb, rows: readonly Stored[]): Distribution[] {
  const shares = db
    .prepare<[string], Stored>(
      `SELECT id, distributionId, role, name, ratioMillionths, isLeader FROM distributionShare
       WHERE distributionId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL
       ORDER BY distributionId, ordinal, id`,
    )
    .all(JSON.stringify(rows.map((row) => row.id)))
    .map((row) => decodeRow('distributionShare', row));
  const bySheet = Map.groupBy(shares, (share) => String(share.distributionId));
  return rows.map((row) => {
    const { id, contractId, createdAt, ...values } = decodeRow('distribution', row);
    const own = bySheet.get(String(id)) ?? [];
    const parts = own.map(({ id: _id, distributionId: _sheet, ...share }) => share);
    return {
      id,
      contractId,
      createdAt,
      values: { ...values, shares: parts as DistributionShareValues[] },
      shareIds: own.map((share) => String(share.id)),
    } as unknown as Distribution;
  });
}

/** Whether a live sheet shares out this receipt. */
export function isDistributed(db: ReadableDb, receiptId: string): boolean {
  const found = db
    .prepare<[string]>('SELECT 1 FROM distribution WHERE receiptId = ? AND deletedAt IS NULL')
    .get(receiptId);
  return found !== undefined;
}

/** A step with the notice that it hung out, where it did. */
export type StoredStep = DistributionStep & { readonly noticeId: string | null };

/** Every step of these sheets, reversals among them, in the order of writing. */
export function stepsOf(db: ReadableDb, sheetIds: readonly string[]): StoredFact<StoredStep>[] {
  return db
    .prepare<[string], Stored & { readonly distributionId: string }>(
      `SELECT id, distributionId, kind, happenedOn, note, noticeId, reversesId, createdAt, createdBy FROM distributionStep
       WHERE distributionId IN (SELECT value FROM json_each(?)) ORDER BY clock`,
    )
    .all(JSON.stringify(sheetIds))
    .map(({ distributionId, ...row }) => factOf<StoredStep>(distributionId, row));
}

/** Whether a standing step of a distribution hung out this notice. */
export function isShownByStep(db: ReadableDb, noticeId: string): boolean {
  const sheetIds = db
    .prepare<[string], string>('SELECT DISTINCT distributionId FROM distributionStep WHERE noticeId = ?')
    .pluck()
    .all(noticeId);
  return standingFacts(stepsOf(db, sheetIds)).some(({ values }) => values.noticeId === noticeId);
}

/** The sheet of a step, or null. */
export function sheetOfStep(db: ReadableDb, stepId: string): string | null {
  const sheetId = db
    .prepare<[string], string>('SELECT distributionId FROM distributionStep WHERE id = ?')
    .pluck()
    .get(stepId) as string | undefined;
  return sheetId ?? null;
}

/** Every entry of the broker's fee of these contracts, reversals among them, in the order of writing. */
export function commissionsOf(db: ReadableDb, contractIds: readonly string[]): StoredFact<CommissionEntry>[] {
  return db
    .prepare<[string], Stored & { readonly contractId: string }>(
      `SELECT id, contractId, kind, happenedOn, amountFen, counterparty, documentNumber, note, reversesId,
         createdAt, createdBy
       FROM commissionEntry WHERE contractId IN (SELECT value FROM json_each(?)) ORDER BY clock`,
    )
    .all(JSON.stringify(contractIds))
    .map(({ contractId, ...row }) => factOf<CommissionEntry>(contractId, row));
}

/** The contract of an entry, or null. */
export function contractOfCommission(db: ReadableDb, entryId: string): string | null {
  const contractId = db
    .prepare<[string], string>('SELECT contractId FROM commissionEntry WHERE id = ?')
    .pluck()
    .get(entryId) as string | undefined;
  return contractId ?? null;
}

/** 分 of gross income that live sheets share out, by contract, and the days on which it was paid. */
export function distributedFenOf(db: ReadableDb, contractIds: readonly string[]): Map<string, number> {
  const sheets = distributionsOf(db, contractIds);
  const paid = new Set(
    standingFacts(
      stepsOf(
        db,
        sheets.map(({ id }) => id),
      ),
    )
      .filter(({ values }) => values.kind === 'paid')
      .map(({ ownerId }) => ownerId),
  );
  const sums = new Map<string, number>();
  for (const { id, contractId, values } of sheets) {
    if (paid.has(id) && values.receiptId !== null)
      sums.set(contractId, (sums.get(contractId) ?? 0) + values.grossFen);
  }
  return sums;
}

function factOf<Values>(ownerId: string, row: Stored): StoredFact<Values> {
  const { id, reversesId, createdAt, createdBy, ...values } = row;
  return { id, ownerId, reversesId, createdAt, createdBy, values } as unknown as StoredFact<Values>;
}
