import { App, Button, Drawer, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import type { DocumentModel } from '../../../../shared/reporting/document/model.ts';
import type { Restatement } from '../../../../shared/reporting/snapshot/snapshot.ts';
import { useWords } from '../../../i18n/words.ts';
import { type OutputFor, useRead, useWrite } from '../../../store/remote.ts';
import { Data } from '../../../ui/Data.tsx';
import { DocumentPreview } from '../../../ui/document/DocumentPreview.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { moneyNumber, number, share } from '../../../ui/format.ts';
import { type PlainColumn, PlainTable } from '../../../ui/table/PlainTable.tsx';
import { words } from './words.ts';

type Snapshot = OutputFor<'reports', 'snapshots'>['snapshots'][number];

/** 快照: what was handed out, and what has changed in it since. */
export function SnapshotsTab(): ReactNode {
  const t = useWords(words);
  const [opened, setOpened] = useState<Snapshot | null>(null);
  const { data, error, refetch } = useRead('reports', 'snapshots', {});
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin />;
  if (data.snapshots.length === 0) return <EmptyState title={t('empty')} hint={t('emptyHint')} />;
  const columns: PlainColumn<Snapshot>[] = [
    { key: 'day', heading: t('frozenOn'), width: '120px', cell: (row) => row.frozenOn },
    {
      key: 'title',
      heading: t('title'),
      cell: (row) => (
        <Button type="link" size="small" onClick={() => setOpened(row)}>
          <Data>{row.title}</Data>
        </Button>
      ),
    },
    { key: 'who', heading: t('who'), width: '120px', cell: (row) => <Data>{row.actorName ?? '—'}</Data> },
    { key: 'note', heading: t('note'), cell: (row) => <Data>{row.note ?? '—'}</Data> },
  ];
  return (
    <>
      <PlainTable<Snapshot>
        label={t('title')}
        columns={columns}
        rows={data.snapshots}
        keyOf={(row) => row.id}
        testIdOf={(row) => `snapshot-${row.id}`}
      />
      <Drawer
        open={opened !== null}
        size={720}
        destroyOnHidden
        title={opened === null ? null : <Data>{opened.title}</Data>}
        onClose={() => setOpened(null)}
      >
        {opened !== null && <SnapshotDetail id={opened.id} onGone={() => setOpened(null)} />}
      </Drawer>
    </>
  );
}

function SnapshotDetail({ id, onGone }: { id: string; onGone: () => void }): ReactNode {
  const t = useWords(words);
  const { modal } = App.useApp();
  const [paper, setPaper] = useState<DocumentModel | null>(null);
  const { data, error, refetch } = useRead('reports', 'snapshot', { id });
  const withdrawing = useWrite('reports', 'withdrawSnapshot');
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spin />;
  const withdraw = () =>
    modal.confirm({
      title: t('withdrawAsk', { title: data.title }),
      okText: t('withdraw'),
      cancelText: t('cancel'),
      onOk: async () => {
        if ((await withdrawing.run({ id })) !== undefined) onGone();
      },
    });
  return (
    <>
      <div className="snapshot-actions">
        <Button type="primary" onClick={() => setPaper(data.document)}>
          {t('show')}
        </Button>
        <Button onClick={withdraw}>{t('withdraw')}</Button>
      </div>
      <h2 className="snapshot-heading">{t('restated')}</h2>
      <p className="quiet">
        {data.restatements.length === 0
          ? t('restatedNone')
          : t('restatedSome', { count: data.restatements.length })}
      </p>
      {data.restatements.length > 0 && <RestatementTable rows={data.restatements} />}
      <DocumentPreview model={paper} onClose={() => setPaper(null)} />
    </>
  );
}

function RestatementTable({ rows }: { rows: readonly Restatement[] }): ReactNode {
  const t = useWords(words);
  const write = (value: number | null, unit: Restatement['unit']) => {
    if (value === null) return '—';
    if (unit === 'fen') return `${moneyNumber(value)} ${t('wan')}`;
    return unit === 'share' ? share(value, 1) : number(value);
  };
  const columns: PlainColumn<Restatement>[] = [
    { key: 'figure', heading: t('figure'), cell: (row) => <Data>{row.label}</Data> },
    {
      key: 'printed',
      heading: t('printed'),
      width: '160px',
      alignment: 'end',
      cell: (row) => write(row.printed, row.unit),
    },
    {
      key: 'now',
      heading: t('now'),
      width: '160px',
      alignment: 'end',
      cell: (row) => write(row.now, row.unit),
    },
  ];
  return (
    <PlainTable<Restatement> label={t('restated')} columns={columns} rows={rows} keyOf={(row) => row.label} />
  );
}
