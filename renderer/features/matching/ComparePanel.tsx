import { CloseOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Findings } from './Findings.tsx';
import { PartBars } from './PartBars.tsx';
import { words } from './words.ts';

interface ComparePanelProps {
  readonly question: MatchQuestion;
  readonly pinnedId: string;
  readonly otherId: string | null;
  onClose(): void;
}

/** Two candidates of one question side by side: parts against parts, doubts against doubts. */
export function ComparePanel({ question, pinnedId, otherId, onClose }: ComparePanelProps): ReactNode {
  const t = useWords(words);
  return (
    <section className="match-compare" aria-label={t('compare.title')}>
      <header>
        <h3>{t('compare.title')}</h3>
        <Button type="text" icon={<CloseOutlined />} onClick={onClose}>
          {t('compare.unpin')}
        </Button>
      </header>
      <div className="match-compare-columns">
        <Compared question={question} id={pinnedId} />
        {otherId === null || otherId === pinnedId ? (
          <p className="quiet">{t('compare.choose')}</p>
        ) : (
          <Compared question={question} id={otherId} />
        )}
      </div>
    </section>
  );
}

function Compared({ question, id }: { question: MatchQuestion; id: string }): ReactNode {
  const pair = useRead('matching', 'explain', { question, candidateId: id });
  if (pair.error) return <ErrorNote error={pair.error} />;
  if (pair.data === undefined) return <Skeleton active />;
  const { row } = pair.data;
  return (
    <article>
      <h4>
        <LevelMark level={row.level} /> <Data>{row.title}</Data>
      </h4>
      <p className="quiet">
        <Data>{[row.organisationName, row.leaderName].filter((name) => name !== null).join(' · ')}</Data>
      </p>
      <PartBars row={row} />
      <Findings pair={pair.data} />
    </article>
  );
}
