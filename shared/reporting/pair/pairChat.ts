import type { Words } from '../../domain/fields/field.ts';
import { type LetterChoice, letterContent, type PairLetter, shortened } from '../pairLetter.ts';
import { letterWords } from './letterWords.ts';

const MOST_CHARACTERS = 120;
const MOST_FIGURES = 4;

/**
 * A pair as plain text for a chat window: short lines, no markup, empty lines between the parts. It says what the
 * letter says, shorter, and leaves out what the letter leaves out.
 */
export function pairChat(pair: PairLetter, choice: LetterChoice): string {
  const { reader, language } = choice;
  const say = (words: Words) => words[language];
  const line = (label: string, value: string) => `${label}${language === 'zh' ? '：' : ': '}${value}`;
  const { demand, supply, level, phrases, figures, questions, notes } = letterContent(pair, choice);
  const [need, achievement] =
    reader === 'firm'
      ? [letterWords.yourNeed, letterWords.theAchievement]
      : [letterWords.theNeed, letterWords.yourAchievement];
  // Each reader knows the own side: of it the title is enough.
  const sideLines = (side: typeof demand, label: Words, told: 'whole' | 'title') => [
    line(say(label), side.title),
    ...(told === 'title' ? [] : side.names.filter(([name]) => name !== say(letterWords.number))).map(
      ([name, value]) => line(name, value),
    ),
    ...(told === 'title' || side.text === '' ? [] : [shortened(side.text, MOST_CHARACTERS)]),
  ];
  const fit = [line(say(letterWords.level), level)];
  if (phrases.length > 0) fit.push(line(say(letterWords.phrases), phrases.join(' · ')));
  const known = figures.filter((figure) => figure.verdict !== 'unknown').slice(0, MOST_FIGURES);
  for (const { quantity, asked, offered, verdict } of known)
    fit.push(
      `· ${quantity} ${asked} ${language === 'zh' ? '／' : '/'} ${offered} ${say(letterWords[verdict])}`,
    );
  const blocks = [
    [say(reader === 'firm' ? letterWords.chatToFirm : letterWords.chatToProfessor)],
    sideLines(demand, need, reader === 'firm' ? 'title' : 'whole'),
    sideLines(supply, achievement, reader === 'firm' ? 'whole' : 'title'),
    fit,
    ...(questions.length === 0
      ? []
      : [
          [
            line(say(letterWords.ask), ''),
            ...questions.map((question, index) => `${index + 1}. ${question}`),
          ],
        ]),
    [...notes.filter((note) => note !== say(letterWords.moneyLeftOpen)), say(letterWords.close)],
  ];
  return blocks.map((lines) => lines.map((text) => text.trim()).join('\n')).join('\n\n');
}
