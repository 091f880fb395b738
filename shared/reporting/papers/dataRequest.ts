import { type IndicatorRequest, periodBefore, type StandingIndicator } from '../../domain/indicator.ts';
import { type DocumentModel, paragraph } from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { editionWords, periodLabel } from './indicatorWords.ts';
import { type Language, paperWords } from './words.ts';

interface LetterSource {
  readonly request: IndicatorRequest;
  /** Those that are asked for, in the order of the list. */
  readonly indicators: readonly StandingIndicator[];
  readonly officeName: string;
}

/** 索数函: a letter to one department with a table to fill in and the day it is due. */
export function dataRequest(
  { request, indicators, officeName }: LetterSource,
  language: Language,
): DocumentModel {
  const { departmentName, period, edition, dueOn, sentOn, note } = request;
  const title = language === 'zh' ? '关于提供有关数据的函' : 'Request for figures';
  const span = periodLabel(period, 'flow', language);
  const kind = editionWords[edition][language];
  return {
    title,
    fileName: `${language === 'zh' ? '索数函' : title}_${departmentName}_${period}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: null,
    blocks: [
      paragraph(language === 'zh' ? `${departmentName}：` : `To ${departmentName}`),
      paragraph(
        language === 'zh'
          ? `因工作需要，请贵单位于${dueOn}前提供${span}下列${indicators.length}项数据（${kind}），注明口径、来源并加盖公章。不同口径请分别填报，不要相加。`
          : `Please let us have the ${indicators.length} figures below for ${span} (${kind.toLowerCase()} figures) by ${dueOn}, with definition, source and seal. Figures of different scopes are to be given apart, not added up.`,
      ),
      ...(note === null ? [] : [paragraph(note)]),
      tableOf({
        caption: null,
        headings:
          language === 'zh'
            ? ['指标', '口径', '单位', '本期数', '上年同期', '备注']
            : ['Indicator', 'Definition', 'Unit', 'Value', 'A year before', 'Remarks'],
        rows: indicators.map(({ values }) => [values.name, values.definition ?? '', values.unit, '', '', '']),
        notes: [
          language === 'zh'
            ? `本期：${span}；上年同期：${periodLabel(periodBefore(period), 'flow', 'zh')}；时点指标填期末数；单位见各行。`
            : `Value: ${span}. A year before: ${periodLabel(periodBefore(period), 'flow', 'en')}. Figures of a day: at the end of the period. Units as in each row.`,
        ],
        shares: [2.2, 2.4, 0.7, 1.1, 1.1, 1],
      }),
      paragraph(
        language === 'zh'
          ? `联系人及电话：${paperWords.toFill.zh}`
          : `Contact and telephone: ${paperWords.toFill.en}`,
      ),
      { kind: 'signature', lines: [officeName, sentOn] },
    ],
  };
}

export interface OpenRequest {
  readonly values: Pick<IndicatorRequest, 'departmentName' | 'dueOn' | 'period'>;
  readonly state: 'answered' | 'waiting' | 'overdue';
  readonly missing: readonly string[];
}

/** 催办: one line for each department that still owes figures, for the chat group; null when nobody does. */
export function reminderText(
  requests: readonly OpenRequest[],
  today: string,
  language: Language,
): string | null {
  const open = requests.filter(({ state }) => state !== 'answered');
  if (open.length === 0) return null;
  const lines = open.map(({ values, state, missing }, place) => {
    const names = missing.join(language === 'zh' ? '、' : ', ');
    if (language === 'zh')
      return `${place + 1}. ${values.departmentName}：还缺${missing.length}项（${names}），${state === 'overdue' ? '已超期，应于' : '请于'}${values.dueOn}前报送`;
    return `${place + 1}. ${values.departmentName}: ${missing.length} missing (${names}), ${state === 'overdue' ? 'overdue since' : 'due by'} ${values.dueOn}`;
  });
  const head =
    language === 'zh'
      ? `【数据催报】截至${today}，以下单位数据尚未报齐：`
      : `Figures still missing as of ${today}:`;
  return [head, ...lines].join('\n');
}
