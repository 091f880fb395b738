import type { ContractDetail } from '../../shared/contract/contracts.ts';
import { contractWarnings } from '../../shared/domain/contract.ts';
import {
  type Contract,
  linksOfContract,
  partiesOfContracts,
  rightsOfContracts,
} from '../repositories/contract.ts';
import { processFacts } from '../repositories/process.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';
import { contractRows } from './contractRows.ts';

/** What a person should look at in a contract: what it says itself, and where it meets another contract. */
export function warningsOfContract(db: ReadableDb, contract: Contract): ContractDetail['warnings'] {
  const parts = {
    parties: partiesOfContracts(db, [contract.id]),
    rights: rightsOfContracts(db, [contract.id]),
  };
  const own = contractWarnings(contract.values, parts).map((code) => ({ code, detail: null, id: null }));
  return [
    ...own,
    ...sameNumber(db, contract),
    ...sameThread(db, contract),
    ...earlySignature(db, contract),
    ...tooMuchReceived(db, contract),
  ];
}

/** Signed by its own date before the notice of its price was over: a guard refuses that of a thread, history is told. */
function earlySignature(db: ReadableDb, { id, values }: Contract): ContractDetail['warnings'] {
  const threadIds = linksOfContract(db, id).flatMap((link) =>
    link.targetKind === 'thread' ? [link.targetId] : [],
  );
  const notices = standingFacts([
    ...processFacts(db, 'notice', 'contractId', [id]),
    ...processFacts(db, 'notice', 'threadId', threadIds),
  ]).filter(({ kind }) => kind === 'price');
  const last = notices.at(-1);
  if (last === undefined || values.signedOn > last.endOn) return [];
  return [{ code: 'SIGNED_BEFORE_NOTICE_ENDED', detail: last.endOn, id: null }];
}

/** More came than the contract is worth: the amount was lowered afterwards, or a person said that it is so. */
function tooMuchReceived(db: ReadableDb, { id }: Contract): ContractDetail['warnings'] {
  const [row] = contractRows(db, [id]);
  if (!row || row.receivedFen <= row.countedFen) return [];
  return [{ code: 'RECEIPTS_ABOVE_TOTAL', detail: null, id: null }];
}

interface Other {
  readonly id: string;
  readonly number: string;
}

function sameNumber(db: ReadableDb, { id, values }: Contract): ContractDetail['warnings'] {
  if (!values.contractNumber) return [];
  const others = db
    .prepare<[string, string], Other>(
      `SELECT id, number FROM contract WHERE contractNumber = ? AND id <> ? AND deletedAt IS NULL
       ORDER BY number LIMIT 5`,
    )
    .all(values.contractNumber, id);
  return others.map((other) => ({ code: 'NUMBER_USED_TWICE', detail: other.number, id: other.id }));
}

/** Two signed contracts from one thread: may be right, as with a package in two parts, and is told by name. */
function sameThread(db: ReadableDb, { id }: Contract): ContractDetail['warnings'] {
  const threadIds = linksOfContract(db, id)
    .filter((link) => link.targetKind === 'thread')
    .map((link) => link.targetId);
  const others = db
    .prepare<[string, string], Other>(
      `SELECT DISTINCT contract.id, contract.number FROM contractLink
       JOIN contract ON contract.id = contractLink.contractId
       WHERE contractLink.targetId IN (SELECT value FROM json_each(?)) AND contract.id <> ?
         AND contractLink.deletedAt IS NULL AND contract.deletedAt IS NULL ORDER BY contract.number LIMIT 5`,
    )
    .all(JSON.stringify(threadIds), id);
  return others.map((other) => ({ code: 'THREAD_SIGNED_TWICE', detail: other.number, id: other.id }));
}
