import {
  findPendingItem,
  ipRights,
  openCounts,
  organisationQualifications,
  pendingItems,
} from '../../db/repositories/ledger.ts';
import type { ReadableDb } from '../../db/types.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { PendingItem } from '../../shared/contract/ledger.ts';
import { notFound } from './checks.ts';
import { commitLedger } from './ledgerCommit.ts';
import { adjustLedger, ledgerDraftOf, ledgerPreview, openLedger } from './ledgerDrafts.ts';
import { liveContract } from './liveContract.ts';
import type { DomainHandlers } from './types.ts';

/** Past ledgers and what is unsure in them (待核). */
export const ledgerHandlers: DomainHandlers<'ledger'> = {
  async open(context, { source, kind, ownName }) {
    const from = source.from === 'file' ? { ...source, encoding: null } : source;
    return ledgerPreview(await openLedger(context, from, { kind, ownName }));
  },

  adjust(context, { draftId, ...choice }) {
    const draft = ledgerDraftOf(draftId);
    adjustLedger(context, draft, choice);
    return ledgerPreview(draft);
  },

  async commit(context, { draftId, ...choice }) {
    const draft = ledgerDraftOf(draftId);
    adjustLedger(context, draft, choice);
    return await commitLedger(context, draft);
  },

  pending(context, page) {
    return { ...pendingItems(context.db, page), counts: openCounts(context.db) };
  },

  clear(context, { ids, state }) {
    const items = ids
      .flatMap((id) => findPendingItem(context.db, id) ?? [])
      .filter((item) => item.state !== state);
    if (items.length === 0) return { changed: 0 };
    context.write({ code: `pending.${state}`, params: { count: items.length } }, (batch) => {
      for (const { id } of items) batch.update('pendingItem', id, { state });
    });
    return { changed: items.length };
  },

  complete(context, { itemId, targetId }) {
    const item = liveItem(context.db, itemId);
    context.write({ code: 'pending.complete', params: { name: item.title } }, (batch) =>
      batch.update('pendingItem', itemId, { targetId, state: 'cleared' }),
    );
    return {};
  },

  claimReceipt(context, { itemId, contractId }) {
    const item = liveItem(context.db, itemId);
    const contract = liveContract(context.db, contractId);
    const { amountFen, receivedOn } = item.values;
    if (item.targetId !== null) throw new ContractError('RECEIPT_PROBLEM', { problem: 'CLAIMED' });
    if (typeof amountFen !== 'number' || typeof receivedOn !== 'string' || amountFen === 0)
      throw new ContractError('RECEIPT_PROBLEM', { problem: 'INCOMPLETE' });
    if (receivedOn > context.today()) throw new ContractError('RECEIPT_PROBLEM', { problem: 'IN_FUTURE' });
    const label = { code: 'receipt.add', params: { name: contract.values.projectName, amountFen } };
    return context.write(label, (batch) => {
      const receiptId = batch.insert('receipt', {
        contractId,
        receivedOn,
        amountFen,
        payer: shortText(item.values.payer, 300),
        note: shortText(item.values.note, 2_000),
      });
      batch.update('pendingItem', itemId, { targetId: receiptId, state: 'cleared' });
      return { receiptId };
    });
  },

  rights(context) {
    return { rights: ipRights(context.db) };
  },

  qualifications(context) {
    return { qualifications: organisationQualifications(context.db) };
  },
};

function liveItem(db: ReadableDb, id: string): PendingItem {
  const item = findPendingItem(db, id);
  if (!item) throw notFound('pendingItem', id);
  return item;
}

function shortText(value: unknown, length: number): string | null {
  return typeof value === 'string' ? value.slice(0, length) : null;
}
