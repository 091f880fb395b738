import { Drawer, Spin } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { type OutputFor, useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { money, moneyNumber, moneyUnit, number } from '../../ui/format.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import type { RowsAsked } from './rowsAsked.ts';
import { words } from './words.ts';

type Row = OutputFor<'overview', 'reportRows'>['rows'][number];

/** The rows behind a number of the report; each opens its contract or thread. */
export function RowsDrawer({ asked, onClose }: { asked: RowsAsked | null; onClose: () => void }): ReactNode {
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={720}
      destroyOnHidden
      title={<DrawerTitle asked={asked} />}
    >
      {asked !== null && <Rows asked={asked} />}
    </Drawer>
  );
}

function DrawerTitle({ asked }: { asked: RowsAsked | null }): ReactNode {
  if (asked === null) return null;
  const { from, to } = asked.question.period;
  return (
    <>
      <MarkedText text={asked.name} />
      <span className="report-drawer-period">
        {from} – {to}
      </span>
    </>
  );
}

function Rows({ asked }: { asked: RowsAsked }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const rows = useRead('overview', 'reportRows', asked.question);
  if (rows.error !== null) return <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />;
  const found = rows.data?.rows ?? [];
  const sumFen = found.reduce((sum, row) => sum + (row.amountFen ?? 0), 0);
  if (rows.data === undefined) return <Spin />;
  const columns: PlainColumn<Row>[] = [
    {
      key: 'number',
      title: t('number'),
      widthPx: 176,
      render: (row) => <Data className="report-drawer-number">{row.number}</Data>,
    },
    {
      key: 'name',
      title: t('name'),
      render: (row) => (
        <Link href={row.kind === 'thread' ? `/threads/${row.id}` : `/contracts/${row.id}`}>
          <Data>{row.title}</Data>
        </Link>
      ),
    },
    { key: 'detail', title: t('detail'), render: (row) => <Data>{row.detail}</Data> },
    { key: 'day', title: t('day'), widthPx: 96, render: (row) => row.day },
    {
      key: 'amount',
      title: t('inUnit', { name: t('amount'), unit: moneyUnit('wan', language) }),
      align: 'right',
      widthPx: 120,
      render: (row) => (row.amountFen === null ? '—' : moneyNumber(row.amountFen)),
    },
  ];
  return (
    <PlainTable<Row>
      caption={asked.name}
      columns={columns}
      rows={found}
      rowKey={(row, place) => `${row.id} ${place}`}
      rowTestId={(row) => `row-${row.id}`}
      empty={t('rowsNone')}
      footer={`${number(rows.data.total)} · ${t('rowsTotal', { value: money(sumFen, language) })}`}
    />
  );
}
