import type { ReactNode } from 'react';
import './table.css';

interface PlainColumn<Row> {
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
  readonly keyOf: (row: Row) => string | number;
}

/**
 * A table of at most some hundred rows that is only read. antd's own measures itself with inline styles, which
 * the content security policy forbids.
 */
export function PlainTable<Row>({ label, columns, rows, keyOf }: PlainTableProps<Row>): ReactNode {
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
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ key, alignment, cell }) => (
              <td key={key} className={alignment && `plain-${alignment}`}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
