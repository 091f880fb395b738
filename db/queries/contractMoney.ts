import type { ContractMoney, DistributionSheet } from '../../shared/contract/money.ts';
import type { Day } from '../../shared/domain/days.ts';
import { commissionStanding } from '../../shared/domain/money/brokerage.ts';
import {
  distributionTimes,
  isNoticeBound,
  netFenOf,
  nextSteps,
  openPoints,
  shareOut,
  taxRelief,
} from '../../shared/domain/money/distribution.ts';
import { paidInstalments, planWarningsOf } from '../../shared/domain/money/instalments.ts';
import { distributionRule } from '../../shared/domain/rules/distribution.ts';
import {
  findContract,
  findReceipt,
  receiptsOfContracts,
  rightsOfContracts,
} from '../repositories/contract.ts';
import { commissionsOf, type Distribution, distributionsOf, stepsOf } from '../repositories/distribution.ts';
import { instalmentsByContract } from '../repositories/instalment.ts';
import { officeCalendar } from '../repositories/officeRules.ts';
import { reversedIds, standingFacts } from '../repositories/standingFacts.ts';
import type { ReadableDb } from '../types.ts';
import { contractRows } from './contractRows.ts';
import { rewardNoticeOf } from './rewardNotice.ts';

/** The money of one contract; null when there is no such contract. @param today the office's day */
export function contractMoney(db: ReadableDb, contractId: string, today: Day): ContractMoney | null {
  const [row] = contractRows(db, [contractId]);
  if (!row) return null;
  const receipts = standingFacts(receiptsOfContracts(db, [contractId]));
  const plan = instalmentsByContract(db, [contractId]).get(contractId) ?? [];
  const sheets = distributionsOf(db, [contractId]);
  const shared = new Set(sheets.map(({ values }) => values.receiptId));
  return {
    totalFen: row.countedFen,
    receivedFen: row.receivedFen,
    plan: paidInstalments(plan, receipts, today),
    planWarnings: planWarningsOf(plan, { totalFen: row.countedFen, signedOn: row.values.signedOn }),
    undistributed: receipts
      .filter(({ id, amountFen }) => amountFen > 0 && !shared.has(id))
      .map(({ id, receivedOn, amountFen }) => ({ id, receivedOn, amountFen })),
    sheets: sheets.map((sheet) => shownSheet(db, sheet, today)),
    commission: commissionOf(db, contractId, row.values.brokerFeeFen),
  };
}

/** One sheet with everything that follows from it. */
export function shownSheet(db: ReadableDb, sheet: Distribution, today: Day): DistributionSheet {
  const { id, contractId, values } = sheet;
  const facts = stepsOf(db, [id]);
  const reversed = reversedIds(facts);
  const steps = standingFacts(facts).map((fact) => fact.values);
  const notice = rewardNoticeOf(db, contractId, steps, today);
  const receivedOn = values.receiptId ? (findReceipt(db, values.receiptId)?.receivedOn ?? null) : null;
  const times = distributionTimes(steps, receivedOn, officeCalendar(db), notice);
  const netFen = netFenOf(values);
  return {
    id,
    values,
    netFen,
    shareFen: shareOut(
      netFen,
      values.shares.map((share) => share.ratioMillionths),
    ),
    rule: distributionRule(values.mode, values.ownerType),
    openPoints: openPoints(values),
    receivedOn,
    notice,
    nextSteps: nextSteps(steps, isNoticeBound(values) && !isImported(db, contractId) ? 'bound' : 'free'),
    ...times,
    relief: taxRelief({
      mode: values.mode,
      ownerType: values.ownerType,
      rightKinds: rightsOfContracts(db, [contractId]).map(({ kind }) => kind),
      isRegistered: contractRows(db, [contractId])[0]?.registration === 'certified',
      times,
      today,
    }),
    steps: facts.map((fact) => ({
      id: fact.id,
      ...fact.values,
      reversed: reversed.has(fact.id),
      reversesId: fact.reversesId,
    })),
  };
}

function isImported(db: ReadableDb, contractId: string): boolean {
  const contract = findContract(db, contractId);
  return contract !== null && contract.importBatchId !== null;
}

function commissionOf(
  db: ReadableDb,
  contractId: string,
  agreedFen: number | null,
): ContractMoney['commission'] {
  const facts = commissionsOf(db, [contractId]);
  const reversed = reversedIds(facts);
  const standing = standingFacts(facts).map((fact) => fact.values);
  return {
    agreedFen,
    ...commissionStanding(standing, agreedFen),
    entries: facts.map((fact) => ({
      id: fact.id,
      ...fact.values,
      reversed: reversed.has(fact.id),
      reversesId: fact.reversesId,
    })),
  };
}
