import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { useLanguage, useWords } from '../../i18n/words.ts';
import type { OutputFor } from '../../store/remote.ts';
import { ClockItem, clockTitle } from './ClockList.tsx';
import { words } from './words.ts';

type Group = OutputFor<'clocks', 'due'>['groups'][number];

/** What is late or near, folded by kind: a hundred contracts to follow up are one line with the nearest of them. */
export function ClockGroups({
  groups,
  total,
}: {
  readonly groups: readonly Group[];
  readonly total: number;
}): ReactNode {
  const t = useWords(words);
  if (total === 0) return null;
  return (
    <section className="today-section today-clocks" aria-labelledby="today-clocks">
      <h2 id="today-clocks">
        {t('title')} <span className="today-count">{total}</span>
      </h2>
      <ul className="process-list">
        {groups.map((group) =>
          group.total === 1 ? (
            <ClockItem key={group.kind} clock={group.clocks[0]!} subject="shown" />
          ) : (
            <Folded key={group.kind} group={group} />
          ),
        )}
      </ul>
    </section>
  );
}

function Folded({ group: { kind, total, overdue, clocks } }: { group: Group }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [extent, setExtent] = useState<'nearest' | 'all'>('nearest');
  const isOpen = extent === 'all';
  const shown = isOpen ? clocks : clocks.slice(0, 1);
  const counted = overdue > 0 ? t('countedLate', { total, overdue }) : t('counted', { total });
  return (
    <li className="clock-group">
      <button
        type="button"
        className="clock-kind"
        aria-expanded={isOpen}
        data-today-item=""
        onClick={() => setExtent(isOpen ? 'nearest' : 'all')}
      >
        {isOpen ? <DownOutlined aria-hidden="true" /> : <RightOutlined aria-hidden="true" />}
        <span>{clockTitle(kind, language)}</span>
        <span className="quiet">{counted}</span>
      </button>
      <ul>
        {shown.map((clock) => (
          <ClockItem key={clock.id} clock={clock} subject="shown" kind="hidden" />
        ))}
      </ul>
      {isOpen && total > clocks.length && (
        <p className="quiet">{t('nearest', { count: clocks.length, total })}</p>
      )}
    </li>
  );
}
