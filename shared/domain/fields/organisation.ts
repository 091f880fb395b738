import { code, codes, day, integer, longText, requiredText, tags, text, yesNo } from './field.ts';

/** 机构: firms, universities, institutes, service providers (domain.md §6, §2.7, §2.8). */
export const organisationFields = {
  name: requiredText({ zh: '机构名称', en: 'Name' }, { section: 'essential', column: 'shown' }),
  kind: code({ zh: '机构类型', en: 'Kind' }, 'orgKind', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  creditCode: text(
    { zh: '统一社会信用代码', en: 'Unified social credit code' },
    { section: 'essential', column: 'available', counted: true },
  ),
  region: code({ zh: '所在地', en: 'Region' }, 'region', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  industry: code({ zh: '行业', en: 'Industry' }, 'industry', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  scale: code({ zh: '规模', en: 'Scale' }, 'orgScale', { section: 'essential', column: 'available' }),
  introduction: longText({ zh: '简介', en: 'Introduction' }, { section: 'essential', counted: true }),

  shortName: text({ zh: '简称', en: 'Short name' }),
  nature: code({ zh: '买卖方性质', en: 'Legal nature' }, 'partyKind', { section: 'registration' }),
  address: text({ zh: '地址', en: 'Address' }, { section: 'registration' }),
  website: text({ zh: '网址', en: 'Website' }, { section: 'registration' }),
  legalRepresentative: text({ zh: '法定代表人', en: 'Legal representative' }, { section: 'registration' }),
  qualifications: codes({ zh: '资质', en: 'Qualifications' }, 'qualification'),
  products: longText({ zh: '主要产品', en: 'Main products' }),
  keywords: tags({ zh: '关键词', en: 'Keywords' }),
  employees: integer({ zh: '员工人数', en: 'Employees' }, { min: 0, max: 10_000_000 }),
  listed: yesNo({ zh: '上市公司', en: 'Listed' }, { section: 'registration' }),
  hitechZone: yesNo({ zh: '国家高新区内', en: 'In a national high-tech zone' }, { section: 'registration' }),
  sourceNote: text({ zh: '数据来源', en: 'Source of the record' }, { section: 'registration' }),
  reviewOn: day({ zh: '复核日期', en: 'To be reviewed on' }, { section: 'registration' }),
};
