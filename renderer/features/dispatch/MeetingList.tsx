import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { MeetingDialog } from './MeetingDialog.tsx';
import { words } from './words.ts';

/** The meetings, the latest first. */
export function MeetingList({ today, tabs }: { today: string; tabs: ReactNode }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const [isPlanning, setPlanning] = useState(false);
  const { data, error, refetch } = useRead('dispatch', 'meetings', {});
  const plan = (
    <Button type="primary" onClick={() => setPlanning(true)}>
      {t('plan')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} actions={plan} />
      <div className="dispatch-bar">{tabs}</div>
      {error !== null && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data?.meetings.length === 0 && (
        <EmptyState title={t('noMeetings')} hint={t('noMeetingsHint')} action={plan} />
      )}
      <ul className="meeting-list">
        {data?.meetings.map((meeting) => (
          <li key={meeting.id}>
            <Link href={`/dispatch/meetings/${meeting.id}`}>
              <span>{meeting.heldOn}</span>
              <Data>{meeting.title}</Data>
              <span className="quiet">
                {meeting.closedOn === null ? t('meetingOpen') : t('meetingClosed', { day: meeting.closedOn })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {isPlanning && (
        <MeetingDialog
          today={today}
          onClose={() => setPlanning(false)}
          onPlanned={(id) => go(`/dispatch/meetings/${id}`)}
        />
      )}
    </>
  );
}
