import type { ReactNode } from 'react';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { stepStateOf } from './board.ts';
import { words } from './words.ts';

/** The next step with its day; a missing or overdue one is said in words. */
export function NextStepText({ card, today }: { card: ThreadCard; today: Day }): ReactNode {
  const t = useWords(words);
  const state = stepStateOf(card, today);
  if (state === 'none') return <span className="said-danger">{t('card.noStep')}</span>;
  if (card.nextStep === null) return null;
  return (
    <>
      <Data>{card.nextStep}</Data>{' '}
      <span className={`step-${state}`}>
        {card.nextStepOn}
        {state === 'overdue' && ` ${t('card.overdue')}`}
        {state === 'today' && ` ${t('card.today')}`}
      </span>
    </>
  );
}
