import { organisationKindOf } from '../../db/queries/threadParties.ts';
import { exportGuardsOf, guardsOfThread } from '../../db/queries/threadProcess.ts';
import type { ReadableDb } from '../../db/types.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import {
  type ContractLink,
  type ContractParty,
  type ContractValues,
  contractClass,
} from '../../shared/domain/contract.ts';
import type { Day } from '../../shared/domain/days.ts';
import { isForeign } from '../../shared/domain/disclosure.ts';
import { type Guard, guardBasis } from '../../shared/domain/signing.ts';

/** A guard as the error that crosses the contract: its name, where to look, until when, and what it rests on. */
export function guardRefusal({ code, place, day }: Guard): ContractError {
  return new ContractError('GUARD', { guard: code, place, day, basis: guardBasis[code] });
}

/** @throws ContractError GUARD when this thread may not come to its signature on the day */
export function requireSignable(db: ReadableDb, threadId: string, signedOn: Day): void {
  const [guard] = guardsOfThread(db, threadId, signedOn);
  if (guard) throw guardRefusal(guard);
}

/**
 * Signs nothing before its time: every thread newly linked must be ready on the day of signing.
 * @throws ContractError GUARD naming the first that is not
 */
export function requireSignableContract(
  db: ReadableDb,
  values: Pick<ContractValues, 'signedOn' | 'contractType' | 'pricingMethod'>,
  parties: readonly ContractParty[],
  links: readonly ContractLink[],
): void {
  const foreign = foreignBuyers(db, parties);
  const said = { mode: modeOf(values.contractType), foreign };
  for (const { targetKind, targetId } of links) {
    if (targetKind !== 'thread') continue;
    const [guard] = guardsOfThread(db, targetId, values.signedOn, said);
    if (guard) throw guardRefusal(guard);
  }
}

/**
 * A contract that grew from no thread is signed with a buyer abroad only when the check of one of its achievements is
 * on record; those of a thread are asked with the thread.
 * @throws ContractError GUARD naming the buyer
 */
export function requireExportCheck(
  db: ReadableDb,
  parties: readonly ContractParty[],
  links: readonly ContractLink[],
): void {
  if (links.some(({ targetKind }) => targetKind === 'thread')) return;
  const achievementIds = links.flatMap((link) => (link.targetKind === 'achievement' ? [link.targetId] : []));
  const [guard] = exportGuardsOf(db, achievementIds, foreignBuyers(db, parties));
  if (guard) throw guardRefusal(guard);
}

/** The names of the buyers abroad: by their country, or by the kind of their organisation. */
export function foreignBuyers(db: ReadableDb, parties: readonly ContractParty[]): string[] {
  return parties
    .filter(({ side, organisationId, details }) => {
      const organisationKind = organisationKindOf(db, organisationId);
      return side === 'buyer' && isForeign({ country: details?.country ?? null, organisationKind });
    })
    .map(({ name }) => name);
}

/** What the type of a contract says of the way of working together; the thread says the rest. */
function modeOf(contractType: string | null): string | null {
  return contractClass(contractType, 'five');
}
