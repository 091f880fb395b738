import { cutSource } from '../../db/queries/countedRows.ts';
import { reportSource } from '../../db/queries/report.ts';
import { profileNames } from '../../db/repositories/record.ts';
import {
  findSnapshot,
  type ReportSnapshot,
  standingSnapshots,
} from '../../db/repositories/reportSnapshot.ts';
import type { ReadableDb } from '../../db/types.ts';
import { cutDocument } from '../../shared/reporting/cut/document.ts';
import { buildCut } from '../../shared/reporting/cut/model.ts';
import type { DocumentModel } from '../../shared/reporting/document/model.ts';
import { buildReport } from '../../shared/reporting/model.ts';
import { figuresOfDocument } from '../../shared/reporting/papers/figures.ts';
import { bulletin } from '../../shared/reporting/reports/bulletin.ts';
import {
  type FrozenFigure,
  figuresOfCut,
  figuresOfReport,
  restatements,
  type SnapshotContent,
} from '../../shared/reporting/snapshot/snapshot.ts';
import type { ReadContext } from '../core/context.ts';
import { notFound } from './checks.ts';
import { paperDocument } from './paperDocuments.ts';
import type { DomainHandlers } from './types.ts';

type SnapshotHandlers = Pick<
  DomainHandlers<'reports'>,
  'freeze' | 'snapshots' | 'snapshot' | 'withdrawSnapshot'
>;

/** 快照: what was handed out stays as it was; what would be printed today stands beside it. */
export const snapshotHandlers: SnapshotHandlers = {
  freeze(context, { title, content, note, language }) {
    const { document, figures } = counted(context, content, language === 'en' ? 'en' : 'zh');
    return context.write({ code: 'snapshot.freeze', params: { title } }, (batch) => ({
      id: batch.insert('reportSnapshot', {
        title,
        frozenOn: context.today(),
        content,
        document: { ...document, title },
        figures,
        note,
      }),
    }));
  },

  snapshots(context) {
    const names = profileNames(context.db);
    return {
      snapshots: standingSnapshots(context.db).map(({ id, title, frozenOn, note, createdBy }) => ({
        id,
        title,
        frozenOn,
        note,
        actorName: createdBy === null ? null : (names.get(createdBy) ?? null),
      })),
    };
  },

  snapshot(context, { id }) {
    const { title, frozenOn, note, document, figures, content } = snapshotOf(context.db, id);
    const today = counted(context, content, document.language);
    return { title, frozenOn, note, document, restatements: restatements(figures, today.figures) };
  },

  withdrawSnapshot(context, { id }) {
    const { title, frozenOn, content, document, figures } = snapshotOf(context.db, id);
    context.write({ code: 'snapshot.withdraw', params: { title } }, (batch) =>
      batch.insert('reportSnapshot', { title, frozenOn, content, document, figures, reversesId: id }),
    );
    return {};
  },
};

function snapshotOf(db: ReadableDb, id: string): ReportSnapshot {
  const found = findSnapshot(db, id);
  if (found === null) throw notFound('reportSnapshot', id);
  return found;
}

/** The document and its numbers as a count of this moment gives them. */
function counted(
  context: ReadContext,
  content: SnapshotContent,
  language: 'zh' | 'en',
): { document: DocumentModel; figures: FrozenFigure[] } {
  if (content.of === 'bulletin') {
    const report = buildReport(reportSource(context.db, { from: content.from, to: content.to }));
    return { document: bulletin(report, language), figures: figuresOfReport(report, language) };
  }
  if (content.of === 'paper') {
    const document = paperDocument(context, content.request, language);
    return { document, figures: figuresOfDocument(document) };
  }
  const source = cutSource(context.db, content.question, context.settings().region);
  const cut = buildCut(source, content.question);
  return { document: cutDocument(cut, language), figures: figuresOfCut(cut, language) };
}
