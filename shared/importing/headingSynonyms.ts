import type { RecordKind } from '../domain/fields/field.ts';

/**
 * Headings met in the forms and lists of offices, by target. Data, not code: a new form is learnt by adding
 * its heading here. Written as `readHeading` normalises them (no blanks, marks or brackets); the label of a
 * field in both languages always counts as well and is not repeated. Separated by blanks, best first: of two
 * targets that know a heading, the one that names it earlier wins.
 */
type Synonyms = Readonly<Record<string, string>>;

const common: Synonyms = {
  rowNumber: '序号 编号序 行号 no id # 序',
  ignored: '身份证号 身份证号码 身份证 证件号码 证件号 公民身份号码 idcard idnumber',
  organisationName: `
    单位名称 单位 企业名称 企业 公司名称 公司 机构名称 机构全称 单位全称 所属单位 申报单位 填报单位
    需求单位 需求企业 需求方 提出单位 技术需求单位 依托单位 完成单位 第一完成单位 成果单位 成果完成单位
    所属高校 高校名称 学校 院校 持有单位 权利人 成果持有人 成果所属单位 供给单位 场景单位 发布单位
    开放单位 场景提供单位 工作单位 所在单位 所在机构 organisation organization company institution
    affiliation firm`,
  creditCode: `
    统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一社会信用代码证号 组织机构代码 企业代码
    creditcode`,
  contactName: `
    联系人 联系人姓名 企业联系人 需求联系人 技术联系人 对接人 联络人 经办人 成果联系人 项目联系人
    contact contactperson`,
  contactPhone: `
    联系电话 电话 手机 手机号 手机号码 联系方式 联系人电话 联系人手机 固定电话 办公电话 移动电话 座机
    电话号码 联系人电话手机 联系人联系方式 phone mobile tel telephone`,
  contactEmail: '电子邮箱 邮箱 电子邮件 电子信箱 邮件地址 联系邮箱 email mail emailaddress',
  contactWechat: '微信 微信号 wechat',
  secrecyMark:
    '密级 成果密级 项目密级 保密级别 保密等级 涉密等级 是否涉密 涉密情况 定密 secrecy classification',
  keywords: '关键词 关键字 主题词 技术关键词 关键词标签 标签',
  domain: `
    技术领域 所属领域 领域 所属技术领域 需求领域 需求所属领域 技术方向 高新技术领域 所属高新技术领域
    专业领域 需求技术所属领域 技术类别 成果领域 学科领域 field technicalfield domain`,
  industry: '行业 所属行业 应用行业 行业类别 行业分类 所属产业 产业 行业领域 国民经济行业 industry sector',
  region: `
    所在地 地区 所属地区 区域 所在地域 所在区域 属地 县区 县市区 所属县区 所在地市 行政区划 所在城市
    region location`,
  visibility: '是否公开 公开程度 公开等级 公开方式 公开范围 信息公开 是否同意公开 visibility',
  sourceNote: '数据来源 来源 信息来源 source',
  reviewOn: '复核日期 有效期 信息有效期 有效期至 有效日期 截止日期',
};

