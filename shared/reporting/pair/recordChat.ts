import type { Words } from '../../domain/fields/field.ts';
import { shortened } from '../pairLetter.ts';
import type { LetterSide } from './letterSide.ts';
import { letterWords } from './letterWords.ts';
import { cleanOf, type SideChoice, type SideRole, sideContent } from './sideContent.ts';

const MOST_CHARACTERS = 240;

/**
 * One need or achievement as plain text for a chat window. It tells no more than a letter does: of an achievement
 * that is not filed or not public title and effect alone, of a need only what the firm has confirmed, and without
 * names nothing that gives away whose it is. Budgets and prices are never told.
 */
export function recordChat(side: LetterSide, role: SideRole, choice: SideChoice): string {
  const { form, language } = choice;
  const say = (words: Words) => words[language];
  const line = (label: string, value: string) => `${label}${language === 'zh' ? '：' : ': '}${value}`;
  const content = sideContent(side, role, side.disclosure, choice, cleanOf([{ side, role }], choice));
  const names = content.names.filter(([label]) => label !== say(letterWords.number));
  const blocks = [
    [say(role === 'demand' ? letterWords.chatNeed : letterWords.chatAchievement) + content.title],
    [...names, ...content.facts].map(([label, value]) => line(label, value)),
    content.text === '' ? [] : [shortened(content.text, MOST_CHARACTERS)],
    [
      ...(side.disclosure === 'titleAndEffect' ? [say(letterWords.unfiled)] : []),
      ...(form === 'anonymous' ? [say(letterWords.anonymousOne)] : []),
      say(letterWords.closeOne),
    ],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((text) => text.trim()).join('\n'))
    .join('\n\n');
}
