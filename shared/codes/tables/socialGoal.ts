import type { CodeTable } from '../types.ts';

export const socialGoal: CodeTable = {
  id: 'socialGoal',
  version: '1',
  title: { zh: '社会经济目标', en: 'Socio-economic goal' },
  source: 'GB/T 24450 社会经济目标分类；登记系统所用文字与代码待核',
  certainty: '?',
  pending: {
    zh: '登记系统的名称与代码待核，可由办公室导入',
    en: 'Names and codes of the registry to be checked; the office may import them',
  },
  entries: [
    {
      code: 'environment',
      zh: '环境保护、生态建设及污染防治',
      en: 'Environment, ecology and pollution control',
    },
    {
      code: 'energy',
      zh: '能源生产、分配和合理利用',
      en: 'Production, distribution and rational use of energy',
    },
    { code: 'health', zh: '卫生事业发展', en: 'Health' },
    { code: 'education', zh: '教育事业发展', en: 'Education' },
    {
      code: 'infrastructure',
      zh: '基础设施以及城市和农村规划',
      en: 'Infrastructure, town and country planning',
    },
    { code: 'society', zh: '社会发展和社会服务', en: 'Social development and services' },
    { code: 'earth', zh: '地球和大气层的探索与利用', en: 'Exploration and use of the earth and atmosphere' },
    { code: 'space', zh: '民用空间探测及开发', en: 'Civil exploration and use of space' },
    { code: 'agriculture', zh: '农林牧渔业发展', en: 'Agriculture, forestry and fishery' },
    { code: 'industry', zh: '工商业发展', en: 'Industry and commerce' },
    { code: 'nonOriented', zh: '非定向研究', en: 'Non-oriented research' },
    { code: 'otherCivil', zh: '其他民用目标', en: 'Other civil goals' },
    { code: 'defence', zh: '国防', en: 'Defence' },
  ],
};
