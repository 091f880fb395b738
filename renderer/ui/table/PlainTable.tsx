import type { ReactNode } from 'react';
import './table.css';

export interface PlainColumn<Row> {
  readonly key: string;
  readonly heading: ReactNode;
  /** As CSS takes it; left out, the column takes what is left. */
  readonly width?: string;
  readonly alignment?: 'end';
  cell(row: Row): ReactNode;
}

interface PlainTableProps<Row> {
  readonly label: string;
  readonly columns: readonly PlainColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, place: number) => string | number;
  /** The `data-testid` of a row. */
  readonly testIdOf?: (row: Row) => string;
  /** Said in place of rows where there are none. */
  readonly empty?: string;
  /** A last line below all columns, such as a sum. */
  readonly footer?: ReactNode;
}

/**
 * A table of at most some hundred rows that is only read. antd's own measures itself with inline styles, which
 * the content security policy forbids.
 */
export function PlainTable<Row>(props: PlainTableProps<Row>): ReactNode {
  const { label, columns, rows, keyOf, testIdOf, empty, footer } = props;
  return (
    <table className="plain-table" aria-label={label}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} width={width} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, heading, alignment }) => (
            <th key={key} scope="col" className={alignment && `plain-${alignment}`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={keyOf(row, place)} data-testid={testIdOf?.(row)}>
            {columns.map(({ key, alignment, cell }) => (
              <td key={key} className={alignment && `plain-${alignment}`}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
        {rows.length === 0 && empty !== undefined && (
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
