import type { SubsidyPoint } from '../../domain/money/brokerage.ts';
import type { DistributionProblem, deductionKinds, ReliefPoint } from '../../domain/money/distribution.ts';
import type { DistributionMode, OwnerType } from '../../domain/rules/distribution.ts';

type Language = 'zh' | 'en';
type Words<Code extends string> = Readonly<Record<Code, { readonly zh: string; readonly en: string }>>;

export const modeWords: Words<DistributionMode> = {
  assignment: { zh: '转让', en: 'Assignment' },
  licence: { zh: '许可', en: 'Licence' },
  equity: { zh: '作价投资', en: 'Investment as shares' },
  ownUse: { zh: '自行实施', en: 'Own use' },
  cooperation: { zh: '合作实施', en: 'Use with others' },
  commissioned: { zh: '横向项目', en: 'Commissioned work' },
};

export const ownerWords: Words<OwnerType> = {
  public: { zh: '国家设立的高校院所等', en: 'State-run university or institute' },
  private: { zh: '非国有单位', en: 'Not state-run' },
};

export const deductionWords: Words<(typeof deductionKinds)[number]> = {
  tax: { zh: '税费', en: 'Taxes' },
  appraisal: { zh: '评估费', en: 'Appraisal' },
  patentFee: { zh: '专利费用', en: 'Patent fees' },
  commission: { zh: '中介佣金', en: 'Broker’s fee' },
  cost: { zh: '直接成本', en: 'Direct cost' },
  other: { zh: '其他', en: 'Other' },
};

export const basisWords: Words<'netIncome' | 'shares' | 'profit' | 'ownRule'> = {
  netIncome: { zh: '净收入', en: 'net income' },
  shares: { zh: '股份或出资比例', en: 'shares' },
  profit: { zh: '营业利润', en: 'operating profit' },
  ownRule: { zh: '按本单位横向经费办法', en: 'the office’s own rule' },
};

export const distributionProblemWords: Words<DistributionProblem> = {
  SHARES_NOT_WHOLE: { zh: '各项比例相加不等于100%', en: 'the shares do not add up to 100%' },
  DEDUCTIONS_ABOVE_GROSS: { zh: '扣除项合计超过收入', en: 'the deductions exceed the income' },
  NAME_TWICE: { zh: '同一人员或单位出现两次', en: 'a person or unit stands there twice' },
  NOTHING_TO_SHARE: { zh: '没有可分配的金额', en: 'there is nothing to share' },
  RECEIPT_USED_TWICE: { zh: '这笔到款已有分配表', en: 'another sheet shares out this receipt' },
  ABOVE_RECEIPT: { zh: '分配金额超过这笔到款', en: 'more is shared out than was received' },
  RECEIPT_REVERSED: { zh: '这笔到款已经撤回', en: 'this receipt was turned back' },
  PAID_BEFORE_RECEIPT: { zh: '发放日期早于到款', en: 'it was paid before the money came' },
  BELOW_FLOOR: { zh: '个人所得比例低于法定下限', en: 'the persons’ part is below the floor of law' },
  COMPANY_MISSING: {
    zh: '缺少公司名称或工商登记日期',
    en: 'the company or its day of registration is missing',
  },
  LEADER_NOT_SAID: { zh: '没有注明是否领导干部', en: 'it is not said who is a leader' },
  STATEMENT_MISSING: { zh: '缺少关联交易声明', en: 'the statement on related parties is missing' },
  NO_NOTICE: { zh: '尚未公示', en: 'no notice was published' },
  NOTICE_RUNNING: { zh: '公示期未满', en: 'the notice is still running' },
  NOTICE_OBJECTED: { zh: '公示有未处理的异议', en: 'an objection to the notice is open' },
  NOT_NEXT_STEP: { zh: '现在不能走这一步', en: 'this step cannot follow now' },
  STEPS_TAKEN: {
    zh: '已公示或发放，不能再改，请先撤回',
    en: 'it was shown or paid already; turn that back first',
  },
};

export const reliefWords: Words<ReliefPoint> = {
  MODE_NOT_COVERED: {
    zh: '该方式不适用（只限转让、许可）',
    en: 'this mode is not covered (assignment and licence only)',
  },
  RIGHTS_UNKNOWN: { zh: '合同没有列出权利', en: 'the contract lists no rights' },
  SECRET_NOT_COVERED: {
    zh: '所涉权利不在所列种类内（技术秘密不适用）',
    en: 'the rights are not of the kinds listed (trade secrets are not)',
  },
  NOT_PUBLIC_OWNER: {
    zh: '只适用于非营利性科研机构和高校',
    en: 'only for non-profit research units and universities',
  },
  NOT_REGISTERED: { zh: '合同尚未认定登记', en: 'the contract is not registered' },
  NOT_NOTICED: { zh: '奖励公示未完成', en: 'the notice of the reward is not over' },
  PAID_LATE: { zh: '超过到款后36个月', en: 'more than 36 months after the receipt' },
};

export const reliefVerdictWords: Words<'covered' | 'open' | 'notCovered'> = {
  covered: { zh: '所列条件均有记载', en: 'all conditions are on record' },
  open: { zh: '尚缺条件', en: 'conditions are missing yet' },
  notCovered: { zh: '不适用', en: 'not covered' },
};

