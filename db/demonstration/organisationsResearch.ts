import type { OrganisationSample } from './types.ts';

/** Invented universities, institutes, pilot bases and service providers. */
export const researchOrganisations: readonly OrganisationSample[] = [
  {
    key: 'polytechnic',
    name: '鹰城示范理工大学',
    shortName: '示范理工',
    kind: 'university',
    region: '410411',
    industry: 'P83',
    introduction:
      '示范用虚构高校。设材料与化工、电气与机械、资源与环境三个重点学院，在尼龙改性、绝缘材料和煤炭清洁利用方向有稳定团队，每年对外技术合同约六十项。',
  },
  {
    key: 'cityCollege',
    name: '鹰城示范工程学院',
    shortName: '示范工程学院',
    kind: 'university',
    region: '410402',
    industry: 'P83',
    introduction:
      '示范用虚构高校。以土木、能源动力和自动化见长，承担本地企业技改与检测任务较多，科技管理人员多为教师兼任。',
  },
  {
    key: 'centralUniversity',
    name: '中原示范大学',
    shortName: '中原示范大学',
    kind: 'university',
    region: '410100',
    industry: 'P83',
    introduction:
      '示范用虚构高校。综合性大学，药学、电化学储能与高分子三个方向实力较强，设有独立的技术转移中心和概念验证基金。',
  },
  {
    key: 'eastUniversity',
    name: '江东示范工业大学',
    shortName: '江东示范工大',
    kind: 'university',
    region: '320300',
    industry: 'P83',
    introduction:
      '示范用虚构高校。矿业与安全、碳材料两个学科与多地煤焦企业长期合作，愿意以作价投资方式异地转化。',
  },
  {
    key: 'nylonInstitute',
    name: '鹰城示范尼龙新材料产业研究院',
    shortName: '示范尼龙研究院',
    kind: 'institute.newType',
    region: '410422',
    industry: 'M73',
    introduction:
      '示范用虚构新型研发机构。拥有百吨级聚合、双螺杆改性和熔融纺丝试验线，面向尼龙产业链做工艺放大与应用开发。',
  },
  {
    key: 'electricInstitute',
    name: '鹰城示范高压电器研究所',
    shortName: '示范高压所',
    kind: 'institute',
    region: '410402',
    industry: 'M73',
    introduction:
      '示范用虚构科研机构。具备126千伏及以下开关设备型式试验条件，开展电场仿真、灭弧室设计与局部放电检测研究。',
  },
  {
    key: 'coalInstitute',
    name: '鹰城示范炼焦煤清洁利用研究院',
    shortName: '示范炼焦煤院',
    kind: 'institute',
    region: '410403',
    industry: 'M73',
    introduction:
      '示范用虚构科研机构。围绕配煤炼焦、煤泥浮选、矿井水和煤矸石资源化开展研究，建有四十千克试验焦炉。',
  },
  {
    key: 'carbonInstitute',
    name: '鹰城示范先进碳材料研究院',
    shortName: '示范碳材院',
    kind: 'institute.newType',
    region: '410404',
    industry: 'M73',
    introduction:
      '示范用虚构新型研发机构。有浸渍、焙烧、石墨化中试装置，服务石墨电极、负极材料和碳基复合材料企业。',
  },
  {
    key: 'medicineInstitute',
    name: '中原示范医药研究院',
    shortName: '示范医药院',
    kind: 'institute',
    region: '410100',
    industry: 'M73',
    introduction:
      '示范用虚构科研机构。主攻原料药绿色合成、中药质量控制和酶催化，可提供公斤级工艺验证与稳定性考察。',
  },
  {
    key: 'hospital',
    name: '鹰城示范中心医院',
    shortName: '示范中心医院',
    kind: 'medical',
    region: '410403',
    industry: 'Q84',
    introduction:
      '示范用虚构医疗机构。三级综合医院，设临床试验机构和医工结合办公室，可开放康复、检验等科室作为应用场景。',
  },
  {
    key: 'fibrePilot',
    name: '示范高性能尼龙纤维中试基地',
    shortName: '示范纤维中试基地',
    kind: 'pilotBase',
    region: '410422',
    industry: 'M75',
    introduction: '示范用虚构中试基地。年产三百吨熔融纺丝与浸胶试验线，按机时收费，可出具第三方试验报告。',
  },
  {
    key: 'electricPilot',
    name: '示范电气装备中试基地',
    shortName: '示范电气中试基地',
    kind: 'pilotBase',
    region: '410471',
    industry: 'M75',
    introduction:
      '示范用虚构中试基地。提供环氧浇注、真空浸渍、温升与机械寿命试验条件，面向开关和变压器企业开放。',
  },
  {
    key: 'transferService',
    name: '穿针示范技术转移服务有限公司',
    shortName: '穿针示范',
    kind: 'service',
    region: '410402',
    industry: 'M75',
    scale: 'small',
    introduction: '示范用虚构技术转移机构。八名技术经理人，从事需求挖掘、合同谈判与登记代办。',
  },
  {
    key: 'testingCentre',
    name: '鹰城示范检验检测中心',
    shortName: '示范检测中心',
    kind: 'service',
    region: '410471',
    industry: 'M74',
    introduction: '示范用虚构检验检测机构。高分子材料、电工绝缘和煤质三个实验室，可为样品验证出具检测报告。',
  },
];
