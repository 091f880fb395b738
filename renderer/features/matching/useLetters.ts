import { useState } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { pairChat } from '../../../shared/reporting/pair/pairChat.ts';
import {
  type LetterForm,
  type LetterReader,
  type PairLetter,
  pairLetter,
} from '../../../shared/reporting/pairLetter.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { readOnce } from '../../store/remote.ts';
import { type Explanation, letterOf } from './letter.ts';
import { questionIsDemand, recordOf } from './pair.ts';
import { words } from './words.ts';

interface LetterTo {
  readonly reader: LetterReader;
  readonly form: LetterForm;
}

export interface Letters {
  readonly busy: boolean;
  /** The chat text, where the browser refused to copy it. */
  readonly leftOver: string | null;
  /** The page that is shown, ready for the printer and for Word. */
  readonly page: DocumentModel | null;
  /** Puts the pair on the clipboard as chat text. */
  copy(pair: Explanation, to: LetterTo): Promise<void>;
  /** Shows the pair as one page. */
  open(pair: Explanation, to: LetterTo): Promise<void>;
  close(): void;
}

/** Letters about a pair of this question: to the firm or the professor, named or anonymous. */
export function useLetters(question: MatchQuestion): Letters {
  const t = useWords(words);
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [leftOver, setLeftOver] = useState<string | null>(null);
  const [page, setPage] = useState<DocumentModel | null>(null);

  async function letter(pair: Explanation): Promise<PairLetter> {
    const asked = recordOf(question);
    const [askedRecord, found, session] = await Promise.all([
      asked === null ? null : readOnce('records', 'get', asked),
      readOnce('records', 'get', { kind: pair.row.kind, id: pair.row.id }),
      readOnce('session', 'state', {}),
    ]);
    const asks = questionIsDemand(question) ? 'demand' : 'supply';
    const office = session.settings?.officeName ?? '';
    return letterOf({ pair, asked: askedRecord, found, asks, office, day: session.today, language }, t);
  }

  async function write(pair: Explanation, use: (letter: PairLetter) => Promise<void> | void): Promise<void> {
    setBusy(true);
    try {
      await use(await letter(pair));
    } catch (failed) {
      announceFailure(failed);
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    leftOver,
    page,
    copy: (pair, to) =>
      write(pair, async (written) => {
        const text = pairChat(written, { ...to, language });
        if (await putOnClipboard(text)) announceDone(t('copy.done'), 'none');
        else setLeftOver(text);
      }),
    open: (pair, to) => write(pair, (written) => setPage(pairLetter(written, { ...to, language }))),
    close: () => {
      setLeftOver(null);
      setPage(null);
    },
  };
}

/** False where the browser does not allow it. */
async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
