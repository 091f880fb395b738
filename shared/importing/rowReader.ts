import { checkCreditCode } from '../codes/index.ts';
import { titleFieldOf } from '../domain/fields/catalogues.ts';
import type { RecordKind, Words } from '../domain/fields/field.ts';
import { saysNothing } from './cells.ts';
import { addContact, type DraftContact, readPersonName, takePersonalData } from './contactText.ts';
import { dayOfSerial, readDaySpan } from './dayText.ts';
import type { ColumnPlan, DraftRecord } from './draft.ts';
import { firstClause, readField } from './fieldReaders.ts';
import { readMoney } from './moneyText.ts';
import type { RowError, RowErrorCode } from './rowErrors.ts';
import { judgeSecrecy, secrecyMarkIn } from './secrecy.ts';
import type { ImportTarget } from './targets.ts';

/** Everything that is the same for every row of a plan. */
export interface RowReader {
  kind: RecordKind;
  columns: readonly ColumnPlan[];
  /** Secrecy told above the table for all its rows; null when nothing was told or it is public. */
  secrecyOfTable: string | null;
  targets: readonly ImportTarget[];
}

interface RowState {
  row: number;
  values: Record<string, unknown>;
  organisationName: string | null;
  creditCode: string | null;
  contact: DraftContact;
  extra: Record<string, string>;
  errors: RowError[];
  isRefused: boolean;
}

const shownRawCharacters = 200;
const longTextFields: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  achievement: ['summary', 'problemSolved', 'advantages'],
  need: ['originalWords', 'problem', 'keyTechnology', 'refinedText'],
  scenario: ['description'],
};

function report(
  state: RowState,
  column: ColumnPlan | null,
  code: RowErrorCode,
  raw: string,
  label?: Words,
): void {
  const shown = raw.slice(0, shownRawCharacters);
  const heading = column?.heading ?? '';
  state.errors.push({
    row: state.row,
    column: column === null ? null : { letters: column.letters, heading: column.heading },
    raw: shown,
    code,
    params: {
      raw: shown.slice(0, 40),
      field: label?.zh ?? heading,
      fieldEn: label?.en ?? heading,
      length: raw.length,
    },
  });
}

function keep(state: RowState, column: ColumnPlan, text: string): void {
  const kept = takePersonalData(text, state.contact);
  if (kept !== '') state.extra[column.extraName] = kept;
}

/** An unknown column of days must not leave bare serial numbers beside the record: nobody can read 43900. */
function readableDay(column: ColumnPlan, text: string): string {
  const isDayColumn = /(?:时间|日期|年月|date)$/i.test(column.heading);
  return (isDayColumn && /^\d{5}$/.test(text) ? dayOfSerial(Number(text)) : null) ?? text;
}

function takeSecrecy(state: RowState, column: ColumnPlan, text: string): void {
  const verdict = judgeSecrecy(text);
  if (verdict === 'secret') {
    state.isRefused = true;
    report(state, column, 'SECRET_ROW', text);
  } else if (verdict === 'rightsKind') keep(state, column, text);
}

function takeMoneyRange(state: RowState, column: ColumnPlan, target: ImportTarget, text: string): void {
  const money = readMoney(text, column.unit?.name ?? '元');
  const [minField, maxField, negotiableField] = target.fields;
  const isFitting = (fen: number | null) => fen === null || maxField!.field.schema.safeParse(fen).success;
  if (money === null || !isFitting(money.minFen) || !isFitting(money.maxFen)) {
    report(state, column, money === null ? 'NOT_MONEY' : 'OUT_OF_RANGE', text);
    keep(state, column, text);
    return;
  }
  if (money.minFen !== null) state.values[minField!.name] = money.minFen;
  if (money.maxFen !== null) state.values[maxField!.name] = money.maxFen;
  if (money.negotiable && negotiableField !== undefined) state.values[negotiableField.name] = true;
}

function takeDaySpan(state: RowState, column: ColumnPlan, target: ImportTarget, text: string): void {
  const span = readDaySpan(text);
  if (span === null) {
    report(state, column, 'NOT_A_DAY', text);
    keep(state, column, text);
    return;
  }
  const [from, to] = target.fields;
  if (span.isRange && span.from !== null) state.values[from!.name] = span.from;
  if (span.to !== null) state.values[to!.name] = span.to;
}

function takeCreditCode(state: RowState, column: ColumnPlan, text: string): string | null {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (checkCreditCode(code) === null) return code;
  report(state, column, 'BAD_CREDIT_CODE', text);
  keep(state, column, text);
  return null;
}

