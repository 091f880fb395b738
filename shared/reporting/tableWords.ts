import { type CodeTableId, codeLabel } from '../codes/index.ts';
import type { ReportModel } from '../contract/overview.ts';
import type { Words } from '../domain/fields/field.ts';
import { notGiven } from './groups.ts';
import { columnWords, phraseWords, sheetWords } from './reportWords.ts';

/** The two groupings of signed contracts: where their rows stand in the report, and what they are called. */
export const contractGroupings = {
  type: {
    table: 'contractType',
    rows: 'contractsByType',
    sheet: sheetWords.byType,
    column: columnWords.type,
  },
  domain: {
    table: 'domain',
    rows: 'contractsByDomain',
    sheet: sheetWords.byDomain,
    column: columnWords.domain,
  },
} as const;

/** What a group's key is called: the label of its code, or that nothing was given. */
export function keyText(table: CodeTableId, key: string, language: 'zh' | 'en'): string {
  return key === notGiven ? phraseWords.notGiven[language] : codeLabel(table, key, language);
}

/** The period and the one it is compared with, as it stands below every table. */
export function periodText(model: ReportModel, say: (words: Words) => string): string {
  const { from, to, previousFrom, previousTo } = model;
  return `${say(phraseWords.period)}: ${from} – ${to}; ${say(columnWords.before)}: ${previousFrom} – ${previousTo}`;
}
