import { ledgerProblemWords } from '../../../shared/importing/ledger/problems.ts';
import type { Language } from '../../i18n/words.ts';

/** A doubt about an imported row in words; one of a newer program is shown by its code. */
export function problemText(code: string, language: Language): string {
  return Object.hasOwn(ledgerProblemWords, code)
    ? ledgerProblemWords[code as keyof typeof ledgerProblemWords][language]
    : code;
}
