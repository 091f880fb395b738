import { code, codes, day, longText, moneyFen, reference, requiredText, tags, text, yesNo } from './field.ts';

/** 需求: fields of the collection forms (domain.md §2.4) and what a broker needs besides. */
export const needFields = {
  title: requiredText({ zh: '需求名称', en: 'Title' }, { section: 'essential', column: 'shown' }),
  originalWords: longText(
    { zh: '企业原话', en: 'In the firm’s own words' },
    { section: 'essential', counted: true },
  ),
  organisationId: reference({ zh: '需求单位', en: 'Firm' }, 'organisation', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  domain: code({ zh: '技术领域', en: 'Technical domain' }, 'domain', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  budgetMinFen: moneyFen(
    { zh: '拟投入资金（下限）', en: 'Budget, from' },
    { section: 'essential', column: 'shown' },
  ),
  budgetMaxFen: moneyFen(
    { zh: '拟投入资金（上限）', en: 'Budget, to' },
    { section: 'essential', column: 'available', counted: true },
  ),
  neededBy: day(
    { zh: '需求时限', en: 'Needed by' },
    { section: 'essential', column: 'shown', counted: true },
  ),
  contactPersonId: reference({ zh: '联系人', en: 'Contact' }, 'person', { section: 'essential' }),

  refinedText: longText({ zh: '提炼稿', en: 'Refined statement' }, { counted: true }),
  confirmedText: longText({ zh: '企业确认稿', en: 'Text confirmed by the firm' }),
  problem: longText({ zh: '主要问题', en: 'Main problem' }, { counted: true }),
  keyTechnology: longText({ zh: '技术关键与主要指标', en: 'Key technology and figures' }, { counted: true }),
  expectedGoal: longText({ zh: '预期目标', en: 'Expected result' }),
  existingBasis: longText({ zh: '现有基础', en: 'Present basis' }),
  triedApproaches: longText({ zh: '已试过的办法', en: 'Approaches already tried' }),
  excludedApproaches: tags({ zh: '不考虑的方案', en: 'Approaches not of interest' }),
  keywords: tags({ zh: '关键字', en: 'Keywords' }, { counted: true, column: 'available' }),
  industry: code({ zh: '应用行业', en: 'Industry' }, 'industry', { column: 'available', counted: true }),
  needType: code({ zh: '需求类别', en: 'Type of need' }, 'needType', { column: 'available', counted: true }),
  siteConditions: longText({ zh: '现场条件', en: 'Conditions on site' }),

  budgetNegotiable: yesNo({ zh: '资金面议', en: 'Budget negotiable' }, { section: 'terms' }),
  budgetNature: text({ zh: '预算性质', en: 'Nature of the budget' }, { section: 'terms' }),
  neededFrom: day({ zh: '需求起始', en: 'Needed from' }, { section: 'terms' }),
  solutionModes: codes({ zh: '解决方式', en: 'Ways of solving it' }, 'solutionMode', {
    section: 'terms',
    column: 'available',
    counted: true,
  }),
  mode: code({ zh: '征集方式', en: 'Mode of the call' }, 'needMode', {
    section: 'terms',
    column: 'available',
  }),
  bountyFen: moneyFen({ zh: '揭榜金额', en: 'Bounty' }, { section: 'terms' }),
  wantedPartners: longText({ zh: '合作意向单位与专家', en: 'Partners wanted' }, { section: 'terms' }),
  decisionMaker: text({ zh: '决策人与时间表', en: 'Decision maker and timetable' }, { section: 'terms' }),
  acceptsDiagnosis: yesNo({ zh: '接受专家诊断', en: 'Accepts a diagnosis' }, { section: 'terms' }),
  otherServices: longText({ zh: '其他服务需求', en: 'Other services wanted' }, { section: 'terms' }),

  stage: code({ zh: '需求状态', en: 'State' }, 'needStage', { section: 'registration', column: 'available' }),
  verdict: code({ zh: '诊断结论', en: 'Verdict of the diagnosis' }, 'diagnosisVerdict', {
    section: 'registration',
    column: 'available',
  }),
  verdictOn: day({ zh: '诊断日期', en: 'Diagnosed on' }, { section: 'registration' }),
  confirmedOn: day({ zh: '企业确认日期', en: 'Confirmed on' }, { section: 'registration' }),
  confirmedBy: text({ zh: '企业确认人', en: 'Confirmed by' }, { section: 'registration' }),
  validUntil: day(
    { zh: '记录有效期至', en: 'Record valid until' },
    { section: 'registration', column: 'available' },
  ),
  renewedBy: text({ zh: '续期人', en: 'Renewed by' }, { section: 'registration' }),
  closed: yesNo({ zh: '已关闭', en: 'Closed' }, { section: 'registration' }),
  secrecy: code({ zh: '密级', en: 'Secrecy' }, 'secrecy', { section: 'registration' }),
  visibility: code({ zh: '是否公开', en: 'Visibility' }, 'visibility', {
    section: 'registration',
    column: 'available',
  }),
  publicTitle: text({ zh: '匿名对外标题', en: 'Anonymous public title' }, { section: 'registration' }),
  region: code({ zh: '所在地域', en: 'Region' }, 'region', { section: 'registration', column: 'available' }),
  leadSource: code({ zh: '线索来源', en: 'Source of the lead' }, 'leadSource', { section: 'registration' }),
  externalNumber: text(
    { zh: '征集编号', en: 'Number in the call' },
    { section: 'registration', column: 'available' },
  ),
  sourceNote: text({ zh: '数据来源', en: 'Source of the record' }, { section: 'registration' }),
  reviewOn: day(
    { zh: '复核日期', en: 'To be reviewed on' },
    { section: 'registration', column: 'available' },
  ),
};
