import { contractDetail, contractRows } from '../../db/queries/contractRows.ts';
import { warningsOfContract } from '../../db/queries/contractWarnings.ts';
import {
  contractValueNames,
  findContract,
  linksOfContract,
  partiesOfContracts,
  rightsOfContracts,
} from '../../db/repositories/contract.ts';
import { isOfficeCode } from '../../db/repositories/registrationCodes.ts';
import type { Target } from '../../db/repositories/targetNames.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Batch } from '../../db/write.ts';
import type { CodeTableId } from '../../shared/codes/index.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import {
  type ContractLink,
  type ContractParts,
  type ContractParty,
  type ContractRight,
  type ContractValues,
  contractClass,
  contractProblems,
} from '../../shared/domain/contract.ts';
import type { ReadContext } from '../core/context.ts';
import { notFound, requireCode, requireLive } from './checks.ts';
import { saveParties, saveRights, wholeKey } from './contractParts.ts';
import { foreignBuyers, requireExportCheck, requireSignableContract } from './guards.ts';
import { liveContract } from './liveContract.ts';
import { numberSeries } from './numbers.ts';
import { addReceipt, reverseReceipt } from './receipts.ts';
import type { DomainHandlers } from './types.ts';

/** 合同与到账. A contract stands alone or goes back to threads; its three amounts are kept apart. */
export const contractsHandlers: DomainHandlers<'contracts'> = {
  register(context, { values, parties, links, rights }) {
    requireSound(context, values, { parties, rights });
    requireKnownCodes(context.db, values, null);
    requireKnownParts(parties, rights);
    requireTargets(context.db, parties, links);
    requireSignableContract(context.db, values, parties, links);
    requireExportCheck(context.db, parties, links);
    const made = context.write(
      { code: 'contract.register', params: { name: values.projectName } },
      (batch) => {
        const number = numberSeries(context, batch)('contract');
        const id = batch.insert('contract', { ...values, number, ownerId: context.actor, helperIds: [] });
        saveParties(batch, id, [], parties);
        saveRights(batch, id, [], rights);
        replaceLinks(batch, id, [], links, linkKey);
        return { id, number };
      },
    );
    return { ...made, warnings: warningsOfContract(context.db, liveContract(context.db, made.id)) };
  },

  update(context, { id, values, parties, links, rights }) {
    const contract = liveContract(context.db, id);
    const presentRights = rightsOfContracts(context.db, [id]);
    if (contract.importBatchId === null) requireSound(context, values, { parties, rights });
    requireKnownCodes(context.db, values, contract.values);
    const presentParties = partiesOfContracts(context.db, [id]);
    requireKnownParts(added(presentParties, parties, wholeKey), added(presentRights, rights, wholeKey));
    const presentLinks = linksOfContract(context.db, id);
    requireTargets(context.db, added(presentParties, parties, wholeKey), added(presentLinks, links, linkKey));
    const wanted = {
      values,
      parties,
      links,
      newLinks: added(presentLinks, links, linkKey),
      newParties: added(presentParties, parties, identityKey),
    };
    if (contract.importBatchId === null) requireSignableAgain(context.db, contract.values, wanted);
    return context.write({ code: 'contract.update', params: { name: values.projectName } }, (batch) => {
      const changed = batch.update('contract', id, values);
      if (saveParties(batch, id, presentParties, parties)) changed.push('parties');
      if (saveRights(batch, id, presentRights, rights)) changed.push('rights');
      if (replaceLinks(batch, id, presentLinks, links, linkKey)) changed.push('links');
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

function requireSound(context: ReadContext, values: ContractValues, parts: ContractParts): void {
  const [problem] = contractProblems(values, parts, context.today());
  if (problem) throw new ContractError('CONTRACT_PROBLEM', { problem });
}

/**
 * A correction of an amount meets no guard. A new thread or a new buyer abroad does, and so does what the guards ask
 * about: an earlier day of signing, another kind of contract.
 */
function requireSignableAgain(
  db: ReadableDb,
  present: ContractValues,
  wanted: ContractParts & {
    readonly values: ContractValues;
    readonly links: readonly ContractLink[];
    readonly newLinks: readonly ContractLink[];
    readonly newParties: readonly ContractParty[];
  },
): void {
  const { values, parties, links, newLinks, newParties } = wanted;
  const kindOf = ({ contractType }: ContractValues) => contractClass(contractType, 'five');
  const isAskedAnew =
    values.signedOn < present.signedOn ||
    kindOf(values) !== kindOf(present) ||
    foreignBuyers(db, newParties).length > 0;
  requireSignableContract(db, values, parties, isAskedAnew ? links : newLinks);
  requireExportCheck(db, newParties, links);
}

const codedValues = {
  contractType: 'contractType',
  technicalField: 'technicalField',
  domain: 'domain',
  paymentMethod: 'paymentMethod',
  pricingMethod: 'pricingMethod',
  ipType: 'ipType',
  region: 'region',
  planSource: 'planSource',
  socialGoal: 'socialGoal',
  industry: 'industry',
} as const satisfies Partial<Record<keyof ContractValues, CodeTableId>>;

// A code that already stands there may come from a newer program or an import: it may stay, not be chosen anew.
function requireKnownCodes(db: ReadableDb, values: ContractValues, present: ContractValues | null): void {
  for (const name of contractValueNames) {
    if (!isCoded(name) || values[name] === present?.[name] || isOfficeCode(db, name, values[name])) continue;
    requireCode(name, codedValues[name], values[name]);
  }
}

function isCoded(name: keyof ContractValues): name is keyof typeof codedValues {
  return Object.hasOwn(codedValues, name);
}

function requireKnownParts(parties: readonly ContractParty[], rights: readonly ContractRight[]): void {
  for (const { details } of parties) {
    requireCode('nature', 'partyKind', details?.nature);
    requireCode('scale', 'orgScale', details?.scale);
    requireCode('region', 'region', details?.region);
  }
  for (const { kind } of rights) requireCode('kind', 'ipType', kind);
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

/** Who a party is and where, without what else the form says of it. */
function identityKey({ side, organisationId, name, details }: ContractParty): string {
  return JSON.stringify([side, organisationId, name, details?.country ?? null]);
}

function linkKey(link: ContractLink): string {
  return `${link.targetKind} ${link.targetId}`;
}

function added<Row>(present: readonly Row[], wanted: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const known = new Set(present.map(keyOf));
  return wanted.filter((row) => !known.has(keyOf(row)));
}

/** Sets the links of a contract to exactly these, leaving untouched what stays. Returns whether anything changed. */
function replaceLinks<Row extends object>(
  batch: Batch,
  contractId: string,
  present: readonly (Row & { id: string })[],
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): boolean {
  const gone = added<Row & { id?: string }>(wanted, present, keyOf);
  const fresh = new Map(added<Row>(present, wanted, keyOf).map((row) => [keyOf(row), row]));
  for (const { id } of gone) if (id) batch.remove('contractLink', id);
  for (const row of fresh.values()) batch.insert('contractLink', { contractId, ...row });
  return gone.length + fresh.size > 0;
}
