import type { MatchExplanation } from '../../../shared/contract/matching.ts';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import type { Translate } from '../../i18n/words.ts';
import { tellingPhrases } from './highlight.ts';
import { askWords } from './matchCodes.ts';
import type { LetterSide, PairLetter } from './pairText.ts';
import type { MatchWord } from './words.ts';

export type Explanation = MatchExplanation;

const PHRASES = 5;
const QUESTIONS = 3;

/**
 * What a pair has to say in a letter.
 * @param asked the record behind the question, null for free text
 * @param found the record of the candidate
 * @param asks which side the question stands on
 */
export function letterOf(
  explanation: Explanation,
  asked: RecordDetail | null,
  found: RecordDetail,
  asks: 'demand' | 'supply',
  levelWords: string,
  t: Translate<MatchWord>,
): PairLetter {
  const question = sideOf(explanation.question, asked);
  const candidate = sideOf(explanation.candidate, found);
  const { title, text, spans } = explanation.candidate;
  const phrasesOf = (field: 'title' | 'text', said: string) =>
    tellingPhrases(
      said,
      spans.filter((span) => span.field === field),
      PHRASES,
    );
  return {
    demand: asks === 'demand' ? question : candidate,
    supply: asks === 'demand' ? candidate : question,
    levelWords,
    phrases: [...new Set([...phrasesOf('title', title), ...phrasesOf('text', text)])].slice(0, PHRASES),
    questions: explanation.questions.slice(0, QUESTIONS).map((question) => askWords(question, t)),
  };
}

function sideOf(said: { title: string; text: string }, record: RecordDetail | null): LetterSide {
  const value = (field: string) => {
    const found = record?.values[field];
    return typeof found === 'string' && found !== '' ? found : null;
  };
  const organisationId = value('organisationId');
  const organisationName = organisationId === null ? null : (record?.names[organisationId]?.name ?? null);
  const names = Object.values(record?.names ?? {}).map((named) => named.name);
  const personName = value('leaderName');
  return {
    title: said.title,
    organisationName,
    personName,
    publicTitle: value('publicTitle'),
    summary: said.text,
    otherNames: names.filter((name) => name !== organisationName && name !== personName),
  };
}
