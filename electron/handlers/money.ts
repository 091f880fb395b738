import { contractMoney, shownSheet } from '../../db/queries/contractMoney.ts';
import { contractRows } from '../../db/queries/contractRows.ts';
import { brokerWorkOf } from '../../db/queries/introduction.ts';
import { subsidyFactsOf } from '../../db/queries/subsidyFacts.ts';
import { findReceipt, receiptsOfContracts } from '../../db/repositories/contract.ts';
import {
  commissionsOf,
  contractOfCommission,
  type Distribution,
  distributionsOf,
} from '../../db/repositories/distribution.ts';
import { instalmentsByContract } from '../../db/repositories/instalment.ts';
import { officeSubsidies } from '../../db/repositories/officeRules.ts';
import { reversedIds, standingFacts } from '../../db/repositories/standingFacts.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Batch } from '../../db/write.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { sumOf } from '../../shared/domain/lists.ts';
import { subsidyEstimate } from '../../shared/domain/money/brokerage.ts';
import { type DistributionValues, sheetProblems } from '../../shared/domain/money/distribution.ts';
import { planWarningsOf } from '../../shared/domain/money/instalments.ts';
import { brokerDocument } from '../../shared/reporting/money/broker.ts';
import { distributionDocument } from '../../shared/reporting/money/distribution.ts';
import { notFound, requirePast } from './checks.ts';
import { addStep, liveSheet, problemOf, reverseStep, standingSteps } from './distributionSteps.ts';
import { liveContract } from './liveContract.ts';
import { receiptProblem } from './receipts.ts';
import type { DomainHandlers } from './types.ts';

/** Plan, 收益分配 and the broker's fee of contracts. */
export const moneyHandlers: DomainHandlers<'money'> = {
  of(context, { contractId }) {
    const found = contractMoney(context.db, contractId, context.today());
    if (!found) throw notFound('contract', contractId);
    return found;
  },

  setPlan(context, { contractId, plan }) {
    const contract = liveContract(context.db, contractId);
    const present = new Map(
      (instalmentsByContract(context.db, [contractId]).get(contractId) ?? []).map((each) => [each.id, each]),
    );
    for (const { id } of plan) if (id !== null && !present.has(id)) throw notFound('instalment', id);
    const kept = new Set(plan.map(({ id }) => id));
    context.write({ code: 'plan.set', params: { name: contract.values.projectName } }, (batch) => {
      for (const id of present.keys()) if (!kept.has(id)) batch.remove('instalment', id);
      for (const [ordinal, { id, ...values }] of plan.entries()) {
        if (id === null) batch.insert('instalment', { contractId, ordinal, ...values });
        else batch.update('instalment', id, { ordinal, ...values });
      }
    });
    const totalFen = contractRows(context.db, [contractId])[0]?.countedFen ?? contract.values.totalFen;
    return { warnings: planWarningsOf(plan, { totalFen, signedOn: contract.values.signedOn }) };
  },

  saveSheet(context, { contractId, id, values }) {
    const contract = liveContract(context.db, contractId);
    const sheet = id === null ? null : liveSheet(context.db, id);
    if (sheet && sheet.contractId !== contractId) throw notFound('distribution', sheet.id);
    if (sheet && standingSteps(context.db, sheet.id).length > 0) throw problemOf('STEPS_TAKEN');
    const [problem] = sheetProblems(values);
    if (problem) throw problemOf(problem);
    if (values.companyRegisteredOn !== null)
      requirePast('companyRegisteredOn', values.companyRegisteredOn, context.today());
    requireReceipt(context.db, contractId, { sheetId: id, values });
    const code = sheet ? 'distribution.update' : 'distribution.add';
    return context.write({ code, params: { name: contract.values.projectName } }, (batch) => ({
      id: writeSheet(batch, contractId, { sheet, values }),
    }));
  },

  removeSheet(context, { id }) {
    const sheet = liveSheet(context.db, id);
    if (standingSteps(context.db, id).length > 0) throw problemOf('STEPS_TAKEN');
    const { values } = liveContract(context.db, sheet.contractId);
    context.write({ code: 'distribution.remove', params: { name: values.projectName } }, (batch) =>
      batch.remove('distribution', id),
    );
    return {};
  },

  addStep,

  reverseStep,

  sheetDocument(context, { id, language }) {
    const sheet = liveSheet(context.db, id);
    const contract = liveContract(context.db, sheet.contractId);
    return {
      document: distributionDocument({
        contract: { number: contract.number, ...contract.values },
        sheet: shownSheet(context.db, sheet, context.today()),
        officeName: context.settings().officeName,
        language,
      }),
    };
  },

  addCommission(context, { contractId, values }) {
    const contract = liveContract(context.db, contractId);
    requirePast('happenedOn', values.happenedOn, context.today());
    const entries = standingFacts(commissionsOf(context.db, [contractId])).map((fact) => fact.values);
    const sumFen = sumOf(entries, ({ kind, amountFen }) => (kind === values.kind ? amountFen : 0));
    if (sumFen + values.amountFen < 0)
      throw receiptProblem('BELOW_ZERO', { amountFen: values.amountFen, receivedFen: sumFen });
    const params = { name: contract.values.projectName, amountFen: values.amountFen };
    return context.write({ code: 'commission.add', params }, (batch) => ({
      id: batch.insert('commissionEntry', { contractId, ...values }),
    }));
  },

  reverseCommission(context, { id }) {
    const contractId = contractOfCommission(context.db, id);
    if (contractId === null) throw notFound('commissionEntry', id);
    const contract = liveContract(context.db, contractId);
    const entries = commissionsOf(context.db, [contractId]);
    const entry = entries.find((each) => each.id === id);
    if (!entry || entry.reversesId !== null || reversedIds(entries).has(id))
      throw new ContractError('ALREADY_REVERSED');
    const params = { name: contract.values.projectName, amountFen: entry.values.amountFen };
    return context.write({ code: 'commission.reverse', params }, (batch) => ({
      id: batch.insert('commissionEntry', { contractId, ...entry.values, reversesId: id }),
    }));
  },

  subsidies(context, { contractId, year }) {
    liveContract(context.db, contractId);
    return { estimates: estimatesOf(context.db, contractId, year) };
  },

  brokerDocument(context, { contractId, year, language }) {
    const contract = liveContract(context.db, contractId);
    const money = contractMoney(context.db, contractId, context.today());
    if (!money) throw notFound('contract', contractId);
    return {
      document: brokerDocument({
        contract: { number: contract.number, ...contract.values },
        work: brokerWorkOf(context.db, contractId),
        commission: money.commission,
        estimates: estimatesOf(context.db, contractId, year),
        year,
        officeName: context.settings().officeName,
        language,
      }),
    };
  },
};

