import type { Day } from '../../shared/domain/days.ts';
import { type ClaimableContract, ClaimDesk } from '../../shared/domain/money/claiming.ts';
import { paidInstalments } from '../../shared/domain/money/instalments.ts';
import { organisationCore } from '../../shared/importing/organisationNames.ts';
import { payerNames } from '../repositories/bankLine.ts';
import { partiesOfContracts, receiptsOfContracts } from '../repositories/contract.ts';
import { instalmentsByContract } from '../repositories/instalment.ts';
import { standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';
import { contractRows } from './contractRows.ts';
import { lastSeq } from './followLog.ts';

interface Known {
  readonly seq: number;
  readonly today: Day;
  readonly contracts: ReadonlyMap<string, ClaimableContract>;
  readonly desk: ClaimDesk;
}

/** Pages of one pool, and the search for a contract by hand, ask for the same ones again and again. */
const known = new WeakMap<ReadableDb, Known>();

/**
 * Every live contract as far as money may belong to it, and the desk that proposes among them; both made anew once
 * something was written.
 * @param today the office's day
 */
export function claimDesk(db: ReadableDb, today: Day): Pick<Known, 'contracts' | 'desk'> {
  const seq = lastSeq(db);
  const last = known.get(db);
  if (last?.seq === seq && last.today === today) return last;
  const read = readContracts(db, today);
  const contracts = new Map(read.map((contract) => [contract.id, contract]));
  const made = { seq, today, contracts, desk: new ClaimDesk(read) };
  known.set(db, made);
  return made;
}

function readContracts(db: ReadableDb, today: Day): ClaimableContract[] {
  const ids = db
    .prepare<[], string>('SELECT id FROM contract WHERE deletedAt IS NULL ORDER BY id')
    .pluck()
    .all() as string[];
  const receipts = Map.groupBy(standingFacts(receiptsOfContracts(db, ids)), (receipt) => receipt.contractId);
  const plans = instalmentsByContract(db, ids);
  const others = otherNames(db, ids);
  return contractRows(db, ids).map(({ id, number, values, buyers, countedFen, receivedFen }) => ({
    id,
    numbers: [number, ...(values.contractNumber ? [values.contractNumber] : [])],
    projectName: values.projectName,
    leaderName: values.leaderName,
    signedOn: values.signedOn,
    totalFen: countedFen,
    receivedFen,
    buyers,
    otherNames: [...new Set(buyers.flatMap((name) => others.get(organisationCore(name)) ?? []))],
    instalments: paidInstalments(plans.get(id) ?? [], receipts.get(id) ?? [], today),
    receiptsFen: (receipts.get(id) ?? []).map(({ amountFen }) => amountFen),
  }));
}

/**
 * Under which names the buyers are known to pay: as the office wrote down, the short name of the organisation's
 * record, and whoever paid for them before in a claim that a person made.
 */
function otherNames(db: ReadableDb, contractIds: readonly string[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const add = (party: string, name: string | null) => {
    if (name === null || name.trim() === '') return;
    const core = organisationCore(party);
    const known = names.get(core);
    if (known) known.push(name);
    else names.set(core, [name]);
  };
  for (const { partyName, name } of payerNames(db)) add(partyName, name);
  for (const { name, shortName } of shortNames(db)) add(name, shortName);
  const buyers = Map.groupBy(
    partiesOfContracts(db, contractIds).filter(({ side }) => side === 'buyer'),
    ({ contractId }) => contractId,
  );
  for (const { contractId, payer, bankLineId } of standingFacts(receiptsOfContracts(db, contractIds))) {
    const [only, second] = buyers.get(contractId) ?? [];
    // Of several buyers nobody can say for which one this payer stood.
    if (bankLineId !== null && only && !second) add(only.name, payer);
  }
  return names;
}

function shortNames(db: ReadableDb): { name: string; shortName: string }[] {
  return db
    .prepare<[], { name: string; shortName: string }>(
      'SELECT name, shortName FROM organisation WHERE deletedAt IS NULL AND shortName IS NOT NULL',
    )
    .all();
}
