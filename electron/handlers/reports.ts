import { cutSource } from '../../db/queries/countedRows.ts';
import { buildCut, rowsOfCut } from '../../shared/reporting/cut/model.ts';
import { snapshotHandlers } from './snapshots.ts';
import type { DomainHandlers } from './types.ts';

const MAX_ROWS = 2_000;

/** 问数: numbers on a named basis, each with its rows. */
export const reportsHandlers: DomainHandlers<'reports'> = {
  ...snapshotHandlers,
  cut(context, question) {
    return buildCut(cutSource(context.db, question, context.settings().region), question);
  },
  cutRows(context, { question, key, period }) {
    const source = cutSource(context.db, question, context.settings().region);
    const rows = rowsOfCut(source, question, key, period);
    return {
      rows: rows.slice(0, MAX_ROWS).map(({ contractId, number, title, day, amountFen, ...row }) => ({
        id: contractId,
        kind: 'contract' as const,
        number,
        title,
        day,
        amountFen,
        detail: [row.unitName, row.leaderName].filter(Boolean).join(' · '),
      })),
      total: rows.length,
      amountFen: rows.reduce((sum, row) => sum + row.amountFen, 0),
    };
  },
};
