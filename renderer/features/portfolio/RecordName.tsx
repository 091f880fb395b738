import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PortfolioRecord } from '../../../shared/contract/portfolio.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { words } from './words.ts';

interface RecordNameProps {
  readonly kind: 'need' | 'achievement';
  readonly record: PortfolioRecord;
}

/** A record with whose it is; opens it. */
export function RecordName({ kind, record }: RecordNameProps): ReactNode {
  const t = useWords(words);
  return (
    <>
      <Link href={`/${kind}/${record.id}`}>
        <Data>{record.title}</Data>
      </Link>
      <span className="portfolio-under">
        {record.organisationName === null ? t('noOrganisation') : <Data>{record.organisationName}</Data>} ·{' '}
        {record.number}
      </span>
    </>
  );
}
