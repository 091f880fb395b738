import { App, Button, Drawer, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { taskSheet } from '../../../shared/reporting/dispatch/documents.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { type OutputFor, useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LightMark } from '../../ui/LightMark.tsx';
import { Files } from '../threads/Files.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { type Entry, TaskEventDialog } from './TaskEventDialog.tsx';
import { words } from './words.ts';
import '../threads/work.css';

type Detail = OutputFor<'dispatch', 'task'>;

/** One task: what is asked, what happened, its evidence, and what can be done about it. */
export function TaskDrawer({ id, onClose }: { id: string | null; onClose: () => void }): ReactNode {
  return (
    <Drawer open={id !== null} onClose={onClose} size={640} destroyOnHidden title={null}>
      {id !== null && <Task id={id} onClose={onClose} />}
    </Drawer>
  );
}

function Task({ id, onClose }: { id: string; onClose: () => void }): ReactNode {
  const detail = useRead('dispatch', 'task', { id });
  if (detail.error !== null) return <ErrorNote error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.data === undefined) return <Spin />;
  return (
    <div className="task-detail">
      <Head detail={detail.data} onGone={onClose} />
      <Facts detail={detail.data} />
      <Events detail={detail.data} />
      <Files ownerKind="task" ownerId={id} attachments={detail.data.attachments} />
    </div>
  );
}

function Head({ detail, onGone }: { detail: Detail; onGone: () => void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { modal } = App.useApp();
  const session = useRead('session', 'state', {}).data;
  const removing = useWrite('dispatch', 'removeTask');
  const [entry, setEntry] = useState<Entry | null>(null);
  const [isEdited, setEdited] = useState(false);
  const [paper, setPaper] = useState<DocumentModel | null>(null);
  const { task } = detail;
  const entries: Entry[] = task.closedOn === null ? ['progress', 'close', 'extend'] : ['reopen'];
  function remove(): void {
    modal.confirm({
      title: t('removeAsk', { title: task.title }),
      okText: t('remove'),
      cancelText: t('cancel'),
      onOk: async () => {
        if ((await removing.run({ id: task.id })) !== undefined) onGone();
      },
    });
  }
  if (session === undefined) return null;
  return (
    <header>
      <h2>
        <Data>{task.title}</Data>
      </h2>
      <p className="quiet">
        <LightMark light={task.light} /> {task.number} · {t('dueOn')} {task.dueOn}
      </p>
      <div className="task-actions">
        {entries.map((each, place) => (
          <Button key={each} type={place === 0 ? 'primary' : 'default'} onClick={() => setEntry(each)}>
            {t(each)}
          </Button>
        ))}
        <Button onClick={() => setPaper(taskSheet(task, session.settings.officeName, language))}>
          {t('sheet')}
        </Button>
        <Button onClick={() => setEdited(true)}>{t('editTask')}</Button>
        <Button type="text" onClick={remove}>
          {t('remove')}
        </Button>
      </div>
      {entry !== null && (
        <TaskEventDialog task={task} entry={entry} today={session.today} onClose={() => setEntry(null)} />
      )}
      {isEdited && (
        <TaskDialog
          task={task}
          today={session.today}
          meetingId={null}
          threadId={null}
          firstTitle=""
          onClose={() => setEdited(false)}
        />
      )}
      <DocumentPreview model={paper} onClose={() => setPaper(null)} />
    </header>
  );
}

function Facts({ detail: { task } }: { detail: Detail }): ReactNode {
  const t = useWords(words);
  const facts = [
    ['leadUnit', task.leadUnit],
    ['supportingUnits', task.supportingUnits.join('、')],
    ['responsible', task.responsible],
    ['leader', task.leader],
    ['detail', task.detail],
  ] as const;
  return (
    <dl className="task-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value ? <Data>{value}</Data> : '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

const eventWords = {
  assign: 'eventAssign',
  progress: 'eventProgress',
  extend: 'eventExtend',
  close: 'eventClose',
  reopen: 'eventReopen',
  reversal: 'eventReversal',
} as const;

function Events({ detail }: { detail: Detail }): ReactNode {
  const t = useWords(words);
  return (
    <section className="work-section">
      <header>
        <h2>{t('events')}</h2>
      </header>
      <ol className="task-events">
        {detail.events.toReversed().map((event) => (
          <li key={event.id} className={event.reversed ? 'task-event-reversed' : undefined}>
            <span className="quiet">
              {event.happenedOn} {event.actorName ?? ''}
            </span>
            <b>{t(eventWords[event.kind], { from: event.fromDueOn ?? '', to: event.toDueOn ?? '' })}</b>
            {event.body !== null && <Data>{event.body}</Data>}
          </li>
        ))}
      </ol>
    </section>
  );
}
