import type { DocumentModel } from '../document/model.ts';
import type { FormField } from './form.ts';

interface Entered {
  readonly number: string;
  readonly fields: readonly Omit<FormField, 'amountFen'>[];
}

/** 技术合同认定登记表: every field of the national form with its code; what is known from practice only says 待核. */
export function registrationPaper({ number, fields }: Entered, language: 'zh' | 'en'): DocumentModel {
  const mark = language === 'zh' ? '（待核）' : ' (to be checked)';
  const title = language === 'zh' ? '技术合同认定登记表' : 'Registration form of a technology contract';
  return {
    title,
    fileName: `${title}_${number}`,
    language,
    layout: 'plain',
    orientation: 'portrait',
    subtitle: number,
    blocks: [
      {
        kind: 'table',
        caption: null,
        columns: [
          { heading: language === 'zh' ? '栏目' : 'Field', align: 'start', share: 3 },
          { heading: language === 'zh' ? '内容' : 'Entry', align: 'start', share: 6 },
          { heading: language === 'zh' ? '代码' : 'Code', align: 'start', share: 1.5 },
        ],
        rows: fields.map((field) => [
          field.label[language],
          field.trust === 'check' ? `${field.value}${mark}` : field.value,
          field.code ?? '',
        ]),
        notes: [],
      },
    ],
  };
}
