import { codeLabel, findCode } from '../../../shared/codes/index.ts';
import type { Language } from '../../i18n/words.ts';

/** Why a thread ended, as it is stored: the code of the reason on the first line, what was said besides below. */
export function lossReasonText(code: string, more: string): string {
  const rest = more.trim();
  return rest === '' ? code : `${code}\n${rest}`;
}

/** A stored reason in words. A first line that is no code of the table is a person's own words and stays. */
export function reasonWords(stored: string | null, language: Language): string {
  if (stored === null) return '';
  const [first = '', ...rest] = stored.split('\n');
  const code = findCode('lossReason', first);
  const head = code === first ? codeLabel('lossReason', code, language) : first;
  return [head, ...rest].join('\n');
}
