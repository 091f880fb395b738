import type { CodeEntry, CodeTable } from '../types.ts';
import industryLines from './industry.json' with { type: 'json' };
import { industryEnglish } from './industryEnglish.ts';

/** C2653 → C265 → C26 → C → none. */
function parentOf(code: string): string | undefined {
  if (code.length === 1) return undefined;
  return code.length === 3 ? code.slice(0, 1) : code.slice(0, -1);
}

/** Unpacks GB/T 4754-2017: sections, divisions, groups and classes. */
export function buildIndustryTable(): CodeTable {
  return {
    id: 'industry',
    version: '1',
    title: { zh: '国民经济行业', en: 'Industry' },
    source: 'GB/T 4754-2017 国民经济行业分类；门类、大类英文为本软件译名',
    certainty: 'V',
    englishDepth: 2,
    entries: industryLines.map((line): CodeEntry => {
      const [code = '', zh = ''] = line.split('|');
      const parent = parentOf(code);
      const en = industryEnglish[code];
      return {
        code,
        ...(parent === undefined ? {} : { parent }),
        zh,
        ...(en === undefined ? {} : { en }),
        // Forms often give the number without the letter of the section.
        aliases: code.length > 1 ? [code.slice(1)] : [],
      };
    }),
  };
}
