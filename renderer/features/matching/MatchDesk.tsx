import { Skeleton } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { MatchQuestion, MatchRow } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { useLive } from '../../store/live.ts';
import { type OutputFor, useRead } from '../../store/remote.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { CandidateList } from './CandidateList.tsx';
import { ChangesNote } from './ChangesNote.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import { KeyBindings } from './KeyBindings.tsx';
import type { MatchAction } from './matchKeys.ts';
import { NothingSuitable } from './NothingSuitable.tsx';
import { PairDetail } from './PairDetail.tsx';
import { bestLevel, SUITABLE_LEVEL } from './pair.ts';
import { StandingPanel } from './StandingPanel.tsx';
import { useLetters } from './useLetters.ts';
import { usePairWork } from './usePairWork.ts';
import { type Place, usePlace } from './usePlace.ts';
import { useTeams } from './useTeams.ts';
import { WhyNotPicker } from './WhyNotPicker.tsx';
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
  const place = usePlace(question, ranking);
  const { selectedId } = place;
  const teams = useTeams([...rows, ...gated]);
  if (selectedId === null) {
    return (
      <div className="match-wait">
        <EmptyState title={t('list.empty')} hint={t('list.emptyHint')} />
        <NothingSuitable question={question} best={0} />
      </div>
    );
  }
  const best = bestLevel(rows);
  const all = [...rows, ...gated];
  return (
    <>
      <section className="match-candidates" aria-label={t('list.title')}>
        <p className="match-count quiet">
          {t('list.found', { count: rows.length, elapsedMs: Math.round(ranking.elapsedMs) })}
        </p>
        {best < SUITABLE_LEVEL && <NothingSuitable question={question} best={best} />}
        <ChangesNote question={question} ranking={ranking} onChoose={place.choose} />
        <CandidateList
          rows={rows}
          gated={gated}
          selectedId={selectedId}
          pinnedId={place.pinnedId}
          unfolded={place.unfolded}
          onSelect={place.choose}
          teams={teams}
          onOpen={(id) => go(`/${kindOf(id, all)}/${id}`)}
          onToggleFold={place.toggleFold}
        />
        <WhyNotPicker question={question} onPick={place.wonder} />
        <p className="match-keys quiet">{t('keys.help')}</p>
      </section>
      <LookedAt question={question} selectedId={selectedId} place={place} />
    </>
  );
}

interface LookedAtProps {
  readonly question: MatchQuestion;
  readonly selectedId: string;
  readonly place: Place;
}

/** The pair that is looked at, what the keys do with it, and the pinned one beside it. */
function LookedAt({ question, selectedId, place }: LookedAtProps): ReactNode {
  const t = useWords(words);
  const asked = useRead(
    'matching',
    'explain',
    { question, candidateId: selectedId },
    { whileAsking: 'keepPrevious' },
  );
  const work = usePairWork(question);
  const letters = useLetters(question);
  // While the next explanation is on its way the one before is still shown; keys must not act on that one.
  const pair = asked.data?.row.id === selectedId ? asked.data : undefined;
  function act(action: MatchAction): void {
    if (action.act === 'move') place.move(action.by);
    else if (action.act === 'pin') place.togglePin();
    else if (pair === undefined) return;
    else if (action.act === 'decide') void work.decide(pair.row, action.verdict);
    else if (action.act === 'grade') void work.grade(pair.row, action.grade);
    else if (action.act === 'copy') void letters.copy(pair, { reader: action.reader, form: 'named' });
    else if (action.act === 'letter') void letters.open(pair, { reader: action.reader, form: 'named' });
    else void work.startThread(pair.row);
  }
  return (
    <section className="match-detail" aria-label={t('detail.title')}>
      <KeyBindings act={act} />
      {place.pinnedId !== null && (
        <ComparePanel
          question={question}
          pinnedId={place.pinnedId}
          otherId={selectedId}
          onClose={place.unpin}
        />
      )}
      {place.wonderedId !== null && (
        <StandingPanel
          question={question}
          candidateId={place.wonderedId}
          shown={CANDIDATES}
          onClose={() => place.wonder(null)}
        />
      )}
      <PairDetail
        question={question}
        asked={asked}
        work={work}
        letters={letters}
        isPinned={place.pinnedId === selectedId}
        onPin={place.togglePin}
      />
    </section>
  );
}

/** The kind of a candidate; a folded hit is of the kind of its team's best. */
function kindOf(id: string, rows: readonly MatchRow[]): MatchRow['kind'] {
  const row = rows.find((each) => each.id === id || each.folded.some((hit) => hit.id === id));
  return row?.kind ?? 'achievement';
}
