import type { Words } from '../domain/fields/field.ts';

/**
 * What can be wrong with a row, in words. `effect` 'row': the row is not imported; 'cell': the row is imported,
 * the value is left empty and stays beside the record as it was written.
 */
export const rowErrorWords = {
  REQUIRED_MISSING: {
    effect: 'row',
    zh: '缺少“{field}”，这一行不导入。',
    en: '"{fieldEn}" is missing; the row is not imported.',
  },
  SECRET_ROW: {
    effect: 'row',
    zh: '密级是“{raw}”。本软件只收公开、非密的内容，这一行不导入。',
    en: 'The secrecy level is "{raw}". Only public, unclassified content is taken; the row is not imported.',
  },
  NOT_A_DAY: {
    effect: 'cell',
    zh: '“{raw}”不是日期。请写成 2026-03-18 或 2026年3月。',
    en: '"{raw}" is no date. Write it as 2026-03-18 or 2026年3月.',
  },
  NOT_MONEY: {
    effect: 'cell',
    zh: '“{raw}”不是金额。请写成 50、5万、100-200 或 面议。',
    en: '"{raw}" is no amount. Write it as 50, 5万, 100-200 or 面议.',
  },
  NOT_A_NUMBER: { effect: 'cell', zh: '“{raw}”不是整数。', en: '"{raw}" is no whole number.' },
  NOT_YES_NO: { effect: 'cell', zh: '“{raw}”既不是“是”也不是“否”。', en: '"{raw}" is neither yes nor no.' },
  OUT_OF_RANGE: {
    effect: 'cell',
    zh: '“{raw}”超出“{field}”的范围。',
    en: '"{raw}" lies outside the range of "{fieldEn}".',
  },
  TEXT_TOO_LONG: {
    effect: 'cell',
    zh: '“{field}”的文字太长（{length} 字）。',
    en: 'The text for "{fieldEn}" is too long ({length} characters).',
  },
  TITLE_SHORTENED: {
    effect: 'cell',
    zh: '名称有 {length} 字，已取开头一句作名称，全文另存。',
    en: 'The title has {length} characters; its first clause became the title and the whole text is kept.',
  },
  UNKNOWN_CODE: {
    effect: 'cell',
    zh: '“{raw}”不在“{field}”的选项里。',
    en: '"{raw}" is not one of the options of "{fieldEn}".',
  },
  SEVERAL_CODES: {
    effect: 'cell',
    zh: '“{field}”只能有一项，“{raw}”取了第一项。',
    en: '"{fieldEn}" takes one option; the first of "{raw}" was taken.',
  },
  BAD_CREDIT_CODE: {
    effect: 'cell',
    zh: '统一社会信用代码“{raw}”校验不通过，不作为代码使用。',
    en: 'The unified social credit code "{raw}" fails its check and is not used as a code.',
  },
} as const satisfies Record<string, Words & { effect: 'row' | 'cell' }>;

export type RowErrorCode = keyof typeof rowErrorWords;

/** One thing wrong with one row. */
export interface RowError {
  /** 1-based, as the spreadsheet program shows it. */
  row: number;
  /** null when the error concerns a column the sheet does not have. */
  column: { letters: string; heading: string } | null;
  /** The cell as written, shortened to 200 characters. */
  raw: string;
  code: RowErrorCode;
  params: Readonly<Record<string, string | number>>;
}
