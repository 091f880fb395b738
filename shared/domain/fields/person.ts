import { code, longText, reference, requiredText, tags, text } from './field.ts';

/** 人员: experts, contacts, managers. Phones, mails and private notes are kept apart (personal data). */
export const personFields = {
  name: requiredText({ zh: '姓名', en: 'Name' }, { section: 'essential', column: 'shown' }),
  organisationId: reference({ zh: '所在机构', en: 'Organisation' }, 'organisation', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  unitName: text({ zh: '二级单位', en: 'Unit' }, { section: 'essential', column: 'available' }),
  title: text({ zh: '职称/职务', en: 'Title' }, { section: 'essential', column: 'shown', counted: true }),
  role: code({ zh: '角色', en: 'Role' }, 'personRole', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  expertise: tags(
    { zh: '研究方向', en: 'Expertise' },
    { section: 'essential', column: 'shown', counted: true },
  ),

  introduction: longText({ zh: '简介', en: 'Introduction' }),
  domain: code({ zh: '技术领域', en: 'Technical domain' }, 'domain', { column: 'available' }),
  availability: text({ zh: '可投入时间', en: 'Availability' }),
  sourceNote: text({ zh: '数据来源', en: 'Source of the record' }, { section: 'registration' }),
};

/** Kinds of personal data, kept in their own table and never written into an operation. */
export const personalKinds = ['phone', 'email', 'wechat', 'privateNote'] as const;
export type PersonalKind = (typeof personalKinds)[number];
