import { checkCreditCode } from '../../codes/creditCode.ts';
import { cellText, saysNothing } from '../cells.ts';
import { guessTargets, headerSignature } from '../columnGuess.ts';
import { planColumns } from '../columnPlans.ts';
import { addContact, takePersonalData } from '../contactText.ts';
import { readDaySpan } from '../dayText.ts';
import type { ColumnPlan } from '../draft.ts';
import { readField } from '../fieldReaders.ts';
import { guessHeader } from '../headerRow.ts';
import { type SkippedRow, skipReason } from '../rowSkips.ts';
import { judgeSecrecy, secrecyMarkIn } from '../secrecy.ts';
import type { ParsedTable } from '../table.ts';
import type { ImportTarget } from '../targets.ts';
import { type LedgerKind, ledgerKinds } from './headings.ts';
import { type LedgerProblemCode, problemsOfRow } from './problems.ts';
import { ledgerTargets } from './targets.ts';

interface LedgerProblem {
  readonly code: LedgerProblemCode;
  /** The column it is about, or null for the row. */
  readonly field: string | null;
  /** What stands there; never personal data. */
  readonly raw: string;
}

/** One row of a ledger. Nothing of it is lost: what could not be read stands in `raw`. */
export interface LedgerRow {
  /** 1-based, as the spreadsheet program shows it. */
  readonly row: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly LedgerProblem[];
  /** The cells as written, by heading, without personal data. */
  readonly raw: Readonly<Record<string, string>>;
  readonly phone: string | null;
}

export interface LedgerPlan {
  readonly kind: LedgerKind;
  readonly headerRow: number | null;
  readonly columns: readonly ColumnPlan[];
  readonly signature: string;
  readonly rows: readonly LedgerRow[];
  /** Rows that are no entries: blank ones, totals, notes. */
  readonly skipped: readonly SkippedRow[];
  /** Rows under a mark of secrecy: they are not taken in at all. */
  readonly secretRows: readonly number[];
}

interface LedgerRequest {
  readonly table: ParsedTable;
  readonly fileName: string;
  /** Null: guessed. */
  readonly kind: LedgerKind | null;
  /** Target per column, left to right; null: guessed. */
  readonly targets: readonly (string | null)[] | null;
  readonly today: string;
  /** Whose ledger it is: the seller of contracts that name none, as in a university's own list; null: nobody. */
  readonly ownName: string | null;
}

/** Plans a whole ledger: every entry becomes a row, whatever is wrong with it. Deterministic; stores nothing. */
export function planLedger(request: LedgerRequest): LedgerPlan {
  const { table, fileName, today, ownName } = request;
  const header = guessHeader(table, null);
  const firstRow = header.rowIndex === null ? 0 : header.rowIndex + header.rowCount;
  const data = table.rows.slice(firstRow);
  const titles = [table.sheetName, fileName, ...header.notes].join(' ');
  const kind = request.kind ?? guessLedger(header.headings, data, titles);
  const targets = ledgerTargets(kind);
  const guesses =
    request.targets?.length === header.headings.length
      ? request.targets.map((target) => ({ target, confidence: 1 }))
      : guessTargets(targets, header.headings, data);
  const columns = planColumns({ targets, header, guesses, rows: data });
  const byId = new Map(targets.map((target) => [target.id, target]));
  const rows: LedgerRow[] = [];
  const skipped: SkippedRow[] = [];
  const secretRows: number[] = [];
  for (const [index, cells] of data.entries()) {
    const texts = cells.map((cell) => cellText(cell));
    const number = firstRow + index + 1;
    const reason = skipReason(texts, header.headings);
    if (reason !== null) skipped.push({ row: number, reason });
    else if (texts.some(isSecret)) secretRows.push(number);
    else rows.push(readLedgerRow({ kind, columns, byId, today, ownName }, texts, number));
  }
  return {
    kind,
    headerRow: header.rowIndex === null ? null : header.rowIndex + 1,
    columns,
    signature: headerSignature(header.headings),
    rows,
    skipped,
    secretRows,
  };
}

function isSecret(text: string): boolean {
  const mark = secrecyMarkIn(text);
  return mark !== null && judgeSecrecy(mark) === 'secret';
}

const titleWords: Readonly<Record<LedgerKind, RegExp>> = {
  contract: /合同/,
  receipt: /到账|到款|收款|来款|流水/,
  patent: /专利|知识产权|软著/,
  qualification: /资质|高新技术企业|科技型中小|专精特新|名单/,
  registry: /登记机构|认定登记清单|登记月报|已登记/,
};

