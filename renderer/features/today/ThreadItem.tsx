import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
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
}

/** One thread in a list of today: its sides, where it stands, what comes next and by when. */
export function ThreadItem({ card, today }: ThreadItemProps): ReactNode {
  const t = useWords(words);
  const names = (side: ThreadCard['demand']) => side.map((one) => one.name);
  return (
    <li data-testid={`row-${card.id}`}>
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
        <span className="today-thread-step">
          <span className="today-thread-words">
            {card.nextStep === null ? t('addNextStep') : <Data>{card.nextStep}</Data>}
          </span>
          {card.nextStepOn !== null && <DueMark day={card.nextStepOn} today={today} />}
        </span>
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
    </li>
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
