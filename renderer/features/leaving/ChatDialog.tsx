import { Alert, Button, Form, Input, Modal, Segmented } from 'antd';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { type Disclosure, disclosureForms } from '../../../shared/domain/disclosure.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import type { Recipient } from './recipient.ts';
import { words } from './words.ts';
import './leaving.css';

/** A text on its way into a chat: about what, called what in the log, and what it says in either form. */
export interface ChatText extends Pick<Disclosure, 'subjectKind' | 'subjectId' | 'threadId'> {
  readonly name: string;
  readonly form: Disclosure['form'];
  /** To whom it goes by all that is known; null: as the last one. */
  readonly recipient: Recipient | null;
  write(form: Disclosure['form']): string;
}

interface ChatDialogProps {
  readonly chat: ChatText | null;
  onClose(): void;
}

/** The text that is about to leave: one Enter copies it and keeps on record what left, to whom and in which form. */
export function ChatDialog({ chat, onClose }: ChatDialogProps): ReactNode {
  const asked = useRead('disclosures', 'recipients', {}, { enabled: chat !== null });
  const today = useRead('session', 'state', {}).data?.today;
  if (chat === null || today === undefined || asked.data === undefined) return null;
  return (
    <Opened
      chat={chat}
      today={today}
      recents={asked.data.recipients}
      onKept={() => asked.refetch()}
      onClose={onClose}
    />
  );
}

interface OpenedProps {
  readonly chat: ChatText;
  readonly today: string;
  readonly recents: readonly Recipient[];
  /** Reads anew to whom things went: the next text may follow at once. */
  onKept(): Promise<unknown>;
  onClose(): void;
}

const MOST_RECENTS = 5;

function Opened({ chat, today, recents, onKept, onClose }: OpenedProps): ReactNode {
  const t = useWords(words);
  const id = useId();
  const first = chat.recipient ?? recents[0] ?? null;
  const [name, setName] = useState(first?.name ?? '');
  const [form, setForm] = useState(chat.form);
  const [copied, setCopied] = useState<'notYet' | 'refused'>('notYet');
  const recording = useWrite('disclosures', 'record');
  const text = chat.write(form);
  // The dialog is still opening: the field takes the focus, and one Enter is enough, once it is there.
  useEffect(() => {
    const input = document.getElementById(`${id}-to`);
    if (input instanceof HTMLInputElement) input.select();
  }, [id]);
  const known = [...(chat.recipient ? [chat.recipient] : []), ...recents];
  async function leave(): Promise<void> {
    const recipientName = name.trim();
    if (recipientName === '' || recording.busy || copied === 'refused') return;
    const kept = await recording.run({
      subjectKind: chat.subjectKind,
      subjectId: chat.subjectId,
      threadId: chat.threadId,
      recipientId: known.find((each) => each.name === recipientName)?.id ?? null,
      recipientName,
      happenedOn: today,
      way: 'wechat',
      form,
      content: t('content', { name: chat.name }).slice(0, 2000),
      note: text.slice(0, 4000),
    });
    if (kept === undefined) return;
    const isCopied = await putOnClipboard(text);
    await onKept();
    if (isCopied) {
      announceDone(t('done'));
      onClose();
    } else setCopied('refused');
  }
  return (
    <Modal
      open
      title={t('copy')}
      okText={t('confirm')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: name.trim() === '' || copied === 'refused' }}
      confirmLoading={recording.busy}
      onCancel={onClose}
      onOk={() => void leave()}
    >
      <Form layout="vertical" onFinish={() => void leave()}>
        <Form.Item label={t('to')} htmlFor={`${id}-to`} required>
          <Input
            id={`${id}-to`}
            lang="zh"
            autoFocus
            maxLength={300}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={(event) => {
              event.preventDefault();
              if (!event.nativeEvent.isComposing) void leave();
            }}
          />
        </Form.Item>
        <Recents names={known.map((each) => each.name)} chosen={name} onChoose={setName} />
        <Form.Item label={t('form')}>
          <Segmented<Disclosure['form']>
            aria-label={t('form')}
            value={form}
            options={disclosureForms.map((value) => ({ value, label: t(value) }))}
            onChange={setForm}
          />
        </Form.Item>
        {copied === 'refused' && <Alert type="warning" showIcon title={t('failed')} />}
        <Input.TextArea readOnly lang="zh" rows={10} value={text} aria-label={t('text')} />
      </Form>
    </Modal>
  );
}

interface RecentsProps {
  readonly names: readonly string[];
  readonly chosen: string;
  onChoose(name: string): void;
}

function Recents({ names, chosen, onChoose }: RecentsProps): ReactNode {
  const t = useWords(words);
  const others = [...new Set(names)].filter((name) => name !== chosen).slice(0, MOST_RECENTS);
  if (others.length === 0) return null;
  return (
    <p className="leaving-recents">
      <span className="quiet">{t('recent')}</span>
      {others.map((name) => (
        <Button key={name} size="small" type="link" onClick={() => onChoose(name)}>
          <Data>{name}</Data>
        </Button>
      ))}
    </p>
  );
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
