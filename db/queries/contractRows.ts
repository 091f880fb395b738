import type { ContractDetail, ContractRow } from '../../shared/contract/contracts.ts';
import { contractStanding, registrationState } from '../../shared/domain/fulfilment.ts';
import {
  contractsByIds,
  findContract,
  linksOfContract,
  partiesOfContracts,
  receiptsOfContracts,
  receivedFenOf,
  rightsOfContracts,
} from '../repositories/contract.ts';
import { standingByContract } from '../repositories/fulfilment.ts';
import { attachmentsOf, profileNames } from '../repositories/record.ts';
import { reversedIds } from '../repositories/standingFacts.ts';
import { targetNames } from '../repositories/targetNames.ts';
import type { ReadableDb } from '../types.ts';
import { warningsOfContract } from './contractWarnings.ts';

/** Contracts as a list shows them, in the order of the ids; also those in the recycle bin. */
export function contractRows(db: ReadableDb, ids: readonly string[]): ContractRow[] {
  const contracts = contractsByIds(db, ids);
  const received = receivedFenOf(db, ids);
  const parties = new Map<string, { seller: string[]; buyer: string[] }>();
  for (const { contractId, side, name } of partiesOfContracts(db, ids)) {
    const known = parties.get(contractId) ?? { seller: [], buyer: [] };
    known[side].push(name);
    parties.set(contractId, known);
  }
  const changes = standingByContract(db, 'contractChange', ids);
  const registrations = standingByContract(db, 'registrationEvent', ids);
  return contracts.map(({ id, number, values, demonstration, updatedAt }) => {
    const standing = contractStanding(
      values,
      (changes.get(id) ?? []).map((change) => change.values),
    );
    return {
      id,
      number,
      values,
      sellers: parties.get(id)?.seller ?? [],
      buyers: parties.get(id)?.buyer ?? [],
      receivedFen: received.get(id) ?? 0,
      countedFen: standing.totalFen,
      countedTechnicalFen: standing.technicalFen,
      terminatedOn: standing.terminatedOn,
      registration: registrationState((registrations.get(id) ?? []).map((event) => event.values)).state,
      demonstration,
      updatedAt,
    };
  });
}

/** Everything about one contract, also one in the recycle bin; null when there is none. */
export function contractDetail(db: ReadableDb, id: string): ContractDetail | null {
  const contract = findContract(db, id);
  const [row] = contract ? contractRows(db, [id]) : [];
  if (!contract || !row) return null;
  const names = profileNames(db);
  return {
    ...row,
    ownerId: contract.ownerId,
    ownerName: contract.ownerId ? (names.get(contract.ownerId) ?? null) : null,
    deletedAt: contract.deletedAt,
    imported: contract.importBatchId !== null,
    parties: partiesOfContracts(db, [id]).map(({ contractId: _same, ...party }) => party),
    rights: rightsOfContracts(db, [id]).map(({ contractId: _same, ...right }) => right),
    warnings: warningsOfContract(db, contract),
    links: linksWithNames(db, id),
    receipts: receiptsWithNames(db, id, names),
    attachments: attachmentsOf(db, id),
  };
}

function linksWithNames(db: ReadableDb, contractId: string): ContractDetail['links'] {
  const links = linksOfContract(db, contractId);
  const names = targetNames(
    db,
    links.map((link) => ({ kind: link.targetKind, id: link.targetId })),
  );
  return links.flatMap(({ targetKind, targetId }) => {
    const target = names.get(targetId);
    return target ? [{ targetKind, target }] : [];
  });
}

function receiptsWithNames(
  db: ReadableDb,
  contractId: string,
  names: ReadonlyMap<string, string>,
): ContractDetail['receipts'] {
  const receipts = receiptsOfContracts(db, [contractId]);
  const reversed = reversedIds(receipts);
  return receipts.map(({ contractId: _same, createdAt, createdBy, ...receipt }) => ({
    ...receipt,
    reversed: reversed.has(receipt.id),
    atMs: createdAt,
    actorName: createdBy ? (names.get(createdBy) ?? null) : null,
  }));
}
