const FEN_PER_YUAN = 100;
const FEN_PER_MILLION = 100_000_000;
const FEN_PER_WAN = 1_000_000;
const FEN_PER_YI = 10_000_000_000;

const moneyUnits = {
  wan: { zh: '万元', en: 'CNY 10,000' },
  yi: { zh: '亿元', en: 'CNY 100 million' },
} as const;

/** 'wan' = 万元 (10,000 yuan), 'yi' = 亿元 (100 million yuan). */
export type MoneyScale = keyof typeof moneyUnits;

/** The unit of a scale, for a heading. */
export function moneyUnit(scale: MoneyScale, language: 'zh' | 'en'): string {
  return moneyUnits[scale][language];
}

/** The scale in which amounts up to this one read best: 亿元 from 1 亿元 on. */
export function moneyScale(largestFen: number): MoneyScale {
  return Math.abs(largestFen) >= FEN_PER_YI ? 'yi' : 'wan';
}

/**
 * An amount without its unit, grouped: 12,345,600 分 is '12.35' 万元. As many as `digits` decimals, trailing
 * zeros left out; an amount that would round to 0 keeps the decimals it needs.
 */
export function moneyNumber(amountFen: number, scale: MoneyScale = 'wan', digits = 2): string {
  const value = amountFen / (scale === 'yi' ? FEN_PER_YI : FEN_PER_WAN);
  const isHidden = amountFen !== 0 && Math.abs(value) < 0.5 * 10 ** -digits;
  return number(value, isHidden ? 6 : digits);
}

/**
 * An amount with its unit, in the scale that reads best: '120 万元', '1.2 亿元', in English '¥1.2M', '¥50,000'; '—' for
 * null.
 */
export function money(amountFen: number | null, language: 'zh' | 'en'): string {
  if (amountFen === null) return '—';
  if (language === 'en') return moneyInEnglish(amountFen);
  const scale = moneyScale(amountFen);
  return `${moneyNumber(amountFen, scale)} ${moneyUnit(scale, language)}`;
}

function moneyInEnglish(amountFen: number): string {
  const sign = amountFen < 0 ? '−' : '';
  const size = Math.abs(amountFen);
  if (size >= FEN_PER_MILLION) return `${sign}¥${number(size / FEN_PER_MILLION, 2)}M`;
  return `${sign}¥${number(size / FEN_PER_YUAN, 2)}`;
}

/** A number, grouped by thousands, with at most `digits` decimals. */
export function number(value: number, digits = 0): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);
}

/** A share 0…1 as '35%'; '—' for null. */
export function share(value: number | null, digits = 0): string {
  return value === null ? '—' : `${number(value * 100, digits)}%`;
}

/** How a figure moved against the one before, as '+12%'; null where there is nothing to compare with. */
export function change(value: number, previous: number | null): string | null {
  if (previous === null || previous === 0) return null;
  const percent = Math.round(((value - previous) / Math.abs(previous)) * 100);
  return `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${number(Math.abs(percent))}%`;
}
