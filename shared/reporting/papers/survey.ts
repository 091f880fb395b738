import type { Words } from '../../domain/fields/field.ts';
import { cutTable } from '../cut/document.ts';
import { type DocumentModel, heading } from '../document/model.ts';
import { workTable } from './agencyReport.ts';
import { periodPapers } from './request.ts';
import type { PaperSource } from './source.ts';
import { definitionTable, indicatorTable, peerTable, ratioTable, scopeTables } from './surveyParts.ts';
import { turnoverTable } from './turnover.ts';
import { type Language, spanText } from './words.ts';

const words = {
  indicators: { zh: '一、创新指标', en: '1. Indicators of innovation' },
  peers: { zh: '二、与其他地区比较', en: '2. Beside other places' },
  turnover: { zh: '三、技术合同与成果转化', en: '3. Technology contracts and transfer' },
  work: { zh: '四、本单位对接工作', en: '4. Work of this office' },
  sources: { zh: '五、口径与来源', en: '5. Definitions and sources' },
} as const satisfies Record<string, Words>;

/** 人大调研附表: the indicators collected, peers, the city's turnover, the office's own work, all with their basis. */
export function survey(source: PaperSource, language: Language): DocumentModel {
  const say = (name: keyof typeof words) => heading(words[name][language]);
  const peers = peerTable(source, language);
  const definitions = definitionTable(source, language);
  return {
    title: language === 'zh' ? '科技创新工作调研附表' : 'Annex to a survey on science and innovation',
    fileName: `${periodPapers.survey[language]}_${source.period.from}_${source.period.to}`,
    language,
    layout: 'official',
    orientation: 'landscape',
    subtitle: spanText(source.period),
    blocks: [
      say('indicators'),
      indicatorTable(source, language),
      ...scopeTables(source, language),
      ...ratioTable(source, language),
      ...(peers.length === 0 ? [] : [say('peers'), ...peers]),
      say('turnover'),
      turnoverTable(source, language),
      cutTable(source.ask({ basis: 'registered', by: 'county' }), language),
      cutTable(source.ask({ basis: 'registered', by: 'direction' }), language),
      say('work'),
      workTable(source, language),
      ...(definitions.length === 0 ? [] : [say('sources'), ...definitions]),
    ],
  };
}
