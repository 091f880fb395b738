import type { Words } from '../../domain/fields/field.ts';

export type Language = 'zh' | 'en';

/** Words that several papers share. */
export const paperWords = {
  toFill: { zh: '（待填）', en: '(to be filled in)' },
  overall: { zh: '一、总体情况', en: '1. Overall' },
  basis: { zh: '口径', en: 'Basis' },
  count: { zh: '数量', en: 'Number' },
  countBefore: { zh: '数量（上年同期）', en: 'Number (last year)' },
  amount: { zh: '金额（万元）', en: 'Amount (CNY 10,000)' },
  amountBefore: { zh: '金额（万元，上年同期）', en: 'Amount (CNY 10,000, last year)' },
  growth: { zh: '同比', en: 'Change' },
  technical: { zh: '技术交易额（万元）', en: 'Technical value (CNY 10,000)' },
  samePanel: { zh: '其中：两年均有数据的单位', en: 'Of these: units with figures in both years' },
  threeBases: { zh: '三种口径的总量（不相加）', en: 'Totals on three bases (never added up)' },
  item: { zh: '项目', en: 'Item' },
  now: { zh: '本期', en: 'This period' },
  before: { zh: '上年同期', en: 'Same period last year' },
  unit: { zh: '单位', en: 'Unit' },
  office: { zh: '报告单位', en: 'Reported by' },
  period: { zh: '报告期', en: 'Period' },
  madeOn: { zh: '生成日期', en: 'Made on' },
  wan: { zh: '万元', en: 'CNY 10,000' },
} as const satisfies Record<string, Words>;

/** '2026-01-01 – 2026-11-22', with the period it is compared with where there is one. */
export function spanText({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} – ${to}`;
}

/** The footnote of figures that are not a cut: basis, both periods, unit and denominator. */
export function footnote(
  parts: {
    readonly basis: Words;
    readonly period: { readonly from: string; readonly to: string };
    readonly previous: { readonly from: string; readonly to: string };
    readonly unit: Words;
    readonly denominator: Words;
  },
  language: Language,
): string {
  const { basis, period, previous, unit, denominator } = parts;
  if (language === 'zh') {
    return `口径：${basis.zh}；期间：${period.from}至${period.to}，上年同期：${previous.from}至${previous.to}；单位：${unit.zh}；分母：${denominator.zh}。`;
  }
  return `Basis: ${basis.en}. Period: ${period.from} to ${period.to}, compared with ${previous.from} to ${previous.to}. Unit: ${unit.en}. Out of ${denominator.en}.`;
}
