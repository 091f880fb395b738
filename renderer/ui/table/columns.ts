import type { ReactNode } from 'react';

/** One column of a table. `show` draws a cell, `text` says the same for the clipboard. */
export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly widthPx: number;
  readonly alignment: 'start' | 'end';
  /** The field that the heading sorts by, or null where it cannot. */
  readonly sortField: string | null;
  show(row: Row): ReactNode;
  text(row: Row): string;
}

const NARROWEST_PX = 56;
const WIDEST_PX = 900;

/** A width a person asked for, kept to what can be read and grasped. */
export function allowedWidthPx(widthPx: number): number {
  return Math.round(Math.min(WIDEST_PX, Math.max(NARROWEST_PX, widthPx)));
}