function takeField(state: RowState, column: ColumnPlan, target: ImportTarget, text: string): void {
  const { name, field } = target.fields[0]!;
  if (name === 'creditCode') {
    const code = takeCreditCode(state, column, text);
    if (code !== null) state.values[name] = code;
    return;
  }
  const reading = readField(field, text, column.unit?.name ?? '元');
  if (reading.error !== null) report(state, column, reading.error, text, field.label);
  if (reading.keepRaw) keep(state, column, text);
  const { value } = reading;
  if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    state.values[name] = value;
}

function takeCell(state: RowState, column: ColumnPlan, target: ImportTarget | undefined, text: string): void {
  switch (target?.kind) {
    case undefined:
      keep(state, column, readableDay(column, text));
      break;
    case 'rowNumber':
    case 'ignored':
      break;
    case 'secrecy':
      takeSecrecy(state, column, text);
      break;
    case 'organisationName':
      state.organisationName = text;
      break;
    case 'creditCode':
      state.creditCode = takeCreditCode(state, column, text);
      break;
    case 'contactName':
      addContact(state.contact, 'name', text);
      break;
    case 'contactPhone':
      addContact(state.contact, 'phone', text);
      break;
    case 'contactEmail':
      addContact(state.contact, 'email', text);
      break;
    case 'contactWechat':
      addContact(state.contact, 'wechat', text);
      break;
    case 'moneyRange':
      takeMoneyRange(state, column, target, text);
      break;
    case 'daySpan':
      takeDaySpan(state, column, target, text);
      break;
    case 'field':
      takeField(state, column, target, text);
      break;
  }
}

/** A list may have texts but no titles: then the first clause of the text stands in for the title. */
function completeTitle(reader: RowReader, state: RowState): void {
  const titleField = titleFieldOf(reader.kind);
  if (typeof state.values[titleField] === 'string') {
    if (reader.kind === 'person') state.values[titleField] = readPersonName(state.values[titleField]);
    return;
  }
  for (const name of longTextFields[reader.kind] ?? []) {
    const text = state.values[name];
    if (typeof text !== 'string') continue;
    state.values[titleField] = firstClause(text);
    return;
  }
  const target = reader.targets.find((candidate) => candidate.id === titleField);
  const column = reader.columns.find((candidate) => candidate.target === titleField) ?? null;
  state.isRefused = true;
  report(state, column, 'REQUIRED_MISSING', '', target?.label);
}

/**
 * Reads one row of trimmed texts into a draft.
 * @returns the draft, null when the row is refused as a whole, and everything that was wrong with it
 */
export function readRow(
  reader: RowReader,
  texts: readonly string[],
  row: number,
): { record: DraftRecord | null; errors: RowError[] } {
  const state: RowState = {
    row,
    values: {},
    organisationName: null,
    creditCode: null,
    contact: { name: null, phone: null, email: null, wechat: null },
    extra: {},
    errors: [],
    isRefused: false,
  };
  if (reader.secrecyOfTable !== null) {
    state.isRefused = true;
    report(state, null, 'SECRET_ROW', reader.secrecyOfTable);
  }
  const byId = targetsById(reader);
  for (const [index, column] of reader.columns.entries()) {
    const text = texts[index] ?? '';
    if (text === '') continue;
    const target = column.target === null ? undefined : byId.get(column.target);
    const mark = target?.kind === 'secrecy' ? null : secrecyMarkIn(text);
    if (mark !== null) takeSecrecy(state, column, mark);
    if (!(saysNothing(text) && target?.kind !== 'secrecy')) takeCell(state, column, target, text);
  }
  // A secret row leaves nothing behind, so it is not looked at any further either.
  if (!state.isRefused) completeTitle(reader, state);
  if (state.isRefused) return { record: null, errors: state.errors.filter(isAboutWholeRow) };
  return { record: draftOf(state), errors: state.errors };
}

function isAboutWholeRow(error: RowError): boolean {
  return error.code === 'SECRET_ROW' || error.code === 'REQUIRED_MISSING';
}

const targetMaps = new WeakMap<RowReader, ReadonlyMap<string, ImportTarget>>();

function targetsById(reader: RowReader): ReadonlyMap<string, ImportTarget> {
  let map = targetMaps.get(reader);
  if (map === undefined) {
    map = new Map(reader.targets.map((target) => [target.id, target]));
    targetMaps.set(reader, map);
  }
  return map;
}

function draftOf(state: RowState): DraftRecord {
  const { contact } = state;
  const hasContact =
    contact.name !== null || contact.phone !== null || contact.email !== null || contact.wechat !== null;
  return {
    row: state.row,
    values: state.values,
    organisation:
      state.organisationName === null ? null : { name: state.organisationName, creditCode: state.creditCode },
    contact: hasContact ? contact : null,
    extra: state.extra,
  };
}
