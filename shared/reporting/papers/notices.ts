import { codeLabel } from '../../codes/index.ts';
import type { DistributionSheet } from '../../contract/money.ts';
import type { Words } from '../../domain/fields/field.ts';
import { WHOLE_MILLIONTHS } from '../../domain/money/distribution.ts';
import type { NoticeValues } from '../../domain/process.ts';
import { money } from '../../text/amounts.ts';
import { type DocumentModel, heading, paragraph } from '../document/model.ts';
import { tableOf } from '../document/tables.ts';
import { yuan } from '../money/distribution.ts';
import { modeWords } from '../money/words.ts';
import { yesNo } from './recordText.ts';
import { recordPapers } from './request.ts';
import { type Language, paperWords } from './words.ts';

const words = {
  achievements: { zh: '成果名称', en: 'Achievement' },
  owner: { zh: '成果权属单位', en: 'Owner' },
  makers: { zh: '完成人', en: 'Made by' },
  way: { zh: '拟转化方式', en: 'Way of transfer' },
  pricing: { zh: '定价方式', en: 'Way of pricing' },
  price: { zh: '拟交易价格', en: 'Intended price' },
  buyer: { zh: '受让方（被许可方）', en: 'Buyer (licensee)' },
  span: { zh: '公示期限', en: 'Period of the notice' },
  place: { zh: '公示地点', en: 'Place of the notice' },
  objection: {
    zh: '公示期内如有异议，请以书面形式实名向本单位提出，并附依据。受理部门及电话：（待填）。',
    en: 'Objections are to be handed in under one’s own name in writing within the period, with their grounds. Office and telephone: (to be filled in).',
  },
  priceBasis: {
    zh: '依据《促进科技成果转化法》第十八条，协议定价的，公示成果名称和拟交易价格；公示不少于15日。',
    en: 'By article 18 of the law on promoting the transfer of achievements, an achievement sold at a negotiated price and that price are published, for at least 15 days.',
  },
  rewardBasis: {
    zh: '依据国科发政〔2018〕103号，公示转化信息、奖励人员、现金奖励、技术合同登记信息与公示期限；公示不少于15个工作日。',
    en: 'By 国科发政〔2018〕103号 the transfer, the persons, the rewards, the registration of the contract and the period are published, for at least 15 workdays.',
  },
  transfer: { zh: '一、转化信息', en: '1. The transfer' },
  persons: { zh: '二、奖励人员与现金奖励', en: '2. Persons and rewards' },
  registration: { zh: '三、技术合同登记信息', en: '3. Registration of the contract' },
  period: { zh: '四、公示期限', en: '4. Period of the notice' },
  project: { zh: '项目名称', en: 'Project' },
  rights: { zh: '成果种类与名称', en: 'Kinds and titles of the results' },
  contractNumber: { zh: '合同编号', en: 'Contract' },
  value: { zh: '合同成交额', en: 'Contract value' },
  received: { zh: '本次到账日期与收入', en: 'Received on, and how much' },
  net: { zh: '本次净收入（元）', en: 'Net income (yuan)' },
  name: { zh: '姓名', en: 'Name' },
  leader: { zh: '是否领导干部', en: 'In a leading post' },
  ratio: { zh: '比例', en: 'Share' },
  amount: { zh: '奖励金额（元）', en: 'Reward (yuan)' },
  total: { zh: '个人合计', en: 'All persons' },
  registrationNumber: { zh: '合同登记编号', en: 'Registration number' },
  certificate: { zh: '认定登记证明', en: 'Certificate' },
  approved: { zh: '核定技术性收入', en: 'Technical income approved' },
} as const satisfies Record<string, Words>;

type Row = readonly [name: keyof typeof words, value: string | null];

function rowsOf(rows: readonly Row[], language: Language) {
  const empty = paperWords.toFill[language];
  return {
    kind: 'fields' as const,
    rows: rows.map(([name, value]) => ({ label: words[name][language], value: value || empty })),
  };
}

export interface PriceNoticeSource {
  readonly values: NoticeValues;
  readonly endOn: string;
  readonly achievements: readonly string[];
  readonly owners: readonly string[];
  readonly makers: readonly string[];
  readonly buyers: readonly string[];
  readonly transferMode: string | null;
  readonly pricingMethod: string | null;
  readonly officeName: string;
}

