import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import type { ProgressEvent } from '../../../shared/contract/events.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { number } from '../../ui/format.ts';
import { words } from './words.ts';

interface ImportProgressProps {
  readonly step: 'uploading' | 'opening' | 'committing';
  readonly fileName: string | null;
  readonly progress: ProgressEvent | null;
  readonly onCancel: () => void;
}

const steps = ['reading', 'checking', 'writing', 'comparing', 'done'] as const;

/** How far reading or writing has got; can be stopped, which leaves nothing behind. */
export function ImportProgress({ step, fileName, progress, onCancel }: ImportProgressProps): ReactNode {
  const t = useWords(words);
  const told = steps.find((name) => name === progress?.step);
  const now = told ?? (step === 'opening' ? 'reading' : step === 'committing' ? 'writing' : 'uploading');
  const percent = progress?.fraction == null ? null : Math.floor(progress.fraction * 100);
  return (
    <div className="panel import-progress" role="status">
      <p>
        <strong>{t(now)}</strong> {fileName ? <Data>{fileName}</Data> : t('pasted')}
      </p>
      <Progress percent={percent ?? 100} status="active" showInfo={percent !== null} aria-label={t(now)} />
      <p className="quiet">
        {progress === null
          ? ' '
          : progress.total === null
            ? t('rowsDone', { done: number(progress.done) })
            : t('rowsOf', { done: number(progress.done), total: number(progress.total) })}
      </p>
      {step !== 'uploading' && <Button onClick={onCancel}>{t('cancel')}</Button>}
    </div>
  );
}
