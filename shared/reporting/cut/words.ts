import { type CodeTableId, codeLabel } from '../../codes/index.ts';
import type { Words } from '../../domain/fields/field.ts';
import { notGiven } from '../groups.ts';
import type { Destination, Direction, Origin, Size } from './model.ts';
import type { Basis, Cut } from './question.ts';

type Language = 'zh' | 'en';

/** What a basis is called, and the day it counts on: printed under every table and in every sentence. */
export const basisNames: Readonly<Record<Basis, Words>> = {
  signed: { zh: '签订', en: 'signed' },
  registered: { zh: '认定登记', en: 'registered' },
  received: { zh: '到账', en: 'received' },
};

export const basisNotes: Readonly<Record<Basis, Words>> = {
  signed: { zh: '按合同签订日计，含其后的变更', en: 'by day of signing, later changes included' },
  registered: {
    zh: '按认定登记日计，技术交易额以核定为准，已撤销登记的不计',
    en: 'by day of registration, technical value as the registry approved it, revoked ones left out',
  },
  received: { zh: '按到账日计，已冲销的不计', en: 'by day of receipt, reversed receipts left out' },
};

export const cutNames: Readonly<Record<Cut, Words>> = {
  unit: { zh: '二级单位', en: 'Unit' },
  leader: { zh: '项目负责人', en: 'Project leader' },
  county: { zh: '县区', en: 'County' },
  direction: { zh: '输出/吸纳', en: 'Direction' },
  type: { zh: '合同类别', en: 'Kind of contract' },
  domain: { zh: '技术领域', en: 'Technical domain' },
  right: { zh: '知识产权类型', en: 'Kind of right' },
  pricing: { zh: '定价方式', en: 'Way of pricing' },
  destination: { zh: '转化去向', en: 'Destination' },
  buyerScale: { zh: '受让方规模', en: 'Size of the buyer' },
  plan: { zh: '项目计划来源', en: 'Programme of origin' },
  size: { zh: '单项金额', en: 'Size of the contract' },
  origin: { zh: '来源', en: 'Origin' },
  month: { zh: '月份', en: 'Month' },
  none: { zh: '合计', en: 'Total' },
};

const directionNames: Readonly<Record<Direction, Words>> = {
  out: { zh: '输出市外', en: 'To elsewhere' },
  in: { zh: '吸纳市外', en: 'From elsewhere' },
  local: { zh: '市内交易', en: 'Within the city' },
  elsewhere: { zh: '双方均在市外', en: 'Both sides elsewhere' },
};

const destinationNames: Readonly<Record<Destination, Words>> = {
  province: { zh: '本省', en: 'Own province' },
  elsewhere: { zh: '外省', en: 'Other provinces' },
  abroad: { zh: '境外', en: 'Abroad' },
};

const sizeNames: Readonly<Record<Size, Words>> = {
  hundredMillion: { zh: '1亿元及以上', en: 'CNY 100 million and more' },
  tenMillion: { zh: '1000万元至1亿元', en: 'CNY 10 to 100 million' },
  million: { zh: '100万元至1000万元', en: 'CNY 1 to 10 million' },
  smaller: { zh: '100万元以下', en: 'Below CNY 1 million' },
};

const originNames: Readonly<Record<Origin, Words>> = {
  thread: { zh: '经本单位对接促成', en: 'Brought about by this office' },
  direct: { zh: '直接登记', en: 'Registered without a thread' },
};

const fixedNames: Partial<Record<Cut, Readonly<Record<string, Words>>>> = {
  direction: directionNames,
  destination: destinationNames,
  size: sizeNames,
  origin: originNames,
};

const unknown: Words = { zh: '未填', en: 'Not given' };

const tables: Partial<Record<Cut, CodeTableId>> = {
  county: 'region',
  type: 'contractType',
  domain: 'domain',
  right: 'ipType',
  pricing: 'pricingMethod',
  buyerScale: 'orgScale',
  plan: 'planSource',
};

/** A group's key in words: a code's label, or the text as the contract has it. */
export function groupLabel(by: Cut, key: string, language: Language): string {
  if (key === notGiven) return unknown[language];
  if (by === 'none') return cutNames.none[language];
  const fixed = fixedNames[by];
  if (fixed !== undefined) return fixed[key]?.[language] ?? key;
  const table = tables[by];
  return table === undefined ? key : codeLabel(table, key, language);
}
