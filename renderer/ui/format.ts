import { readMoney } from '../../shared/importing/moneyText.ts';
import type { Language } from '../i18n/words.ts';

const FEN_PER_YUAN = 100;
const FEN_PER_MILLION = 100_000_000;
const FEN_PER_WAN = 1_000_000;
const FEN_PER_YI = 10_000_000_000;

const moneyUnits = { wan: { zh: '万元', en: '10k CNY' }, yi: { zh: '亿元', en: '100M CNY' } } as const;

/** 'wan' = 万元 (10,000 yuan), 'yi' = 亿元 (100 million yuan). */
export type MoneyScale = keyof typeof moneyUnits;

/** The unit of a scale, for a heading. */
export function moneyUnit(scale: MoneyScale, language: Language): string {
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
export function money(amountFen: number | null, language: Language): string {
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

/**
 * Reads an amount typed by hand into 分: '5万', '1.2亿', '300元'; a plain number is 万元.
 * @returns null when it is no single amount, is negative, or is finer than one 分
 */
export function parseMoney(text: string): number | null {
  const read = readMoney(text, '万元');
  if (read === null || read.minFen === null || read.minFen !== read.maxFen) return null;
  return read.minFen;
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

let officeZone: string | undefined;

/** From now on instants are shown in this zone, an IANA name; until it is told, in the machine's own. */
export function showInstantsIn(timeZone: string): void {
  officeZone = timeZone;
}

/** An instant as '2026-11-22 14:05', in the zone of the office. */
export function instant(atMs: number): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: officeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return parts.format(atMs);
}

/** The weekday of an ISO day: '星期日', 'Sunday'. */
export function weekday(day: string, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  // A day has no zone: it is read and worded in the same one, so that none can move it.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00Z`),
  );
}

const BYTES_PER_KB = 1024;

/** A size in bytes as '12.3 MB'. */
export function fileSize(sizeBytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let value = sizeBytes;
  let unit = 0;
  while (value >= BYTES_PER_KB && unit < units.length - 1) {
    value /= BYTES_PER_KB;
    unit += 1;
  }
  return `${number(value, unit === 0 ? 0 : 1)} ${units[unit]}`;
}
