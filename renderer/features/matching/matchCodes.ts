import type { MatchExplanation, MatchRow } from '../../../shared/contract/matching.ts';
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

/** What speaks against a pair in one figure: both values, as written. */
export function figureDoubtWords(figure: MatchExplanation['figures'][number], t: Words): string {
  const { asked, offered, converted } = figure;
  return t(figure.verdict === 'near' ? 'doubt.figureNear' : 'doubt.figureFails', {
    quantity: asked.quantity,
    asked: asked.value,
    offered: converted === null ? (offered?.value ?? '') : `${offered?.value ?? ''} = ${converted}`,
  });
}

/** What to ask before calling: a figure that nobody has answered, or a part of which nothing is known. */
export function askWords({ code, params }: MatchRow['gates'][number], t: Words): string {
  const part = code.replace(/^ask\./, '');
  const key = `ask.${part}`;
  return isWord(key)
    ? t(key, { quantity: '', value: '', ...params })
    : t('ask.other', { name: partWords(part, t) });
}

/** Why a pair must not be proposed. */
export function gateWords(gate: MatchRow['gates'][number], t: Words): string {
  const key = `gate.${gate.code}`;
  return isWord(key) ? t(key, { detail: '', ...gate.params }) : t('gate.other', { name: gate.code });
}