const achievement: Synonyms = {
  title: `
    成果名称 科技成果名称 项目名称 技术名称 成果 成果项目名称 专利名称 名称 成果题目 技术成果名称 标题
    title name achievement`,
  summary: `
    成果简介 成果介绍 简介 项目简介 技术简介 成果内容 技术内容 成果描述 技术描述 内容简介 项目介绍
    成果概述 主要内容 摘要 技术介绍 成果详情 description summary abstract`,
  maturity: `
    成熟度 成熟程度 技术成熟度 所处阶段 成果所处阶段 技术成熟程度 成果成熟度 成果阶段 研发阶段 阶段
    maturity stage`,
  transferModes: `
    合作方式 转化方式 拟转化方式 拟采取的转化方式 转让方式 交易方式 合作形式 意向合作方式 转移转化方式
    可转化方式 合作模式 transfermode cooperation`,
  price: `
    期望价格 预期价格 转让价格 价格 报价 意向价格 拟转让价格 挂牌价 估价 交易价格 转让费 参考价格
    转化价格 拟转化金额 合作价格 price askingprice`,
  sellingPoint: '一句话卖点 亮点 成果亮点 核心卖点 技术亮点',
  problemSolved: '解决的问题 解决问题 拟解决问题 主要解决的问题',
  advantages: `
    优势 技术优势 创新点 主要创新点 技术创新点 先进性 技术先进性 竞争优势 技术特点 特点 优势分析
    与现有技术对比 advantages`,
  economics: '经济效益 效益分析 经济性 经济社会效益 预期效益 市场前景 市场分析 应用前景',
  applications: '应用领域 应用范围 应用方向 应用场景 适用范围 适用领域 推广应用 applications',
  requirements: '所需条件 转化条件 条件要求 投资条件 合作要求 转化所需条件 合作条件',
  ipState: `
    知识产权情况 知识产权 知识产权状态 专利情况 知识产权类型 专利类型 专利状态 知识产权形式
    知识产权状况 法律状态`,
  rightNumbers: '专利号 专利申请号 授权号 知识产权编号 专利编号 知识产权号 专利授权号 申请号 专利号申请号',
  rightsNote: `
    权属 权属情况 权属说明 产权归属 知识产权情况 知识产权 专利情况 知识产权类型 专利类型 知识产权形式
    知识产权状况`,
  level: '成果水平 技术水平 水平',
  evaluationMethod: '评价方式 鉴定方式 成果评价方式',
  applicationState: '应用状态 应用情况 推广应用情况 转化情况 产业化情况',
  unitName: '二级单位 学院 所属学院 院系 所在学院 部门 所属部门 系所 所属院系 二级学院',
  leaderName: `
    项目负责人 负责人 第一完成人 成果负责人 成果完成人 首席专家 技术负责人 主要完成人 团队负责人
    项目带头人 第一发明人 leader`,
  inventors: '完成人 发明人 成果完成人员 项目组成员 团队成员 主要完成人员 inventors',
  partnerOrganisations: '合作单位 参与单位 其他完成单位',
  registrationNumber: '批准登记号 登记号 成果登记号 成果编号 编号 项目编号',
  registeredOn: '批准登记日期 登记日期 登记时间',
  researchPeriod: '研究起止时间 起止时间 研究时间 研究起止日期 项目起止时间 研究周期',
  researchFrom: '研究起始 研究起始年月 起始时间 开始时间 研究起始日期 起始日期',
  researchTo: '研究终止 研究终止年月 终止时间 完成时间 结束时间 完成日期 研究终止日期 结题时间',
  category: '成果类别 成果类型 类别',
  attribute: '成果属性',
  forms: '成果体现形式 体现形式 成果形式',
  projectSource: '课题来源 项目来源 任务来源 课题立项来源',
  trl: 'trl 技术成熟度等级 技术就绪度 trl等级',
  sampleAvailable: '有无样品 样品 是否有样品 样品情况',
  preferredRegions: '意向区域 意向转化地区 意向地区',
};

const need: Synonyms = {
  title: `
    技术难题或需求名称 技术需求名称 需求名称 难题名称 需求项目名称 项目名称 技术难题名称 技术难题 需求题目 需求标题 名称
    榜单名称 攻关名称 课题名称 技术需求 难题 标题 title name need`,
  originalWords: `
    需求概述 需求描述 难题描述 需求内容 需求简介 技术需求描述 技术需求内容 问题描述 需求详情 具体需求
    需求说明 难题内容 技术难题描述 需求背景 技术需求简介 详细描述 内容 描述 企业原话 需求具体内容
    主要内容 需求情况 技术需求 需求简要描述 简要描述 技术难题或需求简要描述 简介 说明 description content`,
  problem: '主要问题 拟解决的主要问题 存在问题 技术难点 需解决的主要技术难题 面临的技术问题 需解决的问题',
  keyTechnology: `
    技术关键 主要指标 技术指标 关键技术 技术指标要求 主要技术指标 考核指标 预期指标 性能指标 指标要求
    关键技术指标`,
  expectedGoal: '预期目标 目标 预期效果 期望目标 拟达到目标 预期成果',
  existingBasis: '现有基础 已有基础 工作基础 前期基础 企业现有基础 研究基础',
  triedApproaches: '已试过的办法 已采取措施 已尝试方案',
  excludedApproaches: '不考虑的方案 不接受的方案 排除方案',
  budget: `
    拟投入资金总额 拟投入资金 经费预算 预算 投入资金 拟投入经费 意向投入 资金预算 拟投资金额 计划投入
    投资预算 投入金额 意向金额 研发预算 预算金额 需求资金 拟投入 资金投入 预计投入 预计投入资金 计划投资 budget`,
  period: `
    需求时限 需求有效期 有效期 解决时限 需求期限 完成时限 期限 时限 需求起止时间 起止时间 攻关期限
    需求截止时间 需求截止日期 截止时间 截止日期 期望解决时间 期望完成时间 要求完成时间 deadline neededby`,
  solutionModes: `
    解决方式 技术需求解决方式 合作方式 合作模式 意向合作方式 拟采取合作方式 需求解决方式 合作形式
    拟合作方式`,
  needType: '需求类别 需求类型 类型 技术需求类别 需求种类 难题类别',
  mode: '征集方式 组织方式 发布方式',
  bountyFen: '揭榜金额 悬赏金额 榜额 揭榜奖金 榜单金额',
  wantedPartners:
    '合作意向单位 意向合作单位 意向专家 拟合作单位 产学研合作要求 希望合作高校 意向合作高校 合作意向',
  externalNumber: '需求编号 编号 征集编号 难题编号 需求序号 项目编号',
  stage: '需求状态 状态 审核状态 进展',
  acceptsDiagnosis: '是否接受专家诊断 接受专家诊断',
  otherServices: '其他服务需求 其他需求 其他',
  siteConditions: '现场条件',
  decisionMaker: '决策人 决策人时间表',
};