/** 价格公示: what is sold or licensed, at which price, until when an objection may be raised. */
export function priceNotice(source: PriceNoticeSource, language: Language): DocumentModel {
  const { values, endOn, officeName } = source;
  const and = language === 'zh' ? '、' : ', ';
  const list = (names: readonly string[]) => names.join(and);
  return {
    title: language === 'zh' ? '科技成果转化定价公示' : 'Notice of the price of an achievement',
    fileName: `${recordPapers.priceNotice[language]}_${values.startOn}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: values.title,
    blocks: [
      rowsOf(
        [
          ['achievements', list(source.achievements)],
          ['owner', list(source.owners)],
          ['makers', list(source.makers)],
          ['buyer', list(source.buyers)],
          ['way', source.transferMode && codeLabel('transferMode', source.transferMode, language)],
          ['pricing', source.pricingMethod && codeLabel('pricingMethod', source.pricingMethod, language)],
          ['price', values.priceFen === null ? null : money(values.priceFen, language)],
          ['span', spanOfNotice(values.startOn, endOn, values, language)],
          ['place', values.place],
        ],
        language,
      ),
      ...(values.body === null ? [] : [paragraph(values.body)]),
      paragraph(words.objection[language]),
      paragraph(words.priceBasis[language]),
      { kind: 'signature', lines: [officeName, values.startOn] },
    ],
  };
}

function spanOfNotice(
  from: string,
  to: string,
  { days, unit }: Pick<NoticeValues, 'days' | 'unit'>,
  language: Language,
): string {
  const length =
    language === 'zh'
      ? `${days}${unit === 'day' ? '日' : '个工作日'}`
      : `${days} ${unit === 'day' ? 'days' : 'workdays'}`;
  return language === 'zh' ? `${from}至${to}（${length}）` : `${from} to ${to} (${length})`;
}

export interface RewardNoticeSource {
  readonly number: string;
  readonly projectName: string;
  readonly totalFen: number;
  readonly rights: readonly string[];
  readonly sheet: DistributionSheet;
  readonly registrationNumber: string | null;
  readonly certificateNumber: string | null;
  readonly approvedFen: number | null;
  /** The notice as it was posted; null before that. */
  readonly notice:
    | (Pick<NoticeValues, 'startOn' | 'days' | 'unit' | 'place'> & { readonly endOn: string })
    | null;
  readonly officeName: string;
}

/** 奖励公示: what 国科发政〔2018〕103号 asks to be published. Units of the sheet get no reward and stand apart. */
export function rewardNotice(source: RewardNoticeSource, language: Language): DocumentModel {
  const { sheet, notice } = source;
  const say = (name: keyof typeof words) => words[name][language];
  const persons = sheet.values.shares.flatMap((share, place) =>
    share.role === 'person' ? [{ ...share, fen: sheet.shareFen[place] ?? 0 }] : [],
  );
  const totalFen = persons.reduce((total, { fen }) => total + fen, 0);
  const percent = (millionths: number) => `${Number(((100 * millionths) / WHOLE_MILLIONTHS).toFixed(4))}%`;
  return {
    title: language === 'zh' ? '科技人员职务科技成果转化现金奖励公示' : 'Notice of rewards for a transfer',
    fileName: `${recordPapers.rewardNotice[language]}_${source.number}`,
    language,
    layout: 'official',
    orientation: 'portrait',
    subtitle: source.number,
    blocks: [
      heading(say('transfer')),
      rowsOf(
        [
          ['project', source.projectName],
          ['rights', source.rights.join('\n')],
          ['way', modeWords[sheet.values.mode][language]],
          ['contractNumber', source.number],
          ['value', money(source.totalFen, language)],
          ['received', [sheet.receivedOn, money(sheet.values.grossFen, language)].filter(Boolean).join(' ')],
          ['net', yuan(sheet.netFen)],
        ],
        language,
      ),
      heading(say('persons')),
      tableOf({
        caption: null,
        headings: [say('name'), say('leader'), say('ratio'), say('amount')],
        rows: [
          ...persons.map(({ name, isLeader, ratioMillionths, fen }) => [
            name,
            isLeader === null ? paperWords.toFill[language] : yesNo(isLeader, language),
            percent(ratioMillionths),
            yuan(fen),
          ]),
          [say('total'), '', '', yuan(totalFen)],
        ],
      }),
      heading(say('registration')),
      rowsOf(
        [
          ['registrationNumber', source.registrationNumber],
          ['certificate', source.certificateNumber],
          ['approved', source.approvedFen === null ? null : money(source.approvedFen, language)],
        ],
        language,
      ),
      heading(say('period')),
      rowsOf(
        [
          ['span', notice && spanOfNotice(notice.startOn, notice.endOn, notice, language)],
          ['place', notice?.place ?? null],
        ],
        language,
      ),
      paragraph(say('objection')),
      paragraph(say('rewardBasis')),
      { kind: 'signature', lines: [source.officeName, notice?.startOn ?? ''] },
    ],
  };
}
