import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import type { Sort } from '../../../shared/contract/common.ts';
import { useWords } from '../../i18n/words.ts';
import type { Column } from './columns.ts';
import type { RowCache, SeenRange } from './rowCache.ts';
import {
  everythingSelected,
  isSelected,
  nothingSelected,
  type RowSelection,
  selectedCount,
} from './selection.ts';
import { TableHeading } from './TableHeading.tsx';
import { rowState, TableRow } from './TableRow.tsx';
import { leavePlace, placeOf, useColumnChoice, useColumnStore } from './tableStore.ts';
import './table.css';
import { useTableWork } from './useTableWork.ts';
import { words } from './words.ts';

const ROW_PX = 36;
const HEADING_PX = 36;
const CHECK_PX = 36;
const ROWS_BEYOND_SIGHT = 12;

interface DataTableProps<Row extends { readonly id: string }> {
  /** Under this name widths, columns and the place are remembered. */
  readonly name: string;
  readonly label: string;
  readonly ids: readonly string[];
  readonly rows: RowCache<Row>;
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly selection: RowSelection;
  readonly onSelection: (selection: RowSelection) => void;
  /** The row whose detail stands beside the list. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onCopy: () => void;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
}

/**
 * A table of any length: rows are fetched in windows round what is in sight. ↑↓, PgUp, PgDn, Home and End move,
 * Enter opens, Space selects, with Shift the rows between, Ctrl+A selects all, Ctrl+C copies.
 */
export function DataTable<Row extends { readonly id: string }>(props: DataTableProps<Row>) {
  const { name, ids, rows, columns, selection, onSelection, openId } = props;
  const t = useWords(words);
  const scroller = useRef<HTMLDivElement>(null);
  const tableId = useId();
  const { widthsPx } = useColumnChoice(name);
  const resize = useColumnStore((state) => state.resize);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: ROWS_BEYOND_SIGHT,
    // The headings stay above the rows, so the last row in sight ends that much earlier.
    scrollPaddingEnd: HEADING_PX,
    initialOffset: () => placeOf(name).scrollTopPx,
  });
  useRowsInSight(rows, ids, seenRange(virtualizer));
  const pageRows = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_PX) / ROW_PX) - 2);
  const work = useTableWork(props, {
    pageRows,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  });

  const widthOf = (key: string) =>
    widthsPx[key] ?? columns.find((column) => column.key === key)?.widthPx ?? ROW_PX;
  const template = `${CHECK_PX}px ${columns.map((column) => `${widthOf(column.key)}px`).join(' ')}`;
  const widthPx = columns.reduce((sum, column) => sum + widthOf(column.key), CHECK_PX);
  const count = selectedCount(selection, ids.length);
  return (
    <div className="table-frame">
      {rows.failure !== null && (
        <Alert
          type="error"
          showIcon
          title={t('failed')}
          action={<Button onClick={() => rows.retry()}>{t('retry')}</Button>}
        />
      )}
      <div
        ref={scroller}
        className="table-scroller"
        onScroll={(event) => leavePlace(name, { scrollTopPx: event.currentTarget.scrollTop })}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked by keys is a grid
          role="grid"
          tabIndex={0}
          aria-label={props.label}
          aria-rowcount={ids.length + 1}
          aria-multiselectable
          aria-activedescendant={work.activeId === null ? undefined : `${tableId}-${work.activeId}`}
          aria-description={t('keys')}
          onKeyDown={work.press}
        >
          <thead>
            <TableHeading
              columns={columns as readonly Column<never>[]}
              template={template}
              widthOf={widthOf}
              sort={props.sort}
              selected={count === 0 ? 'none' : count === ids.length ? 'all' : 'some'}
              onSort={props.onSort}
              onSelectAll={(all) => onSelection(all === 'all' ? everythingSelected : nothingSelected)}
              onResize={(key, px) => resize(name, key, px)}
            />
          </thead>
          <tbody className="table-body" style={{ height: virtualizer.getTotalSize(), width: widthPx }}>
            {virtualizer.getVirtualItems().map((item) => {
              const id = ids[item.index];
              if (id === undefined) return null;
              return (
                <TableRow
                  key={id}
                  domId={`${tableId}-${id}`}
                  id={id}
                  index={item.index}
                  topPx={item.start}
                  template={template}
                  row={rows.get(id)}
                  columns={columns}
                  state={rowState(id, work.activeId, openId)}
                  selected={isSelected(selection, id)}
                  actions={work.actions}
                />
              );
            })}
          </tbody>
        </table>
        {ids.length === 0 && <div className="table-empty">{props.empty}</div>}
      </div>
    </div>
  );
}

/** Keeps the rows in sight, and those ahead, coming; draws anew when they have come. */
function useRowsInSight<Row extends { readonly id: string }>(
  rows: RowCache<Row>,
  ids: readonly string[],
  seen: SeenRange,
): void {
  const version = useSyncExternalStore(rows.subscribe, rows.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` tells that rows went stale or failed before
  useEffect(() => rows.look(ids, seen), [rows, ids, seen.from, seen.to, seen.direction, version]);
}

function seenRange(virtualizer: Virtualizer<HTMLDivElement, Element>): SeenRange {
  const items = virtualizer.getVirtualItems();
  const direction = { forward: 'down', backward: 'up' } as const;
  return {
    from: items[0]?.index ?? 0,
    to: items.at(-1)?.index ?? 0,
    direction: virtualizer.scrollDirection === null ? 'still' : direction[virtualizer.scrollDirection],
  };
}