const scenario: Synonyms = {
  title: '场景名称 应用场景名称 场景标题 场景项目名称 机会名称 场景 名称 项目名称 标题',
  description: '场景描述 场景简介 场景内容 场景概况 场景需求 描述 内容 简介 建设内容 场景介绍 场景概述',
  site: '地点 场景地点 实施地点 场景位置 建设地点',
  budgetMaxFen: '预算 经费预算 场景预算 投资规模 投资额 总投资 资金规模 拟投入资金 计划投资 预计投资',
  period: '开放时间 开放周期 场景期限 开放期限 实施周期 建设周期',
  opensOn: '开放起 开始时间 开放日期 开始日期',
  closesOn: '开放止 截止时间 截止日期 结束时间',
  acceptanceMetrics: '验收指标 验收标准 考核指标 技术指标 指标要求 技术要求',
  conditions: '现场条件 场景条件 支持条件 开放条件',
  excludedApproaches: '不考虑的方案',
};

const organisation: Synonyms = {
  name: `
    机构名称 单位名称 企业名称 公司名称 名称 单位全称 机构全称 企业全称 单位 企业 公司 高校名称
    学校名称 name company organisation`,
  kind: '机构类型 单位类型 企业类型 类型 单位性质 机构属性 企业性质 性质 机构性质 类别',
  scale: '规模 企业规模 单位规模',
  introduction: '简介 机构简介 单位简介 企业简介 公司简介 介绍 企业介绍 主要业务 经营范围 主营业务',
  shortName: '简称',
  nature: '买卖方性质 法人性质',
  address: '地址 通讯地址 注册地址 单位地址 详细地址 企业地址 联系地址 address',
  website: '网址 网站 官网 单位网址 website url',
  legalRepresentative: '法定代表人 法人代表 法人 法人姓名',
  qualifications: '资质 企业资质 资质类型 称号 荣誉资质 企业称号',
  products: '主要产品 主营产品 产品 主导产品',
  employees: '员工人数 职工人数 从业人数 人数 员工数',
  listed: '上市公司 是否上市 是否上市公司',
  hitechZone: '国家高新区内 是否在高新区 是否国家高新区',
};

const person: Synonyms = {
  name: '姓名 专家姓名 人员姓名 名字 专家 教师姓名 name',
  unitName: '二级单位 学院 所属学院 部门 院系 所在学院 所在部门',
  title: '职称 职务 职称职务 职务职称 专业技术职务 技术职称 职位 职称/职务',
  role: '角色 人员类型 人员类别 身份',
  expertise: `
    研究方向 专长 研究领域 专业方向 擅长领域 专业特长 技术专长 从事专业 专业 主要研究方向 研究专长
    expertise`,
  introduction: '简介 个人简介 专家简介 介绍 个人简历 人员简介',
  availability: '可投入时间',
};

const synonymsByKind: Readonly<Record<RecordKind, Synonyms>> = {
  achievement,
  need,
  scenario,
  organisation,
  person,
};

/** The normalised headings that mean a target of this kind, best first; empty when only its label is known. */
export function headingsOf(kind: RecordKind, targetId: string): readonly string[] {
  const headings = synonymsByKind[kind][targetId] ?? common[targetId] ?? '';
  return headings.split(/\s+/).filter((heading) => heading !== '');
}

/** Words of a title row, sheet or file name that tell the record kind. */
export const kindWords: Readonly<Record<RecordKind, readonly string[]>> = {
  achievement: ['成果', '专利', '可转化', 'achievement'],
  need: ['需求', '难题', '揭榜', '攻关', 'need'],
  scenario: ['场景', 'scenario'],
  organisation: ['企业名录', '企业名单', '单位名录', '机构名录', '企业库', '名录', 'organisation'],
  person: ['专家', '人才', '教师名单', '人员名单', '科技副总', '特派员', 'expert'],
};
