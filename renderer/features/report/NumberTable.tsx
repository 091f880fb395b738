import type { ReactNode } from 'react';
import { Data } from '../../ui/Data.tsx';
import type { RowsAsked } from './rowsAsked.ts';

/** One number of a table: as it is written, and the rows that stand behind it. */
interface Cell {
  readonly text: string;
  readonly asked: RowsAsked;
}

export interface TableRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}

interface NumberTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  readonly onAsk: (asked: RowsAsked) => void;
}

/** The numbers of a chart; every one of them opens its rows. */
export function NumberTable({ caption, headings, rows, onAsk }: NumberTableProps): ReactNode {
  return (
    <table className="report-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{/\p{Script=Han}/u.test(row.label) ? <Data>{row.label}</Data> : row.label}</th>
            {row.cells.map((cell, place) => (
              <td key={headings[place + 1]}>
                <button type="button" className="report-number" onClick={() => onAsk(cell.asked)}>
                  {cell.text}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
