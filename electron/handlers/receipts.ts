import { contractRows } from '../../db/queries/contractRows.ts';
import { findReceipt, receiptsOfContracts, receivedFenOf } from '../../db/repositories/contract.ts';
import { isDistributed } from '../../db/repositories/distribution.ts';
import { instalmentsByContract } from '../../db/repositories/instalment.ts';
import { reversedIds } from '../../db/repositories/standingFacts.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { EARLIEST_SIGNING, type ReceiptNature } from '../../shared/domain/contract.ts';
import type { ReadContext } from '../core/context.ts';
import { notFound } from './checks.ts';
import { liveContract } from './liveContract.ts';
import type { DomainHandlers } from './types.ts';

type ContractHandlers = DomainHandlers<'contracts'>;

/** @throws ContractError RECEIPT_PROBLEM: ABOVE_TOTAL (unless confirmed), BELOW_ZERO, TOO_EARLY or IN_FUTURE */
export const addReceipt: ContractHandlers['addReceipt'] = (context, { contractId, values, aboveTotal }) => {
  const { values: contract } = liveContract(context.db, contractId);
  const today = context.today();
  if (values.receivedOn < EARLIEST_SIGNING)
    throw receiptProblem('TOO_EARLY', { receivedOn: values.receivedOn });
  if (values.receivedOn > today) throw receiptProblem('IN_FUTURE', { receivedOn: values.receivedOn, today });
  const receivedFen = receivedFenOf(context.db, [contractId]).get(contractId) ?? 0;
  const { amountFen } = values;
  requireNature(values);
  requireInstalment(context, contractId, values.instalmentId ?? null);
  const sumFen = receivedFen + amountFen;
  if (sumFen < 0) throw receiptProblem('BELOW_ZERO', { amountFen, receivedFen });
  const totalFen = contractRows(context.db, [contractId])[0]?.countedFen ?? contract.totalFen;
  if (amountFen > 0 && sumFen > totalFen && aboveTotal === 'refuse')
    throw receiptProblem('ABOVE_TOTAL', { amountFen, receivedFen, totalFen, name: contract.projectName });
  const label = { code: 'receipt.add', params: { name: contract.projectName, amountFen } };
  return context.write(label, (batch) => ({
    receiptId: batch.insert('receipt', { contractId, ...values }),
    receivedFen: sumFen,
  }));
};

/** @throws ContractError RECEIPT_PROBLEM BELOW_ZERO while a refund stands on the receipt */
export const reverseReceipt: ContractHandlers['reverseReceipt'] = (context, { receiptId, reason }) => {
  const receipt = findReceipt(context.db, receiptId);
  if (!receipt) throw notFound('receipt', receiptId);
  const { contractId, receivedOn, amountFen } = receipt;
  if (isDistributed(context.db, receiptId)) throw new ContractError('LATER_FACT');
  const { values: contract } = liveContract(context.db, contractId);
  const reversed = reversedIds(receiptsOfContracts(context.db, [contractId]));
  if (receipt.reversesId !== null || reversed.has(receiptId)) throw new ContractError('ALREADY_REVERSED');
  const receivedFen = receivedFenOf(context.db, [contractId]).get(contractId) ?? 0;
  const sumFen = receivedFen - amountFen;
  if (sumFen < 0) throw receiptProblem('BELOW_ZERO', { amountFen: -amountFen, receivedFen });
  const label = { code: 'receipt.reverse', params: { name: contract.projectName, amountFen } };
  return context.write(label, (batch) => ({
    receiptId: batch.insert('receipt', {
      contractId,
      receivedOn,
      amountFen,
      payer: receipt.payer,
      note: reason,
      bankLineId: receipt.bankLineId,
      instalmentId: receipt.instalmentId,
      nature: receipt.nature,
      reversesId: receiptId,
    }),
    receivedFen: sumFen,
  }));
};

/** Money comes in, or goes back or on: the sign and its nature say the same. @throws ContractError RECEIPT_PROBLEM */
export function requireNature({
  amountFen,
  nature,
}: {
  readonly amountFen: number;
  readonly nature?: ReceiptNature | null | undefined;
}): void {
  if (nature && (nature === 'income') !== amountFen > 0) throw receiptProblem('SIGN_AGAINST_NATURE', {});
}

/** @throws ContractError NOT_FOUND when the instalment is none of this contract */
export function requireInstalment(context: ReadContext, contractId: string, id: string | null): void {
  const plan = instalmentsByContract(context.db, [contractId]).get(contractId) ?? [];
  if (id !== null && !plan.some((instalment) => instalment.id === id)) throw notFound('instalment', id);
}

export function receiptProblem(
  problem:
    | 'ABOVE_TOTAL'
    | 'BELOW_ZERO'
    | 'IN_FUTURE'
    | 'TOO_EARLY'
    | 'SIGN_AGAINST_NATURE'
    | 'PARTS_ABOVE_LINE'
    | 'PARTS_AGAINST_LINE'
    | 'LINE_SET_ASIDE',
  params: Readonly<Record<string, string | number>>,
): ContractError {
  return new ContractError('RECEIPT_PROBLEM', { problem, ...params });
}
