import type { Field } from '../domain/fields/field.ts';
import { saysNothing } from './cells.ts';
import { readCodes } from './codeText.ts';
import { readDaySpan } from './dayText.ts';
import { type MoneyUnit, readMoney } from './moneyText.ts';
import type { RowErrorCode } from './rowErrors.ts';

/** A value read from a cell, and what was wrong with it; `keepRaw` asks that the text stay on the record. */
export interface Reading {
  value: unknown;
  error: RowErrorCode | null;
  keepRaw: boolean;
}

const tagSeparators = /[、,，;；|｜\n\r\t]+|\s{2,}/;
const tagLength = 60;
const mostTags = 50;
const shortTitleCharacters = 60;
const yesWords = new Set([
  '是',
  '有',
  '√',
  '✓',
  '✔',
  '对',
  '同意',
  '已',
  'yes',
  'y',
  'true',
  '1',
  '可',
  '可以',
  '接受',
]);
const noWords = new Set([
  '否',
  '无',
  '没有',
  '×',
  '✗',
  '✘',
  '不',
  '不同意',
  '未',
  'no',
  'n',
  'false',
  '0',
  '不可',
  '不可以',
  '不接受',
]);

function good(value: unknown): Reading {
  return { value, error: null, keepRaw: false };
}

function bad(error: RowErrorCode, value: unknown = null): Reading {
  return { value, error, keepRaw: true };
}

function readTags(text: string): Reading {
  const tags = text
    .split(tagSeparators)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const fitting = [...new Set(tags)].filter((tag) => tag.length <= tagLength).slice(0, mostTags);
  return { value: fitting, error: null, keepRaw: fitting.length < new Set(tags).size };
}

function readCodeField(field: Field, text: string): Reading {
  if (field.codeTable === undefined) return bad('UNKNOWN_CODE');
  const { codes, complete } = readCodes(field.codeTable, text);
  if (codes.length === 0) return bad('UNKNOWN_CODE');
  if (field.type === 'codes')
    return { value: codes, error: complete ? null : 'UNKNOWN_CODE', keepRaw: !complete };
  if (codes.length > 1) return bad('SEVERAL_CODES', codes[0]);
  return { value: codes[0], error: null, keepRaw: !complete };
}

/** The first clause of a long text, at most 60 characters, for lists that have no title. */
export function firstClause(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const clause = /^(?:\d+[、.．)）]\s*)?(.{4,60}?)(?:[。；;!！?？\n]|[,，:：](?=.{8}))/.exec(flat);
  return (clause?.[1] ?? flat).slice(0, shortTitleCharacters);
}

/** Reads the text of a cell for one field. @param unit of money without a unit of its own */
export function readField(field: Field, text: string, unit: MoneyUnit): Reading {
  switch (field.type) {
    case 'day': {
      const span = readDaySpan(text);
      if (span === null) return bad('NOT_A_DAY');
      return { value: span.to ?? span.from, error: null, keepRaw: span.isRange };
    }
    case 'moneyFen': {
      const money = readMoney(text, unit);
      if (money === null) return bad('NOT_MONEY');
      const isOneAmount = money.minFen === money.maxFen && !money.negotiable;
      return checked(field, { value: money.maxFen ?? money.minFen, error: null, keepRaw: !isOneAmount });
    }
    case 'integer': {
      const flat = text
        .normalize('NFKC')
        .replace(/[,\s]/g, '')
        .replace(/(?:人|名|级|个)$/, '')
        .replace(/^trl/i, '');
      return /^-?\d{1,12}$/.test(flat) ? checked(field, good(Number(flat))) : bad('NOT_A_NUMBER');
    }
    case 'boolean': {
      const word = text.normalize('NFKC').toLowerCase();
      if (yesWords.has(word)) return good(true);
      return noWords.has(word) ? good(false) : bad('NOT_YES_NO');
    }
    case 'code':
    case 'codes':
      return readCodeField(field, text);
    case 'tags':
      return readTags(text);
    default:
      return checked(field, good(saysNothing(text) ? null : text));
  }
}

/** Holds a value against the field's own schema, which knows lengths and ranges. */
function checked(field: Field, reading: Reading): Reading {
  if (reading.value === null || field.schema.safeParse(reading.value).success) return reading;
  if (typeof reading.value !== 'string') return bad('OUT_OF_RANGE');
  return field.required ? bad('TITLE_SHORTENED', firstClause(reading.value)) : bad('TEXT_TOO_LONG');
}
