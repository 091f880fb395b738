import type { WordBook } from '../../i18n/words.ts';

export const words: WordBook<'open'> = {
  zh: { open: '一项一档' },
  en: { open: 'Transfer file' },
};
