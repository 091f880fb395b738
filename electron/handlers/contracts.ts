import { contractDetail, contractRows } from '../../db/queries/contractRows.ts';
import {
  contractValueNames,
  findContract,
  linksOfContract,
  partiesOfContracts,
} from '../../db/repositories/contract.ts';
import type { Target } from '../../db/repositories/targetNames.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Batch } from '../../db/write.ts';
import type { CodeTableId } from '../../shared/codes/index.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import {
  type ContractLink,
  type ContractParty,
  type ContractValues,
  contractProblems,
} from '../../shared/domain/contract.ts';
import type { ReadContext } from '../core/context.ts';
import { notFound, requireCode, requireLive } from './checks.ts';
import { liveContract } from './liveContract.ts';
import { numberSeries } from './numbers.ts';
import { addReceipt, reverseReceipt } from './receipts.ts';
import type { DomainHandlers } from './types.ts';

/** 合同与到款. A contract stands alone or goes back to threads; its three amounts are kept apart. */
export const contractsHandlers: DomainHandlers<'contracts'> = {
  register(context, { values, parties, links }) {
    requireSound(context, values, parties);
    requireKnownCodes(values, null);
    requireTargets(context.db, parties, links);
    return context.write({ code: 'contract.register', params: { name: values.projectName } }, (batch) => {
      const number = numberSeries(context, batch)('contract');
      const id = batch.insert('contract', { ...values, number, ownerId: context.actor, helperIds: [] });
      replaceRows(batch, 'contractParty', id, [], parties, partyKey);
      replaceRows(batch, 'contractLink', id, [], links, linkKey);
      return { id, number };
    });
  },

  update(context, { id, values, parties, links }) {
    const contract = liveContract(context.db, id);
    requireSound(context, values, parties);
    requireKnownCodes(values, contract.values);
    const presentParties = partiesOfContracts(context.db, [id]);
    const presentLinks = linksOfContract(context.db, id);
    requireTargets(context.db, added(presentParties, parties, partyKey), added(presentLinks, links, linkKey));
    return context.write({ code: 'contract.update', params: { name: values.projectName } }, (batch) => {
      const changed = batch.update('contract', id, values);
      if (replaceRows(batch, 'contractParty', id, presentParties, parties, partyKey)) changed.push('parties');
      if (replaceRows(batch, 'contractLink', id, presentLinks, links, linkKey)) changed.push('links');
      return { changed };
    });
  },

  get(context, { id }) {
    const detail = contractDetail(context.db, id);
    if (!detail) throw notFound('contract', id);
    return detail;
  },

  rows(context, { ids }) {
    return { rows: contractRows(context.db, ids) };
  },

  remove(context, { id }) {
    const { values } = liveContract(context.db, id);
    context.write({ code: 'contract.remove', params: { name: values.projectName } }, (batch) =>
      batch.remove('contract', id),
    );
    return {};
  },

  restore(context, { id }) {
    const contract = findContract(context.db, id);
    if (!contract) throw notFound('contract', id);
    if (contract.deletedAt === null) return {};
    context.write({ code: 'contract.restore', params: { name: contract.values.projectName } }, (batch) =>
      batch.update('contract', id, { deletedAt: null }),
    );
    return {};
  },

  addReceipt,
  reverseReceipt,
};

function requireSound(context: ReadContext, values: ContractValues, parties: readonly ContractParty[]): void {
  const [problem] = contractProblems(values, parties, context.today());
  if (problem) throw new ContractError('CONTRACT_PROBLEM', { problem });
}

const codedValues = {
  contractType: 'contractType',
  technicalField: 'technicalField',
  domain: 'domain',
  paymentMethod: 'paymentMethod',
  pricingMethod: 'pricingMethod',
  ipType: 'ipType',
  region: 'region',
} as const satisfies Partial<Record<keyof ContractValues, CodeTableId>>;

// A code that already stands there may come from a newer program or an import: it may stay, not be chosen anew.
function requireKnownCodes(values: ContractValues, present: ContractValues | null): void {
  for (const name of contractValueNames) {
    if (!isCoded(name) || values[name] === present?.[name]) continue;
    requireCode(name, codedValues[name], values[name]);
  }
}

function isCoded(name: keyof ContractValues): name is keyof typeof codedValues {
  return Object.hasOwn(codedValues, name);
}

function requireTargets(
  db: ReadableDb,
  parties: readonly ContractParty[],
  links: readonly ContractLink[],
): void {
  const organisations = parties.flatMap((party): Target[] =>
    party.organisationId ? [{ kind: 'organisation', id: party.organisationId }] : [],
  );
  const targets = links.map((link): Target => ({ kind: link.targetKind, id: link.targetId }));
  requireLive(db, [...organisations, ...targets]);
}

function partyKey(party: ContractParty): string {
  return JSON.stringify([party.side, party.organisationId, party.name]);
}

function linkKey(link: ContractLink): string {
  return `${link.targetKind} ${link.targetId}`;
}

function added<Row>(present: readonly Row[], wanted: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const known = new Set(present.map(keyOf));
  return wanted.filter((row) => !known.has(keyOf(row)));
}

/** Sets the rows of a contract to exactly these, leaving untouched what stays. Returns whether anything changed. */
function replaceRows<Row extends object>(
  batch: Batch,
  table: 'contractParty' | 'contractLink',
  contractId: string,
  present: readonly (Row & { id: string })[],
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): boolean {
  const gone = added<Row & { id?: string }>(wanted, present, keyOf);
  const fresh = new Map(added<Row>(present, wanted, keyOf).map((row) => [keyOf(row), row]));
  for (const { id } of gone) if (id) batch.remove(table, id);
  for (const row of fresh.values()) batch.insert(table, { contractId, ...row });
  return gone.length + fresh.size > 0;
}
