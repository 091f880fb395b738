import { reportSource } from '../../db/queries/report.ts';
import { standingIndicators } from '../../db/repositories/indicator.ts';
import type { DocumentModel } from '../../shared/reporting/document/model.ts';
import { buildReport } from '../../shared/reporting/model.ts';
import { dataRequest } from '../../shared/reporting/papers/dataRequest.ts';
import { writePeriodPaper } from '../../shared/reporting/papers/index.ts';
import type { PaperRequest } from '../../shared/reporting/papers/request.ts';
import { bulletin } from '../../shared/reporting/reports/bulletin.ts';
import type { ReadContext } from '../core/context.ts';
import { liveRequest } from './indicators.ts';
import { paperSource } from './paperSource.ts';
import { writeRecordPaper } from './recordPapers.ts';

/** A paper as the catalogue fills it at this moment. */
export function paperDocument(
  context: ReadContext,
  request: PaperRequest,
  language: 'zh' | 'en',
): DocumentModel {
  if (request.of === 'record') return writeRecordPaper[request.paper](context, request.id, language);
  if (request.of === 'request') return requestLetter(context, request.id, language);
  const { paper, from, to } = request;
  if (paper === 'bulletin') return bulletin(buildReport(reportSource(context.db, { from, to })), language);
  return writePeriodPaper[paper](paperSource(context, request), language);
}

function requestLetter(context: ReadContext, id: string, language: 'zh' | 'en'): DocumentModel {
  const { values } = liveRequest(context.db, id);
  const asked = new Set(values.indicatorIds);
  return dataRequest(
    {
      request: values,
      indicators: standingIndicators(context.db).filter((indicator) => asked.has(indicator.id)),
      officeName: context.settings().officeName,
    },
    language,
  );
}
