import type { contractChangeKinds, RegistrationKind, rightChangeStates } from '../../domain/fulfilment.ts';

type Language = 'zh' | 'en';
type Words<Code extends string> = Readonly<Record<Code, Readonly<Record<Language, string>>>>;

export const registrationWords: Words<RegistrationKind> = {
  submitted: { zh: '提交', en: 'submitted' },
  accepted: { zh: '受理', en: 'accepted' },
  refused: { zh: '不予登记', en: 'refused' },
  certified: { zh: '已登记', en: 'registered' },
  revoked: { zh: '撤销登记', en: 'revoked' },
};

export const changeWords: Words<(typeof contractChangeKinds)[number]> = {
  supplement: { zh: '补充协议', en: 'amendment' },
  change: { zh: '变更', en: 'change' },
  termination: { zh: '解除', en: 'termination' },
};

export const rightWords: Words<(typeof rightChangeStates)[number]> = {
  filed: { zh: '已申报', en: 'filed' },
  recorded: { zh: '已备案或变更', en: 'recorded' },
  refused: { zh: '未予办理', en: 'refused' },
};

const words = {
  title: { zh: '一项一档', en: 'File of one transfer' },
  purpose: {
    zh: '本档汇集该项转化留存的决策、依据、公示、同意、披露、资金与文件记录，供尽职免责审查使用；未留存的列在“缺项”，不作推定。',
    en: 'Everything on record about this transfer: decisions, their basis, notices, consents, disclosures, money and files, for a review of due care. What is not on record is listed as missing and not presumed.',
  },
  printedOn: { zh: '打印日期', en: 'Printed on' },
  overview: { zh: '概况', en: 'Overview' },
  missing: { zh: '缺项', en: 'Missing' },
  nothingMissing: { zh: '应有记录均已留存。', en: 'Nothing that must be on record is missing.' },
  contract: { zh: '合同', en: 'Contract' },
  project: { zh: '项目名称', en: 'Project' },
  signed: { zh: '签订日期', en: 'Signed on' },
  total: { zh: '合同金额（元）', en: 'Amount (CNY)' },
  technical: { zh: '技术交易额（元）', en: 'Technical amount (CNY)' },
  sellers: { zh: '让与方', en: 'Sellers' },
  buyers: { zh: '受让方', en: 'Buyers' },
  broker: { zh: '中介方及工作内容', en: 'Broker and work' },
  registration: { zh: '认定登记', en: 'Registration' },
  registrationNumber: { zh: '合同登记编号', en: 'Registration number' },
  imported: { zh: '来源', en: 'Origin' },
  importedHistory: { zh: '历史台账导入，待核', en: 'Imported from a ledger, to be checked' },
  thread: { zh: '对接事项', en: 'Thread' },
  basis: { zh: '流程依据', en: 'Basis of the steps' },
  noTemplate: { zh: '未选定合作方式，无流程模板', en: 'no way of working together chosen, no template' },
  course: { zh: '过程', en: 'Course' },
  required: { zh: '应有记录', en: 'What must be on record' },
  records: { zh: '留存记录', en: 'Records' },
  notices: { zh: '公示与异议', en: 'Notices and objections' },
  disclosures: { zh: '披露记录', en: 'What was disclosed' },
  changes: { zh: '补充、变更与解除', en: 'Amendments and termination' },
  receipts: { zh: '到账', en: 'Receipts' },
  distribution: { zh: '收益分配', en: 'Distribution' },
  rights: { zh: '权属变更与许可备案', en: 'Transfers of rights and licences on record' },
  files: { zh: '文件', en: 'Files' },
  history: { zh: '操作记录', en: 'Operations' },
  noEntries: { zh: '无记录。', en: 'Nothing on record.' },
  day: { zh: '日期', en: 'Day' },
  time: { zh: '时间', en: 'Time' },
  who: { zh: '经办人', en: 'By' },
  stage: { zh: '阶段', en: 'Stage' },
  what: { zh: '事项', en: 'What' },
  state: { zh: '状态', en: 'State' },
  content: { zh: '内容', en: 'Content' },
  party: { zh: '对方', en: 'Other party' },
  amount: { zh: '金额（元）', en: 'Amount (CNY)' },
  place: { zh: '地点', en: 'Place' },
  from: { zh: '起', en: 'From' },
  until: { zh: '止', en: 'Until' },
  objections: { zh: '异议及处理', en: 'Objections and how they were dealt with' },
  recipient: { zh: '接收方', en: 'Recipient' },
  subject: { zh: '对象', en: 'Subject' },
  name: { zh: '名称', en: 'Name' },
  fingerprint: { zh: '校验值（SHA-256）', en: 'Fingerprint (SHA-256)' },
  gross: { zh: '收入', en: 'Income' },
  net: { zh: '净收入', en: 'Net income' },
  related: { zh: '关联交易声明', en: 'Related parties' },
  rule: { zh: '依据', en: 'Basis' },
  standing: { zh: '有效', en: 'stands' },
  reversed: { zh: '已冲销', en: 'turned back' },
  there: { zh: '已留存', en: 'on record' },
  notThere: { zh: '未留存', en: 'not on record' },
  notApplicable: { zh: '不适用', en: 'does not apply' },
  must: { zh: '必备', en: 'required' },
  advised: { zh: '建议', en: 'advised' },
  open: { zh: '未处理', en: 'open' },
  price: { zh: '定价公示', en: 'Price notice' },
  reward: { zh: '奖励公示', en: 'Reward notice' },
  noFiles: { zh: '没有任何附件', en: 'no file at all' },
  noRelated: { zh: '收益分配未附关联交易声明', en: 'a distribution without a statement on related parties' },
  noBroker: { zh: '合同未写明中介方与工作内容', en: 'the contract names no broker with the work' },
  noThread: {
    zh: '直接登记，没有对接事项：过程、公示与同意不在册',
    en: 'registered directly, without a thread: course, notices and consents are not on record',
  },
  insert: { zh: '新增', en: 'added' },
  update: { zh: '修改', en: 'changed' },
  erase: { zh: '清除个人信息', en: 'personal data erased' },
  cut: {
    zh: '操作记录共 {all} 条，此处列最近 {shown} 条；其余可在程序的“历史”中查到。',
    en: '{all} operations; the last {shown} are listed, the others are in the history of the program.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type DossierWord = keyof typeof words;

export function dossierWord(language: Language): (word: DossierWord) => string {
  return (word) => words[word][language];
}

/** What an operation was about, by the table it was written to. */
export const objectWords: Readonly<Record<string, Words<string>[string]>> = {
  thread: { zh: '对接事项', en: 'thread' },
  contract: { zh: '合同', en: 'contract' },
  attachment: { zh: '附件', en: 'file' },
  figure: { zh: '指标', en: 'figure' },
  personal: { zh: '个人信息', en: 'personal data' },
};
