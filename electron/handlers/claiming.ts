import { claimChoices, claimPool, openFenOf } from '../../db/queries/claimPool.ts';
import { contractRows } from '../../db/queries/contractRows.ts';
import {
  type BankLine,
  claimsByLine,
  findBankLine,
  isRowHeld,
  knownFingerprints,
  payerNames,
} from '../../db/repositories/bankLine.ts';
import { isDistributed } from '../../db/repositories/distribution.ts';
import type { ReadableDb } from '../../db/types.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import type { InputOf } from '../../shared/contract/define.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import {
  type BankLineDraft,
  type BankStatement,
  fingerprints,
  readBankStatement,
  type UnreadLine,
} from '../../shared/domain/money/bankLines.ts';
import type { ReadContext } from '../core/context.ts';
import { notFound } from './checks.ts';
import { readSource } from './importDrafts.ts';
import { liveContract } from './liveContract.ts';
import { receiptProblem, requireInstalment, requireNature } from './receipts.ts';
import type { DomainHandlers } from './types.ts';

type ClaimInput = InputOf<Contract['claiming']['claim']>;

/** 到账认领. A claim is a receipt that names its bank line; nothing but `claim` makes one. */
export const claimingHandlers: DomainHandlers<'claiming'> = {
  async importLines(context, { source }) {
    const from = source.from === 'file' ? { ...source, encoding: null } : source;
    const { tables } = await readSource(context, from);
    const statements = tables
      .filter((table) => !table.hidden)
      .flatMap((table) => readBankStatement(table) ?? []);
    if (statements.length === 0) throw new ContractError('FILE_REFUSED', { reason: 'NO_ROWS' });
    await context.breathe();
    const sourceName = source.from === 'file' ? source.fileName : '粘贴';
    const statement = joined(statements);
    const prints = fingerprints(statement.lines);
    const known = knownFingerprints(context.db, prints);
    const fresh = statement.lines.flatMap((line, place) => {
      const fingerprint = prints[place]!;
      if (known.has(fingerprint)) return [];
      known.add(fingerprint);
      return [{ line, fingerprint }];
    });
    const unread = statement.unread
      .map((row) => pendingOf(row, sourceName))
      .filter(({ title, sourceRow }) => !isRowHeld(context.db, { sourceName, sourceRow, title }));
    if (fresh.length + unread.length > 0)
      context.write(
        { code: 'bankLine.import', params: { fileName: sourceName, count: fresh.length } },
        (batch) => {
          for (const { line, fingerprint } of fresh)
            batch.insert('bankLine', {
              ...columnsOf(line),
              fingerprint,
              sourceName,
              importBatchId: batch.id,
            });
          for (const row of unread) batch.insert('pendingItem', { ...row, importBatchId: batch.id });
        },
      );
    return {
      kept: fresh.length,
      repeated: statement.lines.length - fresh.length,
      held: statement.unread.length,
      skipped: statement.skipped,
    };
  },

  pool(context, page) {
    return claimPool(context.db, page, context.today());
  },

  choices(context, { lineId, text }) {
    const line = liveLine(context.db, lineId);
    const openFen = openFenOf(line, claimsByLine(context.db, lineId).get(lineId) ?? []);
    return { contracts: claimChoices(context.db, openFen, { text, today: context.today() }) };
  },

  claim(context, input) {
    const line = liveLine(context.db, input.lineId);
    const openFen = openFenOf(line, claimsByLine(context.db, line.id).get(line.id) ?? []);
    requireClaimable(context, { line, openFen }, input);
    const label = {
      code: 'claim.add',
      params: { name: line.payer ?? line.bookedOn, amountFen: sumOf(input.parts) },
    };
    return context.write(label, (batch) => ({
      receiptIds: input.parts.map((part) =>
        batch.insert('receipt', {
          ...part,
          bankLineId: line.id,
          receivedOn: line.bookedOn,
          payer: line.payer,
          note: line.summary,
        }),
      ),
      openFen: openFen - sumOf(input.parts),
    }));
  },

  release(context, { lineId }) {
    const line = liveLine(context.db, lineId);
    const claims = claimsByLine(context.db, lineId).get(lineId) ?? [];
    for (const { id } of claims) if (isDistributed(context.db, id)) throw new ContractError('LATER_FACT');
    requireNotBelowZero(
      context.db,
      claims.map(({ contractId, amountFen }) => ({ contractId, amountFen: -amountFen })),
    );
    if (claims.length === 0) return { reversed: 0 };
    const params = { name: line.payer ?? line.bookedOn, amountFen: sumOf(claims) };
    context.write({ code: 'claim.release', params }, (batch) => {
      for (const { id, reversesId: _none, ...claim } of claims)
        batch.insert('receipt', { ...claim, reversesId: id });
    });
    return { reversed: claims.length };
  },

  setAside(context, { lineIds, reason }) {
    for (const id of lineIds) liveLine(context.db, id);
    const code = reason === null ? 'bankLine.takeUp' : 'bankLine.setAside';
    const changed = context.write({ code, params: { count: lineIds.length } }, (batch) =>
      lineIds.map((id) => batch.update('bankLine', id, { setAside: reason }).length),
    );
    return { changed: changed.filter((count) => count > 0).length };
  },

  payerNames(context) {
    return { names: payerNames(context.db) };
  },

  addPayerName(context, values) {
    const same = payerNames(context.db).find(
      ({ partyName, name }) => partyName === values.partyName && name === values.name,
    );
    if (same) return { id: same.id };
    return context.write({ code: 'payerName.add', params: { name: values.name } }, (batch) => ({
      id: batch.insert('payerName', values),
    }));
  },

  removePayerName(context, { id }) {
    const known = payerNames(context.db).find((each) => each.id === id);
    if (!known) throw notFound('payerName', id);
    context.write({ code: 'payerName.remove', params: { name: known.name } }, (batch) =>
      batch.remove('payerName', id),
    );
    return {};
  },
};

