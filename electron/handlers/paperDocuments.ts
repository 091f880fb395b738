import { reportSource } from '../../db/queries/report.ts';
import { standingIndicators } from '../../db/repositories/indicator.ts';
import type { CutQuestion } from '../../shared/reporting/cut/question.ts';
import type { DocumentModel } from '../../shared/reporting/document/model.ts';
import { buildReport } from '../../shared/reporting/model.ts';
import { dataRequest } from '../../shared/reporting/papers/dataRequest.ts';
import type { FactQuestion } from '../../shared/reporting/papers/facts.ts';
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
  return writtenPaper(context, request, language).document;
}

interface WrittenPaper {
  readonly document: DocumentModel;
  readonly cuts: readonly CutQuestion[];
  readonly facts: readonly FactQuestion[];
}

/** A paper with the questions its numbers answer, each once, so that every number can open its rows. */
export function writtenPaper(
  context: ReadContext,
  request: PaperRequest,
  language: 'zh' | 'en',
): WrittenPaper {
  if (request.of === 'record')
    return { document: writeRecordPaper[request.paper](context, request.id, language), cuts: [], facts: [] };
  if (request.of === 'request')
    return { document: requestLetter(context, request.id, language), cuts: [], facts: [] };
  const { paper, from, to } = request;
  if (paper === 'bulletin') {
    const report = buildReport(reportSource(context.db, { from, to }));
    return {
      document: bulletin(report, language),
      cuts: bulletinCuts.map((cut) => ({ ...cut, from, to })),
      facts: [],
    };
  }
  const source = paperSource(context, request);
  const document = writePeriodPaper[paper](source, language);
  return {
    document,
    cuts: [...new Map(source.asked.map((cut) => [JSON.stringify(cut), cut])).values()],
    facts: [...source.used].map((of) => ({
      of,
      from,
      to,
      ...(request.unit === undefined ? {} : { unit: request.unit }),
    })),
  };
}

/** The bulletin's figures are those of these cuts: a test of its model holds them to it. */
const bulletinCuts = [
  { basis: 'signed', by: 'type', panel: 'all' },
  { basis: 'signed', by: 'domain', panel: 'all' },
  { basis: 'received', by: 'unit', panel: 'all' },
] as const;

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
