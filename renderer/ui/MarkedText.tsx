import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../i18n/words.ts';
import { Data } from './Data.tsx';

const chineseRun = /([\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)/u;

/** A sentence of ours with people's own names in it: on an English screen their Chinese is marked as such. */
export function MarkedText({ text }: { text: string }): ReactNode {
  const language = useLanguage();
  if (language === 'zh' || !chineseRun.test(text)) return text;
  return piecesOf(text).map((piece) => (
    <Fragment key={`${piece.start} ${piece.text}`}>
      {piece.chinese ? <Data>{piece.text}</Data> : piece.text}
    </Fragment>
  ));
}

function piecesOf(text: string): { text: string; start: number; chinese: boolean }[] {
  let start = 0;
  // Splitting by a captured group keeps the runs themselves, at every odd place.
  return text.split(chineseRun).map((piece, place) => {
    const from = start;
    start += piece.length;
    return { text: piece, start: from, chinese: place % 2 === 1 };
  });
}
