import type { Cell } from './table.ts';

/** Marks without width that web pages and chat programs leave at the ends of a copied text. */
const invisible = /^[\u200B-\u200D\u2060\uFEFF]|[\u200B-\u200D\u2060\uFEFF]$/;

/** Without blanks of any width (also full-width and non-breaking ones) and invisible marks at both ends. */
function trimmed(text: string): string {
  let rest = text.trim();
  while (invisible.test(rest)) rest = rest.replace(invisible, '').trim();
  return rest;
}

/** What forms and people write where there is nothing to write. */
const nothingWords = new Set([
  '/',
  '-',
  '--',
  '—',
  '——',
  '\\',
  '无',
  '暂无',
  '没有',
  'N/A',
  'n/a',
  'NA',
  '#N/A',
  'null',
  'NULL',
]);

/**
 * The text of a cell without blanks of any width at its ends, '' when empty. One leading apostrophe is
 * dropped: spreadsheet programs and our own export put it before a text that would else be a formula.
 */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  const text = trimmed(cell);
  return text.startsWith("'") ? trimmed(text.slice(1)) : text;
}

/** Long whole numbers (phones, codes) must not turn into 1.38e+10, nor 0.1 + 0.2 into 17 digits. */
function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(Number(value.toPrecision(15)));
}

/** Whether a cell says nothing: empty, or a stroke or word that stands for nothing. */
export function saysNothing(text: string): boolean {
  return text === '' || nothingWords.has(text);
}

/** A heading without its unit, and the unit or remark that stood in its brackets. */
export interface Heading {
  /** As written, blanks and line breaks taken out. */
  text: string;
  /** Normalised for comparison: NFKC, lower case, no blanks, marks, numbering or brackets. */
  key: string;
  /** Normalised like `key`, brackets kept: '负责人(手机)' is no '负责人'. */
  fullKey: string;
  /** What stood in brackets or after a slash, '' when nothing did. */
  remark: string;
}

/** Cells above a table may hold whole pages; none of them is a heading. */
const longestHeading = 200;
const bracketed = /[(（【[〔][^)）】\]〕]*[)）】\]〕]/g;

function headingKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．]\s*/, '')
    .replace(/[\s*＊※★:：;；,，。.、"'“”_\-—]+/g, '');
}

/** Reads a heading cell: '2、预期价格（万元）*' → key '预期价格', remark '万元'. */
export function readHeading(cell: Cell | undefined): Heading {
  const text = cellText(cell)
    .slice(0, longestHeading)
    .replace(/[\s\u3000]+/g, '');
  const flat = text.normalize('NFKC');
  const remark = [...flat.matchAll(bracketed)].map(([part]) => part.slice(1, -1)).join(' ');
  const withoutRemark = flat.replace(bracketed, '');
  const slashed = /^(.{2,}?)[/](万元|元|亿元|千元|%|年|月|日)$/.exec(withoutRemark);
  const base = slashed?.[1] ?? withoutRemark;
  return {
    text,
    key: headingKey(base === '' ? flat : base),
    fullKey: headingKey(flat),
    remark: slashed?.[2] ?? remark,
  };
}
