import { cellText, readHeading, saysNothing } from '../../importing/cells.ts';
import { readDaySpan } from '../../importing/dayText.ts';
import { type MoneyUnit, moneyUnitIn, readMoney } from '../../importing/moneyText.ts';
import type { Cell, ParsedTable } from '../../importing/table.ts';
import type { Day } from '../days.ts';

/** A line of a bank statement as it was read. */
export interface BankLineDraft {
  /** 1-based, as the spreadsheet program shows it. */
  readonly row: number;
  readonly bankReference: string | null;
  readonly bookedOn: Day;
  /** 分; negative when money went out. */
  readonly amountFen: number;
  readonly payer: string | null;
  readonly summary: string | null;
}

/** A row that could not become a line; its cells are kept as they stand. */
export interface UnreadLine {
  readonly row: number;
  readonly problem: 'NO_DAY' | 'NO_AMOUNT' | 'ABSURD_AMOUNT';
  readonly cells: readonly string[];
}

export interface BankStatement {
  readonly lines: readonly BankLineDraft[];
  readonly unread: readonly UnreadLine[];
  /** Rows left out because they hold no booking: empty ones, and sums at the end. */
  readonly skipped: number;
}

const columnNames = [
  'reference',
  'day',
  'credit',
  'debit',
  'amount',
  'direction',
  'payer',
  'summary',
] as const;
type ColumnName = (typeof columnNames)[number];

/** What finance and the banks call their columns, the surest first. Compared after `readHeading`. */
const headings: Readonly<Record<ColumnName, readonly string[]>> = {
  reference: [
    '交易流水号',
    '银行流水号',
    '流水号',
    '凭证号',
    '回单编号',
    '交易参考号',
    '序列号',
    '业务编号',
    'reference',
  ],
  day: ['到账日期', '交易日期', '入账日期', '记账日期', '收款日期', '到款日期', '交易时间', '日期', 'date'],
  credit: ['贷方发生额', '贷方金额', '收入金额', '收入', '贷方', '转入金额', 'credit'],
  debit: ['借方发生额', '借方金额', '支出金额', '支出', '借方', '转出金额', 'debit'],
  amount: ['到账金额', '交易金额', '到款金额', '收款金额', '发生额', '金额', 'amount'],
  direction: ['借贷标志', '收支方向', '借贷', '收支', '方向'],
  payer: [
    '付款单位',
    '付款方',
    '付款人',
    '对方户名',
    '对方账户名称',
    '对方单位',
    '付款人名称',
    '拨款单位',
    '来款单位',
    '户名',
    'payer',
  ],
  summary: ['摘要', '用途', '附言', '备注', '交易附言', '交易摘要', '说明', 'summary', 'memo'],
};

/** 9,000 亿元: beyond it an amount is a slip. */
const MOST_FEN = 90_000_000_000_000;
const ROWS_LOOKED_AT = 30;

/**
 * Reads a sheet of bank lines: finds the headings, then every row. A row without a day or an amount is not dropped
 * but handed back as it stands. Null: no row of the sheet looks like headings of a statement (a day, and an amount).
 */
export function readBankStatement(table: ParsedTable): BankStatement | null {
  const header = headerOf(table);
  if (!header) return null;
  const lines: BankLineDraft[] = [];
  const unread: UnreadLine[] = [];
  let skipped = 0;
  for (const [index, cells] of table.rows.entries()) {
    if (index <= header.index) continue;
    const read = readRow(cells, header, index + 1);
    if (read === null) skipped += 1;
    else if ('problem' in read) unread.push(read);
    else lines.push(read);
  }
  return { lines, unread, skipped };
}

interface Header {
  readonly index: number;
  readonly columns: Readonly<Partial<Record<ColumnName, readonly number[]>>>;
  readonly unit: MoneyUnit;
}

