import type { DocumentModel } from '../document/model.ts';
import { heading, paragraph } from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { type FormRecord, recordText } from './recordText.ts';
import { recordPapers } from './request.ts';
import type { Language } from './words.ts';

/** 问诊提纲: what is asked on a visit to the firm, with blanks to fill in by hand. */
export function diagnosisOutline(
  record: FormRecord,
  questions: readonly string[],
  language: Language,
): DocumentModel {
  const textOf = recordText('need', record, language);
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const fieldRow = (label: string, value: string) => ({ label, value });
  const blankRows = (labels: readonly string[]) => labels.map((label) => fieldRow(label, ''));
  return {
    title: recordPapers.diagnosisOutline[language],
    fileName: `${recordPapers.diagnosisOutline[language]}_${record.number}`,
    language,
    layout: 'plain',
    orientation: 'portrait',
    subtitle: record.number,
    blocks: [
      {
        kind: 'fields',
        rows: [
          fieldRow(say('需求名称', 'Need'), textOf('title')),
          fieldRow(say('需求单位', 'Firm'), textOf('organisationId')),
          fieldRow(say('需求类别', 'Kind of need'), textOf('needType')),
          fieldRow(say('联系人', 'Contact'), textOf('contactPersonId')),
          fieldRow(say('企业原话', 'In the firm’s own words'), textOf('originalWords')),
          ...blankRows(
            language === 'zh'
              ? ['走访日期与地点', '参加人员']
              : ['Day and place of the visit', 'Who took part'],
          ),
        ],
      },
      heading(say('一、问诊', '1. Questions')),
      tableOf({
        caption: null,
        headings: language === 'zh' ? ['序号', '问题', '回答'] : ['No.', 'Question', 'Answer'],
        rows: questions.map((question, place) => [String(place + 1), question, '']),
        notes: [],
        shares: [0.4, 2.4, 3.2],
      }),
      heading(say('二、指标', '2. Figures')),
      tableOf({
        caption: null,
        headings:
          language === 'zh'
            ? ['指标', '单位', '现值', '目标值', '检验方法']
            : ['Figure', 'Unit', 'Now', 'Wanted', 'Tested by'],
        rows: [
          ...record.figures.map(({ quantity, unit, testMethod }) => [
            quantity,
            unit ?? '',
            '',
            '',
            testMethod ?? '',
          ]),
          ...Array.from({ length: 4 }, () => ['', '', '', '', '']),
        ],
        notes: [],
        shares: [1.6, 0.8, 1, 1, 1.6],
      }),
      heading(say('三、初步结论', '3. First verdict')),
      paragraph(
        say(
          '□ 可对接　□ 待细化　□ 采购可解　□ 长期攻关　□ 暂不具备对接条件',
          '□ Ready　□ To be refined　□ Solved by buying　□ Long-term research　□ Not ready for an introduction yet',
        ),
      ),
      {
        kind: 'signature',
        lines: [
          say('企业（签字）：　　　　　　问诊人（签字）：　　　　　　年　　月　　日', 'Firm, diagnoser, day'),
        ],
      },
    ],
  };
}
