import { type Language, type WordBook, wordsIn } from './words.ts';

/** What a batch of the log is called; `params` fill the places. Codes are `domain.operation` of the contract. */
export const labelWords: WordBook<string> = {
  zh: { unknown: '一次改动' },
  en: { unknown: 'A change' },
};

interface Label {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The words of a batch's label; a code from a newer version is called a change. */
export function wordLabel(label: Label, language: Language): string {
  const words = wordsIn(labelWords, language);
  return words(label.code in labelWords.zh ? label.code : 'unknown', label.params);
}
