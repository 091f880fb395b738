import type { ContractDetail } from '../../shared/contract/contracts.ts';
import { contractWarnings } from '../../shared/domain/contract.ts';
import {
  type Contract,
  linksOfContract,
  partiesOfContracts,
  rightsOfContracts,
} from '../repositories/contract.ts';
import type { ReadableDb } from '../types.ts';

/** What a person should look at in a contract: what it says itself, and where it meets another contract. */
export function warningsOfContract(db: ReadableDb, contract: Contract): ContractDetail['warnings'] {
  const parts = {
    parties: partiesOfContracts(db, [contract.id]),
    rights: rightsOfContracts(db, [contract.id]),
  };
  const own = contractWarnings(contract.values, parts).map((code) => ({ code, detail: null, id: null }));
  return [...own, ...sameNumber(db, contract), ...sameThread(db, contract)];
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
