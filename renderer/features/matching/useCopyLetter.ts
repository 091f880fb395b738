import { useState } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone, announceFailure } from '../../store/notices.ts';
import { readOnce } from '../../store/remote.ts';
import { type Explanation, letterOf } from './letter.ts';
import { levelWord } from './levels.ts';
import { questionIsDemand, recordOf } from './pair.ts';
import { type LetterForm, pairText } from './pairText.ts';
import { words } from './words.ts';

export interface CopyLetter {
  readonly busy: boolean;
  /** The letter, where the browser refused to copy it. */
  readonly leftOver: string | null;
  copy(pair: Explanation, form: LetterForm): Promise<void>;
  forget(): void;
}

/** Puts a pair on the clipboard as chat text. */
export function useCopyLetter(question: MatchQuestion): CopyLetter {
  const t = useWords(words);
  const [busy, setBusy] = useState(false);
  const [leftOver, setLeftOver] = useState<string | null>(null);
  async function copy(pair: Explanation, form: LetterForm): Promise<void> {
    setBusy(true);
    try {
      const asked = recordOf(question);
      const [askedRecord, found] = await Promise.all([
        asked === null ? null : readOnce('records', 'get', asked),
        readOnce('records', 'get', { kind: pair.row.kind, id: pair.row.id }),
      ]);
      const side = questionIsDemand(question) ? 'demand' : 'supply';
      const letter = letterOf(pair, askedRecord, found, side, levelWord(pair.row.level, t), t);
      const text = pairText(letter, form, t);
      if (await putOnClipboard(text)) announceDone(t('copy.done'), 'none');
      else setLeftOver(text);
    } catch (failed) {
      announceFailure(failed);
    } finally {
      setBusy(false);
    }
  }
  return { busy, leftOver, copy, forget: () => setLeftOver(null) };
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
