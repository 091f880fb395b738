import type { CodeTable } from '../types.ts';

const registrationForm = '科技成果登记办法与科技成果登记表（应用技术类）';

export const achievementCategory: CodeTable = {
  id: 'achievementCategory',
  version: '1',
  title: { zh: '成果类别', en: 'Achievement category' },
  source: registrationForm,
  certainty: 'V',
  entries: [
    { code: 'applied', zh: '应用技术', en: 'Applied technology', aliases: ['应用技术类'] },
    { code: 'applied.development', parent: 'applied', zh: '技术开发类', en: 'Technology development' },
    { code: 'applied.publicGood', parent: 'applied', zh: '社会公益类', en: 'Public benefit' },
    { code: 'theory', zh: '基础理论', en: 'Basic theory', aliases: ['基础研究', '基础理论类'] },
    { code: 'softScience', zh: '软科学', en: 'Soft science', aliases: ['软科学类'] },
  ],
};

export const achievementAttribute: CodeTable = {
  id: 'achievementAttribute',
  version: '1',
  title: { zh: '成果属性', en: 'Origin of the innovation' },
  source: registrationForm,
  certainty: 'V',
  entries: [
    { code: '1', zh: '原始性创新', en: 'Original innovation', aliases: ['原始创新', '自主创新'] },
    {
      code: '2',
      zh: '国外引进消化吸收创新',
      en: 'Innovation on technology brought in from abroad',
      aliases: ['引进消化吸收再创新', '引进消化吸收'],
    },
    {
      code: '3',
      zh: '国内技术二次开发',
      en: 'Further development of domestic technology',
      aliases: ['二次开发'],
    },
  ],
};

