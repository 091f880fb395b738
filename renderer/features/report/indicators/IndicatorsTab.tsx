import { Button, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import type { IndicatorRow } from '../../../../shared/contract/indicators.ts';
import { comparisonOf } from '../../../../shared/domain/indicator.ts';
import { movement, periodLabel } from '../../../../shared/reporting/papers/indicatorWords.ts';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { announceDone } from '../../../store/notices.ts';
import { useRead, useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { type PlainColumn, PlainTable } from '../../../ui/table/PlainTable.tsx';
import type { Period } from '../period.ts';
import { IndicatorDialog } from './IndicatorDialog.tsx';
import { IndicatorDrawer } from './IndicatorDrawer.tsx';
import { RequestList } from './RequestList.tsx';
import { words } from './words.ts';
import './indicators.css';

/** 指标: what departments report and what is typed in from paper, with its scope, source and revisions. */
export function IndicatorsTab({ period }: { period: Period }): ReactNode {
  const t = useWords(words);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useRead('indicators', 'list', {});
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin />;
  const { indicators } = data;
  const opened = indicators.find(({ id }) => id === openedId) ?? null;
  const actions = (
    <>
      <AddShipped />
      <Button onClick={() => setAdding(true)}>{t('add')}</Button>
    </>
  );
  return (
    <>
      {indicators.length === 0 ? (
        <EmptyState title={t('title')} hint={t('empty')} action={actions} />
      ) : (
        <>
          <div className="indicator-bar">{actions}</div>
          <IndicatorTable indicators={indicators} month={period.to.slice(0, 7)} onOpen={setOpenedId} />
          <RequestList indicators={indicators} />
        </>
      )}
      <IndicatorDrawer indicator={opened} onClose={() => setOpenedId(null)} />
      {isAdding && (
        <IndicatorDialog indicator={null} ordinal={indicators.length} onClose={() => setAdding(false)} />
      )}
    </>
  );
}

function AddShipped(): ReactNode {
  const t = useWords(words);
  const adding = useWrite('indicators', 'addShipped');
  async function add(): Promise<void> {
    const done = await adding.run({});
    if (done !== undefined)
      announceDone(done.added === 0 ? t('shippedThere') : t('shippedAdded', { count: done.added }));
  }
  return (
    <Button loading={adding.busy} onClick={() => void add()}>
      {t('addShipped')}
    </Button>
  );
}

interface IndicatorTableProps {
  readonly indicators: readonly IndicatorRow[];
  /** Values up to the end of this month are shown. */
  readonly month: string;
  onOpen(id: string): void;
}

function IndicatorTable({ indicators, month, onOpen }: IndicatorTableProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const found = new Map(indicators.map((row) => [row.id, comparisonOf(row, '', month)]));
  const columns: PlainColumn<IndicatorRow>[] = [
    {
      key: 'name',
      heading: t('name'),
      cell: ({ id, values }) => (
        <Button type="link" size="small" className="indicator-name" onClick={() => onOpen(id)}>
          <Data>{values.name}</Data>
        </Button>
      ),
    },
    {
      key: 'scope',
      heading: t('scopeGroup'),
      width: '104px',
      cell: ({ values }) => (values.scopeGroup === null ? '' : <Data>{values.scopeGroup}</Data>),
    },
    { key: 'unit', heading: t('unit'), width: '64px', cell: ({ values }) => <Data>{values.unit}</Data> },
    {
      key: 'period',
      heading: t('period'),
      width: '176px',
      cell: ({ id, values }) => {
        const now = found.get(id)?.now;
        if (now === undefined) return '—';
        return `${periodLabel(now.period, values.nature, language)} · ${t(`edition.${now.edition}`)}`;
      },
    },
    {
      key: 'value',
      heading: t('value'),
      width: '104px',
      alignment: 'end',
      cell: ({ id }) => found.get(id)?.now.value ?? '—',
    },
    {
      key: 'before',
      heading: t('before'),
      width: '184px',
      alignment: 'end',
      cell: ({ id, values }) => {
        const comparison = found.get(id) ?? null;
        if (comparison?.before == null) return '—';
        const { now, before } = comparison;
        const moved = movement(now, before.value, values.nature, language);
        const mark = before.origin === 'derived' ? ` (${t('derived')})` : '';
        return `${before.value}${mark}${moved === null ? '' : ` · ${moved}`}`;
      },
    },
    {
      key: 'provider',
      heading: t('provider'),
      width: '136px',
      cell: ({ values }) => <Data>{values.providerName ?? '—'}</Data>,
    },
  ];
  return (
    <PlainTable<IndicatorRow>
      label={t('title')}
      columns={columns}
      rows={indicators}
      keyOf={({ id }) => id}
      testIdOf={({ values }) => `indicator-${values.code ?? values.name}`}
    />
  );
}
