import { checkCreditCode } from '../../../../shared/codes/creditCode.ts';
import type { words } from './words.ts';

type DetailWord = keyof (typeof words)['zh'];

/** What a person should look at in a value that is kept as it is; null where nothing is odd. */
export function fieldWarning(name: string, value: unknown): DetailWord | null {
  if (name !== 'creditCode' || typeof value !== 'string') return null;
  return checkCreditCode(value) === null ? null : 'badCreditCode';
}
