/**
 * Why a file is not read, in words. `{name}` stands for a parameter of the refusal.
 * A refusal always concerns the whole file: nothing of it has been kept.
 */
export const refusalWords = {
  FILE_MISSING: { zh: '找不到文件，或没有读取权限。', en: 'The file is missing or may not be read.' },
  FILE_EMPTY: { zh: '文件是空的。', en: 'The file is empty.' },
  FILE_TOO_LARGE: {
    zh: '文件有 {sizeMegabytes} MB，最多可读 {limitMegabytes} MB。请分成几个文件。',
    en: 'The file has {sizeMegabytes} MB; at most {limitMegabytes} MB can be read. Please split it.',
  },
  ENCRYPTED_FILE: {
    zh: '文件有打开密码。请去掉密码，另存为 .xlsx 后再导入。',
    en: 'The file is protected by a password. Remove it, save as .xlsx and import that.',
  },
  HTML_FILE: {
    zh: '这是网页内容，只是名字像表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: 'This is a web page named like a spreadsheet. Open it in Excel or WPS and save it as .xlsx.',
  },
  OTHER_OFFICE_FILE: {
    zh: '这种文件读不了（内容是 {found}）。请另存为 .xlsx 或 .docx 后再导入。',
    en: 'Files of this kind cannot be read (its content is {found}). Save it as .xlsx or .docx and import that.',
  },
  NOT_TEXT: {
    zh: '文件内容不是表格，也不是文字。可以导入 .xlsx、.xls、.csv、.docx、.pdf。',
    en: 'The file holds neither a spreadsheet nor text. You can import .xlsx, .xls, .csv, .docx and .pdf.',
  },
  ZIP_BROKEN: {
    zh: '文件不完整或已损坏（{detail}）。请向对方再要一次，或用 Excel、WPS 打开后另存。',
    en: 'The file is incomplete or damaged ({detail}). Ask for it again, or open and save it anew.',
  },
  ZIP_BOMB: {
    zh: '文件展开后过大（{entry}，{ratio} 倍），不读取。',
    en: 'The file would grow too much when unpacked ({entry}, {ratio} times); it is not read.',
  },
  ZIP_TOO_LARGE: {
    zh: '文件展开后有 {sizeMegabytes} MB，最多 {limitMegabytes} MB。请分成几个文件。',
    en: 'Unpacked, the file has {sizeMegabytes} MB; at most {limitMegabytes} MB can be read. Please split it.',
  },
  ZIP_TOO_MANY_PARTS: {
    zh: '文件里有 {count} 个部分，最多 {limit} 个。',
    en: 'The file holds {count} parts; at most {limit} are read.',
  },
  ZIP_BAD_NAME: {
    zh: '文件里有不安全的部分名：{entry}。不读取。',
    en: 'The file holds a part with an unsafe name: {entry}. It is not read.',
  },
  SPREADSHEET_BROKEN: {
    zh: '表格内容有错，无法读取（{detail}）。请用 Excel 或 WPS 打开后另存。',
    en: 'The spreadsheet is malformed and cannot be read ({detail}). Open it in Excel or WPS and save it anew.',
  },
  TOO_MANY_ROWS: {
    zh: '工作表“{sheet}”的行数超过 {limit}。请分成几个文件。',
    en: 'Sheet "{sheet}" has more than {limit} rows. Please split the file.',
  },
  TOO_MANY_COLUMNS: {
    zh: '工作表“{sheet}”的内容到了 {cell}，最多 {limit} 列。',
    en: 'Sheet "{sheet}" reaches {cell}; at most {limit} columns are read.',
  },
  TOO_MANY_CELLS: {
    zh: '表格的单元格超过 {limit} 个。请分成几个文件。',
    en: 'The spreadsheet has more than {limit} cells. Please split it.',
  },
  CELL_TOO_LONG: {
    zh: '工作表“{sheet}”的 {cell} 有 {length} 个字，最多 {limit} 个。',
    en: 'Cell {cell} of sheet "{sheet}" has {length} characters; at most {limit} are read.',
  },
  SECRET_FILE: {
    zh: '文件带有密级标志（{mark}）。涉密内容请勿进入本程序，文件没有保存。',
    en: 'The file is marked as classified ({mark}). Keep such content out of this program; the file was not kept.',
  },
  NO_ROWS: { zh: '文件里没有任何内容。', en: 'There is nothing in the file.' },
  READING_TIMED_OUT: {
    zh: '读取超过 {limitSeconds} 秒，已停止。请分成几个文件。',
    en: 'Reading took more than {limitSeconds} seconds and was stopped. Please split the file.',
  },
  READING_CRASHED: {
    zh: '读取这个文件时解析进程中止了（多半是内存用尽）。应用和数据不受影响。',
    en: 'The process that read this file broke off, most likely out of memory. Application and data are unharmed.',
  },
  READING_CANCELLED: { zh: '已取消读取。', en: 'Reading was cancelled.' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type RefusalCode = keyof typeof refusalWords;

/** Values for the placeholders of a refusal's words. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/** A file was refused as a whole; `code` and `params` say why, `refusalWords` puts it into words. */
export class SpreadsheetRefused extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(code);
    this.name = 'SpreadsheetRefused';
    this.code = code;
    this.params = params;
  }
}
