import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useWords } from '../../i18n/words.ts';
import type { OutputFor } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { money, moneyNumber, moneyUnit, number } from '../../ui/format.ts';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable.tsx';
import { words } from './words.ts';

type Row = OutputFor<'overview', 'reportRows'>['rows'][number];

interface RowsTableProps {
  readonly name: string;
  readonly found: {
    readonly rows: readonly Row[];
    /** Of all rows, also those that are not shown. */
    readonly total: number;
    readonly amountFen: number;
  };
}

/** Rows behind a number, with their sum; each opens its contract or thread. */
export function RowsTable({ name, found }: RowsTableProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
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
      caption={name}
      columns={columns}
      rows={found.rows}
      rowKey={(row, place) => `${row.id} ${place}`}
      rowTestId={(row) => `row-${row.id}`}
      empty={t('rowsNone')}
      footer={`${number(found.total)} · ${t('rowsTotal', { value: money(found.amountFen, language) })}`}
    />
  );
}
