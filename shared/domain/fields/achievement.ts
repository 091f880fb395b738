import {
  code,
  codes,
  day,
  integer,
  longText,
  moneyFen,
  reference,
  requiredText,
  tags,
  text,
  yesNo,
} from './field.ts';

/** 成果: fields of the state registration form (domain.md §2.3) and what a broker needs besides. */
export const achievementFields = {
  title: requiredText({ zh: '成果名称', en: 'Title' }, { section: 'essential', column: 'shown' }),
  summary: longText({ zh: '成果简介', en: 'Description' }, { section: 'essential', counted: true }),
  organisationId: reference({ zh: '完成单位', en: 'Institution' }, 'organisation', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  domain: code({ zh: '技术领域', en: 'Technical domain' }, 'domain', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  maturity: code({ zh: '所处阶段', en: 'Stage of development' }, 'maturityStage', {
    section: 'essential',
    column: 'shown',
    counted: true,
  }),
  transferModes: codes({ zh: '转化方式', en: 'Transfer modes' }, 'transferMode', {
    section: 'essential',
    column: 'available',
    counted: true,
  }),
  contactPersonId: reference({ zh: '联系人', en: 'Contact' }, 'person', { section: 'essential' }),
  priceMinFen: moneyFen(
    { zh: '期望价格（下限）', en: 'Asking price, from' },
    { section: 'essential', column: 'shown' },
  ),

  priceMaxFen: moneyFen(
    { zh: '期望价格（上限）', en: 'Asking price, to' },
    { section: 'terms', column: 'available' },
  ),
  priceNegotiable: yesNo({ zh: '价格面议', en: 'Price negotiable' }, { section: 'terms' }),
  sellingPoint: text({ zh: '一句话卖点', en: 'In one sentence' }, { counted: true }),
  problemSolved: longText({ zh: '解决的问题', en: 'Problem solved' }, { counted: true }),
  advantages: longText(
    { zh: '与现有技术相比的优势', en: 'Advantages over the incumbent' },
    { counted: true },
  ),
  economics: longText({ zh: '经济性对比', en: 'Economic comparison' }),
  applications: longText({ zh: '应用方向', en: 'Applications' }),
  requirements: longText({ zh: '所需条件', en: 'Conditions required' }),
  gaps: longText({ zh: '还差什么', en: 'What is still missing' }),
  keywords: tags({ zh: '关键词', en: 'Keywords' }, { counted: true, column: 'available' }),
  industry: code({ zh: '应用行业', en: 'Industry of application' }, 'industry', {
    column: 'available',
    counted: true,
  }),
  sampleAvailable: yesNo({ zh: '样品可得', en: 'Sample available' }),

  trl: integer(
    { zh: '技术成熟度 TRL', en: 'TRL' },
    { min: 1, max: 9 },
    { section: 'maturity', column: 'available', counted: true },
  ),
  trlEvidence: longText({ zh: '成熟度依据', en: 'Evidence of maturity' }, { section: 'maturity' }),
  trlAssessedOn: day({ zh: '成熟度评定日期', en: 'Maturity assessed on' }, { section: 'maturity' }),
  applicationState: code({ zh: '应用状态', en: 'State of use' }, 'applicationState', { section: 'maturity' }),
  level: code({ zh: '成果水平', en: 'Level' }, 'achievementLevel', { section: 'maturity' }),
  evaluationMethod: code({ zh: '评价方式', en: 'Evaluation' }, 'evaluationMethod', { section: 'maturity' }),

  ipState: code({ zh: '知识产权状态', en: 'State of rights' }, 'ipState', {
    section: 'rights',
    column: 'available',
    counted: true,
  }),
  rightNumbers: tags({ zh: '专利号', en: 'Patent numbers' }, { section: 'rights' }),
  rightsNote: longText({ zh: '权属说明', en: 'Note on rights' }, { section: 'rights' }),
  coOwnersAgree: yesNo({ zh: '共有人同意', en: 'Co-owners agree' }, { section: 'rights' }),
  exclusiveGranted: yesNo(
    { zh: '已独占许可', en: 'Exclusive licence already granted' },
    { section: 'rights' },
  ),
  rightsExpireOn: day({ zh: '权利到期日', en: 'Rights expire on' }, { section: 'rights' }),

  paymentPreference: text({ zh: '支付偏好', en: 'Payment preference' }, { section: 'terms' }),
  preferredRegions: codes({ zh: '意向区域', en: 'Preferred regions' }, 'region', { section: 'terms' }),
  teamAvailability: text({ zh: '团队可投入时间', en: 'Availability of the team' }, { section: 'terms' }),

  unitName: text({ zh: '二级单位', en: 'Unit' }, { section: 'people', column: 'available' }),
  leaderName: text({ zh: '项目负责人', en: 'Project leader' }, { section: 'people', column: 'shown' }),
  inventors: tags({ zh: '完成人', en: 'Contributors' }, { section: 'people' }),
  partnerOrganisations: tags({ zh: '合作单位', en: 'Partner institutions' }, { section: 'people' }),

  stage: code({ zh: '成果状态', en: 'State' }, 'achievementStage', {
    section: 'registration',
    column: 'available',
  }),
  inLibrary: yesNo(
    { zh: '可转化成果库', en: 'In the library of transferable achievements' },
    { section: 'registration', column: 'available' },
  ),
  validUntil: day(
    { zh: '记录有效期至', en: 'Record valid until' },
    { section: 'registration', column: 'available' },
  ),
  renewedBy: text({ zh: '续期人', en: 'Renewed by' }, { section: 'registration' }),
  registrationNumber: text({ zh: '批准登记号', en: 'Registration number' }, { section: 'registration' }),
  registeredOn: day({ zh: '批准登记日期', en: 'Registered on' }, { section: 'registration' }),
  researchFrom: day({ zh: '研究起始', en: 'Research from' }, { section: 'registration' }),
  researchTo: day({ zh: '研究终止', en: 'Research to' }, { section: 'registration' }),
  category: code({ zh: '成果类别', en: 'Category' }, 'achievementCategory', { section: 'registration' }),
  attribute: code({ zh: '成果属性', en: 'Attribute' }, 'achievementAttribute', { section: 'registration' }),
  forms: codes({ zh: '成果体现形式', en: 'Forms' }, 'achievementForm', { section: 'registration' }),
  projectSource: code({ zh: '课题来源', en: 'Source of the project' }, 'projectSource', {
    section: 'registration',
  }),
  secrecy: code({ zh: '密级', en: 'Secrecy' }, 'secrecy', { section: 'registration' }),
  visibility: code({ zh: '公开等级', en: 'Visibility' }, 'visibility', {
    section: 'registration',
    column: 'available',
  }),
  region: code({ zh: '所在地', en: 'Region' }, 'region', { section: 'registration', column: 'available' }),
  sourceNote: text({ zh: '数据来源', en: 'Source of the record' }, { section: 'registration' }),
  reviewOn: day(
    { zh: '复核日期', en: 'To be reviewed on' },
    { section: 'registration', column: 'available' },
  ),
};
