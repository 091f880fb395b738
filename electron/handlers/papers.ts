import { factRows } from '../../db/queries/factRows.ts';
import { unitNames } from '../../db/queries/paperFacts.ts';
import { paperSubjects } from '../../db/queries/paperSubjects.ts';
import { sumOf } from '../../shared/domain/lists.ts';
import { outward } from '../../shared/domain/outward.ts';
import { writtenPaper } from './paperDocuments.ts';
import type { DomainHandlers } from './types.ts';

/** More than anybody reads on a screen. */
const MOST_ROWS = 2_000;

/** Papers: whatever the office hands out, written from its records. */
export const papersHandlers: DomainHandlers<'papers'> = {
  write(context, { request, language }) {
    const { document, cuts, facts } = writtenPaper(context, request, language === 'en' ? 'en' : 'zh');
    return { document: outward(document), cuts: [...cuts], facts: [...facts] };
  },
  factRows(context, question) {
    const rows = factRows(context.db, question, context.settings().timeZone);
    return {
      rows: rows.slice(0, MOST_ROWS),
      total: rows.length,
      amountFen: sumOf(rows, ({ amountFen }) => amountFen ?? 0),
    };
  },
  subjects(context, { paper, ...wanted }) {
    return { subjects: paperSubjects(context.db, paper, wanted) };
  },
  units(context) {
    return { units: unitNames(context.db) };
  },
};
