import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { WaitingCard } from '../../../shared/contract/overview.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import { useWords } from '../../i18n/words.ts';
import { CodeText } from '../../ui/CodeText.tsx';
import { Data } from '../../ui/Data.tsx';
import { ThreadLine } from '../../ui/ThreadLine.tsx';
import { dueOn } from './dueText.ts';
import { words } from './words.ts';

interface ThreadItemProps {
  readonly card: ThreadCard;
  readonly today: string;
  /** Where it stands in waiting for an answer, and what to do about it. */
  readonly waits?: ReactNode;
  /** What can be done in place. */
  readonly actions: ReactNode;
}

/** One thread in a list of today: its sides, where it stands, what comes next and by when. */
export function ThreadItem({ card, today, waits, actions }: ThreadItemProps): ReactNode {
  const t = useWords(words);
  const names = (side: ThreadCard['demand']) => side.map((one) => one.name);
  return (
    <li data-testid={`row-${card.id}`} className="today-row">
      <Link href={`/threads/${card.id}`} className="today-item today-thread" data-today-item="">
        <span className="today-thread-title">
          <Data className="today-thread-name">{card.title}</Data>
          {card.demonstration && <span className="demo-mark">{t('demonstration')}</span>}
        </span>
        <ThreadLine
          demand={names(card.demand)}
          supply={names(card.supply)}
          stage={card.stage}
          labels="bare"
        />
        {waits ?? <Step card={card} today={today} />}
        <span className="today-thread-state">
          {card.stuck && (
            <span className="today-warning">
              <WarningOutlined /> {t('quiet', { count: card.quietDays })}
            </span>
          )}
          <CodeText table="threadStage" code={card.stage} />
          <span>{card.ownerName === null ? t('noOwner') : <Data>{card.ownerName}</Data>}</span>
        </span>
      </Link>
      <span className="today-row-actions">{actions}</span>
    </li>
  );
}

function Step({ card, today }: Pick<ThreadItemProps, 'card' | 'today'>): ReactNode {
  const t = useWords(words);
  return (
    <span className="today-thread-step">
      <span className="today-thread-words">
        {card.nextStep === null ? t('addNextStep') : <Data>{card.nextStep}</Data>}
      </span>
      {card.nextStepOn !== null && <DueMark day={card.nextStepOn} today={today} />}
    </span>
  );
}

/** T+3, T+7 or T+14: since when an answer is missing, and what is done about it at this step. */
export function WaitingMark({ card }: { card: WaitingCard }): ReactNode {
  const t = useWords(words);
  return (
    <span className="today-thread-step">
      <b className="today-step">T+{card.step}</b>
      <span className="today-thread-words">{t(`advice.${card.step}`)}</span>
      <span className="today-due-ahead" title={card.askedOn}>
        {t('waited', { count: card.waitedDays })}
      </span>
    </span>
  );
}

function DueMark({ day, today }: { day: string; today: string }): ReactNode {
  const t = useWords(words);
  const due = dueOn(day, today);
  if (due.when === 'overdue') {
    return (
      <span className="today-warning">
        <ClockCircleOutlined /> {day} · {t('overdue', { count: due.days })}
      </span>
    );
  }
  const text = due.when === 'today' ? t('dueToday') : t('inDays', { count: due.days });
  return (
    <span className={due.when === 'today' ? 'today-due-now' : 'today-due-ahead'}>
      {day} · {text}
    </span>
  );
}