export const subsidyWords: Words<SubsidyPoint> = {
  KIND_NOT_COUNTED: { zh: '合同类别不在通知所列', en: 'the kind of contract is not in the notice' },
  LICENCE_TOO_SHORT: { zh: '许可期限不足5年', en: 'the licence is shorter than 5 years' },
  LICENCE_TERM_UNKNOWN: { zh: '许可期限未记载', en: 'the term of the licence is not on record' },
  BROKER_NOT_NAMED: { zh: '合同没有写明中介方', en: 'the contract names no intermediary' },
  WORK_NOT_NAMED: {
    zh: '合同没有写明中介工作内容',
    en: 'the contract does not name the intermediary’s work',
  },
  BUYER_REGION_UNKNOWN: { zh: '买方注册地未记载', en: 'the buyer’s seat is not on record' },
  BUYER_OUTSIDE_PROVINCE: { zh: '买方不在本省注册', en: 'the buyer is not registered in the province' },
  NOT_REGISTERED: { zh: '合同尚未认定登记', en: 'the contract is not registered' },
  REGISTERED_IN_OTHER_YEAR: {
    zh: '登记年度不是当年或上一年',
    en: 'it was registered in neither this nor the last year',
  },
  NOTHING_RECEIVED: { zh: '当年没有到款', en: 'nothing was received in the year' },
  INVOICE_MISSING: { zh: '没有佣金发票记录', en: 'no invoice of the fee is on record' },
};

const sheetWords = {
  sheet: { zh: '收益分配表', en: 'Distribution sheet' },
  number: { zh: '合同', en: 'Contract' },
  project: { zh: '项目名称', en: 'Project' },
  mode: { zh: '转化方式', en: 'Mode' },
  owner: { zh: '单位性质', en: 'Owner' },
  received: { zh: '到款日期', en: 'Received on' },
  gross: { zh: '收入', en: 'Gross' },
  deductions: { zh: '扣除项', en: 'Deductions' },
  deduction: { zh: '项目', en: 'Item' },
  net: { zh: '净收入', en: 'Net income' },
  company: { zh: '公司', en: 'Company' },
  companyDay: { zh: '工商登记日期', en: 'Company registered on' },
  shares: { zh: '分配明细', en: 'Shares' },
  name: { zh: '姓名 / 单位', en: 'Person / unit' },
  role: { zh: '类别', en: 'Kind' },
  person: { zh: '个人', en: 'Person' },
  unit: { zh: '单位', en: 'Unit' },
  ratio: { zh: '比例', en: 'Share' },
  yuan: { zh: '金额（元）', en: 'Amount (CNY)' },
  leader: { zh: '是否领导干部', en: 'Leader' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  identity: { zh: '证件号码', en: 'Identity number' },
  bank: { zh: '银行账号', en: 'Bank account' },
  blank: {
    zh: '证件号码和银行账号由财务部门填写，程序不保存。',
    en: 'Finance adds identity and bank numbers; the program keeps none.',
  },
  basis: { zh: '依据', en: 'Basis' },
  floor: { zh: '个人所得下限', en: 'Floor for persons' },
  noFloor: { zh: '无法定下限', en: 'no floor of law' },
  statement: { zh: '关联交易声明', en: 'Statement on related parties' },
  notice: { zh: '公示截止', en: 'Notice until' },
  payBy: { zh: '发放期限', en: 'Pay by' },
  fileBy: { zh: '备案期限', en: 'File by' },
  relief: { zh: '个税优惠', en: 'Income tax relief' },
  signature: {
    zh: '经办人：　　　　审核：　　　　日期：',
    en: 'Prepared by:          Approved by:          Date:',
  },
  toCheck: { zh: '待核', en: 'to be checked' },
  proof: { zh: '居间工作证明', en: 'Proof of the broker’s work' },
  broker: { zh: '中介方', en: 'Intermediary' },
  work: { zh: '合同写明的工作内容', en: 'Work named in the contract' },
  signed: { zh: '签订日期', en: 'Signed on' },
  done: { zh: '工作记录', en: 'Work on record' },
  day: { zh: '日期', en: 'Day' },
  what: { zh: '内容', en: 'What' },
  who: { zh: '记录人', en: 'By' },
  attendees: { zh: '参加人', en: 'Attendees' },
  noWork: {
    zh: '没有关联的对接事项，系统里没有工作记录。',
    en: 'No thread is linked; there is no work on record.',
  },
  fee: { zh: '佣金（元）', en: 'Fee (CNY)' },
  agreed: { zh: '合同约定', en: 'Agreed' },
  due: { zh: '应收', en: 'Due' },
  got: { zh: '已收', en: 'Received' },
  invoiced: { zh: '已开票', en: 'Invoiced' },
  open: { zh: '未收', en: 'Open' },
  subsidy: { zh: '后补助测算', en: 'Estimate of the subsidy' },
  estimated: { zh: '按{year}年通知测算：{title}', en: 'Estimated by a notice of {year}: {title}' },
  estimate: { zh: '测算金额', en: 'Estimate' },
  receivedInYear: { zh: '{year}年到款', en: 'Received in {year}' },
  missing: { zh: '还缺', en: 'Missing' },
  nothingMissing: {
    zh: '所列条件均有记载，是否给予以主管部门审核为准',
    en: 'All conditions are on record; the authority decides',
  },
} as const;

export type SheetWord = keyof typeof sheetWords;

/** The words of these papers in one language. */
export function sayIn(language: Language): (word: SheetWord) => string {
  return (word) => sheetWords[word][language];
}
