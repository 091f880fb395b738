import { previousPeriod } from '../../shared/reporting/model.ts';
import type {
  Period,
  ReceivedMoney,
  ReportSource,
  SignedContract,
  ThreadNow,
} from '../../shared/reporting/source.ts';
import { partiesOfContracts } from '../repositories/contract.ts';
import { countedTechnicalFen, countedTotalFen } from '../repositories/fulfilment.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';

/** Everything a report of the period is computed from. */
export function reportSource(db: ReadableDb, period: Period): ReportSource {
  const previous = previousPeriod(period);
  return {
    period,
    ...rowsOfPeriod(db, period),
    previousContracts: contractsSigned(db, previous),
    previousReceipts: receiptsReceived(db, previous),
  };
}

/** The rows that the figures of one period stand on, and the threads as they are now. */
export function rowsOfPeriod(
  db: ReadableDb,
  period: Period,
): Pick<ReportSource, 'contracts' | 'receipts' | 'threads'> {
  return {
    contracts: contractsSigned(db, period),
    receipts: receiptsReceived(db, period),
    threads: threadsNow(db),
  };
}

/** Live contracts signed within the period. */
export function contractsSigned(db: ReadableDb, period: Period): SignedContract[] {
  return db
    .prepare<[string, string], SignedContract>(
      `SELECT id, number, projectName, contractType, domain, signedOn, ${countedTotalFen} AS totalFen,
         ${countedTechnicalFen} AS technicalFen
       FROM contract WHERE signedOn BETWEEN ? AND ? AND deletedAt IS NULL ORDER BY signedOn, id`,
    )
    .all(period.from, period.to);
}

/** Standing receipts of live contracts, received within the period. */
export function receiptsReceived(db: ReadableDb, period: Period): ReceivedMoney[] {
  const rows = db
    .prepare<[string, string], ReceivedMoney & { id: string; reversesId: string | null }>(
      `SELECT receipt.id, receipt.reversesId, receipt.contractId, receipt.receivedOn, receipt.amountFen,
         receipt.payer, contract.number, contract.projectName, contract.unitName
       FROM receipt JOIN contract ON contract.id = receipt.contractId
       WHERE receipt.receivedOn BETWEEN ? AND ? AND contract.deletedAt IS NULL
       ORDER BY receipt.receivedOn, receipt.id`,
    )
    .all(period.from, period.to);
  return standingFacts(rows).map(({ id: _id, reversesId: _none, ...row }) => row);
}

/** Every live thread as it stands now. */
function threadsNow(db: ReadableDb): ThreadNow[] {
  return db
    .prepare<[], ThreadNow>(
      `SELECT id, number, title, stage, status, stageSince, intendedFen, nextStep
       FROM thread WHERE deletedAt IS NULL ORDER BY stageSince, id`,
    )
    .all();
}

/** Sellers → buyers of contracts, as they name them, by id. */
export function partyTexts(db: ReadableDb, contractIds: readonly string[]): Map<string, string> {
  const sides = new Map<string, { seller: string[]; buyer: string[] }>();
  for (const { contractId, side, name } of partiesOfContracts(db, contractIds)) {
    const known = sides.get(contractId) ?? { seller: [], buyer: [] };
    known[side].push(name);
    sides.set(contractId, known);
  }
  return new Map(
    [...sides].map(([id, { seller, buyer }]) => [id, `${seller.join('、')} → ${buyer.join('、')}`]),
  );
}
