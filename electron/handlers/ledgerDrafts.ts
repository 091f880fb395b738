import { ContractError } from '../../shared/contract/errors.ts';
import type { LedgerPreview } from '../../shared/contract/ledger.ts';
import type { LedgerKind } from '../../shared/importing/ledger/headings.ts';
import { type LedgerPlan, planLedger } from '../../shared/importing/ledger/plan.ts';
import { holdingProblems } from '../../shared/importing/ledger/problems.ts';
import { ledgerTargets } from '../../shared/importing/ledger/targets.ts';
import type { ParsedTable } from '../../shared/importing/table.ts';
import type { JobContext } from '../core/context.ts';
import { readSource, type SingleSource } from './importDrafts.ts';

const SAMPLES_PER_COLUMN = 3;

/** A ledger that was read and waits for a person's agreement. Lives in the writing worker's memory only. */
export interface LedgerDraft {
  readonly draftId: string;
  readonly fileName: string;
  readonly blobId: string | null;
  readonly tables: readonly ParsedTable[];
  sheetIndex: number;
  plan: LedgerPlan;
}

// One at a time: opening another file gives the earlier one up.
const drafts = new Map<string, LedgerDraft>();

/** @throws ContractError DRAFT_MISSING when another file was opened since, or the program was started anew */
export function ledgerDraftOf(draftId: string): LedgerDraft {
  const draft = drafts.get(draftId);
  if (!draft) throw new ContractError('DRAFT_MISSING');
  return draft;
}

export function forgetLedgerDraft(draftId: string): void {
  drafts.delete(draftId);
}

/** Reads a ledger and plans it. @throws ContractError FILE_REFUSED, BLOB_MISSING, CANCELLED */
export async function openLedger(
  context: JobContext,
  source: SingleSource,
  choice: { kind: LedgerKind | null; ownName: string | null },
): Promise<LedgerDraft> {
  const { tables } = await readSource(context, source);
  const sheetIndex = Math.max(
    0,
    tables.findIndex((table) => !table.hidden && table.rows.length > 0),
  );
  const table = tables[sheetIndex];
  if (!table || table.rows.length === 0) throw new ContractError('FILE_REFUSED', { reason: 'NO_ROWS' });
  const fileName = source.from === 'file' ? source.fileName : '';
  const draft: LedgerDraft = {
    draftId: `ledger-${context.jobId}`,
    fileName,
    blobId: source.from === 'file' ? source.blobId : null,
    tables,
    sheetIndex,
    plan: planLedger({ table, fileName, ...choice, targets: null, today: context.today() }),
  };
  drafts.clear();
  drafts.set(draft.draftId, draft);
  return draft;
}

export interface LedgerChoice {
  readonly sheetIndex: number;
  readonly kind: LedgerKind;
  readonly targets: readonly (string | null)[] | null;
  readonly ownName: string | null;
}

/** Plans a draft anew under another choice. @throws ContractError FILE_REFUSED */
export function adjustLedger(context: JobContext, draft: LedgerDraft, choice: LedgerChoice): void {
  const table = draft.tables[choice.sheetIndex];
  if (!table) throw new ContractError('FILE_REFUSED', { reason: 'NO_SUCH_SHEET' });
  const { kind, targets, ownName } = choice;
  draft.plan = planLedger({
    table,
    fileName: draft.fileName,
    kind,
    targets,
    ownName,
    today: context.today(),
  });
  draft.sheetIndex = choice.sheetIndex;
}

/** What the preview shows of a draft. */
export function ledgerPreview({ draftId, fileName, tables, sheetIndex, plan }: LedgerDraft): LedgerPreview {
  const held = plan.rows.filter(({ problems }) => problems.some(isHolding)).length;
  const counts = new Map<string, number>();
  for (const { problems } of plan.rows)
    for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const first = tables[sheetIndex]?.rows.slice(plan.headerRow ?? 0, (plan.headerRow ?? 0) + 20) ?? [];
  return {
    draftId,
    fileName,
    sheets: tables.map((each) => ({ name: each.sheetName, rowCount: each.rows.length, hidden: each.hidden })),
    sheetIndex,
    kind: plan.kind,
    columns: plan.columns.map(({ letters, heading, target, unit }, index) => ({
      letter: letters,
      heading,
      target,
      unit: unit?.name ?? null,
      samples: first
        .map((row) => String(row[index] ?? '').trim())
        .filter((text) => text !== '')
        .slice(0, SAMPLES_PER_COLUMN)
        .map((text) => text.slice(0, 60)),
    })),
    targets: ledgerTargets(plan.kind).map(({ id, label }) => ({ id, label })),
    counts: {
      entries: plan.rows.length,
      ready: plan.rows.length - held,
      held,
      pending: plan.rows.filter(({ problems }) => problems.length > 0).length,
      skipped: plan.skipped.length,
      secret: plan.secretRows.length,
    },
    problems: [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count),
  };
}

/** Whether a row with this problem is held whole. */
export function isHolding({ code }: { readonly code: string }): boolean {
  return holdingProblems.some((holding) => holding === code);
}
