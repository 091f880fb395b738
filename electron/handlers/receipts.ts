import { contractRows } from '../../db/queries/contractRows.ts';
import { findReceipt, receiptsOfContracts, receivedFenOf } from '../../db/repositories/contract.ts';
import { reversedIds } from '../../db/repositories/standingFacts.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { notFound } from './checks.ts';
import { liveContract } from './liveContract.ts';
import type { DomainHandlers } from './types.ts';

type ContractHandlers = DomainHandlers<'contracts'>;

/** @throws ContractError RECEIPT_PROBLEM: ABOVE_TOTAL (unless confirmed), BELOW_ZERO or IN_FUTURE */
export const addReceipt: ContractHandlers['addReceipt'] = (context, { contractId, values, aboveTotal }) => {
  const { values: contract } = liveContract(context.db, contractId);
  const today = context.today();
  if (values.receivedOn > today) throw receiptProblem('IN_FUTURE', { receivedOn: values.receivedOn, today });
  const receivedFen = receivedFenOf(context.db, [contractId]).get(contractId) ?? 0;
  const { amountFen } = values;
  const sumFen = receivedFen + amountFen;
  if (sumFen < 0) throw receiptProblem('BELOW_ZERO', { amountFen, receivedFen });
  const totalFen = contractRows(context.db, [contractId])[0]?.countedFen ?? contract.totalFen;
  if (amountFen > 0 && sumFen > totalFen && aboveTotal === 'refuse')
    throw receiptProblem('ABOVE_TOTAL', { amountFen, receivedFen, totalFen });
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
      reversesId: receiptId,
    }),
    receivedFen: sumFen,
  }));
};

function receiptProblem(
  problem: 'ABOVE_TOTAL' | 'BELOW_ZERO' | 'IN_FUTURE',
  params: Readonly<Record<string, string | number>>,
): ContractError {
  return new ContractError('RECEIPT_PROBLEM', { problem, ...params });
}
