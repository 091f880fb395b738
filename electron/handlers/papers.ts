import { unitNames } from '../../db/queries/paperFacts.ts';
import { paperSubjects } from '../../db/queries/paperSubjects.ts';
import { outward } from '../../shared/domain/outward.ts';
import { writtenPaper } from './paperDocuments.ts';
import type { DomainHandlers } from './types.ts';

/** Papers: whatever the office hands out, written from its records. */
export const papersHandlers: DomainHandlers<'papers'> = {
  write(context, { request, language }) {
    const { document, cuts } = writtenPaper(context, request, language === 'en' ? 'en' : 'zh');
    return { document: outward(document), cuts: [...cuts] };
  },
  subjects(context, { paper, ...wanted }) {
    return { subjects: paperSubjects(context.db, paper, wanted) };
  },
  units(context) {
    return { units: unitNames(context.db) };
  },
};
