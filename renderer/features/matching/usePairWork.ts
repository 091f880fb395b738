import { useLocation } from 'wouter';
import type { MatchQuestion, MatchRow } from '../../../shared/contract/matching.ts';
import { useWords } from '../../i18n/words.ts';
import { announceDone } from '../../store/notices.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { firstStep } from '../threads/firstStep.ts';
import { type Grade, type Verdict, verdictForGrade } from './matchKeys.ts';
import { pairOf, threadLinksOf } from './pair.ts';
import { words } from './words.ts';

export interface PairWork {
  readonly busy: boolean;
  decide(row: MatchRow, verdict: Verdict): Promise<void>;
  grade(row: MatchRow, grade: Grade): Promise<void>;
  giveReason(row: MatchRow, reason: string): Promise<void>;
  /** Starts a thread from a pair and goes to it; a pair that already has one leads there. */
  startThread(row: MatchRow): Promise<void>;
}

/** What a person does with a pair: judges it, or takes it up. */
export function usePairWork(question: MatchQuestion): PairWork {
  const t = useWords(words);
  const [, go] = useLocation();
  const session = useRead('session', 'state', {});
  const index = useRead('matching', 'state', {});
  const deciding = useWrite('matching', 'decide');
  const starting = useWrite('threads', 'start');

  async function save(
    row: MatchRow,
    said: { verdict: Verdict; grade: number | null; reason: string | null },
  ) {
    const pair = pairOf(question, row);
    if (pair === null) return;
    const { score, level } = row;
    const seen = index.data && { engine: index.data.engine, basis: index.data.basis, score, level };
    const done = await deciding.run({ ...pair, ...said, seen: seen ?? null });
    if (done === undefined) return;
    const verdict = t(`decide.${said.verdict}`);
    announceDone(
      said.grade === null
        ? t('decide.done', { verdict })
        : t('decide.gradeDone', { verdict, grade: said.grade }),
    );
  }

  return {
    busy: deciding.busy || starting.busy,
    decide: (row, verdict) =>
      save(row, { verdict, grade: row.decision?.grade ?? null, reason: row.decision?.reason ?? null }),
    grade: (row, grade) => {
      const verdict = verdictForGrade(grade, row.decision?.verdict ?? null);
      return save(row, { verdict, grade, reason: row.decision?.reason ?? null });
    },
    giveReason: async (row, reason) => {
      if (row.decision === null) return;
      const verdict = verdictForGrade(1, row.decision.verdict);
      await save(row, { verdict, grade: row.decision.grade, reason: reason === '' ? null : reason });
    },
    startThread: async (row) => {
      if (row.threadId !== null) return go(`/threads/${row.threadId}`);
      if (session.data === undefined || starting.busy) return;
      const started = await starting.run({
        links: threadLinksOf(question, row),
        next: firstStep(t('thread.firstStep'), session.data.today),
        ownerId: session.data.profile?.id ?? null,
      });
      if (started === undefined) return;
      announceDone(t('thread.started', { number: started.number }));
      go(`/threads/${started.id}`);
    },
  };
}
