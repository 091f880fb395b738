import { ClockCircleOutlined, SwapOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tag } from 'antd';
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
import { Link } from 'wouter';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { allowedMoves, type ThreadStage } from '../../../shared/domain/thread.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { Data } from '../../ui/Data.tsx';
import { neighbourStage } from './board.ts';
import { NextStepText } from './NextStepText.tsx';
import { words } from './words.ts';

/** The type under which a dragged card carries the id of its thread. */
export const DRAGGED_THREAD = 'application/x-yinxian-thread';

interface ThreadCardViewProps {
  readonly card: ThreadCard;
  readonly today: Day;
  onMove(card: ThreadCard, to: ThreadStage): void;
}

/** One thread on the board. It is dragged, moved by its menu, or by Shift and an arrow key. */
export function ThreadCardView({ card, today, onMove }: ThreadCardViewProps): ReactNode {
  const t = useWords(words);
  const isOpen = card.status === 'open';
  function drag(event: DragEvent): void {
    event.dataTransfer.setData(DRAGGED_THREAD, card.id);
    event.dataTransfer.effectAllowed = 'move';
  }
  function press(event: KeyboardEvent): void {
    if (!event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    const to = neighbourStage(card.stage, event.key === 'ArrowRight' ? 1 : -1);
    event.preventDefault();
    if (to !== null && isOpen) onMove(card, to);
  }
  return (
    <article
      className={card.stuck ? 'thread-card thread-card-stuck' : 'thread-card'}
      data-testid={`row-${card.id}`}
      draggable={isOpen}
      onDragStart={drag}
    >
      <Link
        href={`/threads/${card.id}`}
        className="thread-card-title"
        title={t('card.keys')}
        draggable={false}
        onKeyDown={press}
      >
        <Data>{card.title}</Data>
      </Link>
      <Sides card={card} />
      <p className="thread-card-step">
        <NextStepText card={card} today={today} />
      </p>
      <footer>
        <Ageing card={card} />
        {card.ownerName !== null && <Data className="thread-card-owner">{card.ownerName}</Data>}
        <MoveMenu card={card} onMove={onMove} />
      </footer>
    </article>
  );
}

function Sides({ card }: { card: ThreadCard }): ReactNode {
  const t = useWords(words);
  const name = (side: ThreadCard['demand']) => side.map((each) => each.name).join('、');
  const [demand, supply] = [name(card.demand), name(card.supply)];
  return (
    <p className="thread-card-sides">
      {demand === '' ? <span className="quiet">{t('card.openSide')}</span> : <Data>{demand}</Data>}
      <span className="thread-card-join" aria-hidden="true" />
      {supply === '' ? <span className="quiet">{t('card.openSide')}</span> : <Data>{supply}</Data>}
    </p>
  );
}

/** How long nothing happened; longer than the stage allows is said in words and with a sign. */
export function Ageing({ card }: { card: ThreadCard }): ReactNode {
  const t = useWords(words);
  if (card.status !== 'open') return <Tag>{t(`status.${card.status}`)}</Tag>;
  if (card.stuck) {
    return (
      <span className="thread-card-ageing said-danger">
        <WarningOutlined aria-hidden="true" /> {t('card.stuck', { count: card.quietDays })}
      </span>
    );
  }
  return (
    <span className="thread-card-ageing quiet">
      <ClockCircleOutlined aria-hidden="true" />{' '}
      {card.quietDays === 0 ? t('card.quietToday') : t('card.quiet', { count: card.quietDays })}
    </span>
  );
}

function MoveMenu({ card, onMove }: Omit<ThreadCardViewProps, 'today'>): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <Dropdown
      trigger={['click']}
      disabled={card.status !== 'open'}
      menu={{
        items: allowedMoves(card.stage).map((stage) => ({
          key: stage,
          label: codeLabel('threadStage', stage, language),
        })),
        onClick: ({ key }) => {
          const to = allowedMoves(card.stage).find((stage) => stage === key);
          if (to !== undefined) onMove(card, to);
        },
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<SwapOutlined />}
        aria-label={t('card.moveTo')}
        title={t('card.moveTo')}
      />
    </Dropdown>
  );
}
