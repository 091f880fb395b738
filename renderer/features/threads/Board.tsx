import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { codeLabel } from '../../../shared/codes/index.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import type { ThreadStage } from '../../../shared/domain/thread.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { type BoardColumn, columnsOf } from './board.ts';
import { DRAGGED_THREAD, ThreadCardView } from './ThreadCardView.tsx';
import { useMove } from './useMove.ts';
import { words } from './words.ts';

interface BoardProps {
  readonly cards: readonly ThreadCard[];
  readonly today: Day;
}

/** The threads by stage. */
export function Board({ cards, today }: BoardProps): ReactNode {
  const move = useMove();
  function drop(id: string, to: ThreadStage): void {
    const card = cards.find((each) => each.id === id);
    if (card !== undefined && card.status === 'open') void move(card, to);
  }
  return (
    <div className="board">
      {columnsOf(cards).map((column) => (
        <Column
          key={column.stage}
          column={column}
          today={today}
          onMove={(card, to) => void move(card, to)}
          onDrop={(id) => drop(id, column.stage)}
        />
      ))}
    </div>
  );
}

interface ColumnProps {
  readonly column: BoardColumn;
  readonly today: Day;
  onMove(card: ThreadCard, to: ThreadStage): void;
  onDrop(id: string): void;
}

const CARD_PX = 132;
const GAP_PX = 8;
const CARDS_BEYOND_SIGHT = 6;

function Column({ column, today, onMove, onDrop }: ColumnProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const [isTarget, setIsTarget] = useState(false);
  const virtualizer = useVirtualizer({
    count: column.cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_PX,
    gap: GAP_PX,
    overscan: CARDS_BEYOND_SIGHT,
    getItemKey: (index) => column.cards[index]?.id ?? index,
  });
  function over(event: DragEvent): void {
    if (!event.dataTransfer.types.includes(DRAGGED_THREAD)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setIsTarget(true);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsTarget(false);
    onDrop(event.dataTransfer.getData(DRAGGED_THREAD));
  }
  const label = codeLabel('threadStage', column.stage, language);
  return (
    <section
      className={isTarget ? 'board-column board-column-target' : 'board-column'}
      aria-label={label}
      onDragOver={over}
      onDragLeave={() => setIsTarget(false)}
      onDrop={drop}
    >
      <header>
        <h2>{label}</h2>
        <span className="quiet">{column.cards.length}</span>
        {column.stuckCount > 0 && (
          <span className="said-danger">
            {t('filter.stuck')} {column.stuckCount}
          </span>
        )}
      </header>
      <div ref={scroller} className="board-cards">
        {column.cards.length === 0 && <p className="board-empty quiet">{t('empty.column')}</p>}
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map((item) => {
            const card = column.cards[item.index];
            if (card === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="board-slot"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <ThreadCardView card={card} today={today} onMove={onMove} />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
