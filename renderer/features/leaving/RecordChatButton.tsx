import { CopyOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { type ReactNode, useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/records.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import { type Disclosure, disclosedRecords } from '../../../shared/domain/disclosure.ts';
import { letterSideOf } from '../../../shared/reporting/pair/letterSide.ts';
import { recordChat } from '../../../shared/reporting/pair/recordChat.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { announceFailure } from '../../store/notices.ts';
import { readOnce } from '../../store/remote.ts';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { ChatDialog, type ChatText } from './ChatDialog.tsx';
import { acrossFrom } from './recipient.ts';
import { words } from './words.ts';

type Told = Pick<ChatText, 'threadId' | 'recipient'>;
const nobodyYet: Told = { threadId: null, recipient: null };

/** The need or achievement that is open, into a chat: `c` with names, Shift+C without. */
export function RecordChatButton({ detail }: { detail: RecordDetail }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [chat, setChat] = useState<ChatText | null>(null);
  const open = (form: Disclosure['form']) => setChat(chatOf(detail, form, nobodyYet, language));
  const isTold = chatOf(detail, 'named', nobodyYet, language) !== null;
  useShortcut({ keys: 'c', label: isTold ? t('copy') : undefined }, () => open('named'));
  useShortcut({ keys: 'shift+c' }, () => open('anonymous'));
  if (!isTold) return null;
  return (
    <>
      <Tooltip
        title={
          <>
            {t('copy')} <ShortcutHint keys="c" />
          </>
        }
      >
        <Button
          type="text"
          icon={<CopyOutlined aria-hidden />}
          aria-label={t('copy')}
          onClick={() => open('named')}
        />
      </Tooltip>
      <ChatDialog chat={chat} onClose={() => setChat(null)} />
    </>
  );
}

interface LinkChatButtonProps {
  readonly thread: ThreadDetail;
  readonly link: ThreadDetail['links'][number];
}

/** A need or achievement of a thread, into a chat with whoever stands on the other side. */
export function LinkChatButton({ thread, link: { side, target } }: LinkChatButtonProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [chat, setChat] = useState<ChatText | null>(null);
  const kind = disclosedRecords.find((each) => each === target.kind);
  if (kind === undefined) return null;
  async function open(): Promise<void> {
    if (kind === undefined) return;
    try {
      const [detail, recipient] = await Promise.all([
        readOnce('records', 'get', { kind, id: target.id }),
        acrossFrom(thread, side),
      ]);
      setChat(chatOf(detail, 'named', { threadId: thread.id, recipient }, language));
    } catch (failed) {
      announceFailure(failed);
    }
  }
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined aria-hidden />}
        aria-label={t('copy')}
        title={t('copy')}
        onClick={() => void open()}
      />
      <ChatDialog chat={chat} onClose={() => setChat(null)} />
    </>
  );
}

function chatOf(
  detail: RecordDetail,
  form: Disclosure['form'],
  told: Told,
  language: 'zh' | 'en',
): ChatText | null {
  const kind = disclosedRecords.find((each) => each === detail.kind);
  if (kind === undefined) return null;
  const side = letterSideOf(detail, language);
  const role = kind === 'achievement' ? 'supply' : 'demand';
  return {
    ...told,
    subjectKind: kind,
    subjectId: detail.id,
    name: side.title,
    form,
    write: (chosen) => recordChat(side, role, { form: chosen, language }),
  };
}
