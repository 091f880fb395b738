import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { MeetingDetail } from '../../../shared/contract/dispatch.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import { changeLines, meetingMinutes, weeklyBrief } from '../../../shared/reporting/dispatch/documents.ts';
import { meetingReminder } from '../../../shared/reporting/dispatch/reminder.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { ChatDialog, type ChatText } from '../leaving/ChatDialog.tsx';
import { words as leavingWords } from '../leaving/words.ts';
import { MeetingRecord } from './MeetingRecord.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskDrawer } from './TaskDrawer.tsx';
import { TaskTable } from './TaskTable.tsx';
import { words } from './words.ts';

interface NewTask {
  readonly threadId: string | null;
  readonly title: string;
}

/** One meeting: what changed, what is open or stuck, what is decided and assigned. */
export function MeetingPage({ id, today }: { id: string; today: string }): ReactNode {
  const t = useWords(words);
  const { data, error, refetch } = useRead('dispatch', 'meeting', { id });
  const [assigning, setAssigning] = useState<NewTask | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin />;
  const assign = (threadId: string | null, title: string) => setAssigning({ threadId, title });
  return (
    <section className="page dispatch">
      <PageHeader
        title={<Data>{data.meeting.title}</Data>}
        note={
          <>
            <Link href="/dispatch/meetings">{t('tabMeetings')}</Link> · {data.meeting.heldOn} ·{' '}
            {data.meeting.closedOn === null
              ? t('meetingOpen')
              : t('meetingClosed', { day: data.meeting.closedOn })}
          </>
        }
        actions={<MeetingActions detail={data} today={today} onAssign={() => assign(null, '')} />}
      />
      <div className="meeting-columns">
        <div>
          <ChangeList detail={data} />
          <Section title={t('unfinished')}>
            <TaskTable
              caption={t('unfinished')}
              tasks={data.unfinished}
              empty={t('unfinishedNone')}
              onOpen={setOpened}
            />
          </Section>
          <Section title={t('assignedHere')}>
            <TaskTable
              caption={t('assignedHere')}
              tasks={data.assigned}
              empty={t('assignedNone')}
              onOpen={setOpened}
            />
          </Section>
          <ThreadSection title={t('stuck')} none={t('stuckNone')} cards={data.stuck} onAssign={assign} />
          <ThreadSection
            title={t('waiting')}
            none={t('waitingNone')}
            cards={data.waiting}
            onAssign={assign}
          />
        </div>
        <MeetingRecord meeting={data.meeting} />
      </div>
      {assigning !== null && (
        <TaskDialog
          task={null}
          today={today}
          meetingId={id}
          threadId={assigning.threadId}
          firstTitle={assigning.title}
          onClose={() => setAssigning(null)}
        />
      )}
      <TaskDrawer id={opened} onClose={() => setOpened(null)} />
    </section>
  );
}

interface MeetingActionsProps {
  readonly detail: MeetingDetail;
  readonly today: string;
  onAssign(): void;
}

function MeetingActions({ detail, today, onAssign }: MeetingActionsProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { modal } = App.useApp();
  const leaving = useWords(leavingWords);
  const [paper, setPaper] = useState<DocumentModel | null>(null);
  const [chat, setChat] = useState<ChatText | null>(null);
  const remind = (form: ChatText['form']): ChatText => ({
    subjectKind: 'meeting',
    subjectId: detail.meeting.id,
    threadId: null,
    name: leaving('reminder', { name: detail.meeting.title }),
    form,
    recipient: null,
    write: (chosen) => meetingReminder(detail, { form: chosen, language }),
  });
  useShortcut({ keys: 'c', label: leaving('copy') }, () => setChat(remind('named')));
  useShortcut({ keys: 'shift+c' }, () => setChat(remind('anonymous')));
  const closing = useWrite('dispatch', 'closeMeeting');
  function close(): void {
    modal.confirm({
      title: t('closeMeeting'),
      content: t('closeMeetingAsk'),
      okText: t('closeMeeting'),
      cancelText: t('cancel'),
      onOk: () => closing.run({ id: detail.meeting.id }),
    });
  }
  return (
    <>
      <Button icon={<CopyOutlined />} onClick={() => setChat(remind('named'))}>
        {leaving('copy')} <ShortcutHint keys="c" />
      </Button>
      <Button onClick={() => setPaper(weeklyBrief(detail, today, language))}>{t('brief')}</Button>
      <Button onClick={() => setPaper(meetingMinutes(detail, language))}>{t('minutesPaper')}</Button>
      {detail.meeting.closedOn === null && <Button onClick={close}>{t('closeMeeting')}</Button>}
      <Button type="primary" onClick={onAssign}>
        {t('assign')}
      </Button>
      <DocumentPreview model={paper} onClose={() => setPaper(null)} />
      <ChatDialog chat={chat} onClose={() => setChat(null)} />
    </>
  );
}

function ChangeList({ detail: { changes } }: { detail: MeetingDetail }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <Section title={t('changes')}>
      {changes === null ? (
        <p className="quiet">{t('firstMeeting')}</p>
      ) : (
        <>
          <p className="quiet">{t('since', { day: changes.since })}</p>
          <ul className="meeting-changes">
            {changeLines(changes, language).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

interface ThreadSectionProps {
  readonly title: string;
  readonly none: string;
  readonly cards: readonly ThreadCard[];
  onAssign(threadId: string, title: string): void;
}

function ThreadSection({ title, none, cards, onAssign }: ThreadSectionProps): ReactNode {
  const t = useWords(words);
  return (
    <Section title={title}>
      {cards.length === 0 && <p className="quiet">{none}</p>}
      <ul className="meeting-threads">
        {cards.map((card) => (
          <li key={card.id}>
            <Link href={`/threads/${card.id}`}>
              <Data>{card.title}</Data>
            </Link>
            <span className="quiet">{t('quiet', { days: card.quietDays })}</span>
            <Button size="small" onClick={() => onAssign(card.id, card.title)}>
              {t('assign')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="panel meeting-section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
