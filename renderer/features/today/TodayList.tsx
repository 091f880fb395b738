import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { words } from './words.ts';

const ITEMS_SHOWN = 5;

interface TodayListProps<Item> {
  /** Part of the ids of this section, unique on the page. */
  readonly name: string;
  readonly title: string;
  /** Said in place of items where there are none. */
  readonly none: string;
  readonly items: readonly Item[];
  readonly render: (item: Item) => ReactNode;
}

/** One list of today: its title with the count, the first items, and the rest on demand. */
export function TodayList<Item>({ name, title, none, items, render }: TodayListProps<Item>): ReactNode {
  const t = useWords(words);
  const [extent, setExtent] = useState<'first' | 'all'>('first');
  const shown = extent === 'all' ? items : items.slice(0, ITEMS_SHOWN);
  const hidden = items.length - ITEMS_SHOWN;
  return (
    <section
      className={`today-section${items.length === 0 ? ' today-section-empty' : ''}`}
      aria-labelledby={`today-${name}`}
    >
      <h2 id={`today-${name}`}>
        {title} {items.length > 0 && <span className="today-count">{items.length}</span>}
      </h2>
      {items.length === 0 && <p className="today-none">{none}</p>}
      {items.length > 0 && <ul>{shown.map(render)}</ul>}
      {hidden > 0 && (
        <Button type="link" size="small" onClick={() => setExtent(extent === 'all' ? 'first' : 'all')}>
          {extent === 'all' ? t('less') : t('more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