function headerOf(table: ParsedTable): Header | null {
  for (const [index, row] of table.rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const columns = columnsOf(row);
    const hasAmount = columns.amount ?? columns.credit ?? columns.debit;
    if (columns.day === undefined || hasAmount === undefined) continue;
    const notes = [...table.rows.slice(0, index).flat(), ...hasAmount.map((column) => row[column] ?? null)];
    const named = notes
      .map((cell) => cellText(cell))
      .find((text) => /单位|[(（/]/.test(text) && moneyUnitIn(text));
    return { index, columns, unit: (named && moneyUnitIn(named)) || '元' };
  }
  return null;
}

function columnsOf(row: readonly Cell[]): Partial<Record<ColumnName, readonly number[]>> {
  const keys = row.map((cell) => readHeading(cell).key);
  const taken = new Set<number>();
  const columns: Partial<Record<ColumnName, readonly number[]>> = {};
  for (const name of columnNames) {
    const found = headings[name].flatMap((heading) =>
      keys.flatMap((key, place) => (key === heading && !taken.has(place) ? [place] : [])),
    );
    const wanted = name === 'summary' ? found : found.slice(0, 1);
    for (const place of wanted) taken.add(place);
    if (wanted.length > 0) columns[name] = wanted;
  }
  return columns;
}

function readRow(cells: readonly Cell[], header: Header, row: number): BankLineDraft | UnreadLine | null {
  const textOf = (name: ColumnName) =>
    (header.columns[name] ?? [])
      .map((column) => cellText(cells[column]))
      .filter((text) => !saysNothing(text))
      .join(' ');
  const texts = cells.map((cell) => cellText(cell));
  const dayText = textOf('day');
  const isSum = /^(?:合计|小计|总计|本页合计|累计)/.test(texts.find((text) => text !== '') ?? '合计');
  if (texts.every((text) => text === '') || (isSum && readDaySpan(dayText) === null)) return null;
  const span = readDaySpan(dayText);
  if (span === null || span.isRange || span.from === null || span.from !== span.to)
    return { row, problem: 'NO_DAY', cells: texts };
  const amountFen = amountOf(textOf, header.unit);
  if (amountFen === null || amountFen === 0) return { row, problem: 'NO_AMOUNT', cells: texts };
  if (Math.abs(amountFen) > MOST_FEN) return { row, problem: 'ABSURD_AMOUNT', cells: texts };
  return {
    row,
    bookedOn: span.from,
    amountFen,
    bankReference: textOf('reference') || null,
    payer: textOf('payer').slice(0, 300) || null,
    summary: textOf('summary').slice(0, 2000) || null,
  };
}

function amountOf(textOf: (name: ColumnName) => string, unit: MoneyUnit): number | null {
  const credit = signedFen(textOf('credit'), unit);
  const debit = signedFen(textOf('debit'), unit);
  if (credit) return credit;
  if (debit) return -Math.abs(debit);
  const amountFen = signedFen(textOf('amount'), unit);
  const isOut = /^(?:借|支|出|付|d\b|debit)/i.test(textOf('direction').trim());
  return amountFen !== null && isOut ? -Math.abs(amountFen) : amountFen;
}

/** '(1,200.00)', '-1200', '－1200' and '红字' forms are money that went back. */
function signedFen(text: string, unit: MoneyUnit): number | null {
  if (text === '') return null;
  const flat = text.normalize('NFKC').replace(/\s/g, '');
  const bracketed = /^\((.+)\)$/.exec(flat);
  const isNegative = bracketed !== null || /^[-−–]/.test(flat);
  const money = readMoney((bracketed?.[1] ?? flat).replace(/^[-−–+]/, ''), unit);
  if (money === null || money.minFen === null || money.minFen !== money.maxFen) return null;
  return isNegative ? -money.minFen : money.minFen;
}

/**
 * By what a line is known again in another file. Two lines without a bank reference that agree in all else are told
 * apart by their place among their equals, so that two true payments of one day both stay.
 */
export function fingerprints(lines: readonly BankLineDraft[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const { bankReference, bookedOn, amountFen } = line;
    const said = [bookedOn, amountFen, bare(line.payer), bare(line.summary)].join('|');
    const base = bankReference === null ? said : `${bare(bankReference)}|${bookedOn}|${amountFen}`;
    const place = seen.get(base) ?? 0;
    seen.set(base, place + 1);
    return bankReference === null ? `${base}#${place}` : base;
  });
}

function bare(text: string | null): string {
  return (text ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
