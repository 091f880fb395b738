import type { Certainty } from '../../codes/types.ts';

/** How a result is turned to use, as far as money is shared out by it. */
export const distributionModes = [
  'assignment',
  'licence',
  'equity',
  'ownUse',
  'cooperation',
  'commissioned',
] as const;
export type DistributionMode = (typeof distributionModes)[number];

/** Whose result it was. `public`: universities and research institutes set up by the state, and state-run units. */
export const ownerTypes = ['public', 'private'] as const;
export type OwnerType = (typeof ownerTypes)[number];

export interface DistributionRule {
  /** Of what the ratios are parts: 净收入, 股份, 营业利润, or what the office's own rule says. */
  readonly basis: 'netIncome' | 'shares' | 'profit' | 'ownRule';
  /** The least part for the persons who made and transferred the result, in millionths; null: no floor of law. */
  readonly floorMillionths: number | null;
  readonly source: string;
  readonly certainty: Certainty;
}

const HALF = 500_000;
const law = '促进科技成果转化法第四十四、四十五条';
const byAgreement: DistributionRule = {
  basis: 'netIncome',
  floorMillionths: null,
  source: '非国有单位按约定或本单位规定',
  certainty: 'M',
};
const ofNetIncome: DistributionRule = {
  basis: 'netIncome',
  floorMillionths: HALF,
  source: `${law}：转让、许可净收入不低于50%`,
  certainty: 'M',
};
const ofProfit: DistributionRule = {
  basis: 'profit',
  floorMillionths: 50_000,
  source: `${law}：自行实施或合作实施，投产后连续3至5年每年营业利润不低于5%`,
  certainty: 'M',
};
const ownRule: DistributionRule = {
  basis: 'ownRule',
  floorMillionths: null,
  source: '横向项目按本单位的横向经费办法，不适用50%的下限',
  certainty: 'M',
};

const publicRules: Readonly<Record<DistributionMode, DistributionRule>> = {
  assignment: ofNetIncome,
  licence: ofNetIncome,
  equity: {
    basis: 'shares',
    floorMillionths: HALF,
    source: `${law}：作价投资形成的股份或出资比例不低于50%`,
    certainty: 'M',
  },
  ownUse: ofProfit,
  cooperation: ofProfit,
  commissioned: ownRule,
};

/** What the law asks of a distribution of this mode by this kind of owner. */
export function distributionRule(mode: DistributionMode, owner: OwnerType): DistributionRule {
  if (mode === 'commissioned') return ownRule;
  const rule = publicRules[mode];
  return owner === 'public' ? rule : { ...byAgreement, basis: rule.basis };
}

/** Chief leaders may as a rule take no shares of a company. */
export const leaderShareRule = {
  source: '国发〔2016〕16号：担任领导职务的科技人员，正职原则上不得获取股权激励，奖励分配应公示',
  certainty: 'M',
} as const;

/**
 * 财税〔2018〕58号: half of a cash reward counts as that month's wage. Only for 转让 and 许可 of the rights listed,
 * by non-profit research units and universities, of a registered contract, paid within 36 months of the receipt.
 */
export const taxReliefRule = {
  modes: ['assignment', 'licence'],
  rights: ['patent', 'software', 'layout', 'plantVariety', 'biomedicalVariety'],
  months: 36,
  source: '财税〔2018〕58号、国科发政〔2018〕103号',
  certainty: 'V',
} as const;

/** 103号文 asks for a notice of the reward of at least so many workdays. */
export const REWARD_NOTICE_WORKDAYS = 15;
