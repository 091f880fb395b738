import { code, day, type Field, integer, longText, moneyFen, text } from '../../domain/fields/field.ts';
import type { ImportTarget } from '../targets.ts';
import { type LedgerKind, ledgerColumnHeadings, wordsOf } from './headings.ts';

const words = (zh: string, en: string) => ({ zh, en });

const contractFields: Readonly<Record<string, Field>> = {
  contractNumber: text(words('合同编号', 'Contract number')),
  projectName: text(words('项目名称', 'Project')),
  seller: text(words('卖方', 'Seller')),
  buyer: text(words('买方', 'Buyer')),
  totalFen: moneyFen(words('成交额', 'Total')),
  technicalFen: moneyFen(words('技术交易额', 'Technical amount')),
  signedOn: day(words('签订日期', 'Signed on')),
  startsOn: day(words('开始日期', 'Starts on')),
  endsOn: day(words('结束日期', 'Ends on')),
  contractType: code(words('合同类别', 'Kind of contract'), 'contractType'),
  technicalField: code(words('技术领域', 'Technical field'), 'technicalField'),
  unitName: text(words('二级单位', 'Unit')),
  leaderName: text(words('项目负责人', 'Project leader')),
  buyerNature: code(words('买方性质', 'Nature of the buyer'), 'partyKind'),
  buyerRegion: code(words('买方所在地', 'Region of the buyer'), 'region'),
  creditCode: text(words('买方信用代码', 'Credit code of the buyer')),
  paymentMethod: code(words('支付方式', 'Payment'), 'paymentMethod'),
  ipType: code(words('知识产权类型', 'Kind of right'), 'ipType'),
  registrationNumber: text(words('合同登记编号', 'Registration number')),
  registeredOn: day(words('登记日期', 'Registered on')),
  receivedFen: moneyFen(words('已到账', 'Received')),
  receivedOn: day(words('到账日期', 'Received on')),
  note: longText(words('备注', 'Note')),
};

const fieldsOfKind: Readonly<Record<LedgerKind, Readonly<Record<string, Field>>>> = {
  contract: contractFields,
  receipt: {
    contractNumber: text(words('合同编号', 'Contract number')),
    projectName: text(words('项目名称', 'Project')),
    payer: text(words('付款方', 'Payer')),
    receivedOn: day(words('到账日期', 'Received on')),
    amountFen: moneyFen(words('到账金额', 'Amount')),
    unitName: text(words('二级单位', 'Unit')),
    leaderName: text(words('项目负责人', 'Project leader')),
    note: longText(words('摘要', 'Note')),
  },
  patent: {
    rightNumber: text(words('专利号', 'Number')),
    title: text(words('专利名称', 'Title')),
    kind: code(words('权利种类', 'Kind of right'), 'ipType'),
    inventors: text(words('发明人', 'Inventors')),
    holders: text(words('权利人', 'Holders')),
    state: code(words('法律状态', 'State'), 'ipState'),
    filedOn: day(words('申请日', 'Filed on')),
    grantedOn: day(words('授权日', 'Granted on')),
    expiresOn: day(words('届满日', 'Expires on')),
    feeDueOn: day(words('年费缴费日', 'Fee due on')),
    feeFen: moneyFen(words('年费', 'Fee')),
    unitName: text(words('二级单位', 'Unit')),
    leaderName: text(words('负责人', 'Leader')),
    note: longText(words('备注', 'Note')),
  },
  qualification: {
    organisationName: text(words('企业名称', 'Firm')),
    creditCode: text(words('统一社会信用代码', 'Credit code')),
    kind: code(words('资质', 'Qualification'), 'qualification'),
    certificateNumber: text(words('证书编号', 'Certificate number')),
    validFrom: day(words('认定日期', 'Valid from')),
    validTo: day(words('有效期至', 'Valid to')),
    year: integer(words('认定年度', 'Year'), { min: 1980, max: 2200 }),
    region: code(words('所在地', 'Region'), 'region'),
    note: longText(words('备注', 'Note')),
  },
  registry: {
    registrationNumber: text(words('合同登记编号', 'Registration number')),
    projectName: text(words('项目名称', 'Project')),
    seller: text(words('卖方', 'Seller')),
    buyer: text(words('买方', 'Buyer')),
    contractType: code(words('合同类别', 'Kind of contract'), 'contractType'),
    signedOn: day(words('签订日期', 'Signed on')),
    registeredOn: day(words('登记日期', 'Registered on')),
    totalFen: moneyFen(words('成交额', 'Total')),
    technicalFen: moneyFen(words('技术交易额', 'Technical amount')),
  },
};

const special = {
  rowNumber: { kind: 'rowNumber', label: words('序号', 'Row number') },
  phone: { kind: 'contactPhone', label: words('电话', 'Phone') },
  period: { kind: 'daySpan', label: words('起止时间', 'Period') },
} as const;

function buildTargets(kind: LedgerKind): ImportTarget[] {
  const fields = fieldsOfKind[kind];
  return Object.entries(ledgerColumnHeadings[kind]).map(([id, headings]): ImportTarget => {
    const field = fields[id];
    const shared = { id, headings: wordsOf(headings), takesSeveral: id === 'phone', unit: null };
    if (field) return { ...shared, kind: 'field', label: field.label, fields: [{ name: id, field }] };
    const { kind: targetKind, label } = special[id as keyof typeof special];
    const span = id === 'period' ? ['startsOn', 'endsOn'] : [];
    return {
      ...shared,
      kind: targetKind,
      label,
      fields: span.flatMap((name) => (fields[name] ? [{ name, field: fields[name] }] : [])),
    };
  });
}

const targetsByKind = new Map<LedgerKind, readonly ImportTarget[]>();

/** What a column of this ledger may be taken for. */
export function ledgerTargets(kind: LedgerKind): readonly ImportTarget[] {
  const known = targetsByKind.get(kind) ?? buildTargets(kind);
  targetsByKind.set(kind, known);
  return known;
}
