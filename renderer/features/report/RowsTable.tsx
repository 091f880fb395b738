import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage, useWords } from '../../i18n/words.ts';
import type { OutputFor } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { money, moneyNumber, moneyUnit, number } from '../../ui/format.ts';
import { type PlainColumn, PlainTable } from '../../ui/table/PlainTable.tsx';
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

/** Where a row leads; a line of the registry and an indicator stand in lists of their own. */
function pathOf({ kind, id }: Row): string {
  if (kind === 'registry') return '/ledger/registry';
  if (kind === 'indicator') return '/report/indicators';
  if (kind === 'thread' || kind === 'contract') return `/${kind}s/${id}`;
  return `/${kind}/${id}`;
}

/** Rows behind a number, with their sum; each opens its contract or thread. */
export function RowsTable({ name, found }: RowsTableProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const columns: PlainColumn<Row>[] = [
    {
      key: 'number',
      heading: t('number'),
      width: '176',
      cell: (row) => <Data className="report-drawer-number">{row.number}</Data>,
    },
    {
      key: 'name',
      heading: t('name'),
      cell: (row) => (
        <Link href={pathOf(row)}>
          <Data>{row.title}</Data>
        </Link>
      ),
    },
    { key: 'detail', heading: t('detail'), cell: (row) => <Data>{row.detail}</Data> },
    { key: 'day', heading: t('day'), width: '96', cell: (row) => row.day },
    {
      key: 'amount',
      heading: t('inUnit', { name: t('amount'), unit: moneyUnit('wan', language) }),
      alignment: 'end',
      width: '120',
      cell: (row) => (row.amountFen === null ? '—' : moneyNumber(row.amountFen)),
    },
  ];
  return (
    <PlainTable<Row>
      label={name}
      columns={columns}
      rows={found.rows}
      keyOf={(row, place) => `${row.id} ${place}`}
      testIdOf={(row) => `row-${row.id}`}
      empty={t('rowsNone')}
      footer={`${number(found.total)} · ${t('rowsTotal', { value: money(found.amountFen, language) })}`}
    />
  );
}
