/** The ledgers that an office brings along: contracts, receipts, patents, qualifications, and the registry's list. */
export const ledgerKinds = ['contract', 'receipt', 'patent', 'qualification', 'registry'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

type Headings = Readonly<Record<string, string>>;

const project = '项目名称 合同名称 技术合同名称 项目 合同项目名称 课题名称 合同标题 project';
const contractNumber = '合同编号 合同号 项目编号 编号 合同流水号 内部编号 contractnumber';
const seller =
  '卖方 卖方名称 乙方 受托方 技术方 让与方 转让方 许可方 承担单位 供方 卖方单位 技术提供方 seller';
const buyer =
  '买方 买方名称 甲方 合作单位 委托方 受让方 被许可方 委托单位 购买方 需方 合作企业 客户名称 企业名称 buyer';
const total = '合同金额 合同成交额 成交额 合同额 合同总额 总金额 合同总金额 合同价款 成交金额 金额 amount';
const unit = '学院 二级单位 院系 所属学院 部门 所属部门 承担学院 系所 unit';
const leader = '负责人 项目负责人 项目主持人 主持人 课题负责人 leader';
const registrationNumber = '合同登记编号 登记编号 认定登记编号 登记号 技术合同登记编号 认定登记号';
const note = '备注 说明 附注 note';

/** Headings met in such ledgers, by column; written as `readHeading` normalises them, best first. */
export const ledgerColumnHeadings: Readonly<Record<LedgerKind, Headings>> = {
  contract: {
    rowNumber: '序号 行号 no',
    contractNumber,
    projectName: project,
    seller,
    buyer,
    totalFen: total,
    technicalFen: '技术交易额 技术性收入 其中技术交易额 核定技术交易额 技术合同交易额',
    signedOn: '签订日期 签订时间 盖章日期 签约日期 合同签订日期 合同签订时间 签约时间 签署日期 signedon',
    startsOn: '生效日期 开始日期 起始日期 合同起始日期 合同开始时间 开始时间',
    endsOn: '结束日期 终止日期 到期日期 合同终止日期 合同结束时间 截止日期 结束时间',
    period: '起止时间 合同期限 起止日期 履行期限 执行期限 合同起止时间 有效期限',
    contractType: '合同类型 合同类别 技术合同类别 类型 类别',
    technicalField: '技术领域 所属技术领域 技术合同领域',
    unitName: unit,
    leaderName: leader,
    buyerNature: '合作单位性质 买方性质 单位性质 甲方性质 企业性质',
    buyerRegion: '合作单位所在区 合作单位所在地 买方所在地 甲方所在地 所在区 地区 行政区划',
    creditCode: '统一社会信用代码 信用代码 合作单位信用代码 买方统一社会信用代码',
    paymentMethod: '支付方式 付款方式',
    ipType: '知识产权 知识产权类型 专利类型',
    registrationNumber,
    registeredOn: '登记日期 认定登记日期 登记时间 认定日期',
    receivedFen: '到账金额 已到账 到款金额 已到款 实到金额 累计到账',
    receivedOn: '到账日期 到款日期 到账时间',
    phone: '电话 联系电话 手机 负责人电话 联系方式 手机号',
    note,
  },
  receipt: {
    rowNumber: '序号 行号',
    contractNumber,
    projectName: project,
    payer: '拨款单位 付款单位 付款方 来款单位 对方户名 汇款单位 付款人 交款单位 payer',
    receivedOn: '到账日期 到款日期 到账时间 入账日期 收款日期 交易日期 来款日期 日期 receivedon',
    amountFen: '到账金额 到款金额 入账金额 收款金额 来款金额 到账额 金额 发生额 amount',
    unitName: unit,
    leaderName: leader,
    note: '备注 摘要 用途 附言 说明 note',
  },
  patent: {
    rowNumber: '序号 行号',
    rightNumber: '专利号 专利号申请号 申请号 授权号 专利申请号 登记号 证书号 权利号 patentnumber',
    title: '专利名称 发明名称 名称 成果名称 软件名称 题目 title',
    kind: '专利类型 类型 知识产权类型 专利种类 种类 权利类型',
    inventors: '发明人 发明设计人 全部发明人 设计人 完成人 作者 inventors',
    holders: '专利权人 申请人 权利人 申请专利权人 著作权人 holder',
    state: '法律状态 专利状态 状态 当前状态 案件状态',
    filedOn: '申请日 申请日期 申请时间',
    grantedOn: '授权日 授权公告日 授权日期 授权时间 登记日期',
    expiresOn: '届满日 有效期至 到期日 失效日期 专利届满日',
    feeDueOn:
      '年费缴费截止日 年费到期日 缴费日期 下次缴费日 缴费截止日 年费缴纳日 应缴日期 年费日期 年费缴费日',
    feeFen: '年费 年费金额 应缴金额 应缴年费 缴费金额',
    unitName: unit,
    leaderName: leader,
    note,
  },
  qualification: {
    rowNumber: '序号 行号',
    organisationName: '企业名称 单位名称 公司名称 名称 企业 单位 机构名称',
    creditCode: '统一社会信用代码 信用代码 社会信用代码',
    kind: '资质 资质类型 资质名称 称号 企业资质 类型 认定类型 类别',
    certificateNumber: '证书编号 编号 入库编号 入库登记编号 证书号 资质编号',
    validFrom: '认定日期 发证日期 发证时间 入库时间 认定时间 有效期起 公告日期',
    validTo: '有效期至 有效期 到期日期 有效期止 截止日期 失效日期',
    year: '年度 认定年度 年份 批次年度',
    region: '所在地 县区 地区 属地 区域 所在区',
    note,
  },
  registry: {
    rowNumber: '序号 行号',
    registrationNumber: `${registrationNumber} 合同编号 编号`,
    projectName: project,
    seller,
    buyer,
    contractType: '合同类型 合同类别 技术合同类别 类别',
    signedOn: '签订日期 签订时间 合同签订日期 签约日期',
    registeredOn: '登记日期 认定登记日期 登记时间 认定日期 审核日期',
    totalFen: total,
    technicalFen: '技术交易额 核定技术交易额 核定技术性收入 技术性收入',
  },
};

/** Every heading that any ledger knows. */
export const ledgerHeadings: readonly string[] = Object.values(ledgerColumnHeadings).flatMap((columns) =>
  Object.values(columns).flatMap(wordsOf),
);

/** The single headings of one column. */
export function wordsOf(headings: string): string[] {
  return headings.split(/\s+/).filter((heading) => heading !== '');
}
