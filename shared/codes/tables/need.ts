import type { CodeTable } from '../types.ts';

export const needType: CodeTable = {
  id: 'needType',
  version: '1',
  title: { zh: '需求类别', en: 'Kind of need' },
  source: '创新挑战赛技术需求征集表样式',
  certainty: 'M',
  entries: [
    {
      code: 'research',
      zh: '技术研发（关键核心技术）',
      en: 'Technology research (key technology)',
      aliases: ['技术研发', '关键技术', '关键核心技术', '技术攻关'],
    },
    { code: 'product', zh: '产品研发', en: 'Product development', aliases: ['新产品开发', '产品开发'] },
    {
      code: 'upgrade',
      zh: '技术改造',
      en: 'Technical upgrade',
      aliases: ['工艺改造', '设备改造', '工艺改进'],
    },
    { code: 'supporting', zh: '技术配套', en: 'Supporting technology', aliases: ['配套', '技术服务'] },
  ],
};

export const needMode: CodeTable = {
  id: 'needMode',
  version: '1',
  title: { zh: '组织方式', en: 'How it is put out' },
  source: '揭榜挂帅、赛马制等组织方式整理',
  certainty: 'M',
  entries: [
    { code: 'ordinary', zh: '普通需求', en: 'Ordinary', aliases: ['普通', '一般'] },
    { code: 'challenge', zh: '揭榜挂帅', en: 'Open challenge', aliases: ['揭榜', '张榜'] },
    { code: 'race', zh: '赛马', en: 'Parallel race', aliases: ['赛马制'] },
  ],
};

export const solutionMode: CodeTable = {
  id: 'solutionMode',
  version: '1',
  title: { zh: '解决方式', en: 'Way of cooperation' },
  source: '重大技术需求征集表「技术需求解决方式」，创新挑战赛「合作方式」；对应转化方式为本软件约定',
  certainty: 'V',
  entries: [
    { code: 'independent', zh: '独立研发', en: 'Own research', aliases: ['自主研发'] },
    { code: 'commissioned', zh: '委托研发', en: 'Commissioned research', aliases: ['委托开发', '技术委托'] },
    {
      code: 'joint',
      zh: '合作研发',
      en: 'Joint research',
      aliases: ['联合开发', '合作开发', '联合攻关', '联合研发', '产学研合作'],
      mapping: { transferMode: ['joint'] },
    },
    {
      code: 'assignment',
      zh: '技术转让',
      en: 'Assignment',
      aliases: ['转让', '购买专利', '专利转让', '买断'],
      certainty: 'M',
      mapping: { transferMode: ['assignment'] },
    },
    {
      code: 'licence',
      zh: '技术许可',
      en: 'Licence',
      aliases: ['许可', '专利许可'],
      certainty: 'M',
      mapping: { transferMode: ['licence'] },
    },
    {
      code: 'equity',
      zh: '技术入股',
      en: 'Equity for technology',
      aliases: ['作价入股', '作价投资', '入股'],
      certainty: 'M',
      mapping: { transferMode: ['equity'] },
    },
    {
      code: 'longTermService',
      zh: '委托团队、专家长期服务',
      en: 'Long-term service by a team or expert',
      aliases: ['技术服务', '技术咨询', '专家服务', '长期服务', '技术顾问'],
      certainty: 'M',
    },
    {
      code: 'jointEntity',
      zh: '共建研发、生产实体',
      en: 'Joint research or production entity',
      aliases: ['共建实体', '共建研发机构', '共建平台', '共建实验室'],
      certainty: 'M',
      mapping: { transferMode: ['joint', 'equity'] },
    },
    { code: 'other', zh: '其他', en: 'Other', aliases: ['不限', '均可', '面议'] },
  ],
};

export const needStage: CodeTable = {
  id: 'needStage',
  version: '1',
  title: { zh: '需求状态', en: 'State of the need' },
  source: '技术转移流程整理：线索、登记、诊断、可对接',
  certainty: 'M',
  entries: [
    { code: 'lead', zh: '线索', en: 'Lead' },
    { code: 'registered', zh: '已登记', en: 'Registered', aliases: ['登记', '已征集'] },
    { code: 'diagnosed', zh: '已诊断', en: 'Diagnosed', aliases: ['诊断'] },
    { code: 'ready', zh: '可对接', en: 'Ready to introduce', aliases: ['待对接', '对接中'] },
    { code: 'solved', zh: '已解决', en: 'Solved', aliases: ['已对接成功', '已完成'] },
    { code: 'closed', zh: '已关闭', en: 'Closed', aliases: ['关闭', '已撤销', '撤销', '已过期', '过期'] },
  ],
};

export const achievementStage: CodeTable = {
  id: 'achievementStage',
  version: '1',
  title: { zh: '成果状态', en: 'State of the achievement' },
  source: '技术转移流程整理：线索、登记、评价、可对接',
  certainty: 'M',
  entries: [
    { code: 'lead', zh: '线索', en: 'Lead' },
    { code: 'registered', zh: '已登记', en: 'Registered', aliases: ['登记', '已征集'] },
    { code: 'assessed', zh: '已评价', en: 'Assessed', aliases: ['评价', '已评估'] },
    { code: 'ready', zh: '可对接', en: 'Ready to introduce', aliases: ['待转化', '可转化'] },
    { code: 'transferred', zh: '已转化', en: 'Transferred', aliases: ['已转让'] },
    { code: 'withdrawn', zh: '已撤回', en: 'Withdrawn', aliases: ['撤回', '停用', '下架'] },
  ],
};

export const diagnosisVerdict: CodeTable = {
  id: 'diagnosisVerdict',
  version: '1',
  title: { zh: '诊断结论', en: 'Verdict of the diagnosis' },
  source: '需求诊断实务整理；「伪需求」只作导入识别，不显示、不打印',
  certainty: 'M',
  entries: [
    { code: 'ready', zh: '真实可对接', en: 'Real and ready', aliases: ['可对接', '真实需求'] },
    { code: 'refine', zh: '待细化', en: 'To be refined', aliases: ['需细化', '待完善'] },
    {
      code: 'notEstablished',
      zh: '暂不具备对接条件',
      en: 'Not ready for an introduction yet',
      aliases: ['伪需求', '不成立', '暂不成立'],
    },
    { code: 'purchase', zh: '采购即可解决', en: 'Solved by buying', aliases: ['采购可解', '采购解决'] },
    { code: 'longTerm', zh: '长期攻关', en: 'Long-term research', aliases: ['需长期攻关'] },
  ],
};

export const comparator: CodeTable = {
  id: 'comparator',
  version: '1',
  title: { zh: '比较关系', en: 'Comparison' },
  source: '数学符号；文字写法据技术文件惯例整理',
  certainty: 'M',
  entries: [
    {
      code: 'atLeast',
      zh: '≥',
      en: '≥',
      aliases: ['>=', '不低于', '不小于', '不少于', '大于等于', '至少', 'at least'],
    },
    {
      code: 'atMost',
      zh: '≤',
      en: '≤',
      aliases: ['<=', '不高于', '不大于', '不超过', '小于等于', '至多', 'at most'],
    },
    { code: 'equal', zh: '=', en: '=', aliases: ['等于', '为', '约', 'equal'] },
    { code: 'above', zh: '>', en: '>', aliases: ['大于', '高于', '超过', 'more than'] },
    { code: 'below', zh: '<', en: '<', aliases: ['小于', '低于', 'less than'] },
    { code: 'range', zh: '区间', en: 'between', aliases: ['范围', '介于', 'range'] },
  ],
};
