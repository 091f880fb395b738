import { Button, Checkbox, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { taskLedger } from '../../../shared/reporting/dispatch/documents.ts';
import type { DocumentModel } from '../../../shared/reporting/document/model.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { DocumentPreview } from '../../ui/document/DocumentPreview.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { CollectTab } from '../collecting/CollectTab.tsx';
import { MeetingList } from './MeetingList.tsx';
import { MeetingPage } from './MeetingPage.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskDrawer } from './TaskDrawer.tsx';
import { TaskTable } from './TaskTable.tsx';
import { words } from './words.ts';
import './dispatch.css';

type DispatchTab = 'tasks' | 'meetings' | 'collect';

/** 调度会与交办: the ledger of tasks, the meetings, or one meeting. */
export function DispatchPage({ tab, id }: { tab: DispatchTab; id: string | null }): ReactNode {
  const today = useRead('session', 'state', {}).data?.today;
  if (today === undefined) return null;
  if (tab === 'meetings' && id !== null) return <MeetingPage key={id} id={id} today={today} />;
  return (
    <section className="page dispatch">
      {tab === 'tasks' && <TasksTab today={today} taskId={id} />}
      {tab === 'collect' && <CollectTab id={id} today={today} tabs={<Tabs tab={tab} />} />}
      {tab === 'meetings' && <MeetingList today={today} tabs={<Tabs tab={tab} />} />}
    </section>
  );
}

function Tabs({ tab }: { tab: DispatchTab }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  return (
    <Segmented<DispatchTab>
      aria-label={t('tabs')}
      value={tab}
      options={[
        { value: 'tasks', label: t('tabTasks') },
        { value: 'meetings', label: t('tabMeetings') },
        { value: 'collect', label: t('tabCollect') },
      ]}
      onChange={(next) => go(`/dispatch/${next}`, { replace: true })}
    />
  );
}

function TasksTab({ today, taskId }: { today: string; taskId: string | null }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [, go] = useLocation();
  const [isWithClosed, setWithClosed] = useState(false);
  const [isAssigning, setAssigning] = useState(false);
  const [paper, setPaper] = useState<DocumentModel | null>(null);
  const wanted = { of: isWithClosed ? 'all' : 'open' } as const;
  const { data, error, refetch } = useRead('dispatch', 'tasks', wanted, { whileAsking: 'keepPrevious' });
  const tasks = data?.tasks ?? [];
  const assign = (
    <Button type="primary" onClick={() => setAssigning(true)}>
      {t('assign')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Button
              disabled={tasks.length === 0}
              onClick={() => setPaper(taskLedger(tasks, today, language))}
            >
              {t('ledger')}
            </Button>
            {assign}
          </>
        }
      />
      <div className="dispatch-bar">
        <Tabs tab="tasks" />
        <Checkbox checked={isWithClosed} onChange={(event) => setWithClosed(event.target.checked)}>
          {t('showClosed')}
        </Checkbox>
      </div>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data !== undefined && tasks.length === 0 && (
        <EmptyState title={t('noTasks')} hint={t('noTasksHint')} action={assign} />
      )}
      {tasks.length > 0 && (
        <TaskTable
          caption={t('tabTasks')}
          tasks={tasks}
          empty={t('noTasks')}
          onOpen={(id) => go(`/dispatch/tasks/${id}`)}
        />
      )}
      {isAssigning && (
        <TaskDialog
          task={null}
          today={today}
          meetingId={null}
          threadId={null}
          firstTitle=""
          onClose={() => setAssigning(false)}
        />
      )}
      <TaskDrawer id={taskId} onClose={() => go('/dispatch/tasks')} />
      <DocumentPreview model={paper} onClose={() => setPaper(null)} />
    </>
  );
}
