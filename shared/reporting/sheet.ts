/** One cell of a sheet to be written: text stays text whatever it begins with, a number stays a number. */
export type SheetCell =
  | { readonly text: string; readonly strong?: 'yes'; readonly open?: 'yes' }
  | { readonly number: number; readonly format: string; readonly open?: 'yes' }
  | null;

export type SheetRow = readonly SheetCell[];

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Widths in characters, one for each column. */
  readonly widths: readonly number[];
  /** From the top; may be made while they are written, with pauses. */
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  /** How many rows stay in view while scrolling. */
  readonly stickyRows: number;
  /** Only cells marked `open` can be written in. No password: it guards against slips, not against anybody. */
  readonly locked?: 'yes';
  /** Not shown, but there to be read again. */
  readonly hidden?: 'yes';
  readonly choices?: readonly ColumnChoices[];
}

/** A list to choose from in the cells of a column, rows from 1. */
interface ColumnChoices {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where the list stands: a column, from its first row, of another sheet. */
  readonly list: { readonly sheet: string; readonly column: number; readonly count: number };
}

const MONEY_FORMAT = '#,##0.00####';
const COUNT_FORMAT = '0';
const FRACTION_FORMAT = '0.0###';
const FEN_PER_WAN = 1_000_000;

export function text(value: string): SheetCell {
  return { text: value };
}
export function heading(value: string): SheetCell {
  return { text: value, strong: 'yes' };
}
/** An amount of 分 as a number in 万元, exact to the 分; nothing when it is not known. */
export function wan(amountFen: number | null): SheetCell {
  return amountFen === null ? null : { number: amountFen / FEN_PER_WAN, format: MONEY_FORMAT };
}
export function count(value: number | null): SheetCell {
  return value === null
    ? null
    : { number: value, format: Number.isInteger(value) ? COUNT_FORMAT : FRACTION_FORMAT };
}

/**
 * A name that Excel takes for a sheet: at most 31 characters, none of \ / ? * [ ] :, no quote at an end.
 * Returns 'Sheet' when nothing is left.
 */
export function sheetName(wanted: string): string {
  const bare = wanted
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim();
  return bare || 'Sheet';
}
