import type { Words } from '../../domain/fields/field.ts';
import type { Edition, IndicatorValues } from '../../domain/indicator.ts';
import { number } from '../../text/amounts.ts';
import type { Language } from './words.ts';

export const editionWords: Readonly<Record<Edition, Words>> = {
  flash: { zh: '快报', en: 'Flash' },
  annual: { zh: '年报', en: 'Annual' },
};

/** '2022年', '2023年1—9月', for a figure of a day '2022年末', '截至2023年9月末'. */
export function periodLabel(period: string, nature: IndicatorValues['nature'], language: Language): string {
  const [year = '', month] = period.split('-');
  if (month === undefined) {
    if (nature !== 'stock') return language === 'zh' ? `${year}年` : year;
    return language === 'zh' ? `${year}年末` : `End of ${year}`;
  }
  const count = Number(month);
  if (nature === 'stock')
    return language === 'zh' ? `截至${year}年${count}月末` : `End of ${monthName(count)} ${year}`;
  if (language === 'zh') return count === 1 ? `${year}年1月` : `${year}年1—${count}月`;
  return count === 1 ? `January ${year}` : `January to ${monthName(count)} ${year}`;
}

function monthName(month: number): string {
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
}

/**
 * How a value moved: '+95%' of a quantity, '+0.19个百分点' of a ratio. Null where nothing is known of the year before.
 * @param growthPercent as the source gives it: it is printed as it is
 */
export function movement(
  { value, growthPercent }: { readonly value: string; readonly growthPercent: string | null },
  before: string | null,
  nature: IndicatorValues['nature'],
  language: Language,
): string | null {
  if (growthPercent !== null) return signed(Number(growthPercent), '%');
  if (before === null) return null;
  const difference = Number(value) - Number(before);
  if (nature === 'ratio') return signed(difference, language === 'zh' ? '个百分点' : ' pp');
  return Number(before) === 0 ? null : signed((100 * difference) / Math.abs(Number(before)), '%');
}

function signed(value: number, unit: string): string {
  const rounded = Math.round(100 * value) / 100;
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±';
  return `${sign}${number(Math.abs(rounded), 2)}${unit}`;
}
