import { code, day, longText, moneyFen, reference, requiredText, tags, text } from './field.ts';

/** 场景: an opening for technology to be tried in real use (domain.md §0.2). */
export const scenarioFields = {
  title: requiredText({ zh: '场景名称', en: 'Title' }, { section: 'essential', column: 'shown' }),
  description: longText({ zh: '场景描述', en: 'Description' }, { section: 'essential', counted: true }),
  organisationId: reference({ zh: '开放单位', en: 'Opened by' }, 'organisation', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  domain: code({ zh: '技术领域', en: 'Technical domain' }, 'domain', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  site: text({ zh: '地点', en: 'Site' }, { section: 'essential', column: 'shown', counted: true }),
  budgetMaxFen: moneyFen({ zh: '预算', en: 'Budget' }, { section: 'essential', column: 'shown' }),
  opensOn: day(
    { zh: '开放起', en: 'Opens on' },
    { section: 'essential', column: 'available', counted: true },
  ),
  closesOn: day({ zh: '开放止', en: 'Closes on' }, { section: 'essential', column: 'shown', counted: true }),

  acceptanceMetrics: longText({ zh: '验收指标', en: 'Acceptance metrics' }, { counted: true }),
  conditions: longText({ zh: '现场条件', en: 'Conditions on site' }),
  excludedApproaches: tags({ zh: '不考虑的方案', en: 'Approaches not of interest' }),
  keywords: tags({ zh: '关键词', en: 'Keywords' }, { counted: true }),
  industry: code({ zh: '所属行业', en: 'Industry' }, 'industry', { column: 'available' }),
  contactPersonId: reference({ zh: '联系人', en: 'Contact' }, 'person', { section: 'people' }),
  region: code({ zh: '所在地', en: 'Region' }, 'region', { section: 'registration', column: 'available' }),
  secrecy: code({ zh: '密级', en: 'Secrecy' }, 'secrecy', { section: 'registration' }),
  visibility: code({ zh: '公开等级', en: 'Visibility' }, 'visibility', { section: 'registration' }),
  sourceNote: text({ zh: '数据来源', en: 'Source of the record' }, { section: 'registration' }),
  reviewOn: day({ zh: '复核日期', en: 'To be reviewed on' }, { section: 'registration' }),
};
