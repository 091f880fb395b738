import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type RowSelection, toggled, withRows } from './selection.ts';
import type { RowActions } from './TableRow.tsx';
import { answerKey, type TableAnswer } from './tableKeys.ts';
import { leavePlace, placeOf } from './tableStore.ts';

interface WorkedTable {
  readonly name: string;
  readonly ids: readonly string[];
  readonly selection: RowSelection;
  readonly onSelection: (selection: RowSelection) => void;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onCopy: () => void;
}

interface TableView {
  /** Rows that fit into the window. */
  pageRows(): number;
  /** Scrolls a row into sight; does nothing when it is there. */
  show(index: number): void;
}

interface TableWork {
  /** The row that the keyboard stands on, where it is in the list. */
  readonly activeId: string | null;
  readonly actions: RowActions;
  press(event: KeyboardEvent<HTMLElement>): void;
}

/** What keys and clicks do in a table: move, select, open, copy. */
export function useTableWork(table: WorkedTable, view: TableView): TableWork {
  const { name, ids, openId } = table;
  const [wantedId, setWantedId] = useState(() => placeOf(name).activeId ?? openId);
  const active = useMemo(() => (wantedId === null ? -1 : ids.indexOf(wantedId)), [ids, wantedId]);
  useEffect(() => leavePlace(name, { activeId: wantedId }), [name, wantedId]);

  // A record that was opened from elsewhere, as from a search, is brought into sight once the list is there.
  const openIndex = useMemo(() => (openId === null ? -1 : ids.indexOf(openId)), [ids, openId]);
  const hasOpenRow = openIndex >= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another row is opened, not when rows move
  useEffect(() => {
    if (openId === null || !hasOpenRow) return;
    setWantedId(openId);
    view.show(openIndex);
  }, [openId, hasOpenRow]);

  function follow(answer: TableAnswer): void {
    if (answer.active !== undefined) {
      setWantedId(ids[answer.active] ?? null);
      view.show(answer.active);
    }
    if (answer.selection !== undefined) table.onSelection(answer.selection);
    if (answer.open !== undefined) table.onOpen(answer.open);
    if (answer.copy !== undefined) table.onCopy();
  }
  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    const state = { ids, active, selection: table.selection, pageRows: view.pageRows() };
    const answer = answerKey(key, state);
    if (answer === null) return;
    event.preventDefault();
    follow(answer);
  }
  function click(event: MouseEvent, index: number): void {
    const id = ids[index];
    if (id === undefined) return;
    if (event.shiftKey) {
      const from = active < 0 ? index : Math.min(active, index);
      const between = ids.slice(from, Math.max(active, index) + 1);
      follow({ active: index, selection: withRows(table.selection, between) });
      return;
    }
    setWantedId(id);
    if (event.ctrlKey || event.metaKey) table.onSelection(toggled(table.selection, id));
    else table.onOpen(id);
  }

  const latest = useRef({ click, table });
  latest.current = { click, table };
  const [actions] = useState<RowActions>(() => ({
    click: (event, index) => latest.current.click(event, index),
    toggle: (id) => latest.current.table.onSelection(toggled(latest.current.table.selection, id)),
  }));
  return { activeId: active < 0 ? null : wantedId, actions, press };
}
