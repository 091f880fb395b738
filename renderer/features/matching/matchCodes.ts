import type { MatchRow } from '../../../shared/contract/matching.ts';
import type { Translate } from '../../i18n/words.ts';
import { type MatchWord, words } from './words.ts';

type Words = Translate<MatchWord>;

/** Words that do not change with a count. */
type PlainWord = Exclude<MatchWord, `${string}_one` | `${string}_other`>;

function isWord(key: string): key is PlainWord {
  return key in words.zh;
}

/** A part of the score in words; a part this version does not know keeps its name. */
export function partWords(name: string, t: Words): string {
  const key = `part.${name}`;
  return isWord(key) ? t(key) : name;
}

/** What speaks against a pair, by the part that is low. */
export function doubtWords(name: string, t: Words): string {
  const key = `doubt.${name}`;
  return isWord(key) ? t(key) : t('doubt.other', { name: partWords(name, t) });
}

/** What to ask before calling, by its code: mostly the part that is unknown. */
export function askWords(code: string, t: Words): string {
  const part = code.replace(/^ask\./, '');
  const key = `ask.${part}`;
  return isWord(key) ? t(key) : t('ask.other', { name: partWords(part, t) });
}

/** Why a pair must not be proposed. */
export function gateWords(gate: MatchRow['gates'][number], t: Words): string {
  const key = `gate.${gate.code}`;
  return isWord(key) ? t(key, { detail: '', ...gate.params }) : t('gate.other', { name: gate.code });
}