export const achievementForm: CodeTable = {
  id: 'achievementForm',
  version: '1',
  title: { zh: '体现形式', en: 'Form of the achievement' },
  source: registrationForm,
  certainty: 'V',
  entries: [
    { code: 'technology', zh: '新技术', en: 'New technology', aliases: ['技术'] },
    { code: 'process', zh: '新工艺', en: 'New process', aliases: ['工艺'] },
    { code: 'product', zh: '新产品', en: 'New product', aliases: ['产品'] },
    { code: 'material', zh: '新材料', en: 'New material', aliases: ['材料'] },
    { code: 'equipment', zh: '新装备', en: 'New equipment', aliases: ['新设备', '装备', '设备'] },
    {
      code: 'agriBioVariety',
      zh: '农业、生物医药新品种',
      en: 'New agricultural or biomedical variety',
      aliases: ['农业新品种', '生物医药新品种', '新药'],
    },
    { code: 'organismVariety', zh: '动植物新品种', en: 'New plant or animal variety', aliases: ['新品种'] },
    { code: 'mineralVariety', zh: '矿产新品种', en: 'New mineral variety' },
    { code: 'standard', zh: '标准', en: 'Standard' },
    { code: 'otherApplied', zh: '其他应用技术', en: 'Other applied technology', aliases: ['其他应用'] },
    { code: 'paper', zh: '论文', en: 'Paper' },
    { code: 'monograph', zh: '著作', en: 'Monograph', aliases: ['专著'] },
    { code: 'report', zh: '研究报告', en: 'Research report' },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};

export const maturityStage: CodeTable = {
  id: 'maturityStage',
  version: '1',
  title: { zh: '所处阶段', en: 'Stage of maturity' },
  source: `${registrationForm}；细分档为高校与孵化器常用清单；与成熟度的对应为本软件约定`,
  certainty: 'V',
  entries: [
    {
      code: 'early',
      zh: '初期阶段',
      en: 'Early stage',
      aliases: ['初期', '早期', '早期阶段'],
      mapping: { trl: ['1', '2', '3', '4'] },
    },
    {
      code: 'early.research',
      parent: 'early',
      zh: '研发',
      en: 'Research',
      aliases: ['研发阶段', '实验室', '实验室阶段', '研究阶段', '概念验证'],
      mapping: { trl: ['1', '2', '3'] },
    },
    {
      code: 'early.bench',
      parent: 'early',
      zh: '小试',
      en: 'Bench trial',
      aliases: ['小试阶段', '完成小试', '实验室小试'],
      mapping: { trl: ['4'] },
    },
    {
      code: 'middle',
      zh: '中期阶段',
      en: 'Middle stage',
      aliases: ['中期', '中期试验'],
      mapping: { trl: ['5', '6', '7'] },
    },
    {
      code: 'middle.pilot',
      parent: 'middle',
      zh: '中试',
      en: 'Pilot scale',
      aliases: ['完成中试', '中试阶段', '中试放大', '样机'],
      mapping: { trl: ['5', '6'] },
    },
    {
      code: 'middle.industrialTrial',
      parent: 'middle',
      zh: '工业性试验',
      en: 'Industrial trial',
      aliases: ['工业试验', '工程示范', '示范应用'],
      mapping: { trl: ['7'] },
    },
    {
      code: 'mature',
      zh: '成熟应用阶段',
      en: 'Mature application',
      aliases: ['成熟应用', '成熟', '成熟阶段'],
      mapping: { trl: ['8', '9'] },
    },
    {
      code: 'mature.smallBatch',
      parent: 'mature',
      zh: '小规模生产',
      en: 'Small-batch production',
      aliases: ['小批量', '小批量生产', '批量生产'],
      mapping: { trl: ['8'] },
    },
    {
      code: 'mature.limitedUse',
      parent: 'mature',
      zh: '已小范围转化应用',
      en: 'In limited use',
      aliases: ['小范围应用', '小范围转化应用'],
      mapping: { trl: ['8'] },
    },
    {
      code: 'mature.wideUse',
      parent: 'mature',
      zh: '大规模应用',
      en: 'In wide use',
      aliases: ['产业化', '已产业化', '规模化应用', '产业化阶段'],
      mapping: { trl: ['9'] },
    },
  ],
};

export const achievementLevel: CodeTable = {
  id: 'achievementLevel',
  version: '1',
  title: { zh: '成果水平', en: 'Assessed level' },
  source: registrationForm,
  certainty: 'V',
  entries: [
    { code: 'worldLeading', zh: '国际领先', en: 'World-leading', aliases: ['国际领先水平'] },
    { code: 'worldAdvanced', zh: '国际先进', en: 'World-advanced', aliases: ['国际先进水平'] },
    { code: 'nationalLeading', zh: '国内领先', en: 'Leading in China', aliases: ['国内领先水平'] },
    { code: 'nationalAdvanced', zh: '国内先进', en: 'Advanced in China', aliases: ['国内先进水平'] },
    { code: 'other', zh: '其他', en: 'Other' },
    { code: 'notAssessed', zh: '未评价', en: 'Not assessed', aliases: ['未鉴定', '未评'] },
  ],
};

export const evaluationMethod: CodeTable = {
  id: 'evaluationMethod',
  version: '1',
  title: { zh: '评价方式', en: 'Way of evaluation' },
  source: registrationForm,
  certainty: 'V',
  entries: [
    { code: 'appraisal', zh: '鉴定', en: 'Expert appraisal', aliases: ['成果鉴定', '专家鉴定'] },
    { code: 'acceptance', zh: '验收', en: 'Acceptance', aliases: ['项目验收'] },
    { code: 'conclusion', zh: '结题', en: 'Project conclusion', aliases: ['项目结题'] },
    { code: 'review', zh: '评审', en: 'Review', aliases: ['专家评审'] },
    { code: 'assessment', zh: '评估', en: 'Assessment', aliases: ['成果评价', '第三方评价', '第三方评估'] },
    { code: 'marketAccess', zh: '行业准入', en: 'Sector approval' },
    { code: 'testing', zh: '权威部门检测', en: 'Test by an authority', aliases: ['检测', '第三方检测'] },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};

export const applicationState: CodeTable = {
  id: 'applicationState',
  version: '1',
  title: { zh: '应用状态', en: 'State of application' },
  source: registrationForm,
  certainty: 'V',
  entries: [
    { code: 'industrial', zh: '产业化应用', en: 'Industrial use', aliases: ['已产业化', '产业化'] },
    {
      code: 'limited',
      zh: '小批量或小范围应用',
      en: 'Small-batch or limited use',
      aliases: ['小批量应用', '小范围应用', '小批量'],
    },
    { code: 'trial', zh: '试用', en: 'On trial', aliases: ['试用阶段'] },
    { code: 'discontinued', zh: '应用后停用', en: 'Used, then discontinued', aliases: ['停用'] },
    { code: 'unused', zh: '未应用', en: 'Not in use', aliases: ['尚未应用'] },
    { code: 'other', zh: '其他', en: 'Other' },
  ],
};

export const projectSource: CodeTable = {
  id: 'projectSource',
  version: '1',
  title: { zh: '课题来源', en: 'Source of the project' },
  source: registrationForm,
  certainty: 'V',
  entries: [
    { code: 'national', zh: '国家财政', en: 'National funds', aliases: ['国家计划', '国家级', '国家'] },
    { code: 'province', zh: '省财政', en: 'Provincial funds', aliases: ['省级', '省部级', '省计划'] },
    { code: 'city', zh: '市财政', en: 'City funds', aliases: ['市级', '市厅级', '地市级'] },
    { code: 'own', zh: '自主', en: 'Own project', aliases: ['自选', '自主研发', '自筹'] },
    { code: 'commissioned', zh: '委托', en: 'Commissioned', aliases: ['横向', '企业委托', '横向委托'] },
    { code: 'joint', zh: '合作', en: 'Joint project', aliases: ['合作研发', '联合'] },
  ],
};

export const trl: CodeTable = {
  id: 'trl',
  version: '1',
  title: { zh: '技术成熟度', en: 'Technology readiness level' },
  source: 'NASA 技术成熟度九级；中文为本软件释义，与 GB/T 22900-2022 的表述待核',
  certainty: 'V',
  entries: [
    { code: '1', zh: '1级 基本原理被发现并报告', en: 'TRL 1 Basic principles observed and reported' },
    { code: '2', zh: '2级 技术概念或应用设想形成', en: 'TRL 2 Technology concept or application formulated' },
    {
      code: '3',
      zh: '3级 关键功能的分析与实验验证（概念验证）',
      en: 'TRL 3 Critical function proved by analysis and experiment',
    },
    {
      code: '4',
      zh: '4级 实验室环境下部件或原理样机验证（小试）',
      en: 'TRL 4 Component or breadboard validated in the laboratory',
    },
    {
      code: '5',
      zh: '5级 相关环境下部件或原理样机验证',
      en: 'TRL 5 Component or breadboard validated in a relevant environment',
    },
    {
      code: '6',
      zh: '6级 相关环境下系统或子系统样机演示（中试）',
      en: 'TRL 6 System or subsystem demonstrated in a relevant environment',
    },
    {
      code: '7',
      zh: '7级 实际运行环境下系统样机演示',
      en: 'TRL 7 System prototype demonstrated in its operating environment',
    },
    {
      code: '8',
      zh: '8级 实际系统完成并通过试验鉴定（小批量）',
      en: 'TRL 8 Actual system completed and qualified by test',
    },
    {
      code: '9',
      zh: '9级 实际系统经成功运行证明（产业化）',
      en: 'TRL 9 Actual system proven in successful operation',
    },
  ].map((entry) => ({
    ...entry,
    aliases: [`TRL${entry.code}`, `${entry.code}级`, `${'一二三四五六七八九'[Number(entry.code) - 1]}级`],
  })),
};
