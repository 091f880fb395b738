import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { OpenNeed } from '../../../shared/contract/portfolio.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { number } from '../../ui/format.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { Remedies } from '../matching/NothingSuitable.tsx';
import { RecordName } from './RecordName.tsx';
import { words } from './words.ts';

/** Needs that nothing in the catalogue answers, and what can be done for each. */
export function OpenNeeds({ needs, total }: { needs: readonly OpenNeed[]; total: number }): ReactNode {
  const t = useWords(words);
  if (needs.length === 0) return <EmptyState compact="compact" title={t('needsNone')} />;
  return (
    <>
      <p className="portfolio-hint quiet">
        {t('needsHint')}{' '}
        {total > needs.length && t('more', { total: number(total), shown: number(needs.length) })}
      </p>
      <PlainTable
        label={t('tabNeeds')}
        rows={needs}
        keyOf={(need) => need.id}
        columns={[
          { key: 'need', heading: t('need'), cell: (need) => <RecordName kind="need" record={need} /> },
          { key: 'best', heading: t('best'), width: '32%', cell: (need) => <Best need={need} /> },
          {
            key: 'actions',
            heading: t('whatToDo'),
            width: '272',
            cell: (need) => (
              <span className="portfolio-actions">
                <Remedies kind="need" id={need.id} />
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

function Best({ need }: { need: OpenNeed }): ReactNode {
  const t = useWords(words);
  if (need.bestTitle === null) return <span className="quiet">{t('bestNone')}</span>;
  return (
    <span className="portfolio-best">
      <LevelMark level={need.bestLevel} />
      <Link href={`/match/need/${need.id}`}>
        <Data>{need.bestTitle}</Data>
      </Link>
    </span>
  );
}
