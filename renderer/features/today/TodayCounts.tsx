import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { number } from '../../ui/format.ts';
import { words } from './words.ts';

export interface TodayCount {
  /** Name of the section it leads to. */
  readonly name: 'jottings' | 'due' | 'waiting' | 'stuck' | 'withoutNextStep' | 'clocks' | 'tasks' | 'strong';
  readonly count: number;
}

/** How much of everything there is today; each leads to its list. */
export function TodayCounts({ counts }: { counts: readonly TodayCount[] }): ReactNode {
  const t = useWords(words);
  return (
    <nav className="today-counts" aria-label={t('counts')}>
      {counts.map(({ name, count }) => (
        <button
          key={name}
          type="button"
          disabled={count === 0}
          onClick={() => document.getElementById(`today-${name}`)?.scrollIntoView({ block: 'start' })}
        >
          <b>{number(count)}</b> {t(`count.${name}`)}
        </button>
      ))}
    </nav>
  );
}
