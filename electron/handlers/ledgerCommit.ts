import { OrganisationFinder } from '../../db/repositories/importing.ts';
import type { Batch } from '../../db/write.ts';
import type { LedgerKind } from '../../shared/importing/ledger/headings.ts';
import type { LedgerRow } from '../../shared/importing/ledger/plan.ts';
import type { LedgerProblemCode } from '../../shared/importing/ledger/problems.ts';
import type { JobContext } from '../core/context.ts';
import { keepAttachment } from './attachmentBytes.ts';
import { forgetLedgerDraft, isHolding, type LedgerDraft } from './ledgerDrafts.ts';
import {
  contractRowWriter,
  patentRowWriter,
  qualificationRowWriter,
  receiptRowWriter,
  registryRowWriter,
} from './ledgerRows.ts';

const ROWS_PER_BREATH = 200;

/** What became of a row: the record it made, or null when it is held; and what was found while writing it. */
interface Written {
  readonly targetId: string | null;
  readonly found: readonly LedgerProblemCode[];
}

export interface LedgerWriting {
  readonly context: JobContext;
  readonly batch: Batch;
  readonly organisations: OrganisationFinder;
  readonly sourceName: string;
}

/** Writes the rows of one kind of ledger. A row that is `held` by the plan is only looked at, never written. */
export type RowWriter = (row: LedgerRow, plan: 'write' | 'hold') => Written;

const writers: Readonly<Record<LedgerKind, (writing: LedgerWriting) => RowWriter>> = {
  contract: contractRowWriter,
  receipt: receiptRowWriter,
  patent: patentRowWriter,
  qualification: qualificationRowWriter,
  registry: registryRowWriter,
};

/**
 * Writes a whole ledger in one undoable batch: every entry becomes a record or is held whole, and every doubt is an
 * item of the 待核 list. @throws ContractError CANCELLED, after which nothing of it is there
 */
export async function commitLedger(context: JobContext, draft: LedgerDraft) {
  const { plan } = draft;
  const sourceName = draft.fileName || '粘贴';
  const { kind, rows } = plan;
  const long = context.openBatch({
    code: 'ledger.import',
    params: { fileName: sourceName, count: rows.length },
  });
  const { batch } = long;
  try {
    const writing = { context, batch, organisations: new OrganisationFinder(context.db), sourceName };
    const writeRow = writers[kind](writing);
    const counts = { created: 0, held: 0, pending: 0 };
    for (const [index, row] of rows.entries()) {
      const written = writeRow(row, row.problems.some(isHolding) ? 'hold' : 'write');
      const found = written.found.map((code) => ({ code, field: null, raw: '' }));
      const problems = [...row.problems, ...found];
      if (written.targetId === null) counts.held += 1;
      else counts.created += 1;
      if (problems.length > 0 || written.targetId === null) {
        counts.pending += 1;
        insertPending(writing, kind, row, { problems, targetId: written.targetId });
      }
      if (index % ROWS_PER_BREATH !== 0) continue;
      context.progress({ done: index, total: rows.length, step: 'writing' });
      await context.breathe();
    }
    await context.breathe();
    if (draft.blobId)
      keepAttachment(context, batch, {
        ownerKind: 'batch',
        ownerId: batch.id,
        blobId: draft.blobId,
        fileName: sourceName,
      });
    long.commit();
    forgetLedgerDraft(draft.draftId);
    return { batchId: batch.id, kind, entries: rows.length, ...counts };
  } catch (error) {
    long.rollback();
    throw error;
  }
}

function insertPending(
  { batch, sourceName }: LedgerWriting,
  kind: LedgerKind,
  row: LedgerRow,
  { problems, targetId }: { problems: LedgerRow['problems']; targetId: string | null },
): void {
  const { values, raw } = row;
  const names = ['projectName', 'title', 'organisationName', 'contractNumber', 'payer', 'registrationNumber'];
  const title = names.map((name) => values[name]).find((value) => typeof value === 'string');
  batch.insert('pendingItem', {
    kind,
    targetId,
    title: String(title ?? Object.values(raw)[0] ?? '').slice(0, 300),
    sourceName,
    sourceRow: row.row,
    problems,
    raw: { cells: raw, values },
    state: 'open',
    importBatchId: batch.id,
  });
}
