import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Skeleton, Tag } from 'antd';
import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadDetail } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { ThreadLine } from '../../ui/ThreadLine.tsx';
import { ClocksOf } from '../clocks/ClockList.tsx';
import { Disclosures } from '../process/Disclosures.tsx';
import { ProcessPanel } from '../process/ProcessPanel.tsx';
import { ProcessRecords } from '../process/ProcessRecords.tsx';
import { Files } from './Files.tsx';
import { LogForm } from './LogForm.tsx';
import { NextStep } from './NextStep.tsx';
import { reasonWords } from './reasons.ts';
import { ThreadActions } from './ThreadActions.tsx';
import { Ageing } from './ThreadCardView.tsx';
import { ThreadContracts } from './ThreadContracts.tsx';
import { ThreadFacts } from './ThreadFacts.tsx';
import { ThreadSides } from './ThreadSides.tsx';
import { ThreadTitle } from './ThreadTitle.tsx';
import { Timeline } from './Timeline.tsx';
import { words } from './words.ts';

/** One thread: the two sides with the line between, what comes next, what happened, what came of it. */
export function ThreadPage({ id }: { id: string }): ReactNode {
  const t = useWords(words);
  const thread = useRead('threads', 'get', { id });
  const session = useRead('session', 'state', {});
  const error = thread.error ?? session.error;
  return (
    <div className="page thread-page">
      <Link href="/threads" className="thread-back">
        <ArrowLeftOutlined aria-hidden="true" /> {t('page.title')}
      </Link>
      {error && <ErrorNote error={error} onRetry={() => void thread.refetch()} />}
      {!error && (thread.data === undefined || session.data === undefined) && <Skeleton active />}
      {thread.data !== undefined && session.data !== undefined && (
        <Opened thread={thread.data} today={session.data.today} />
      )}
    </div>
  );
}

function Opened({ thread, today }: { thread: ThreadDetail; today: Day }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const textId = useId();
  const log = () => document.getElementById(textId)?.focus();
  useShortcut({ keys: 'l', label: t('log.title') }, log);
  const stage = codeLabel('threadStage', thread.stage, language);
  return (
    <>
      <header className="thread-head">
        <div>
          <ThreadTitle key={thread.title} thread={thread} />
          <p className="quiet">
            {thread.number} · {t('thread.since', { day: thread.stageSince, stage })} ·{' '}
            <Ageing card={thread} /> {thread.demonstration && <Tag>{t('thread.demonstration')}</Tag>}
          </p>
        </div>
        <ThreadActions thread={thread} today={today} />
      </header>
      {thread.status !== 'open' && <Standing thread={thread} />}
      <div className="panel thread-drawn">
        <ThreadLine
          demand={thread.demand.map((side) => side.name)}
          supply={thread.supply.map((side) => side.name)}
          stage={thread.stage}
        />
      </div>
      <ProcessPanel thread={thread} today={today} onLog={log} />
      <div className="thread-columns">
        <div className="thread-main">
          <NextStep thread={thread} today={today} />
          <LogForm thread={thread} today={today} textId={textId} />
          <Timeline events={thread.events} />
        </div>
        <aside className="thread-aside">
          <ClocksOf kind="thread" id={thread.id} />
          <ThreadSides thread={thread} />
          <ThreadContracts thread={thread} />
          <ThreadFacts thread={thread} />
          <ProcessRecords threadId={thread.id} today={today} />
          <Disclosures thread={thread} today={today} />
          <Files ownerKind="thread" ownerId={thread.id} attachments={thread.attachments} />
        </aside>
      </div>
    </>
  );
}

/** Why a thread rests or has ended, and when to look again. */
function Standing({ thread }: { thread: ThreadDetail }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const reason = reasonWords(thread.statusReason, language);
  const status = t(`status.${thread.status}`);
  return (
    <Alert
      type="info"
      showIcon
      className="thread-standing"
      title={
        <>
          {status}
          {reason !== '' && <Data>{language === 'zh' ? `：${reason}` : `: ${reason}`}</Data>}
          {thread.reviewOn !== null && ` · ${t('status.review', { day: thread.reviewOn })}`}
        </>
      }
    />
  );
}
