import { Select, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type PaperRequest,
  type PeriodPaper,
  periodPapers,
} from '../../../../shared/reporting/papers/request.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { useRead } from '../../../store/remote.ts';
import { DocumentActions } from '../../../ui/document/DocumentPreview.tsx';
import { DocumentView } from '../../../ui/document/DocumentView.tsx';
import { PrintSheet } from '../../../ui/document/PrintSheet.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import type { Period } from '../period.ts';
import { FreezeButton } from '../snapshots/FreezeButton.tsx';
import { words } from './words.ts';
import './papers.css';

/** 报表与表单: every paper the office hands out, from one list; on the screen as on paper, then Word, Excel, print. */
export function PapersTab({ period }: { period: Period }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [paper, setPaper] = useState<PeriodPaper>('annualReport');
  const [unit, setUnit] = useState<string | undefined>(undefined);
  const units = useRead('papers', 'units', {}).data?.units ?? [];
  return (
    <div className="papers">
      <nav className="papers-list" aria-label={t('choose')}>
        <h2>{t('ofPeriod')}</h2>
        {(Object.keys(periodPapers) as PeriodPaper[]).map((code) => (
          <button
            key={code}
            type="button"
            className="papers-choice"
            aria-pressed={code === paper}
            onClick={() => setPaper(code)}
          >
            {periodPapers[code][language]}
          </button>
        ))}
      </nav>
      <div>
        <div className="papers-bar">
          <Select
            aria-label={t('unit')}
            value={unit ?? ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('allUnits') },
              ...units.map((value) => ({ value, label: value })),
            ]}
            onChange={(value) => setUnit(value || undefined)}
          />
        </div>
        <Paper
          request={{ of: 'period', paper, from: period.from, to: period.to, ...(unit ? { unit } : {}) }}
        />
      </div>
    </div>
  );
}

function Paper({ request }: { request: PaperRequest }): ReactNode {
  const language = useLanguage();
  const { data, error, isFetching, refetch } = useRead(
    'papers',
    'write',
    { request, language: language === 'zh' ? 'zh-CN' : 'en' },
    { whileAsking: 'keepPrevious' },
  );
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin />;
  const model = data.document;
  return (
    <Spin spinning={isFetching} delay={300}>
      <DocumentActions model={model}>
        <FreezeButton content={{ of: 'paper', request }} title={model.title} />
      </DocumentActions>
      <div className="document-desk">
        <DocumentView model={model} />
      </div>
      <PrintSheet model={model} />
    </Spin>
  );
}
