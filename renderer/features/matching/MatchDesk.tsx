import { Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { MatchQuestion, MatchRow } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { useLive } from '../../store/live.ts';
import { type OutputFor, useRead } from '../../store/remote.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { CandidateList } from './CandidateList.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { KeyBindings } from './KeyBindings.tsx';
import { idBeside, type MatchAction } from './matchKeys.ts';
import { NothingSuitable } from './NothingSuitable.tsx';
import { PairDetail } from './PairDetail.tsx';
import { bestLevel, SUITABLE_LEVEL } from './pair.ts';
import { useCopyLetter } from './useCopyLetter.ts';
import { usePairWork } from './usePairWork.ts';
import { words } from './words.ts';

const CANDIDATES = 50;

/** The candidates of one question, and the pair that is looked at. */
export function MatchDesk({ question }: { question: MatchQuestion }): ReactNode {
  const ranking = useRead('matching', 'rank', { question, limit: CANDIDATES });
  const phase = useLive((state) => state.index?.phase);
  const isNotReady = ranking.error instanceof ContractError && ranking.error.code === 'INDEX_NOT_READY';
  const { refetch } = ranking;
  useEffect(() => {
    if (isNotReady && phase !== undefined && phase !== 'building') void refetch();
  }, [isNotReady, phase, refetch]);
  if (ranking.error) {
    return (
      <div className="match-wait">
        <ErrorNote error={ranking.error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (ranking.data === undefined) {
    return (
      <div className="match-wait">
        <Skeleton active paragraph={{ rows: 10 }} />
      </div>
    );
  }
  return <Ranked question={question} ranking={ranking.data} />;
}

interface RankedProps {
  readonly question: MatchQuestion;
  readonly ranking: OutputFor<'matching', 'rank'>;
}

function Ranked({ question, ranking }: RankedProps): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const { rows, gated } = ranking;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [pinnedId, setPinnedId] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const ids = idsInOrder([...rows, ...gated], unfolded);
  const selectedId = chosenId !== null && ids.includes(chosenId) ? chosenId : (ids[0] ?? null);
  const asked = useRead(
    'matching',
    'explain',
    { question, candidateId: selectedId ?? '' },
    { enabled: selectedId !== null, whileAsking: 'keepPrevious' },
  );
  const work = usePairWork(question);
  const letter = useCopyLetter(question);
  const pair = asked.data?.row.id === selectedId ? asked.data : undefined;
  function togglePin(): void {
    setPinnedId(pinnedId === selectedId ? null : selectedId);
  }
  function act(action: MatchAction): void {
    if (action.act === 'move') setChosenId(idBeside(ids, selectedId, action.by));
    else if (action.act === 'pin') togglePin();
    else if (pair === undefined) return;
    else if (action.act === 'decide') void work.decide(pair.row, action.verdict);
    else if (action.act === 'grade') void work.grade(pair.row, action.grade);
    else if (action.act === 'copy') void letter.copy(pair, 'named');
    else void work.startThread(pair.row);
  }
  if (ids.length === 0 || selectedId === null) {
    return (
      <div className="match-wait">
        <EmptyState title={t('list.empty')} hint={t('list.emptyHint')} />
        <NothingSuitable question={question} best={0} />
      </div>
    );
  }
  const best = bestLevel(rows);
  return (
    <>
      <KeyBindings act={act} />
      <section className="match-candidates" aria-label={t('list.title')}>
        <p className="match-count quiet">
          {t('list.found', { count: rows.length, elapsedMs: Math.round(ranking.elapsedMs) })}
        </p>
        {best < SUITABLE_LEVEL && <NothingSuitable question={question} best={best} />}
        <CandidateList
          rows={rows}
          gated={gated}
          selectedId={selectedId}
          pinnedId={pinnedId}
          unfolded={unfolded}
          onSelect={setChosenId}
          onOpen={(id) => go(`/${kindOf(id, [...rows, ...gated])}/${id}`)}
          onToggleFold={(id) => setUnfolded(toggled(unfolded, id))}
        />
        <p className="match-keys quiet">{t('keys.help')}</p>
      </section>
      <section className="match-detail" aria-label={t('detail.title')}>
        {pinnedId !== null && (
          <ComparePanel
            question={question}
            pinnedId={pinnedId}
            otherId={selectedId}
            onClose={() => setPinnedId(null)}
          />
        )}
        <PairDetail
          question={question}
          asked={asked}
          work={work}
          letter={letter}
          isPinned={pinnedId === selectedId}
          onPin={togglePin}
        />
      </section>
    </>
  );
}

/** The ids as the list shows them: a team's further hits only while it is unfolded. */
function idsInOrder(rows: readonly MatchRow[], unfolded: ReadonlySet<string>): string[] {
  return rows.flatMap((row) => [row.id, ...(unfolded.has(row.id) ? row.folded.map((hit) => hit.id) : [])]);
}

/** The kind of a candidate; a folded hit is of the kind of its team's best. */
function kindOf(id: string, rows: readonly MatchRow[]): MatchRow['kind'] {
  const row = rows.find((each) => each.id === id || each.folded.some((hit) => hit.id === id));
  return row?.kind ?? 'achievement';
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
