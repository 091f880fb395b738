import type { DocumentModel } from '../document/model.ts';
import { agencyReport } from './agencyReport.ts';
import { annualReport } from './annualReport.ts';
import { briefing } from './briefing.ts';
import { onePage } from './onePage.ts';
import type { PeriodPaper } from './request.ts';
import type { PaperSource } from './source.ts';
import { survey } from './survey.ts';
import type { Language } from './words.ts';

/** How each paper about a period is written; the bulletin has a model of its own. */
export const writePeriodPaper: Readonly<
  Record<Exclude<PeriodPaper, 'bulletin'>, (source: PaperSource, language: Language) => DocumentModel>
> = {
  annualReport,
  agencyReport,
  onePage,
  survey,
  briefing,
};
