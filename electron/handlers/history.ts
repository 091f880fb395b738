import { type HistoryRow, historyOf, threadsMovedFrom } from '../../db/queries/history.ts';
import { namesOf, profileNames } from '../../db/repositories/record.ts';
import { currentProfileId } from '../../db/repositories/setting.ts';
import {
  type BatchRow,
  batchById,
  LaterFactError,
  latestBatches,
  nextToRedo,
  nextToUndo,
  type UndoResult,
} from '../../db/undo.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { WriteContext } from '../core/context.ts';
import { requireSignable } from './guards.ts';
import type { DomainHandlers } from './types.ts';

export const historyHandlers: DomainHandlers<'history'> = {
  ofRecord: (context, { id }) => ({ entries: historyOf(context.db, id).map(toEntry) }),

  batches(context, { limit }) {
    const who = { device: context.run.device, actor: currentProfileId(context.db) };
    const people = profileNames(context.db);
    const undoable = nextToUndo(context.db, who);
    const redoable = nextToRedo(context.db, who);
    return {
      batches: latestBatches(context.db, limit).map((batch) => ({
        id: batch.id,
        kind: batch.kind,
        label: labelOf(batch),
        atMs: batch.startedAt,
        actorName: people.get(batch.actor ?? '') ?? null,
        operationCount: batch.operationCount,
        undone: batch.undoneBy !== null,
      })),
      undoable: undoable && labelOf(undoable),
      redoable: redoable && labelOf(redoable),
    };
  },

  undo(context, { batchId }) {
    const who = { device: context.run.device, actor: context.actor };
    const target = batchId ? batchById(context.db, batchId) : nextToUndo(context.db, who);
    const own = target?.device === who.device && target.actor === who.actor;
    if (!target || !own || target.undoneBy !== null || target.kind === 'undo')
      throw new ContractError('NOTHING_TO_UNDO');
    requireGround(context, target);
    return turned(context, () => context.undo(target, 'undo'));
  },

  redo(context) {
    const target = nextToRedo(context.db, { device: context.run.device, actor: context.actor });
    if (!target) throw new ContractError('NOTHING_TO_REDO');
    requireGround(context, target);
    return turned(context, () => context.undo(target, 'redo'));
  },
};

/** A step back into 签约 is a step into 签约. @throws ContractError GUARD */
function requireGround(context: WriteContext, { id }: BatchRow): void {
  for (const threadId of threadsMovedFrom(context.db, id, 'sign'))
    requireSignable(context.db, threadId, context.today());
}

function turned(context: WriteContext, turn: () => UndoResult) {
  try {
    const { batch, restoredCount, kept } = turn();
    const names = namesOf(
      context.db,
      kept.map((field) => field.rowId),
    );
    return {
      batchId: batch.id,
      label: labelOf(batch),
      restoredCount,
      kept: kept.map((field) => ({ ...field, name: names.get(field.rowId)?.name ?? '' })),
    };
  } catch (error) {
    if (error instanceof LaterFactError)
      throw new ContractError('LATER_FACT', { table: error.table, id: error.rowId });
    throw error;
  }
}

function labelOf(batch: Pick<BatchRow, 'label' | 'params'>) {
  return { code: batch.label, params: batch.params ? JSON.parse(batch.params) : {} };
}

function toEntry(row: HistoryRow) {
  const before = JSON.parse(row.before ?? '{}') as Record<string, unknown>;
  const after = JSON.parse(row.after ?? '{}') as Record<string, unknown>;
  return {
    seq: row.seq,
    atMs: row.startedAt,
    actorName: row.actorName,
    device: row.device,
    table: row.tableName,
    kind: row.kind,
    label: labelOf(row),
    changes: Object.entries(after)
      .filter(([field]) => !systemFields.has(field))
      .map(([field, value]) => ({ field, before: before[field] ?? null, after: value })),
  };
}

// What every row has says nothing to a person who asks what was changed.
const systemFields: ReadonlySet<string> = new Set([
  'createdAt',
  'createdBy',
  'updatedAt',
  'demonstration',
  'importBatchId',
  'ownerKind',
  'ordinal',
]);
