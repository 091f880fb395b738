import { CloseOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Progress, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { client } from '../client.ts';
import { useWords } from '../i18n/words.ts';
import { useLive } from '../store/live.ts';
import { announceFailure } from '../store/notices.ts';
import { useRead } from '../store/remote.ts';
import { number } from '../ui/format.ts';
import type { Session } from './Frame.tsx';
import { words } from './words.ts';

/** What the core is doing, quietly: running jobs, the index, the check of the data file, a broken line. */
export function RailStatus({ checks }: { checks: Session['checks'] }): ReactNode {
  const t = useWords(words);
  const connection = useLive((state) => state.connection);
  const jobs = useLive((state) => state.jobs);
  return (
    <div className="rail-status" role="status">
      {Object.keys(jobs).map((jobId) => (
        <RunningJob key={jobId} jobId={jobId} />
      ))}
      {connection === 'lost' && (
        <span className="rail-status-warning">
          <WarningOutlined /> {t('connectionLost')}
        </span>
      )}
      {checks === 'damaged' && (
        <span className="rail-status-warning">
          <WarningOutlined /> {t('checksDamaged')}
        </span>
      )}
      {checks === 'running' && <span>{t('checksRunning')}</span>}
      <IndexLine />
    </div>
  );
}

function RunningJob({ jobId }: { jobId: string }): ReactNode {
  const t = useWords(words);
  const progress = useLive((state) => state.jobs[jobId] ?? null);
  const fraction = progress?.fraction ?? null;
  return (
    <div className="rail-job">
      <span>
        {t('working')}
        {progress !== null &&
          progress.total !== null &&
          ` ${number(progress.done)} / ${number(progress.total)}`}
      </span>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('cancel')}
        onClick={() => client.jobs.cancel({ jobId }).catch(announceFailure)}
      />
      <Progress
        percent={Math.round((fraction ?? 0) * 100)}
        size="small"
        showInfo={false}
        status={fraction === null ? 'active' : 'normal'}
        aria-label={t('working')}
      />
    </div>
  );
}

function IndexLine(): ReactNode {
  const t = useWords(words);
  const told = useLive((state) => state.index);
  const asked = useRead('matching', 'state', {}).data;
  const index = told ?? asked;
  if (index === undefined) return null;
  const text = {
    building: t('indexBuilding'),
    learning: t('indexLearning'),
    ready: t('indexReady'),
  }[index.phase];
  const holds = t('indexHolds', { achievements: number(index.achievements), needs: number(index.needs) });
  return (
    <Tooltip title={`${holds} · ${index.engine} · ${index.basis}`} placement="right">
      <span className="rail-index">
        <span className={`index-dot index-dot-${index.phase}`} />
        <span className="rail-index-text">{text}</span>
      </span>
    </Tooltip>
  );
}
