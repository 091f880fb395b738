import { type Heading, readHeading } from './cells.ts';

/** Why a row below the headings is no record. */
export type SkipReason = 'empty' | 'totals' | 'note' | 'repeatedHeading' | 'columnNumbers' | 'example';

export interface SkippedRow {
  /** 1-based, as the spreadsheet program shows it. */
  row: number;
  reason: SkipReason;
}

const totals = /^(?:合计|总计|小计|共计|总数|总和|累计|合計|total|subtotal|sum)(?:[:：(（].*)?$/i;
const noteStart =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|制表人|审核人|审核|负责人签字|负责人签章|单位负责人|单位[(（]?盖章|盖章|联系方式|填表日期|填报日期|日期)\s*\d*[:：、.]/;
const example = /^(?:例|示例|样例|举例|填写示例|example)[:：\d]*$/i;

function isColumnNumbers(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 3) return false;
  const numbers = filled.every((text, index) => text.replace(/[()（）]/g, '') === String(index + 1));
  return numbers || filled.every((text, index) => text === '甲乙丙丁戊己庚辛壬癸'.charAt(index));
}

/**
 * Tells rows (their trimmed texts) that are no records: empty ones, totals, remarks and signatures below the table, headings that
 * were pasted in again, a line of column numbers, an example.
 * @returns null for a record
 */
export function skipReason(texts: readonly string[], headings: readonly Heading[]): SkipReason | null {
  const firstText = texts.find((text) => text !== '');
  if (firstText === undefined) return 'empty';
  if (firstText.length > 40) return null;
  const filled = texts.reduce((count, text) => count + (text === '' ? 0 : 1), 0);
  const compact = firstText.replace(/[\s\u3000]/g, '');
  if (totals.test(compact) && filled <= Math.max(2, headings.length * 0.6)) return 'totals';
  if (filled <= 2 && noteStart.test(compact)) return 'note';
  if (filled > 1 && example.test(compact)) return 'example';
  if (filled >= 2 && isRepeatedHeading(texts, headings, filled)) return 'repeatedHeading';
  return compact.length <= 4 && isColumnNumbers(texts) ? 'columnNumbers' : null;
}

/** Stops at the first column that differs, which is nearly always the first one. */
function isRepeatedHeading(texts: readonly string[], headings: readonly Heading[], filled: number): boolean {
  let same = 0;
  for (const [column, heading] of headings.entries()) {
    const text = texts[column] ?? '';
    if (heading.fullKey === '' || text === '') continue;
    if (text.length <= 40 && readHeading(text).fullKey === heading.fullKey) same += 1;
    else if (same === 0) return false;
  }
  return same >= 2 && same >= filled * 0.8;
}
