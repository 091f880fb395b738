import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { CodeText } from '../../ui/CodeText.tsx';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { words } from './words.ts';

const FEN_PER_YUAN = 100;

/** 专利清单: the rights that were brought in, the next fee first. */
export function RightsTab(): ReactNode {
  const t = useWords(words);
  const today = useRead('session', 'state', {}).data?.today ?? '';
  const rights = useRead('ledger', 'rights', {}).data?.rights;
  if (rights === undefined) return null;
  if (rights.length === 0) return <NothingYet title={t('noRights')} />;
  return (
    <PlainTable
      label={t('tab.rights')}
      rows={rights}
      keyOf={(right) => right.id}
      columns={[
        {
          key: 'number',
          heading: t('rightNumber'),
          width: '168px',
          cell: (right) => <Data>{right.rightNumber}</Data>,
        },
        { key: 'title', heading: t('rightTitle'), cell: (right) => <Data>{right.title}</Data> },
        {
          key: 'kind',
          heading: t('rightKind'),
          width: '104px',
          cell: ({ kind }) => kind && <CodeText table="ipType" code={kind} />,
        },
        {
          key: 'inventors',
          heading: t('inventors'),
          width: '160px',
          cell: (right) => <Data>{right.inventors}</Data>,
        },
        {
          key: 'state',
          heading: t('state'),
          width: '80px',
          cell: ({ state }) => state && <CodeText table="ipState" code={state} />,
        },
        {
          key: 'fee',
          heading: t('feeDueOn'),
          width: '104px',
          cell: ({ feeDueOn }) => <DueDay day={feeDueOn} today={today} />,
        },
        {
          key: 'amount',
          heading: t('fee'),
          width: '88px',
          alignment: 'end',
          cell: ({ feeFen }) => (feeFen === null ? '' : number(feeFen / FEN_PER_YUAN)),
        },
        {
          key: 'expires',
          heading: t('expiresOn'),
          width: '104px',
          cell: ({ expiresOn }) => <DueDay day={expiresOn} today={today} />,
        },
      ]}
    />
  );
}

/** 企业资质: the qualifications that were brought in, the next end first. */
export function QualificationsTab(): ReactNode {
  const t = useWords(words);
  const today = useRead('session', 'state', {}).data?.today ?? '';
  const qualifications = useRead('ledger', 'qualifications', {}).data?.qualifications;
  if (qualifications === undefined) return null;
  if (qualifications.length === 0) return <NothingYet title={t('noQualifications')} />;
  return (
    <PlainTable
      label={t('tab.qualifications')}
      rows={qualifications}
      keyOf={(qualification) => qualification.id}
      columns={[
        {
          key: 'firm',
          heading: t('firm'),
          cell: ({ organisationId, organisationName }) =>
            organisationId === null ? (
              <Data>{organisationName}</Data>
            ) : (
              <Link href={`/organisation/${organisationId}`}>
                <Data>{organisationName}</Data>
              </Link>
            ),
        },
        {
          key: 'kind',
          heading: t('qualification'),
          width: '184px',
          cell: ({ kind }) => <CodeText table="qualification" code={kind} />,
        },
        {
          key: 'certificate',
          heading: t('certificate'),
          width: '184px',
          cell: (each) => <Data>{each.certificateNumber}</Data>,
        },
        { key: 'from', heading: t('validFrom'), width: '104px', cell: ({ validFrom }) => validFrom },
        {
          key: 'to',
          heading: t('validTo'),
          width: '104px',
          cell: ({ validTo }) => <DueDay day={validTo} today={today} />,
        },
      ]}
    />
  );
}

function DueDay({ day, today }: { day: string | null; today: string }): ReactNode {
  return day === null ? '' : <span className={day < today ? 'step-overdue' : undefined}>{day}</span>;
}

function NothingYet({ title }: { title: string }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  return (
    <EmptyState
      title={title}
      action={
        <Button type="primary" onClick={() => go('/ledger/import')}>
          {t('importOne')}
        </Button>
      }
    />
  );
}
