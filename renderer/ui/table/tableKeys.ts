import {
  everythingSelected,
  nothingSelected,
  type RowSelection,
  selectedCount,
  toggled,
  withRows,
} from './selection.ts';

/** The parts of a key press that a table looks at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

export interface TableState {
  readonly ids: readonly string[];
  /** Index of the row the keyboard stands on, −1 for none. */
  readonly active: number;
  readonly selection: RowSelection;
  /** Rows that fit into the window: how far a page key goes. */
  readonly pageRows: number;
}

/** What a key press asks for. Parts that are left out stay as they are. */
export interface TableAnswer {
  readonly active?: number;
  readonly selection?: RowSelection;
  readonly open?: string;
  readonly copy?: 'selection';
}

/** What a key press means in a table, or null where it means nothing there. */
export function answerKey(press: KeyPress, state: TableState): TableAnswer | null {
  const { ids, active, selection } = state;
  if (press.ctrl && press.key.toLowerCase() === 'a') return { selection: everythingSelected };
  if (press.ctrl && press.key.toLowerCase() === 'c') return { copy: 'selection' };
  if (press.ctrl) return null;
  const activeId = ids[active];
  if (press.key === 'Enter') return activeId === undefined ? null : { open: activeId };
  if (press.key === ' ') return activeId === undefined ? null : { selection: toggled(selection, activeId) };
  if (press.key === 'Escape')
    return selectedCount(selection, ids.length) === 0 ? null : { selection: nothingSelected };
  const target = moved(press.key, state);
  if (target === null) return null;
  if (!press.shift) return { active: target };
  const [from, to] = active <= target ? [Math.max(0, active), target] : [target, active];
  return { active: target, selection: withRows(selection, ids.slice(from, to + 1)) };
}

function moved(key: string, { ids, active, pageRows }: TableState): number | null {
  const last = ids.length - 1;
  if (last < 0) return null;
  const target = {
    ArrowDown: active + 1,
    ArrowUp: active < 0 ? last : active - 1,
    PageDown: Math.max(0, active) + pageRows,
    PageUp: active - pageRows,
    Home: 0,
    End: last,
  }[key];
  return target === undefined ? null : Math.min(last, Math.max(0, target));
}
