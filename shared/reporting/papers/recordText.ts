import { codeLabel } from '../../codes/index.ts';
import { catalogues } from '../../domain/fields/catalogues.ts';
import type { Field, RecordKind } from '../../domain/fields/field.ts';
import type { Figure } from '../../domain/figure.ts';
import { money } from '../../text/amounts.ts';
import type { Language } from './words.ts';

/** A record as a form needs it: its values, the names behind its references, and its figures. */
export interface FormRecord {
  readonly number: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly figures: readonly Figure[];
  /** Of the contact person. */
  readonly phone: string | null;
  nameOf(id: string): string | null;
}

/** How a field of a record reads on paper, '' where nothing is known. @throws RangeError for an unknown field */
export function recordText(
  kind: RecordKind,
  { values, nameOf }: FormRecord,
  language: Language,
): (name: string) => string {
  const fields: Readonly<Record<string, Field>> = catalogues[kind];
  return (name) => {
    const field = fields[name];
    if (field === undefined) throw new RangeError(`Expected a field of ${kind}, got "${name}"`);
    const value = values[name];
    if (value === null || value === undefined) return '';
    if (field.type === 'moneyFen') return money(Number(value), language);
    if (field.type === 'boolean') return yesNo(value === true, language);
    if (field.type === 'reference') return nameOf(String(value)) ?? '';
    const label = (code: string) => (field.codeTable ? codeLabel(field.codeTable, code, language) : code);
    if (Array.isArray(value))
      return value.map((part) => label(String(part))).join(language === 'zh' ? '、' : ', ');
    return label(String(value));
  };
}

/** '是' or '否'. */
export function yesNo(value: boolean, language: Language): string {
  if (language === 'en') return value ? 'Yes' : 'No';
  return value ? '是' : '否';
}

const signs = { atLeast: '≥', atMost: '≤', equal: '=', above: '>', below: '<' } as const;

/** '耐温 ≥ 200 ℃（必须；检测方法：…）', one line for each figure. */
export function figureLines(figures: readonly Figure[], language: Language): string[] {
  return figures.map(({ quantity, comparator, low, high, unit, testMethod }) => {
    const value = comparator === 'range' ? `${low}–${high}` : `${signs[comparator]} ${low ?? high}`;
    const method =
      testMethod === null ? '' : language === 'zh' ? `（检测：${testMethod}）` : ` (test: ${testMethod})`;
    return `${quantity} ${value}${unit === null ? '' : ` ${unit}`}${method}`;
  });
}
