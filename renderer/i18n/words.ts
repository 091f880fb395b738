import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export type Language = 'zh' | 'en';
type LocaleCode = 'zh-CN' | 'en';

/** The words of one feature: the same keys in both languages. `{{name}}` takes a param, `_one`/`_other` a count. */
export interface WordBook<Key extends string> {
  readonly zh: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

type AskedKey<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type Params = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: AskedKey<Key>, params?: Params) => string;

const namespaces = new WeakMap<object, string>();
let namespaceCount = 0;

void i18next.init({
  lng: 'zh-CN',
  fallbackLng: false,
  resources: {},
  // Keys such as 'thread.move' are whole names, not paths.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

/** Registers a word book once; it is known by its identity. */
function namespaceOf(book: WordBook<string>): string {
  let namespace = namespaces.get(book);
  if (namespace === undefined) {
    namespaceCount += 1;
    namespace = `words${namespaceCount}`;
    i18next.addResourceBundle('zh-CN', namespace, book.zh);
    i18next.addResourceBundle('en', namespace, book.en);
    namespaces.set(book, namespace);
  }
  return namespace;
}

/** The words of a book in a given language, for code outside of components. */
export function wordsIn<Key extends string>(book: WordBook<Key>, language: Language): Translate<Key> {
  const translate = i18next.getFixedT(localeOf(language), namespaceOf(book));
  // The keys are checked by the book's own type; i18next's would need one list of all books.
  return (key, params) => translate(key as string, { ...params });
}

/** The words of a book in the language of the window; changes with it. */
export function useWords<Key extends string>(book: WordBook<Key>): Translate<Key> {
  const language = useLanguage();
  return useMemo(() => wordsIn(book, language), [book, language]);
}

/** The language of the window, as the field catalogues and code tables name it. */
export function useLanguage(): Language {
  const { i18n } = useTranslation(undefined, { i18n: i18next, useSuspense: false });
  return languageOf(i18n.language);
}

function languageOf(locale: string): Language {
  return locale.startsWith('zh') ? 'zh' : 'en';
}

function localeOf(language: Language): LocaleCode {
  return language === 'zh' ? 'zh-CN' : 'en';
}

/** Turns the whole window to a language, with the document's `lang`. */
export function setLanguage(locale: LocaleCode): void {
  document.documentElement.lang = locale;
  if (i18next.language !== locale) void i18next.changeLanguage(locale);
}
