import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { PortfolioRecord } from '../../../shared/contract/portfolio.ts';
import { useWords } from '../../i18n/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { number } from '../../ui/format.ts';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { RecordName } from './RecordName.tsx';
import { words } from './words.ts';

interface IdleAchievementsProps {
  readonly achievements: readonly PortfolioRecord[];
  readonly total: number;
}

/** Achievements that no need asks for: where a scenario must be looked for. */
export function IdleAchievements({ achievements, total }: IdleAchievementsProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  if (achievements.length === 0) return <EmptyState compact="compact" title={t('achievementsNone')} />;
  return (
    <>
      <p className="portfolio-hint quiet">
        {t('achievementsHint')}{' '}
        {total > achievements.length &&
          t('more', { total: number(total), shown: number(achievements.length) })}
      </p>
      <PlainTable
        label={t('tabAchievements')}
        rows={achievements}
        keyOf={(achievement) => achievement.id}
        columns={[
          {
            key: 'achievement',
            heading: t('achievement'),
            cell: (achievement) => <RecordName kind="achievement" record={achievement} />,
          },
          {
            key: 'actions',
            heading: t('whatToDo'),
            width: '272',
            cell: ({ id }) => (
              <span className="portfolio-actions">
                <Button onClick={() => go(`/match/achievement/${id}`)}>{t('findScenario')}</Button>
                <Button onClick={() => go(`/achievement/${id}`)}>{t('describe')}</Button>
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
