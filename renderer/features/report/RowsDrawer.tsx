import { Drawer, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { type OutputFor, useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { money, moneyNumber, moneyUnit, number } from '../../ui/format.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import type { RowsAsked } from './rowsAsked.ts';
import { words } from './words.ts';

type Row = OutputFor<'overview', 'reportRows'>['rows'][number];

const ROWS_PER_PAGE = 50;

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
  return (
    <Table<Row>
      size="small"
      rowKey={(row) => `${row.id} ${row.day} ${row.amountFen} ${found.indexOf(row)}`}
      loading={rows.isLoading}
      dataSource={found}
      pagination={found.length > ROWS_PER_PAGE ? { pageSize: ROWS_PER_PAGE, showSizeChanger: false } : false}
      locale={{ emptyText: t('rowsNone') }}
      onRow={(row) => ({ 'data-testid': `row-${row.id}` }) as object}
      columns={[
        {
          title: t('number'),
          dataIndex: 'number',
          width: 150,
          render: (text: string) => <Data>{text}</Data>,
        },
        {
          title: t('name'),
          render: (_value, row) => (
            <Link href={row.kind === 'thread' ? `/threads/${row.id}` : `/contracts/${row.id}`}>
              <Data>{row.title}</Data>
            </Link>
          ),
        },
        { title: t('detail'), dataIndex: 'detail', render: (text: string) => <Data>{text}</Data> },
        { title: t('day'), dataIndex: 'day', width: 96 },
        {
          title: t('inUnit', { name: t('amount'), unit: moneyUnit('wan', language) }),
          align: 'right',
          width: 120,
          render: (_value, row) => (row.amountFen === null ? '—' : moneyNumber(row.amountFen)),
        },
      ]}
      footer={() => (
        <span className="report-drawer-sum">
          {number(rows.data?.total ?? 0)} · {t('rowsTotal', { value: money(sumFen, language) })}
        </span>
      )}
    />
  );
}
