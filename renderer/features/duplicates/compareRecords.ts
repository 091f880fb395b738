import type { RecordDetail } from '../../../shared/contract/records.ts';
import { fieldsOf } from '../../../shared/domain/fields/catalogues.ts';
import type { Field } from '../../../shared/domain/fields/field.ts';
import type { Language } from '../../i18n/words.ts';
import { fieldText } from '../catalogue/fieldText.tsx';

export interface ComparedField {
  readonly name: string;
  readonly label: string;
  readonly left: string;
  readonly right: string;
  /** 'filled': only one side knows it, so a merge would keep it either way. */
  readonly verdict: 'same' | 'differs' | 'filled';
}

/** The fields that either of two records fills, in form order, as a person reads them. */
export function compareRecords(left: RecordDetail, right: RecordDetail, language: Language): ComparedField[] {
  const textOf = (record: RecordDetail, name: string, field: Field) =>
    fieldText(field, record.values[name], language, record.names);
  return fieldsOf(left.kind).flatMap(([name, field]) => {
    const texts = { left: textOf(left, name, field), right: textOf(right, name, field) };
    if (texts.left === '' && texts.right === '') return [];
    const isOneSided = texts.left === '' || texts.right === '';
    const verdict = isOneSided ? 'filled' : texts.left === texts.right ? 'same' : 'differs';
    return [{ name, label: field.label[language], ...texts, verdict } as const];
  });
}
