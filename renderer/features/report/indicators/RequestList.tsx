import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { IndicatorRequestRow, IndicatorRow } from '../../../../shared/contract/indicators.ts';
import type { DocumentModel } from '../../../../shared/reporting/document/model.ts';
import { reminderText } from '../../../../shared/reporting/papers/dataRequest.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { announceDone, announceFailure } from '../../../store/notices.ts';
import { readOnce, useRead, useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { DocumentPreview } from '../../../ui/document/DocumentPreview.tsx';
import { type PlainColumn, PlainTable } from '../../../ui/table/PlainTable.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { words } from './words.ts';

/** 索数函 by due day: the letter to each department, what is missing, and the reminder for the chat group. */
export function RequestList({ indicators }: { indicators: readonly IndicatorRow[] }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [isNew, setNew] = useState(false);
  const [letter, setLetter] = useState<DocumentModel | null>(null);
  const today = useRead('session', 'state', {}).data?.today;
  const requests = useRead('indicators', 'requests', {}).data?.requests ?? [];
  const removing = useWrite('indicators', 'removeRequest');
  if (today === undefined) return null;
  const reminder = reminderText(requests, today, language);
  async function copy(): Promise<void> {
    if (reminder === null) return;
    try {
      await navigator.clipboard.writeText(reminder);
      announceDone(t('reminded'), 'none');
    } catch (failed) {
      announceFailure(failed);
    }
  }
  async function show(id: string): Promise<void> {
    try {
      const asked = { request: { of: 'request', id }, language: language === 'zh' ? 'zh-CN' : 'en' } as const;
      setLetter((await readOnce('papers', 'write', asked)).document);
    } catch (failed) {
      announceFailure(failed);
    }
  }
  const columns: PlainColumn<IndicatorRequestRow>[] = [
    {
      key: 'department',
      heading: t('department'),
      cell: ({ values }) => <Data>{values.departmentName}</Data>,
    },
    {
      key: 'period',
      heading: t('period'),
      width: '160px',
      cell: ({ values }) => `${values.period} · ${t(`edition.${values.edition}`)}`,
    },
    { key: 'dueOn', heading: t('dueOn'), width: '112px', cell: ({ values }) => values.dueOn },
    {
      key: 'state',
      heading: t('state'),
      width: '208px',
      cell: ({ state, missing }) => (
        <span className={state === 'overdue' ? 'said-danger' : undefined} title={missing.join('、')}>
          {t(`state.${state}`, { count: missing.length })}
        </span>
      ),
    },
    {
      key: 'actions',
      heading: t('actions'),
      width: '208px',
      cell: ({ id }) => (
        <>
          <Button size="small" onClick={() => void show(id)}>
            {t('letter')}
          </Button>{' '}
          <Button size="small" type="text" onClick={() => void removing.run({ id })}>
            {t('removeRequest')}
          </Button>
        </>
      ),
    },
  ];
  return (
    <section className="indicator-requests">
      <h2 className="indicator-heading">{t('requests')}</h2>
      <div className="indicator-bar">
        <Button onClick={() => setNew(true)}>{t('newRequest')}</Button>
        <Button disabled={reminder === null} onClick={() => void copy()}>
          {t('remind')}
        </Button>
        {requests.length > 0 && reminder === null && <span className="quiet">{t('nothingOpen')}</span>}
      </div>
      <PlainTable<IndicatorRequestRow>
        label={t('requests')}
        columns={columns}
        rows={requests}
        keyOf={({ id }) => id}
        testIdOf={({ values }) => `request-${values.departmentName}`}
        empty={t('requestsEmpty')}
      />
      {isNew && <RequestDialog indicators={indicators} today={today} onClose={() => setNew(false)} />}
      <DocumentPreview model={letter} onClose={() => setLetter(null)} />
    </section>
  );
}
