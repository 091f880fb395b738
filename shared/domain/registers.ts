import {
  code,
  day,
  type FieldCatalogue,
  integer,
  longText,
  moneyFen,
  reference,
  requiredText,
  tags,
  text,
} from './fields/field.ts';

/** Registers beside the catalogue. Their days run as clocks: fees, terms, certificates. */
export const registerKinds = ['discovery', 'patent', 'grant', 'broker'] as const;
export type RegisterKind = (typeof registerKinds)[number];

interface Register {
  readonly fields: FieldCatalogue;
  /** The field that an entry is called by. */
  readonly title: string;
  /** The field that the list is ordered by, blanks last. */
  readonly orderedBy: string;
  readonly order: 'ascending' | 'descending';
}

/** What is entered in each register; the first fields are the columns of its list. */
export const registers: Readonly<Record<RegisterKind, Register>> = {
  /** 成果发现: 登门入室. */
  discovery: {
    title: 'found',
    orderedBy: 'visitedOn',
    order: 'descending',
    fields: {
      visitedOn: day({ zh: '登门日期', en: 'Visited on' }, { column: 'shown' }),
      found: requiredText({ zh: '发现了什么', en: 'What was found' }, { column: 'shown' }),
      organisationId: reference({ zh: '单位', en: 'Institution' }, 'organisation', { column: 'shown' }),
      unitName: text({ zh: '二级单位/实验室', en: 'Unit or laboratory' }, { column: 'shown' }),
      teamName: text({ zh: '团队', en: 'Team' }, { column: 'shown' }),
      visitorName: text({ zh: '走访人', en: 'Visited by' }, { column: 'shown' }),
      achievementId: reference({ zh: '已登记为成果', en: 'Registered as' }, 'achievement', {
        column: 'shown',
      }),
      nextStep: text({ zh: '下一步', en: 'Next step' }),
      nextStepOn: day({ zh: '下一步日期', en: 'Next step on' }, { column: 'shown' }),
    },
  },
  /** 存量专利盘点. */
  patent: {
    title: 'title',
    orderedBy: 'feeDueOn',
    order: 'ascending',
    fields: {
      rightNumber: text({ zh: '专利号', en: 'Number' }, { column: 'shown' }),
      title: requiredText({ zh: '名称', en: 'Title' }, { column: 'shown' }),
      kind: code({ zh: '类型', en: 'Kind' }, 'ipType', { column: 'shown' }),
      state: code({ zh: '状态', en: 'State' }, 'ipState', { column: 'shown' }),
      feeDueOn: day({ zh: '下次年费', en: 'Next fee' }, { column: 'shown' }),
      feeFen: moneyFen({ zh: '年费', en: 'Fee' }),
      expiresOn: day({ zh: '届满', en: 'Expires' }, { column: 'shown' }),
      disposal: code({ zh: '盘点处置', en: 'Outcome of the review' }, 'rightDisposal', { column: 'shown' }),
      reviewedOn: day({ zh: '盘点日期', en: 'Reviewed on' }, { column: 'shown' }),
      inventors: text({ zh: '发明人', en: 'Inventors' }),
      unitName: text({ zh: '二级单位', en: 'Unit' }),
      achievementId: reference({ zh: '对应成果', en: 'Achievement' }, 'achievement'),
      note: longText({ zh: '备注', en: 'Remarks' }),
    },
  },
  /** 职务成果赋权. */
  grant: {
    title: 'title',
    orderedBy: 'termTo',
    order: 'ascending',
    fields: {
      title: requiredText({ zh: '成果名称', en: 'Achievement' }, { column: 'shown' }),
      form: code({ zh: '赋权方式', en: 'What is granted' }, 'grantForm', { column: 'shown' }),
      ratioPercent: integer({ zh: '比例（%）', en: 'Ratio (%)' }, { min: 0, max: 100 }, { column: 'shown' }),
      grantees: tags({ zh: '科研人员', en: 'Granted to' }, { column: 'shown' }),
      agreementNumber: text({ zh: '协议编号', en: 'Agreement' }, { column: 'shown' }),
      agreedOn: day({ zh: '协议日期', en: 'Agreed on' }),
      noticeFrom: day({ zh: '公示起', en: 'Notice from' }),
      noticeTo: day({ zh: '公示止', en: 'Notice to' }, { column: 'shown' }),
      termFrom: day({ zh: '期限起', en: 'Term from' }),
      termTo: day({ zh: '期限止', en: 'Term to' }, { column: 'shown' }),
      achievementId: reference({ zh: '对应成果', en: 'Record of the achievement' }, 'achievement'),
      note: longText({ zh: '备注', en: 'Remarks' }),
    },
  },
  /** 技术经理人. */
  broker: {
    title: 'holderName',
    orderedBy: 'validUntil',
    order: 'ascending',
    fields: {
      holderName: requiredText({ zh: '姓名', en: 'Name' }, { column: 'shown' }),
      grade: code({ zh: '等级', en: 'Grade' }, 'brokerGrade', { column: 'shown' }),
      certificateNumber: text({ zh: '证书编号', en: 'Certificate' }, { column: 'shown' }),
      issuer: text({ zh: '发证机构', en: 'Issuer' }, { column: 'shown' }),
      issuedOn: day({ zh: '发证日期', en: 'Issued on' }),
      validUntil: day({ zh: '证书有效期至', en: 'Certificate valid until' }, { column: 'shown' }),
      recordNumber: text({ zh: '备案编号', en: 'Number on record' }, { column: 'shown' }),
      recordedOn: day({ zh: '备案日期', en: 'On record since' }, { column: 'shown' }),
      personId: reference({ zh: '人员记录', en: 'Person on record' }, 'person'),
      note: longText({ zh: '备注', en: 'Remarks' }),
    },
  },
};

/** An entry without what was remarked on it: what is called how, by whom and when stays. */
export function withoutRemarks<Values extends Readonly<Record<string, unknown>>>(
  kind: RegisterKind,
  values: Values,
): Values {
  const { fields } = registers[kind];
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    fields[name]?.type === 'longText' || name === 'nextStep' ? null : value,
  ]);
  return Object.fromEntries(kept) as Values;
}

/** Which day must not lie before which: the first pair that does, or null. */
export function daysInDisorder(
  kind: RegisterKind,
  values: Readonly<Record<string, unknown>>,
): { readonly from: string; readonly to: string } | null {
  const pairs = {
    discovery: [['visitedOn', 'nextStepOn']],
    patent: [],
    grant: [
      ['noticeFrom', 'noticeTo'],
      ['termFrom', 'termTo'],
    ],
    broker: [['issuedOn', 'validUntil']],
  } satisfies Record<RegisterKind, string[][]>;
  for (const [from = '', to = ''] of pairs[kind]) {
    const [first, last] = [values[from], values[to]];
    if (typeof first === 'string' && typeof last === 'string' && last < first) return { from, to };
  }
  return null;
}
