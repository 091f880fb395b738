import type { ReportModel } from '../contract/overview.ts';
import type { Words } from '../domain/fields/field.ts';
import type { FigureCode } from './model.ts';

/** What the figures are called, as forms of the trade call them. */
export const figureWords: Readonly<Record<FigureCode, Words>> = {
  contractCount: { zh: '合同数', en: 'Contracts' },
  contractTotal: { zh: '合同成交额', en: 'Contract value' },
  contractTechnical: { zh: '技术交易额', en: 'Technical transaction value' },
  contractWithoutTechnical: {
    zh: '未填技术交易额的合同',
    en: 'Contracts without a technical transaction value',
  },
  received: { zh: '到款', en: 'Money received' },
  openThreads: { zh: '进行中的对接', en: 'Open threads' },
  intended: { zh: '意向金额', en: 'Intended value' },
};

/** On which day something counts: printed under every table. */
export const basisWords: Readonly<Record<ReportModel['figures'][number]['basis'], Words>> = {
  signed: { zh: '口径：按合同签订日计', en: 'Basis: the day of signing' },
  received: {
    zh: '口径：按到款日计，已冲销的不计',
    en: 'Basis: the day of receipt; reversed receipts left out',
  },
  state: { zh: '口径：按导出时的状态计', en: 'Basis: the state at the time of export' },
};

export const sheetWords = {
  figures: { zh: '主要指标', en: 'Figures' },
  byType: { zh: '按合同类别', en: 'By kind of contract' },
  byDomain: { zh: '按技术领域', en: 'By technical domain' },
  byMonth: { zh: '按月', en: 'By month' },
  byUnit: { zh: '到款按二级单位', en: 'Receipts by unit' },
  byStage: { zh: '对接按阶段', en: 'Threads by stage' },
} as const satisfies Record<string, Words>;

export const columnWords = {
  figure: { zh: '指标', en: 'Figure' },
  unit: { zh: '单位', en: 'Unit' },
  now: { zh: '本期', en: 'This period' },
  before: { zh: '上年同期', en: 'Same period last year' },
  basis: { zh: '口径', en: 'Basis' },
  type: { zh: '合同类别', en: 'Kind of contract' },
  domain: { zh: '技术领域', en: 'Technical domain' },
  month: { zh: '月份', en: 'Month' },
  unitName: { zh: '二级单位', en: 'Unit of the institution' },
  stage: { zh: '阶段', en: 'Stage' },
  contracts: { zh: '合同数', en: 'Contracts' },
  contractsBefore: { zh: '合同数（上年同期）', en: 'Contracts (last year)' },
  total: { zh: '成交额（万元）', en: 'Contract value (CNY 10,000)' },
  totalBefore: { zh: '成交额（万元，上年同期）', en: 'Contract value (CNY 10,000, last year)' },
  technical: { zh: '技术交易额（万元）', en: 'Technical value (CNY 10,000)' },
  technicalBefore: {
    zh: '技术交易额（万元，上年同期）',
    en: 'Technical value (CNY 10,000, last year)',
  },
  received: { zh: '到款（万元）', en: 'Received (CNY 10,000)' },
  receivedBefore: { zh: '到款（万元，上年同期）', en: 'Received (CNY 10,000, last year)' },
  open: { zh: '进行中', en: 'Open' },
  paused: { zh: '搁置', en: 'Shelved' },
  ended: { zh: '终止', en: 'Ended' },
  intended: { zh: '意向金额（万元）', en: 'Intended value (CNY 10,000)' },
} as const satisfies Record<string, Words>;

export const phraseWords = {
  notGiven: { zh: '未填', en: 'Not given' },
  wan: { zh: '万元', en: 'CNY 10,000' },
  items: { zh: '项', en: 'items' },
  period: { zh: '期间', en: 'Period' },
  keptApart: {
    zh: '意向金额、成交额、技术交易额、到款分别统计，不相加。',
    en: 'Intended value, contract value, technical value and money received are kept apart and never added up.',
  },
  intendedBasis: { zh: '意向金额只计进行中的对接。', en: 'The intended value counts open threads only.' },
  sum: { zh: '合计', en: 'Total' },
  report: { zh: '转化工作报表', en: 'Transfer report' },
} as const satisfies Record<string, Words>;
