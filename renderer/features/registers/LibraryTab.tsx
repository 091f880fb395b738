import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { CodeText } from '../../ui/CodeText.tsx';
import { Data } from '../../ui/Data.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PlainTable } from '../../ui/table/PlainTable.tsx';
import { words as preparationWords } from '../preparation/words.ts';
import { PrintButton } from './PrintButton.tsx';
import { words } from './words.ts';

/** 可转化成果库: everything that was assessed, the members first. */
export function LibraryTab(): ReactNode {
  const t = useWords(words);
  const outcomeOf = useWords(preparationWords);
  const [, go] = useLocation();
  const achievements = useRead('registers', 'library', {}).data?.achievements;
  if (achievements === undefined) return null;
  if (achievements.length === 0)
    return (
      <EmptyState
        title={t('empty.library')}
        action={
          <Button type="primary" onClick={() => go('/achievement')}>
            {t('openAchievements')}
          </Button>
        }
      />
    );
  return (
    <>
      <div className="register-bar">
        <PrintButton kind="library" />
      </div>
      <PlainTable
        label={t('tab.library')}
        rows={achievements}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'member',
            heading: t('result'),
            width: '176px',
            cell: ({ isMember, outcome }) => (
              <>
                <Tag color={isMember ? 'success' : 'default'}>{t(isMember ? 'member' : 'outside')}</Tag>
                {!isMember && <span className="quiet">{outcomeOf(`result.${outcome.result}`)}</span>}
              </>
            ),
          },
          {
            key: 'title',
            heading: t('achievement'),
            cell: ({ id, title }) => (
              <Link href={`/achievement/${id}`}>
                <Data>{title}</Data>
              </Link>
            ),
          },
          {
            key: 'owner',
            heading: t('owner'),
            width: '200px',
            cell: ({ organisationName }) => organisationName && <Data>{organisationName}</Data>,
          },
          {
            key: 'state',
            heading: t('state'),
            width: '104px',
            cell: ({ stage }) => stage && <CodeText table="achievementStage" code={stage} />,
          },
          {
            key: 'trl',
            heading: 'TRL',
            width: '56px',
            alignment: 'end',
            cell: ({ outcome }) => outcome.trl ?? '—',
          },
          {
            key: 'total',
            heading: t('total'),
            width: '72px',
            alignment: 'end',
            cell: ({ outcome }) => outcome.total?.toFixed(1) ?? '—',
          },
          {
            key: 'assessors',
            heading: t('assessors'),
            width: '136px',
            cell: ({ outcome }) => (
              <>
                {outcome.assessors} {outcome.disputed && <span className="said-danger">{t('disputed')}</span>}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
