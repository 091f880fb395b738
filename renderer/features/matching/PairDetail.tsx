import { BranchesOutlined, PushpinOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { MatchQuestion, MatchRow } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import type { useRead } from '../../store/remote.ts';
import { Data } from '../../ui/Data.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { ShortcutHint } from '../../ui/ShortcutHint.tsx';
import { BridgesUsed } from '../tuning/BridgesUsed.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { FigureTable } from './FigureTable.tsx';
import { Findings } from './Findings.tsx';
import { LetterMenu } from './LetterMenu.tsx';
import type { Explanation } from './letter.ts';
import { PairTexts } from './PairTexts.tsx';
import { PartBars } from './PartBars.tsx';
import { pairOf } from './pair.ts';
import type { Letters } from './useLetters.ts';
import type { PairWork } from './usePairWork.ts';
import { words } from './words.ts';

interface PairDetailProps {
  readonly question: MatchQuestion;
  readonly asked: Pick<ReturnType<typeof useRead<'matching', 'explain'>>, 'data' | 'error' | 'refetch'>;
  readonly work: PairWork;
  readonly letters: Letters;
  readonly isPinned: boolean;
  onPin(): void;
}

/** Why one pair stands where it stands, and what to do about it. */
export function PairDetail({ question, asked, ...props }: PairDetailProps): ReactNode {
  if (asked.error) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />;
  if (asked.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  return <Explained question={question} pair={asked.data} {...props} />;
}

interface ExplainedProps extends Omit<PairDetailProps, 'asked'> {
  readonly pair: Explanation;
}

function Explained({ question, pair, work, letters, isPinned, onPin }: ExplainedProps): ReactNode {
  const t = useWords(words);
  const { row } = pair;
  return (
    <>
      <PairHead row={row}>
        <Button
          type={row.gates.length === 0 ? 'primary' : 'default'}
          icon={<BranchesOutlined />}
          loading={work.busy}
          onClick={() => void work.startThread(row)}
        >
          {row.threadId === null ? t('thread.start') : t('list.goThread')} <ShortcutHint keys="t" />
        </Button>
        <LetterMenu pair={pair} letters={letters} />
        <Button icon={<PushpinOutlined />} aria-pressed={isPinned} onClick={onPin}>
          {isPinned ? t('compare.unpin') : t('compare.pin')} <ShortcutHint keys="p" />
        </Button>
      </PairHead>
      <DecisionBar
        decision={row.decision}
        canDecide={pairOf(question, row) !== null}
        busy={work.busy}
        onDecide={(verdict) => void work.decide(row, verdict)}
        onGrade={(grade) => void work.grade(row, grade)}
        onReason={(reason) => void work.giveReason(row, reason)}
      />
      <PairTexts question={question} pair={pair} />
      <BridgesUsed bridges={pair.bridges} />
      <section className="match-figure-section">
        <h3>{t('figures.title')}</h3>
        <FigureTable figures={pair.figures} />
      </section>
      <div className="match-why">
        <section>
          <h3>{t('detail.parts')}</h3>
          <PartBars row={row} />
        </section>
        <Findings pair={pair} />
      </div>
    </>
  );
}

function PairHead({ row, children }: { row: MatchRow; children: ReactNode }): ReactNode {
  const source = [row.organisationName, row.leaderName].filter((name) => name !== null).join(' · ');
  return (
    <header className="match-head">
      <h2>
        <LevelMark level={row.level} />{' '}
        <Link href={`/${row.kind}/${row.id}`}>
          <Data>{row.title}</Data>
        </Link>
      </h2>
      <p className="quiet">
        {row.number} {source !== '' && <Data>{source}</Data>}
      </p>
      <div className="match-head-actions">{children}</div>
    </header>
  );
}