function joined(statements: readonly BankStatement[]): BankStatement {
  return {
    lines: statements.flatMap(({ lines }) => lines),
    unread: statements.flatMap(({ unread }) => unread),
    skipped: statements.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

function columnsOf({ row, ...line }: BankLineDraft) {
  return { ...line, sourceRow: row };
}

const heldProblems = {
  NO_DAY: 'NO_RECEIVED_DAY',
  NO_AMOUNT: 'NO_AMOUNT',
  ABSURD_AMOUNT: 'OUT_OF_RANGE',
} as const;

function pendingOf({ row, problem, cells }: UnreadLine, sourceName: string) {
  return {
    kind: 'receipt',
    targetId: null,
    title: cells
      .filter((text) => text !== '')
      .join(' ')
      .slice(0, 300),
    sourceName,
    sourceRow: row,
    problems: [{ code: heldProblems[problem], field: null, raw: '' }],
    raw: { cells: Object.fromEntries(cells.map((text, place) => [String(place + 1), text])), values: {} },
    state: 'open',
  };
}

function liveLine(db: ReadableDb, id: string): BankLine {
  const line = findBankLine(db, id);
  if (!line) throw notFound('bankLine', id);
  return line;
}

function sumOf(parts: readonly { readonly amountFen: number }[]): number {
  return parts.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** @throws ContractError STALE_STATE, NOT_FOUND or RECEIPT_PROBLEM: see the contract */
function requireClaimable(
  context: ReadContext,
  { line, openFen }: { readonly line: BankLine; readonly openFen: number },
  input: ClaimInput,
): void {
  if (openFen !== input.openFen) throw new ContractError('STALE_STATE', { openFen });
  if (line.setAside !== null) throw receiptProblem('LINE_SET_ASIDE', {});
  const today = context.today();
  if (line.bookedOn > today) throw receiptProblem('IN_FUTURE', { receivedOn: line.bookedOn, today });
  for (const part of input.parts) {
    liveContract(context.db, part.contractId);
    requireInstalment(context, part.contractId, part.instalmentId);
    requireNature(part);
    if (Math.sign(part.amountFen) !== Math.sign(openFen)) throw receiptProblem('PARTS_AGAINST_LINE', {});
  }
  if (Math.abs(sumOf(input.parts)) > Math.abs(openFen))
    throw receiptProblem('PARTS_ABOVE_LINE', { openFen, amountFen: sumOf(input.parts) });
  if (input.aboveTotal === 'refuse') requireWithinTotal(context.db, input.parts);
  requireNotBelowZero(context.db, input.parts);
}

type Part = { readonly contractId: string; readonly amountFen: number };

function requireWithinTotal(db: ReadableDb, parts: readonly Part[]): void {
  for (const [row, amountFen] of sumsByContract(db, parts)) {
    const { receivedFen, countedFen: totalFen } = row;
    if (amountFen > 0 && receivedFen + amountFen > totalFen)
      throw receiptProblem('ABOVE_TOTAL', { amountFen, receivedFen, totalFen, name: row.values.projectName });
  }
}

function requireNotBelowZero(db: ReadableDb, parts: readonly Part[]): void {
  for (const [{ receivedFen }, amountFen] of sumsByContract(db, parts)) {
    if (receivedFen + amountFen < 0) throw receiptProblem('BELOW_ZERO', { amountFen, receivedFen });
  }
}

function sumsByContract(db: ReadableDb, parts: readonly Part[]) {
  const byContract = Map.groupBy(parts, ({ contractId }) => contractId);
  return contractRows(db, [...byContract.keys()]).map(
    (row) => [row, sumOf(byContract.get(row.id) ?? [])] as const,
  );
}