function estimatesOf(db: ReadableDb, contractId: string, year: number) {
  const facts = subsidyFactsOf(db, contractId);
  return officeSubsidies(db).map((rule) => ({
    ruleId: rule.id,
    title: rule.title,
    noticedOn: rule.noticedOn,
    source: rule.source,
    certainty: rule.certainty,
    ...subsidyEstimate(rule, facts, year),
  }));
}

/** A receipt that stands is shared out once, and not more than came. */
function requireReceipt(
  db: ReadableDb,
  contractId: string,
  { sheetId, values }: { readonly sheetId: string | null; readonly values: DistributionValues },
): void {
  if (values.receiptId === null) return;
  const receipt = findReceipt(db, values.receiptId);
  if (!receipt || receipt.contractId !== contractId) throw notFound('receipt', values.receiptId);
  const isUsed = distributionsOf(db, [contractId]).some(
    (other) => other.id !== sheetId && other.values.receiptId === values.receiptId,
  );
  if (isUsed) throw problemOf('RECEIPT_USED_TWICE');
  if (reversedIds(receiptsOfContracts(db, [contractId])).has(receipt.id)) throw problemOf('RECEIPT_REVERSED');
  if (values.grossFen > receipt.amountFen) throw problemOf('ABOVE_RECEIPT');
}

function writeSheet(
  batch: Batch,
  contractId: string,
  { sheet, values }: { readonly sheet: Distribution | null; readonly values: DistributionValues },
): string {
  const { shares, ...columns } = values;
  const id = sheet?.id ?? batch.insert('distribution', { contractId, ...columns });
  if (sheet) batch.update('distribution', id, columns);
  for (const [ordinal, share] of shares.entries()) {
    const shareId = sheet?.shareIds[ordinal];
    if (shareId) batch.update('distributionShare', shareId, { ordinal, ...share });
    else batch.insert('distributionShare', { distributionId: id, ordinal, ...share });
  }
  for (const gone of sheet?.shareIds.slice(shares.length) ?? []) batch.remove('distributionShare', gone);
  return id;
}
