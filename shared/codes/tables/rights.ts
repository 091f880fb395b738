import type { CodeTable } from '../types.ts';

export const ipType: CodeTable = {
  id: 'ipType',
  version: '1',
  title: { zh: '知识产权类型', en: 'Kind of intellectual property' },
  source: '全国技术合同登记表「知识产权」；专利下三类、植物新品种权、设计著作权据实务整理',
  certainty: 'V',
  entries: [
    { code: 'patent', zh: '专利', en: 'Patent', aliases: ['专利权'] },
    {
      code: 'patent.invention',
      parent: 'patent',
      zh: '发明专利',
      en: 'Invention patent',
      aliases: ['发明'],
      certainty: 'M',
    },
    {
      code: 'patent.utility',
      parent: 'patent',
      zh: '实用新型专利',
      en: 'Utility model',
      aliases: ['实用新型', '新型专利'],
      certainty: 'M',
    },
    {
      code: 'patent.design',
      parent: 'patent',
      zh: '外观设计专利',
      en: 'Design patent',
      aliases: ['外观设计', '外观专利'],
      certainty: 'M',
    },
    {
      code: 'software',
      zh: '计算机软件著作权',
      en: 'Computer software copyright',
      aliases: ['软件著作权', '软著', '计算机软件'],
    },
    {
      code: 'layout',
      zh: '集成电路布图设计专有权',
      en: 'Integrated-circuit layout design right',
      aliases: ['集成电路布图设计', '布图设计'],
    },
    {
      code: 'plantVariety',
      zh: '植物新品种权',
      en: 'New plant variety right',
      aliases: ['植物新品种', '动植物新品种'],
      certainty: 'M',
    },
    {
      code: 'biomedicalVariety',
      zh: '生物、医药新品种',
      en: 'New biological or medical variety',
      aliases: ['生物医药新品种权'],
    },
    {
      code: 'secret',
      zh: '技术秘密',
      en: 'Technical secret',
      aliases: ['专有技术', '非专利技术', '技术诀窍'],
    },
    { code: 'designCopyright', zh: '设计著作权', en: 'Design copyright', certainty: 'M' },
    {
      code: 'none',
      zh: '未涉及知识产权',
      en: 'No intellectual property involved',
      aliases: ['未涉及', '不涉及', '无'],
    },
  ],
};

export const ipState: CodeTable = {
  id: 'ipState',
  version: '1',
  title: { zh: '权利状态', en: 'State of the right' },
  source: '专利与著作权登记实务整理',
  certainty: 'M',
  entries: [
    { code: 'planned', zh: '拟申请', en: 'To be filed', aliases: ['准备申请', '未申请'] },
    {
      code: 'pending',
      zh: '申请中',
      en: 'Pending',
      aliases: ['已申请', '受理', '已受理', '公开', '实质审查', '实审'],
    },
    { code: 'granted', zh: '已授权', en: 'In force', aliases: ['授权', '有效', '有权', '已登记', '维持'] },
    { code: 'withdrawn', zh: '已撤回', en: 'Withdrawn', aliases: ['撤回', '视为撤回', '视撤'] },
    { code: 'refused', zh: '已驳回', en: 'Refused', aliases: ['驳回'] },
    {
      code: 'lapsed',
      zh: '已失效',
      en: 'Lapsed',
      aliases: ['失效', '无效', '终止', '到期', '届满', '未缴年费'],
    },
    { code: 'assigned', zh: '已转让', en: 'Assigned', aliases: ['转让', '已转出'] },
  ],
};

export const rightsKind: CodeTable = {
  id: 'rightsKind',
  version: '1',
  title: { zh: '权属', en: 'Ownership' },
  source: '促进科技成果转化法与职务科技成果赋权实务整理',
  certainty: 'M',
  entries: [
    { code: 'sole', zh: '单独所有', en: 'Sole owner', aliases: ['独有', '单位独有', '本单位所有'] },
    {
      code: 'jointConsented',
      zh: '共有，共有人已同意',
      en: 'Co-owned, all owners agree',
      aliases: ['共有人已同意'],
    },
    {
      code: 'joint',
      zh: '共有，待共有人同意',
      en: 'Co-owned, agreement outstanding',
      aliases: ['共有', '共同所有', '合作共有'],
    },
    {
      code: 'granted',
      zh: '职务科技成果赋权',
      en: 'Service achievement granted to its makers',
      aliases: ['赋权', '已赋权'],
    },
    {
      code: 'authorised',
      zh: '他人所有，已获授权',
      en: 'Owned by others, authorised',
      aliases: ['授权使用'],
    },
    { code: 'disputed', zh: '有争议', en: 'Disputed', aliases: ['权属争议', '纠纷'] },
    { code: 'unclear', zh: '权属待核', en: 'Ownership to be checked', aliases: ['待核', '不明'] },
  ],
};

export const secrecy: CodeTable = {
  id: 'secrecy',
  version: '1',
  title: { zh: '密级', en: 'Secrecy class' },
  source: '保守国家秘密法；科技成果登记办法：涉密成果不按本办法登记',
  certainty: 'V',
  entries: [
    {
      code: 'open',
      zh: '公开',
      en: 'Open',
      aliases: ['非密', '不涉密', '非涉密', '无密级', '可公开', '一般', '否', '无'],
    },
    { code: 'internal', zh: '内部', en: 'Internal', aliases: ['内部资料', '工作秘密'] },
    { code: 'confidential', zh: '秘密', en: 'Confidential' },
    { code: 'secret', zh: '机密', en: 'Secret' },
    { code: 'topSecret', zh: '绝密', en: 'Top secret' },
  ],
};

export const visibility: CodeTable = {
  id: 'visibility',
  version: '1',
  title: { zh: '公开等级', en: 'Visibility' },
  source: '技术需求征集表「是否公开」与本软件的交换范围约定',
  certainty: 'M',
  entries: [
    { code: 'public', zh: '公开', en: 'Public', aliases: ['完全公开', '是'] },
    { code: 'partial', zh: '部分公开', en: 'Partly public', aliases: ['匿名公开', '隐去单位'] },
    { code: 'partners', zh: '合作单位', en: 'Partner offices', aliases: ['合作单位可见'] },
    { code: 'office', zh: '本单位', en: 'This office', aliases: ['不公开', '本单位可见', '否'] },
    { code: 'self', zh: '本人', en: 'Only me', aliases: ['仅本人', '本人可见'] },
  ],
};
