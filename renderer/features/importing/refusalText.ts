import { ContractError } from '../../../shared/contract/errors.ts';
import { refusalWords } from '../../../shared/importing/refusals.ts';
import { rowErrorWords } from '../../../shared/importing/rowErrors.ts';
import type { Language } from '../../i18n/words.ts';

type Params = Readonly<Record<string, string | number | boolean | null>>;

/** Puts `{name}` places of a text right. A place without a value stays as it is. */
export function filledIn(text: string, params: Params): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** Why a file was refused, in words; null when the error is another one or has no words of its own. */
export function refusalText(error: unknown, language: Language): string | null {
  if (!(error instanceof ContractError) || error.code !== 'FILE_REFUSED') return null;
  const reason = String(error.params.reason ?? '');
  if (!isKnown(refusalWords, reason)) return null;
  return filledIn(refusalWords[reason][language], error.params);
}

/** What is wrong with a row, in words; the code itself where it has none. */
export function rowErrorText(code: string, params: Params, language: Language): string {
  return isKnown(rowErrorWords, code) ? filledIn(rowErrorWords[code][language], params) : code;
}

function isKnown<Words extends object>(words: Words, code: string): code is Extract<keyof Words, string> {
  return Object.hasOwn(words, code);
}
