import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { MatchQuestion } from '../../../shared/contract/matching.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { useRead, useWrite } from '../../store/remote.ts';
import { NeedPaperDialog } from '../preparation/NeedPaperDialog.tsx';
import { levelWord } from './levels.ts';
import { words } from './words.ts';

const WATCH_AGAIN_AFTER_DAYS = 90;

/** Says plainly that nothing is worth a call, and what can be done about it. */
export function NothingSuitable({ question, best }: { question: MatchQuestion; best: number }): ReactNode {
  const t = useWords(words);
  return (
    <section className="match-nothing" role="status">
      <p className="match-nothing-title">{t('nothing.title')}</p>
      {best > 0 && (
        <p>
          {t(question.of === 'need' || question.of === 'scenario' ? 'nothing.body' : 'nothing.bodyOnly', {
            level: levelWord(best, t),
          })}
        </p>
      )}
      {(question.of === 'need' || question.of === 'scenario') && (
        <Remedies kind={question.of} id={question.id} />
      )}
    </section>
  );
}

/** What can be done for a need or scenario that finds nobody: set it out as a challenge, describe it better, look again later. */
export function Remedies({ kind, id }: { kind: 'need' | 'scenario'; id: string }): ReactNode {
  const t = useWords(words);
  const [, go] = useLocation();
  const session = useRead('session', 'state', {});
  const [paper, setPaper] = useState<'diagnosisOutline' | 'bountyNotice' | null>(null);
  const reviewOn = session.data === undefined ? null : addDays(session.data.today, WATCH_AGAIN_AFTER_DAYS);
  const challenge = useWrite('records', 'update', { done: t('nothing.bountyDone') });
  const watch = useWrite('records', 'update', { done: t('nothing.watchDone', { day: reviewOn ?? '' }) });
  return (
    <div className="match-remedies">
      {kind === 'need' && (
        <Button
          loading={challenge.busy}
          onClick={async () => {
            if ((await challenge.run({ kind, id, patch: { mode: 'challenge' } })) !== undefined)
              setPaper('bountyNotice');
          }}
        >
          {t('nothing.bounty')}
        </Button>
      )}
      {kind === 'need' && <Button onClick={() => setPaper('diagnosisOutline')}>{t('nothing.ask')}</Button>}
      <Button onClick={() => go(`/${kind}/${id}`)}>{t('nothing.describe')}</Button>
      <Button
        loading={watch.busy}
        disabled={reviewOn === null}
        onClick={() => watch.run({ kind, id, patch: { reviewOn } })}
      >
        {t('nothing.watch')}
      </Button>
      {paper !== null && <NeedPaperDialog paper={paper} id={id} onClose={() => setPaper(null)} />}
    </div>
  );
}
