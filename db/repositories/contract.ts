import type {
  ContractLink,
  ContractParty,
  ContractRight,
  ContractValues,
  PartyDetails,
  ReceiptNature,
} from '../../shared/domain/contract.ts';
import type { Day } from '../../shared/domain/days.ts';
import { decodeRow, type StoredValue } from '../tables.ts';
import type { ReadableDb } from '../types.ts';
import { standingFacts } from './standingFacts.ts';

/** A row of contract as code sees it. */
export interface Contract {
  readonly id: string;
  readonly number: string;
  readonly values: ContractValues;
  readonly ownerId: string | null;
  readonly demonstration: boolean;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
  /** Set on imported history, which no hard guard may stop. */
  readonly importBatchId: string | null;
}

export type ContractPartyRow = ContractParty & { readonly id: string; readonly contractId: string };
export type ContractRightRow = ContractRight & { readonly id: string; readonly contractId: string };
type ContractLinkRow = ContractLink & { readonly id: string; readonly contractId: string };

/** A row of receipt: a fact. A reversal carries the contract, day and amount of what it turns back. */
export interface Receipt {
  readonly id: string;
  readonly contractId: string;
  readonly receivedOn: Day;
  readonly amountFen: number;
  readonly payer: string | null;
  readonly note: string | null;
  /** The line of the bank's statement it is a part of, and the instalment it pays. */
  readonly bankLineId: string | null;
  readonly instalmentId: string | null;
  /** Why money went out; null: by its sign. */
  readonly nature: ReceiptNature | null;
  readonly reversesId: string | null;
  readonly createdAt: number;
  readonly createdBy: string | null;
}

/** The names of a contract's values, in the order of the form. */
export const contractValueNames = [
  'projectName',
  'contractNumber',
  'contractType',
  'technicalField',
  'domain',
  'signedOn',
  'startsOn',
  'endsOn',
  'totalFen',
  'technicalFen',
  'paymentMethod',
  'pricingMethod',
  'ipType',
  'unitName',
  'leaderName',
  'region',
  'brokerName',
  'brokerWork',
  'planSource',
  'socialGoal',
  'industry',
  'isRelated',
  'investmentFen',
  'outputFen',
  'brokerFeeFen',
  'note',
] as const satisfies readonly (keyof ContractValues)[];

type Stored = Readonly<Record<string, StoredValue>>;

/** A contract by id, also one in the recycle bin; null when there is none. */
export function findContract(db: ReadableDb, id: string): Contract | null {
  return contractsByIds(db, [id])[0] ?? null;
}

/** Contracts in the order of the ids; ids without a contract are left out. */
export function contractsByIds(db: ReadableDb, ids: readonly string[]): Contract[] {
  const rows = db
    .prepare<[string], Stored>(
      `SELECT id, number, ownerId, demonstration, updatedAt, deletedAt, importBatchId, ${contractValueNames.join(', ')}
       FROM contract WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  const byId = new Map(rows.map((row) => [String(row.id), contractOf(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The live contracts that go back to a thread, the latest signing first. */
export function contractsOfThread(db: ReadableDb, threadId: string): Contract[] {
  const ids = db
    .prepare<[string], string>(
      `SELECT contract.id FROM contractLink JOIN contract ON contract.id = contractLink.contractId
       WHERE contractLink.targetId = ? AND contractLink.deletedAt IS NULL AND contract.deletedAt IS NULL
       ORDER BY contract.signedOn DESC, contract.id DESC`,
    )
    .pluck()
    .all(threadId);
  return contractsByIds(db, ids as string[]);
}

/** The live parties of these contracts, in the order of entry. */
export function partiesOfContracts(db: ReadableDb, contractIds: readonly string[]): ContractPartyRow[] {
  const rows = db
    .prepare<[string], Stored>(
      `SELECT id, contractId, side, organisationId, name, ${partyDetailNames.join(', ')} FROM contractParty
       WHERE contractId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL ORDER BY clock`,
    )
    .all(JSON.stringify(contractIds));
  return rows.map(partyOf);
}

/** The rights of these contracts, each contract's in their order. */
export function rightsOfContracts(db: ReadableDb, contractIds: readonly string[]): ContractRightRow[] {
  return db
    .prepare<[string], ContractRightRow>(
      `SELECT id, contractId, rightId, kind, number, title, priceFen FROM contractRight
       WHERE contractId IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL
       ORDER BY contractId, ordinal, id`,
    )
    .all(JSON.stringify(contractIds));
}

/** The live links of a contract, in the order of entry. */
export function linksOfContract(db: ReadableDb, contractId: string): ContractLinkRow[] {
  return db
    .prepare<[string], ContractLinkRow>(
      `SELECT id, contractId, targetKind, targetId FROM contractLink
       WHERE contractId = ? AND deletedAt IS NULL ORDER BY clock`,
    )
    .all(contractId);
}

const receiptColumns =
  'id, contractId, receivedOn, amountFen, payer, note, bankLineId, instalmentId, nature, reversesId, createdAt, createdBy';

/** Every receipt of these contracts, reversals among them, in the order of writing. */
export function receiptsOfContracts(db: ReadableDb, contractIds: readonly string[]): Receipt[] {
  return db
    .prepare<[string], Receipt>(
      `SELECT ${receiptColumns} FROM receipt
       WHERE contractId IN (SELECT value FROM json_each(?)) ORDER BY clock`,
    )
    .all(JSON.stringify(contractIds));
}

/** The receipt with this id, or null. */
export function findReceipt(db: ReadableDb, id: string): Receipt | null {
  return db.prepare<[string], Receipt>(`SELECT ${receiptColumns} FROM receipt WHERE id = ?`).get(id) ?? null;
}

/** The sum in 分 of the receipts that stand, by contract; contracts without any are at 0. */
export function receivedFenOf(db: ReadableDb, contractIds: readonly string[]): Map<string, number> {
  const sums = new Map(contractIds.map((id) => [id, 0]));
  for (const { contractId, amountFen } of standingFacts(receiptsOfContracts(db, contractIds))) {
    sums.set(contractId, (sums.get(contractId) ?? 0) + amountFen);
  }
  return sums;
}

/** What a party says of itself beside its name, in the order of the form. */
export const partyDetailNames = [
  'creditCode',
  'nature',
  'scale',
  'region',
  'country',
  'address',
  'representative',
  'postcode',
  'isTransferAgency',
  'isResearchBody',
  'isConvertedInstitute',
  'inHitechZone',
  'listed',
  'contactPersonId',
  'shareFen',
] as const satisfies readonly (keyof PartyDetails)[];

function partyOf(row: Stored): ContractPartyRow {
  const { id, contractId, side, organisationId, name, ...details } = decodeRow('contractParty', row);
  const isSaid = Object.values(details).some((value) => value !== null);
  return {
    id,
    contractId,
    side,
    organisationId,
    name,
    details: isSaid ? details : null,
  } as ContractPartyRow;
}

function contractOf(row: Stored): Contract {
  const decoded = decodeRow('contract', row) as unknown as ContractValues & Omit<Contract, 'values'>;
  const { id, number, ownerId, demonstration, updatedAt, deletedAt, importBatchId, ...values } = decoded;
  return { id, number, ownerId, demonstration, updatedAt, deletedAt, importBatchId, values };
}
