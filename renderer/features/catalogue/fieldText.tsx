import type { ReactNode } from 'react';
import type { Named } from '../../../shared/contract/common.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';
import type { Language } from '../../i18n/words.ts';
import { codeWords } from '../../ui/CodeText.tsx';
import { Data } from '../../ui/Data.tsx';
import { money, moneyNumber, moneyUnit } from '../../ui/format.ts';

export type Names = Readonly<Record<string, Named>>;

const yesNo = { zh: { yes: '是', no: '否' }, en: { yes: 'Yes', no: 'No' } };

/** What a field is called above a column: money says its unit there, once. */
export function fieldHeading(field: Field, language: Language): string {
  const label = field.label[language];
  return field.type === 'moneyFen' ? `${label} (${moneyUnit('wan', language)})` : label;
}

/** How money reads: bare in 万元 under a heading that names the unit, or with its unit in a sentence. */
export type MoneyStyle = 'underHeading' | 'withUnit';

/**
 * A stored value as a person reads it; empty for an absent one. A value that does not fit its field, as from a
 * newer version, is shown as it is.
 */
export function fieldText(
  field: Field,
  value: unknown,
  language: Language,
  names: Names,
  moneyStyle: MoneyStyle = 'withUnit',
): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    const separator = language === 'zh' ? '、' : ', ';
    return value.map((one) => fieldText(field, one, language, names, moneyStyle)).join(separator);
  }
  if (typeof value === 'boolean') return yesNo[language][value ? 'yes' : 'no'];
  if (field.type === 'moneyFen' && typeof value === 'number')
    return moneyStyle === 'withUnit' ? money(value, language) : moneyNumber(value, 'wan', 6);
  if (field.codeTable !== undefined) return codeWords(field.codeTable, String(value), language);
  if (field.type === 'reference') return names[String(value)]?.name ?? '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const han = /\p{Script=Han}/u;

/** The `lang` of something a person typed: Chinese is marked, the rest follows the window. */
export function langOf(text: string): 'zh' | undefined {
  return han.test(text) ? 'zh' : undefined;
}

/** A text that may be a person's own Chinese, marked as such where it is. */
export function marked(text: string): ReactNode {
  return han.test(text) ? <Data>{text}</Data> : text;
}
