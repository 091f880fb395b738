import { cellText } from '../document/cells.ts';
import type { DocumentCell, DocumentModel, DocumentTable } from '../document/model.ts';
import { tableOfChart } from '../document/sheets.ts';
import type { FrozenFigure } from '../snapshot/snapshot.ts';

/** Every number printed in the tables of a document, under the words of its table, row and column. */
export function figuresOfDocument(document: DocumentModel): FrozenFigure[] {
  const tables = document.blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : block.kind === 'chart' ? [tableOfChart(block)] : [],
  );
  const taken = new Map<string, number>();
  return tables
    .flatMap((table, place) => figuresOfTable(table, place))
    .map((figure) => {
      const times = (taken.get(figure.key) ?? 0) + 1;
      taken.set(figure.key, times);
      return times === 1
        ? figure
        : { ...figure, key: `${figure.key}|${times}`, label: `${figure.label} (${times})` };
    });
}

function figuresOfTable(table: DocumentTable, place: number): FrozenFigure[] {
  const name = table.caption ?? String(place + 1);
  return table.rows.flatMap((row) => {
    const [first] = row;
    const rowName = first === undefined ? '' : cellText(first);
    return row.flatMap((cell, at) => {
      const number = numberOf(cell);
      if (number === null) return [];
      const label = [table.caption, rowName, table.columns[at]?.heading].filter(Boolean).join(' · ');
      return [{ key: `${name}|${rowName}|${at}`, label, ...number }];
    });
  });
}

function numberOf(cell: DocumentCell): Pick<FrozenFigure, 'unit' | 'value'> | null {
  if (cell === null || typeof cell === 'string') return null;
  if ('fen' in cell) return { unit: 'fen', value: cell.fen };
  if ('count' in cell) return { unit: 'count', value: cell.count };
  return { unit: 'share', value: cell.share };
}
