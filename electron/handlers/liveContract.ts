import { type Contract, findContract } from '../../db/repositories/contract.ts';
import type { ReadableDb } from '../../db/types.ts';
import { notFound } from './checks.ts';

/** The contract. @throws ContractError NOT_FOUND when there is none or it lies in the recycle bin */
export function liveContract(db: ReadableDb, id: string): Contract {
  const contract = findContract(db, id);
  if (!contract || contract.deletedAt !== null) throw notFound('contract', id);
  return contract;
}
