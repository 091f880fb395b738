import { sayIn } from './words.ts';

/** On what a rule rests, and that it is still to be compared with its source where nobody has done so. */
export function basisText(
  { source, certainty }: { readonly source: string; readonly certainty: string },
  language: 'zh' | 'en',
): string {
  if (certainty === 'V') return source;
  const doubt = sayIn(language)('toCheck');
  return language === 'zh' ? `${source}（${doubt}）` : `${source} (${doubt})`;
}
