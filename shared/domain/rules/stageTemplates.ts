import type { Certainty } from '../../codes/types.ts';
import type { ProcessKind } from '../process.ts';
import type { ThreadStage } from '../thread.ts';

/** Who owns the achievement: the law binds state-run universities, institutes and hospitals. */
export const ownerTypes = ['public', 'other', 'unknown'] as const;
export type OwnerType = (typeof ownerTypes)[number];

/** What a stage may ask for: a record, a meeting in the log, a price notice. */
export type RequiredKind = ProcessKind | 'meeting' | 'priceNotice';

/** `required`: asked for before the stage is left; `advised`: shown, and left without a word. */
interface StageItem {
  readonly kind: RequiredKind;
  readonly need: 'required' | 'advised';
}

export interface StageTemplate {
  readonly id: 'publicTransfer' | 'publicEquity' | 'publicCooperation' | 'privateTransfer' | 'cooperation';
  readonly title: { readonly zh: string; readonly en: string };
  readonly owners: readonly OwnerType[];
  /** Top codes of 合作方式. */
  readonly modes: readonly string[];
  readonly stages: Readonly<Partial<Record<ThreadStage, readonly StageItem[]>>>;
  /** Stages this template leaves out, and why: shown as 不适用. */
  readonly leftOut: Readonly<Partial<Record<ThreadStage, { readonly zh: string; readonly en: string }>>>;
  readonly source: string;
  readonly certainty: Certainty;
}

function required(...kinds: readonly RequiredKind[]): StageItem[] {
  return kinds.map((kind) => ({ kind, need: 'required' }));
}

function advised(...kinds: readonly RequiredKind[]): StageItem[] {
  return kinds.map((kind) => ({ kind, need: 'advised' }));
}

const beforeThePrice = {
  push: [...required('consentDemand', 'consentSupply'), ...advised('brokerAgreement', 'introduction')],
  contact: [...required('meeting'), ...advised('nda')],
  verify: advised('trial', 'trialResult'),
  negotiate: required('terms'),
} as const;

const noPublicPrice = {
  zh: '不属于转让、许可或作价投资，不走定价公示',
  en: 'No assignment, licence or equity: no price notice',
};

/** One template for each kind of transfer and owner; data, so that an office can see what is asked and why. */
export const stageTemplates: readonly StageTemplate[] = [
  {
    id: 'publicTransfer',
    title: { zh: '公立单位转让、许可', en: 'Assignment or licence by a public owner' },
    owners: ['public'],
    modes: ['assignment', 'licence'],
    stages: {
      ...beforeThePrice,
      price: [...required('pricing', 'priceDecision', 'priceNotice', 'approval'), ...advised('valuation')],
      sign: [...required('inventorConsent', 'coOwnerConsent'), ...advised('relatedParty', 'brokerNamed')],
    },
    leftOut: {},
    source: '促进科技成果转化法第十八条、国发〔2016〕16号及高校审批流程整理',
    certainty: 'M',
  },
  {
    id: 'publicEquity',
    title: { zh: '公立单位作价投资', en: 'Equity by a public owner' },
    owners: ['public'],
    modes: ['equity'],
    stages: {
      ...beforeThePrice,
      price: required('pricing', 'valuation', 'priceDecision', 'priceNotice', 'approval'),
      sign: [...required('inventorConsent', 'coOwnerConsent', 'relatedParty'), ...advised('brokerNamed')],
    },
    leftOut: {},
    source: '促进科技成果转化法第十六、十八条；作价投资一般先评估',
    certainty: 'M',
  },
  {
    id: 'publicCooperation',
    title: {
      zh: '公立单位开发、服务、咨询与合作',
      en: 'Development, service or cooperation by a public owner',
    },
    owners: ['public'],
    modes: ['own', 'joint', 'development', 'service', 'consulting', 'other'],
    stages: { ...beforeThePrice, sign: [...required('approval'), ...advised('brokerNamed')] },
    leftOut: { price: noPublicPrice },
    source: '横向合同审批实务整理',
    certainty: 'M',
  },
  {
    id: 'privateTransfer',
    title: { zh: '企业或个人转让、许可、作价投资', en: 'Transfer by a firm or a person' },
    owners: ['other', 'unknown'],
    modes: ['assignment', 'licence', 'equity'],
    stages: {
      ...beforeThePrice,
      price: [...required('pricing'), ...advised('valuation')],
      sign: [...required('coOwnerConsent'), ...advised('inventorConsent', 'brokerNamed')],
    },
    leftOut: {},
    source: '专利法第十四条（共有人）与交易实务整理',
    certainty: 'M',
  },
  {
    id: 'cooperation',
    title: { zh: '开发、服务、咨询与合作', en: 'Development, service or cooperation' },
    owners: ['other', 'unknown'],
    modes: ['own', 'joint', 'development', 'service', 'consulting', 'other'],
    stages: { ...beforeThePrice, sign: advised('brokerNamed') },
    leftOut: { price: noPublicPrice },
    source: '技术转移服务流程整理（GB/T 34670-2017 通用流程）',
    certainty: 'M',
  },
];

/** The template of a thread; null while the way of cooperation is not chosen. */
export function templateFor(mode: string | null, owner: OwnerType): StageTemplate | null {
  const top = topMode(mode);
  return stageTemplates.find(({ owners, modes }) => owners.includes(owner) && modes.includes(top)) ?? null;
}

/** 转让、许可、作价投资: what the rules of price, notice and reward are made for. */
export function isTransferMode(mode: string | null): boolean {
  return ['assignment', 'licence', 'equity'].includes(topMode(mode));
}

function topMode(mode: string | null): string {
  return mode?.split('.')[0] ?? '';
}
