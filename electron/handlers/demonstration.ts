import { insertDemonstration } from '../../db/demonstration/insert.ts';
import { countedRows, demonstrationRows } from '../../db/queries/demonstrationRows.ts';
import { numberSeries } from './numbers.ts';
import type { DomainHandlers } from './types.ts';

/** The demonstration catalogue: one batch to load it, one to remove it, both undoable. */
export const demonstrationHandlers: DomainHandlers<'demonstration'> = {
  /** Loads nothing while a demonstration is there: `created` is then 0. */
  async load(context) {
    await context.breathe();
    if (countedRows(demonstrationRows(context.db)) > 0) return { created: 0, batchId: null };
    return context.write({ code: 'demonstration.load' }, (batch) => {
      const created = insertDemonstration({
        batch,
        today: context.today(),
        ownerId: context.actor,
        nextNumber: numberSeries(context, batch),
      });
      return { created, batchId: batch.id };
    });
  },

  async remove(context) {
    await context.breathe();
    const rows = demonstrationRows(context.db);
    const removed = countedRows(rows);
    if (rows.size === 0) return { removed };
    context.write({ code: 'demonstration.remove', params: { count: removed } }, (batch) => {
      for (const [table, ids] of rows) for (const id of ids) batch.remove(table, id);
    });
    return { removed };
  },
};
