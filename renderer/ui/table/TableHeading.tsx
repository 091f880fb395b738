import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Sort } from '../../../shared/contract/common.ts';
import { useWords } from '../../i18n/words.ts';
import type { Column } from './columns.ts';
import { words } from './words.ts';

interface TableHeadingProps {
  readonly columns: readonly Column<never>[];
  readonly template: string;
  readonly widthOf: (key: string) => number;
  readonly sort: Sort | null;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSort: (sort: Sort | null) => void;
  readonly onSelectAll: (all: 'all' | 'none') => void;
  readonly onResize: (key: string, widthPx: number) => void;
}

/** The headings of a table: select all, sort, widths. */
export function TableHeading(props: TableHeadingProps) {
  const { columns, template, widthOf, sort, selected, onSort, onSelectAll, onResize } = props;
  const t = useWords(words);
  return (
    <tr className="table-heading" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
      <th scope="col" className="table-cell table-check">
        <input
          type="checkbox"
          className="table-checkbox"
          aria-label={t('selectAll')}
          tabIndex={-1}
          checked={selected === 'all'}
          ref={(box) => {
            if (box !== null) box.indeterminate = selected === 'some';
          }}
          onChange={() => onSelectAll(selected === 'all' ? 'none' : 'all')}
        />
      </th>
      {columns.map((column) => (
        <th
          key={column.key}
          scope="col"
          className={`table-cell table-${column.alignment}`}
          aria-sort={sort !== null && sort.field === column.sortField ? sort.direction : undefined}
        >
          <SortButton column={column} sort={sort} onSort={onSort} />
          <ResizeGrip column={column} widthPx={widthOf(column.key)} onResize={onResize} />
        </th>
      ))}
    </tr>
  );
}

/** Ascending, descending, and back to the list's own order. */
function nextSort(field: string, sort: Sort | null): Sort | null {
  if (sort === null || sort.field !== field) return { field, direction: 'ascending' };
  return sort.direction === 'ascending' ? { field, direction: 'descending' } : null;
}

interface SortButtonProps {
  readonly column: Column<never>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

function SortButton({ column, sort, onSort }: SortButtonProps) {
  const t = useWords(words);
  const field = column.sortField;
  if (field === null) return <span className="table-name">{column.heading}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="table-name table-sort"
      title={t('sortBy', { heading: column.heading })}
      onClick={() => onSort(nextSort(field, sort))}
    >
      <span className="table-name-text">{column.heading}</span>
      {sort?.field === field &&
        (sort.direction === 'ascending' ? (
          <CaretUpOutlined aria-hidden />
        ) : (
          <CaretDownOutlined aria-hidden />
        ))}
    </button>
  );
}

interface ResizeGripProps {
  readonly column: Column<never>;
  readonly widthPx: number;
  readonly onResize: (key: string, widthPx: number) => void;
}

const KEY_STEP_PX = 16;

function ResizeGrip({ column, widthPx, onResize }: ResizeGripProps) {
  const t = useWords(words);
  function drag(event: PointerEvent<HTMLElement>): void {
    event.preventDefault();
    const grip = event.currentTarget;
    const startPx = event.clientX;
    grip.setPointerCapture(event.pointerId);
    grip.onpointermove = (move) => onResize(column.key, widthPx + move.clientX - startPx);
    grip.onpointerup = () => {
      grip.onpointermove = null;
    };
  }
  function nudge(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    onResize(column.key, widthPx + (event.key === 'ArrowRight' ? KEY_STEP_PX : -KEY_STEP_PX));
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      className="table-grip"
      aria-label={t('widen', { heading: column.heading })}
      onPointerDown={drag}
      onKeyDown={nudge}
    />
  );
}
