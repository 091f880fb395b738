import type { MatchExplanation } from '../../../shared/contract/matching.ts';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import {
  type LetterSide,
  letterSideOf,
  letterSideOfText,
} from '../../../shared/reporting/pair/letterSide.ts';
import type { PairLetter } from '../../../shared/reporting/pairLetter.ts';
import type { Language, Translate } from '../../i18n/words.ts';
import { tellingPhrases } from './highlight.ts';
import { levelWord } from './levels.ts';
import { askWords } from './matchCodes.ts';
import type { MatchWord } from './words.ts';

export type Explanation = MatchExplanation;

const PHRASES = 5;

interface LetterParts {
  readonly pair: Explanation;
  /** The record behind the question; null for free text. */
  readonly asked: RecordDetail | null;
  readonly found: RecordDetail;
  /** Which side the question stands on. */
  readonly asks: 'demand' | 'supply';
  readonly office: string;
  readonly day: string;
  readonly language: Language;
}

/** What a pair has to say in a letter. */
export function letterOf(parts: LetterParts, t: Translate<MatchWord>): PairLetter {
  const { pair, asked, found, asks, office, day, language } = parts;
  const question: LetterSide =
    asked === null
      ? letterSideOfText(pair.question.title, pair.question.text)
      : letterSideOf(asked, language);
  const candidate = letterSideOf(found, language);
  const { title, text, spans } = pair.candidate;
  const phrasesOf = (field: 'title' | 'text', said: string) =>
    tellingPhrases(
      said,
      spans.filter((span) => span.field === field),
      PHRASES,
    );
  const phrases = [...phrasesOf('title', title), ...phrasesOf('text', text)];
  // Of a need only what the firm has confirmed is quoted, in phrases either.
  const quoted = (phrase: string) =>
    found.kind !== 'need' || `${candidate.title}\n${candidate.summary}`.includes(phrase);
  return {
    demand: asks === 'demand' ? question : candidate,
    supply: asks === 'demand' ? candidate : question,
    level: levelWord(pair.row.level, t),
    phrases: [...new Set(phrases.filter(quoted))].slice(0, PHRASES),
    figures: pair.figures,
    questions: pair.questions.map((one) => ({ code: one.code, text: askWords(one, t) })),
    office,
    day,
  };
}
