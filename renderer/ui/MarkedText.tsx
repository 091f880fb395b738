import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../i18n/words.ts';
import { Data } from './Data.tsx';

const chineseRun = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)/u;

/** A sentence of ours with people's own names in it: on an English screen their Chinese is marked as such. */
export function MarkedText({ text }: { text: string }): ReactNode {
  const language = useLanguage();
  if (language === 'zh' || !chineseRun.test(text)) return text;
  // Splitting by a captured group puts every run at an odd place.
  return text
    .split(chineseRun)
    .map((piece, place) => (
      <Fragment key={`${place} ${piece}`}>{place % 2 === 1 ? <Data>{piece}</Data> : piece}</Fragment>
    ));
}
