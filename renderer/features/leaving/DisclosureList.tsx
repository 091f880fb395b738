import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DisclosureRow } from '../../../shared/contract/disclosures.ts';
import type { disclosedRecords } from '../../../shared/domain/disclosure.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { words } from './words.ts';

interface DisclosureTableProps {
  readonly rows: readonly DisclosureRow[];
  readonly empty: string;
}

/** What left, line by line; a line that was taken back stays, struck out. */
export function DisclosureTable({ rows, empty }: DisclosureTableProps): ReactNode {
  const t = useWords(words);
  const reversing = useWrite('disclosures', 'reverse');
  return (
    <PlainTable
      label={t('log')}
      rows={rows.filter(({ reversesId }) => reversesId === null)}
      keyOf={({ id }) => id}
      testIdOf={({ id }) => `row-${id}`}
      empty={empty}
      columns={[
        { key: 'day', heading: t('day'), width: '96px', cell: ({ values }) => values.happenedOn },
        { key: 'subject', heading: t('subject'), cell: (row) => <Subject row={row} /> },
        {
          key: 'recipient',
          heading: t('recipient'),
          width: '220px',
          cell: ({ values }) => <Data>{values.recipientName}</Data>,
        },
        {
          key: 'way',
          heading: t('way'),
          width: '144px',
          cell: ({ values }) => `${t(`way.${values.way}`)} · ${t(values.form)}`,
        },
        {
          key: 'left',
          heading: t('left'),
          cell: ({ values, reversed }) => (
            <span
              lang="zh"
              title={values.note ?? undefined}
              className={reversed ? 'leaving-gone' : undefined}
            >
              {values.content}
            </span>
          ),
        },
        {
          key: 'actor',
          heading: t('actor'),
          width: '96px',
          cell: ({ actorName }) => actorName && <Data>{actorName}</Data>,
        },
        {
          key: 'back',
          heading: '',
          width: '80px',
          cell: ({ id, reversed }) =>
            reversed ? (
              <span className="quiet">{t('reversed')}</span>
            ) : (
              <Button type="text" size="small" onClick={() => void reversing.run({ id })}>
                {t('takeBack')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Subject({ row: { values, subjectName } }: { row: DisclosureRow }): ReactNode {
  const t = useWords(words);
  const { subjectKind, subjectId, threadId } = values;
  if (subjectKind === 'report') return <Link href="/report/numbers">{t('figures')}</Link>;
  const path = subjectKind === 'meeting' ? '/dispatch/meetings' : `/${subjectKind}`;
  return (
    <>
      <Link href={`${path}/${subjectId}`}>
        <Data>{subjectName ?? subjectId}</Data>
      </Link>
      {threadId !== null && (
        <>
          {' · '}
          <Link href={`/threads/${threadId}`}>{t('thread')}</Link>
        </>
      )}
    </>
  );
}

interface RecordDisclosuresProps {
  readonly kind: (typeof disclosedRecords)[number];
  readonly id: string;
}

/** What left of one record. */
export function RecordDisclosures({ kind, id }: RecordDisclosuresProps): ReactNode {
  const t = useWords(words);
  const rows = useRead('disclosures', 'of', { subject: { kind, id } }).data?.rows;
  if (rows === undefined) return null;
  return <DisclosureTable rows={rows} empty={t('logEmpty')} />;
}
