import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { useLive } from '../../store/live.ts';
import { useRead } from '../../store/remote.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import './matching.css';
import { MatchDesk } from './MatchDesk.tsx';
import { questionKey, useMatchStore } from './matchStore.ts';
import { questionOfRoute } from './pair.ts';
import { QuestionPanel } from './QuestionPanel.tsx';
import { QuestionStart } from './QuestionStart.tsx';
import { words } from './words.ts';

interface MatchPageProps {
  /** The kind of the record that is asked with; null or 'text' for free text. */
  readonly of: 'need' | 'scenario' | 'achievement' | 'text' | null;
  readonly id: string | null;
}

/** 匹配: a question at the left, its ranked candidates in the middle, one pair explained at the right. */
export function MatchPage({ of, id }: MatchPageProps): ReactNode {
  const t = useWords(words);
  const text = useMatchStore((state) => state.text);
  const ask = useMatchStore((state) => state.ask);
  const [shown, setShown] = useState<'open' | 'folded'>('open');
  const routed = questionOfRoute(of, id);
  const question = routed ?? text;
  return (
    <div className="page match-page">
      <PageHeader title={t('page.title')} note={<IndexNote />} />
      <div className="match-columns">
        {routed === null || routed.of === 'text' ? (
          <QuestionStart asked={text} onAsk={ask} />
        ) : (
          <QuestionPanel
            question={routed}
            shown={shown}
            onToggle={() => setShown(shown === 'open' ? 'folded' : 'open')}
          />
        )}
        {question === null ? (
          <EmptyState title={t('page.textHeading')} hint={t('question.paste')} />
        ) : (
          <MatchDesk key={questionKey(question)} question={question} />
        )}
      </div>
    </div>
  );
}

/** How far the index is: what a person may rely on while it is built or learns. */
function IndexNote(): ReactNode {
  const t = useWords(words);
  const asked = useRead('matching', 'state', {});
  const live = useLive((state) => state.index);
  const state = live ?? asked.data;
  if (state === undefined) return null;
  const { phase, achievements, needs, engine, basis } = state;
  return (
    <span title={t('index.basis', { engine, basis })} role="status">
      {t(`index.${phase}`, { achievements, needs })}
    </span>
  );
}
