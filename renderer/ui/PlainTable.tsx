import type { ReactNode } from 'react';

export interface PlainColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly widthPx?: number;
  readonly align?: 'right';
  readonly render: (row: Row) => ReactNode;
}

interface PlainTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly PlainColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row, place: number) => string;
  /** The `data-testid` of a row. */
  readonly rowTestId?: (row: Row) => string;
  /** Said in place of rows where there are none. */
  readonly empty: string;
  readonly footer?: ReactNode;
}

/**
 * A short table of up to some hundred rows. antd's own measures the scrollbar by a style without nonce, which the
 * content security policy refuses; long lists have the windowed table.
 */
export function PlainTable<Row>(props: PlainTableProps<Row>): ReactNode {
  const { caption, columns, rows, rowKey, rowTestId, empty, footer } = props;
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" style={{ width: column.widthPx, textAlign: column.align }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={rowKey(row, place)} data-testid={rowTestId?.(row)}>
            {columns.map((column) => (
              <td key={column.key} style={{ textAlign: column.align }}>
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr>
            <td className="empty-text" colSpan={columns.length}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
      {footer !== undefined && (
        <tfoot>
          <tr>
            <td colSpan={columns.length}>{footer}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
