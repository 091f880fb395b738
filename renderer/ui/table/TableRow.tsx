import { type MouseEvent, memo, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { Column } from './columns.ts';
import { words } from './words.ts';

interface TableRowProps<Row> {
  readonly domId: string;
  readonly id: string;
  readonly index: number;
  readonly topPx: number;
  readonly template: string;
  /** Null when it is gone, undefined while it is on its way. */
  readonly row: Row | null | undefined;
  readonly columns: readonly Column<Row>[];
  readonly state: RowState;
  readonly selected: boolean;
  /** The same object at every drawing, so that a row which did not change is not drawn again. */
  readonly actions: RowActions;
}

export interface RowActions {
  click(event: MouseEvent, index: number): void;
  toggle(id: string): void;
}

/** Whether the keyboard stands on the row, and whether its detail is open beside the list. */
export type RowState = 'plain' | 'active' | 'open' | 'active-open';

export function rowState(id: string, activeId: string | null, openId: string | null): RowState {
  if (id === activeId) return id === openId ? 'active-open' : 'active';
  return id === openId ? 'open' : 'plain';
}

/** One line of a table. It never stands empty: until its cells have come it shows its place in the list. */
function PlainRow<Row>(props: TableRowProps<Row>): ReactNode {
  const { index, row, columns, selected } = props;
  const t = useWords(words);
  return (
    <tr
      id={props.domId}
      data-testid={`row-${props.id}`}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`table-row table-row-${props.state}${selected ? ' table-row-selected' : ''}`}
      style={{ transform: `translateY(${props.topPx}px)`, gridTemplateColumns: props.template }}
      onClick={(event) => props.actions.click(event, index)}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the space key of the grid does the same */}
      <td className="table-cell table-check" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          className="table-checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t('selectRow', { row: index + 1 })}
          onChange={() => props.actions.toggle(props.id)}
        />
      </td>
      {row === null || row === undefined ? (
        <td className="table-cell table-waiting" colSpan={columns.length}>
          {t(row === null ? 'gone' : 'coming', { row: index + 1 })}
        </td>
      ) : (
        columns.map((column) => (
          <td key={column.key} className={`table-cell table-${column.alignment}`}>
            {column.show(row)}
          </td>
        ))
      )}
    </tr>
  );
}

export const TableRow = memo(PlainRow) as typeof PlainRow;
