import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errorWords } from '../../renderer/i18n/errors.ts';
import { labelWords } from '../../renderer/i18n/labels.ts';
import { type WordBook, wordsIn } from '../../renderer/i18n/words.ts';

const renderer = path.join(import.meta.dirname, '..', '..', 'renderer');

/** English words that name a Chinese thing on purpose: the other language's own name, and how amounts are typed. */
const meantChinese = ['中文界面', '中文', '5万', '1.2亿', '万元', '亿元'];

async function allBooks(): Promise<[string, WordBook<string>][]> {
  const files = globSync('**/words.ts', { cwd: renderer }).filter((file) => !file.startsWith('i18n'));
  const books = await Promise.all(
    files.map(async (file): Promise<[string, WordBook<string>]> => {
      const module: { words: WordBook<string> } = await import(pathToFileURL(path.join(renderer, file)).href);
      return [file, module.words];
    }),
  );
  return [...books, ['i18n/errors.ts', errorWords], ['i18n/labels.ts', labelWords]];
}

const books = await allBooks();

function places(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '');
}

describe.each(books)('the words of %s', (_file, book) => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(book.en).toSorted()).toEqual(Object.keys(book.zh).toSorted());
  });

  it('leaves no text empty in both languages', () => {
    // The words before and after an input may stand on one side of it only.
    const empty = Object.keys(book.zh).filter((key) => `${book.zh[key]}${book.en[key]}`.trim() === '');
    expect(empty).toEqual([]);
  });

  it('fills no place in one language that the other has under another name', () => {
    const different = Object.keys(book.zh).filter((key) => {
      const [zh, en] = [places(book.zh[key] ?? ''), places(book.en[key] ?? '')];
      // A language may need fewer places ("1 day" for a count), never others.
      return !zh.every((place) => en.includes(place)) && !en.every((place) => zh.includes(place));
    });
    expect(different).toEqual([]);
  });

  it('has no Chinese in its English but what is meant to be', () => {
    const chinese = Object.entries(book.en).filter(([, text]) => {
      const rest = meantChinese.reduce((left, known) => left.replaceAll(known, ''), text);
      return /\p{Script=Han}/u.test(rest);
    });
    expect(chinese).toEqual([]);
  });
});

it('finds the word books of the features', () => {
  expect(books.map(([file]) => file)).toEqual(
    expect.arrayContaining([
      'app/words.ts',
      'ui/words.ts',
      'features/today/words.ts',
      'features/report/words.ts',
    ]),
  );
});

describe('wordsIn', () => {
  const book = {
    zh: {
      plain: '合同',
      'dotted.key': '点',
      with: '共 {{count}} 份',
      days_one: '明天',
      days_other: '{{count}} 天后',
    },
    en: {
      plain: 'Contract',
      'dotted.key': 'dot',
      with: '{{count}} in all',
      days_one: 'tomorrow',
      days_other: 'in {{count}} days',
    },
  };

  it.each([
    ['zh', 'plain', {}, '合同'],
    ['en', 'plain', {}, 'Contract'],
    ['zh', 'dotted.key', {}, '点'],
    ['zh', 'with', { count: 3 }, '共 3 份'],
    ['en', 'days', { count: 1 }, 'tomorrow'],
    ['en', 'days', { count: 2 }, 'in 2 days'],
    ['zh', 'days', { count: 1 }, '1 天后'],
  ] as const)('%s %s with %j is %s', (language, key, params, expected) => {
    expect(wordsIn(book, language)(key, params)).toBe(expected);
  });

  it('never reads a name of a record as markup or as a place to fill', () => {
    const t = wordsIn({ zh: { named: '“{{name}}”' }, en: { named: '“{{name}}”' } }, 'en');
    expect(t('named', { name: '<b>$t(plain) & {{name}}</b>' })).toBe('“<b>$t(plain) & {{name}}</b>”');
  });
});
