import { useState } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import { disclosedRecords } from '../../../shared/domain/disclosure.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { pairChat } from '../../../shared/reporting/pair/pairChat.ts';
import {
  type LetterForm,
  type LetterReader,
  type PairLetter,
  pairLetter,
} from '../../../shared/reporting/pairLetter.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceFailure } from '../../store/notices.ts';
import { readOnce } from '../../store/remote.ts';
import type { ChatText } from '../leaving/ChatDialog.tsx';
import { holderOf } from '../leaving/recipient.ts';
import { type Explanation, letterOf } from './letter.ts';
import { questionIsDemand, recordOf } from './pair.ts';
import { words } from './words.ts';

interface LetterTo {
  readonly reader: LetterReader;
  readonly form: LetterForm;
}

export interface Letters {
  readonly busy: boolean;
  /** The chat text on its way out. */
  readonly chat: ChatText | null;
  /** The page that is shown, ready for the printer and for Word. */
  readonly page: DocumentModel | null;
  /** Asks to whom the pair goes as chat text, copies it and keeps that on record. */
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
  const [chat, setChat] = useState<ChatText | null>(null);
  const [page, setPage] = useState<DocumentModel | null>(null);

  async function letter(pair: Explanation): Promise<Letter> {
    const asked = recordOf(question);
    const [askedRecord, found, session] = await Promise.all([
      asked === null ? null : readOnce('records', 'get', asked),
      readOnce('records', 'get', { kind: pair.row.kind, id: pair.row.id }),
      readOnce('session', 'state', {}),
    ]);
    const asks = questionIsDemand(question) ? 'demand' : 'supply';
    const office = session.settings?.officeName ?? '';
    const written = letterOf(
      { pair, asked: askedRecord, found, asks, office, day: session.today, language },
      t,
    );
    return asks === 'demand'
      ? { written, demand: askedRecord, supply: found }
      : { written, demand: found, supply: askedRecord };
  }

  async function write(pair: Explanation, use: (letter: Letter) => Promise<void> | void): Promise<void> {
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
    chat,
    page,
    copy: (pair, to) => write(pair, (made) => setChat(chatOf(made, pair, to, language))),
    open: (pair, to) =>
      write(pair, async (made) => {
        if (to.reader === 'firm') await requireMayLeave(made);
        setPage(pairLetter(made.written, { ...to, language }));
      }),
    close: () => {
      setChat(null);
      setPage(null);
    },
  };
}

/** A letter with the records it was made from; null: a pasted text stands for no record. */
interface Letter {
  readonly written: PairLetter;
  readonly demand: RecordDetail | null;
  readonly supply: RecordDetail | null;
}

/** Nothing of an achievement is written to a firm abroad before the export-control check. @throws the refusal */
async function requireMayLeave({ demand, supply }: Letter): Promise<void> {
  const recipientId = demand?.values.organisationId;
  if (supply?.kind !== 'achievement' || typeof recipientId !== 'string') return;
  await readOnce('disclosures', 'check', { achievementId: supply.id, recipientId });
}

/** The reader is told of the other side: that is the record that leaves. Of a pasted text only the own one is kept. */
function chatOf(
  { written, demand, supply }: Letter,
  pair: Explanation,
  { reader, form }: LetterTo,
  language: 'zh' | 'en',
): ChatText | null {
  const [own, told] = reader === 'firm' ? [demand, supply] : [supply, demand];
  const subject = told ?? own;
  const subjectKind = disclosedRecords.find((kind) => kind === subject?.kind);
  if (subject === null || subjectKind === undefined) return null;
  return {
    subjectKind,
    subjectId: subject.id,
    threadId: pair.row.threadId,
    name: `${written.demand.title} × ${written.supply.title}`,
    form,
    recipient: own === null ? null : holderOf(own),
    write: (chosen) => pairChat(written, { reader, form: chosen, language }),
  };
}
