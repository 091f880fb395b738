import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Sort } from '../../../shared/contract/common.ts';
import type { ThreadCard } from '../../../shared/contract/threads.ts';
import type { Day } from '../../../shared/domain/days.ts';
import { useLanguage, useWords } from '../../i18n/words.ts';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { RowCache } from '../../ui/table/rowCache.ts';
import { nothingSelected, type RowSelection, selectedOf } from '../../ui/table/selection.ts';
import { useCopyRows } from '../../ui/table/useCopyRows.ts';
import { BulkMove } from './BulkMove.tsx';
import { sortCards } from './board.ts';
import { threadColumns } from './threadColumns.tsx';
import { words } from './words.ts';

interface ThreadListProps {
  readonly cards: readonly ThreadCard[];
  readonly today: Day;
  onOpen(id: string): void;
}

/** The same threads as the board, one line each. */
export function ThreadList({ cards, today, onOpen }: ThreadListProps): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [sort, setSort] = useState<Sort | null>({ field: 'nextStepOn', direction: 'ascending' });
  const rows = useCardRows(cards);
  const ids = useMemo(() => sortCards(cards, sort).map((card) => card.id), [cards, sort]);
  const [selection, setSelection] = useState<RowSelection>(nothingSelected);
  const copyRows = useCopyRows();
  const chosen = useMemo(() => {
    const wanted = new Set(selectedOf(selection, ids));
    return cards.filter(({ id }) => wanted.has(id));
  }, [cards, ids, selection]);
  const columns = useMemo(() => threadColumns(t, language, today), [t, language, today]);
  return (
    <>
      {chosen.length > 0 && <BulkMove cards={chosen} onClear={() => setSelection(nothingSelected)} />}
      <DataTable
        name="thread"
        label={t('page.title')}
        ids={ids}
        rows={rows}
        columns={columns}
        sort={sort}
        onSort={setSort}
        openId={null}
        onOpen={onOpen}
        empty={null}
        selection={selection}
        onSelection={setSelection}
        onCopy={() => void copyRows({ ids, rows, columns, selection, openId: null })}
      />
    </>
  );
}

/** The cards that are at hand already, in the form that a table reads rows. */
function useCardRows(cards: readonly ThreadCard[]): RowCache<ThreadCard> {
  const latest = useRef(cards);
  latest.current = cards;
  const rows = useMemo(
    () =>
      new RowCache<ThreadCard>(async (ids) => {
        const wanted = new Set(ids);
        return latest.current.filter((card) => wanted.has(card.id));
      }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: new cards say that rows may be out of date
  useEffect(() => rows.renew(null), [rows, cards]);
  return rows;
}