/** The ledger whose own headings the table has most of; the words of its title decide between near ones. */
function guessLedger(
  headings: Parameters<typeof guessTargets>[1],
  rows: Parameters<typeof guessTargets>[2],
  titles: string,
): LedgerKind {
  let best: { kind: LedgerKind; score: number } = { kind: 'contract', score: 0 };
  for (const kind of ledgerKinds) {
    const guesses = guessTargets(ledgerTargets(kind), headings, rows);
    const score =
      guesses.reduce((sum, guess) => sum + (guess.target === null ? 0 : guess.confidence ** 2), 0) +
      (titleWords[kind].test(titles) ? 1.5 : 0);
    if (score > best.score) best = { kind, score };
  }
  return best.kind;
}

interface Reader {
  readonly kind: LedgerKind;
  readonly columns: readonly ColumnPlan[];
  readonly byId: ReadonlyMap<string, ImportTarget>;
  readonly today: string;
  readonly ownName: string | null;
}

function readLedgerRow(reader: Reader, texts: readonly string[], row: number): LedgerRow {
  const values: Record<string, unknown> = {};
  const problems: LedgerProblem[] = [];
  const raw: Record<string, string> = {};
  const contact = { name: null, phone: null, email: null, wechat: null };
  for (const [index, column] of reader.columns.entries()) {
    const text = texts[index] ?? '';
    const target = column.target === null ? undefined : reader.byId.get(column.target);
    if (text === '' || target?.kind === 'rowNumber') continue;
    if (target?.kind === 'contactPhone') {
      addContact(contact, 'phone', text);
      continue;
    }
    const kept = takePersonalData(text, contact);
    raw[column.extraName] = kept;
    if (target === undefined || saysNothing(text)) continue;
    const problem = takeCell(values, column, target, kept);
    if (problem) problems.push({ code: problem, field: target.id, raw: kept.slice(0, 200) });
  }
  if (reader.kind === 'contract' && reader.ownName !== null) values.seller ??= reader.ownName;
  const whole = problemsOfRow(reader.kind, values, reader.today);
  return {
    row,
    values,
    problems: [...problems, ...whole.map((code) => ({ code, field: null, raw: '' }))],
    raw,
    phone: contact.phone,
  };
}

/** Reads one cell into the values. Returns what is wrong with it, or null. */
function takeCell(
  values: Record<string, unknown>,
  column: ColumnPlan,
  target: ImportTarget,
  text: string,
): LedgerProblemCode | null {
  const unit = column.unit?.name ?? '元';
  if (target.kind === 'daySpan') return takeSpan(values, text);
  const { name, field } = target.fields[0]!;
  if (field.type === 'moneyFen') return takeAmount(values, name, field, text, unit);
  if (name === 'creditCode') {
    values[name] = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    return checkCreditCode(text) === null ? null : 'BAD_CREDIT_CODE';
  }
  const reading = readField(field, text, unit);
  if (reading.value !== null && reading.value !== undefined) values[name] = reading.value;
  if (reading.error !== null) return reading.error;
  return field.type === 'day' && isVague(text) ? 'DAY_VAGUE' : null;
}

/** '2020年' or '2020.3' means any of many days: what was taken is the last of them, and is looked at. */
function isVague(text: string): boolean {
  const span = readDaySpan(text);
  return span !== null && span.from !== span.to;
}

function takeSpan(values: Record<string, unknown>, text: string): LedgerProblemCode | null {
  const span = readDaySpan(text) ?? backwardSpan(text);
  if (span === null) return 'NOT_A_DAY';
  if (span.isRange && span.from !== null) values.startsOn ??= span.from;
  if (span.to !== null) values.endsOn ??= span.to;
  return null;
}

/** Two ends the wrong way round are kept as they stand, so that the row says what is wrong with it. */
function backwardSpan(text: string) {
  const [from, to, ...rest] = text.split(/至|到|~|～|—+/).map((end) => readDaySpan(end.trim())?.to ?? null);
  return from && to && rest.length === 0 ? { from, to, isRange: true } : null;
}

/** Amounts may be negative in a ledger, as for refunds: '-5', '（5）', '−5'. */
function takeAmount(
  values: Record<string, unknown>,
  name: string,
  field: Parameters<typeof readField>[0],
  text: string,
  unit: Parameters<typeof readField>[2],
): LedgerProblemCode | null {
  const flat = text.normalize('NFKC').trim();
  const negative = /^[-−–]\s*(.+)$/.exec(flat) ?? /^\((.+)\)$/.exec(flat);
  const reading = readField(field, negative?.[1] ?? text, unit);
  if (reading.error !== null) return reading.error;
  if (reading.keepRaw) return 'NOT_ONE_AMOUNT';
  if (typeof reading.value === 'number') values[name] = negative ? -reading.value : reading.value;
  return null;
}
