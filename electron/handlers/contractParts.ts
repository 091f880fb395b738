import {
  type ContractPartyRow,
  type ContractRightRow,
  partyDetailNames,
} from '../../db/repositories/contract.ts';
import type { Batch } from '../../db/write.ts';
import type { ContractParty, ContractRight } from '../../shared/domain/contract.ts';

type Flat = Readonly<Record<string, unknown>>;

/** A part by everything it says, without its place in the database. */
export function wholeKey(part: ContractParty | ContractRight): string {
  return JSON.stringify('side' in part ? flatParty(part) : flatRight(part));
}

/** Sets the sellers and buyers to exactly these; a party that stays keeps its row, and its details change in place. */
export function saveParties(
  batch: Batch,
  contractId: string,
  present: readonly ContractPartyRow[],
  wanted: readonly ContractParty[],
): boolean {
  const keyOf = ({ side, organisationId, name }: ContractParty) =>
    JSON.stringify([side, organisationId, name]);
  const rows = new Map(present.map((party) => [keyOf(party), party]));
  const fresh = new Map(wanted.map((party) => [keyOf(party), party]));
  let changes = 0;
  for (const [key, { id }] of rows) {
    if (fresh.has(key)) continue;
    batch.remove('contractParty', id);
    changes += 1;
  }
  for (const [key, party] of fresh) {
    const row = rows.get(key);
    if (row) changes += batch.update('contractParty', row.id, flatParty(party)).length;
    else {
      batch.insert('contractParty', { contractId, ...flatParty(party) });
      changes += 1;
    }
  }
  return changes > 0;
}

/** Sets the package of rights to exactly these, in this order. A right keeps its row as long as kind and number stay. */
export function saveRights(
  batch: Batch,
  contractId: string,
  present: readonly ContractRightRow[],
  wanted: readonly ContractRight[],
): boolean {
  const keyOf = ({ kind, number, title }: ContractRight) => JSON.stringify([kind, number ?? title]);
  const left = Map.groupBy(present, keyOf);
  let changes = 0;
  for (const [ordinal, right] of wanted.entries()) {
    const row = left.get(keyOf(right))?.shift();
    const values = { ordinal, ...flatRight(right) };
    if (row) changes += batch.update('contractRight', row.id, values).length;
    else {
      batch.insert('contractRight', { contractId, ...values });
      changes += 1;
    }
  }
  for (const { id } of [...left.values()].flat()) {
    batch.remove('contractRight', id);
    changes += 1;
  }
  return changes > 0;
}

function flatParty({ side, organisationId, name, details }: ContractParty): Flat {
  const said = Object.fromEntries(partyDetailNames.map((detail) => [detail, details?.[detail] ?? null]));
  return { side, organisationId, name, ...said };
}

function flatRight({ rightId, kind, number, title, priceFen }: ContractRight): Flat {
  return { rightId, kind, number, title, priceFen };
}
