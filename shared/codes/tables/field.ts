import type { CodeTable } from '../types.ts';

export const technicalField: CodeTable = {
  id: 'technicalField',
  version: '1',
  title: { zh: '技术领域（技术合同）', en: 'Technical field (contract registration)' },
  source: '全国技术合同登记表「技术领域」一级；次序据登记系统推定',
  certainty: 'V',
  pending: { zh: '二级领域待核，由办公室导入', en: 'Second level to be checked and imported by the office' },
  entries: [
    { code: '01', zh: '电子信息', en: 'Electronics and information', aliases: ['电子信息技术'] },
    { code: '02', zh: '航空航天', en: 'Aviation and space', aliases: ['航空航天技术'] },
    { code: '03', zh: '先进制造', en: 'Advanced manufacturing', aliases: ['先进制造技术'] },
    {
      code: '04',
      zh: '生物、医药和医疗器械',
      en: 'Biology, medicine and medical devices',
      aliases: ['生物医药', '生物医药和医疗器械技术'],
    },
    { code: '05', zh: '新材料及其应用', en: 'New materials and their use', aliases: ['新材料'] },
    { code: '06', zh: '新能源与高效节能', en: 'New energy and energy saving', aliases: ['新能源'] },
    {
      code: '07',
      zh: '环境保护与资源综合利用',
      en: 'Environment and use of resources',
      aliases: ['环境保护与资源综合利用技术', '环境保护', '资源综合利用'],
    },
    { code: '08', zh: '核应用', en: 'Nuclear applications', aliases: ['核应用技术'] },
    { code: '09', zh: '农业', en: 'Agriculture', aliases: ['农业技术'] },
    { code: '10', zh: '现代交通', en: 'Modern transport', aliases: ['交通'] },
    {
      code: '11',
      zh: '城市建设与社会发展',
      en: 'City building and social development',
      aliases: ['城市建设'],
    },
  ],
};

export const hitechField: CodeTable = {
  id: 'hitechField',
  version: '1',
  title: { zh: '国家重点支持的高新技术领域', en: 'High-tech fields with state support' },
  source: '高新技术企业认定管理办法附件，一级',
  certainty: 'M',
  entries: [
    { code: '1', zh: '电子信息', en: 'Electronics and information' },
    { code: '2', zh: '生物与新医药', en: 'Biology and new medicine' },
    { code: '3', zh: '航空航天', en: 'Aviation and space' },
    { code: '4', zh: '新材料', en: 'New materials' },
    { code: '5', zh: '高技术服务', en: 'High-tech services' },
    { code: '6', zh: '新能源与节能', en: 'New energy and energy saving' },
    { code: '7', zh: '资源与环境', en: 'Resources and environment' },
    { code: '8', zh: '先进制造与自动化', en: 'Advanced manufacturing and automation' },
  ],
};

export const formField: CodeTable = {
  id: 'formField',
  version: '1',
  title: { zh: '所属高新技术领域（成果表）', en: 'Field (older achievement forms)' },
  source: '旧版科技成果登记表九类',
  certainty: 'V',
  entries: [
    { code: '1', zh: '先进制造', en: 'Advanced manufacturing' },
    { code: '2', zh: '新材料', en: 'New materials' },
    { code: '3', zh: '电子与信息', en: 'Electronics and information', aliases: ['电子信息'] },
    { code: '4', zh: '生物与医药', en: 'Biology and medicine', aliases: ['生物医药'] },
    { code: '5', zh: '新能源与高效节能', en: 'New energy and energy saving', aliases: ['新能源'] },
    { code: '6', zh: '资源与环境', en: 'Resources and environment' },
    { code: '7', zh: '现代农业', en: 'Modern agriculture' },
    { code: '8', zh: '民用航空', en: 'Civil aviation' },
    { code: '9', zh: '其他', en: 'Other' },
  ],
};

export const strategicIndustry: CodeTable = {
  id: 'strategicIndustry',
  version: '1',
  title: { zh: '战略性新兴产业', en: 'Strategic emerging industries' },
  source: '战略性新兴产业分类（2018），一级',
  certainty: 'M',
  entries: [
    { code: '1', zh: '新一代信息技术产业', en: 'New-generation information technology' },
    { code: '2', zh: '高端装备制造产业', en: 'High-end equipment' },
    { code: '3', zh: '新材料产业', en: 'New materials' },
    { code: '4', zh: '生物产业', en: 'Biology' },
    { code: '5', zh: '新能源汽车产业', en: 'New-energy vehicles' },
    { code: '6', zh: '新能源产业', en: 'New energy' },
    { code: '7', zh: '节能环保产业', en: 'Energy saving and environment' },
    { code: '8', zh: '数字创意产业', en: 'Digital creative industries' },
    { code: '9', zh: '相关服务业', en: 'Related services' },
  ],
};
