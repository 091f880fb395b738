import { ContractError } from '../../../shared/contract/errors.ts';
import { wordError } from '../../i18n/errors.ts';
import type { Language, Translate } from '../../i18n/words.ts';
import type { DraftProblem } from './draft.ts';
import { type ContractWord, words } from './words.ts';

/** The field of the form beside which a problem is told. */
export type ProblemField =
  | 'projectName'
  | 'signedOn'
  | 'total'
  | 'technical'
  | 'endsOn'
  | 'seller'
  | 'buyer'
  | 'rights'
  | 'brokerFeeFen';

const fieldOf: Readonly<Record<DraftProblem, ProblemField>> = {
  NO_PROJECT_NAME: 'projectName',
  NO_SIGNED_DAY: 'signedOn',
  SIGNED_IN_FUTURE: 'signedOn',
  NO_TOTAL: 'total',
  TECHNICAL_ABOVE_TOTAL: 'technical',
  END_BEFORE_START: 'endsOn',
  NO_SELLER: 'seller',
  NO_BUYER: 'buyer',
  SIGNED_TOO_EARLY: 'signedOn',
  BUYER_IS_SELLER: 'buyer',
  SHARES_ABOVE_TOTAL: 'total',
  PRICES_ABOVE_TOTAL: 'rights',
  FEE_ABOVE_TOTAL: 'brokerFeeFen',
};

/** What contradicts itself is told at once; what is merely missing only after an attempt to save. */
const contradictions: readonly DraftProblem[] = [
  'SIGNED_IN_FUTURE',
  'TECHNICAL_ABOVE_TOTAL',
  'END_BEFORE_START',
  'SIGNED_TOO_EARLY',
  'BUYER_IS_SELLER',
  'SHARES_ABOVE_TOTAL',
  'PRICES_ABOVE_TOTAL',
  'FEE_ABOVE_TOTAL',
];

/** The problems to show beside their fields, in words. @param tried whether saving was already asked for */
export function problemsByField(
  problems: readonly DraftProblem[],
  tried: 'tried' | 'typing',
  t: Translate<ContractWord>,
): Partial<Record<ProblemField, string>> {
  const shown = tried === 'tried' ? problems : problems.filter((problem) => contradictions.includes(problem));
  return Object.fromEntries(shown.map((problem) => [fieldOf[problem], t(`problem.${problem}`)]));
}

/** A failure to save a contract or a receipt in words; problems that the core names are worded here. */
export function failureWords(error: unknown, t: Translate<ContractWord>, language: Language): string {
  const problem = error instanceof ContractError ? error.params.problem : undefined;
  if (typeof problem !== 'string') return wordError(error, language);
  const key = `problem.${problem}`;
  return isWord(key) ? t(key) : t('problem.other', { problem });
}

function isWord(key: string): key is ContractWord {
  return key in words.zh;
}
