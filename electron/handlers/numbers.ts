import type { Batch } from '../../db/write.ts';
import { humanNumber, type NumberedKind } from '../../shared/domain/ids.ts';
import type { WriteContext } from '../core/context.ts';

/**
 * Gives numbers within one batch. Office and year are read once: an import of 100,000 rows must not ask for
 * the settings 100,000 times, and a batch belongs to one day.
 */
export function numberSeries(context: WriteContext, batch: Batch): (kind: NumberedKind) => string {
  const year = Number(context.today().slice(0, 4));
  const { officeCode: office } = context.settings();
  const { device } = context.run;
  return (kind) => humanNumber(kind, { office, year, sequence: batch.nextNumber(`${kind}-${year}`), device });
}
