import type { CodeTable } from '../types.ts';

export const rightDisposal: CodeTable = {
  id: 'rightDisposal',
  version: '1',
  title: { zh: '盘点处置', en: 'Outcome of the review' },
  source: '存量专利盘点实务整理',
  certainty: 'M',
  entries: [
    { code: 'offer', zh: '拟转化', en: 'To be offered', aliases: ['推广转化', '可转化'] },
    { code: 'keep', zh: '继续维持', en: 'To be kept', aliases: ['维持'] },
    { code: 'licensed', zh: '已转化', en: 'Already transferred', aliases: ['已许可', '已转让'] },
    { code: 'open', zh: '开放许可', en: 'Open licence' },
    { code: 'abandon', zh: '拟放弃', en: 'To be abandoned', aliases: ['放弃', '终止'] },
  ],
};

export const grantForm: CodeTable = {
  id: 'grantForm',
  version: '1',
  title: { zh: '赋权方式', en: 'What is granted' },
  source: '国科发区〔2020〕128号赋予科研人员职务科技成果所有权或长期使用权试点',
  certainty: 'M',
  entries: [
    { code: 'ownership', zh: '所有权', en: 'Ownership', aliases: ['赋予所有权', '部分所有权'] },
    { code: 'longTermUse', zh: '长期使用权', en: 'Long-term use', aliases: ['使用权'] },
  ],
};

export const brokerGrade: CodeTable = {
  id: 'brokerGrade',
  version: '1',
  title: { zh: '技术经理人等级', en: 'Grade of a technology manager' },
  source: '技术经理（经纪）人培训与职称序列整理，各地不一',
  certainty: '?',
  entries: [
    { code: 'junior', zh: '初级', en: 'Junior' },
    { code: 'middle', zh: '中级', en: 'Intermediate' },
    { code: 'senior', zh: '高级', en: 'Senior' },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};
