import { readMoney } from '../../shared/importing/moneyText.ts';
import { number } from '../../shared/text/amounts.ts';
import type { Language } from '../i18n/words.ts';

export {
  change,
  type MoneyScale,
  money,
  moneyNumber,
  moneyScale,
  moneyUnit,
  number,
  share,
} from '../../shared/text/amounts.ts';

/**
 * Reads an amount typed by hand into 分: '5万', '1.2亿', '300元'; a plain number is 万元.
 * @returns null when it is no single amount, is negative, or is finer than one 分
 */
export function parseMoney(text: string): number | null {
  const read = readMoney(text, '万元');
  if (read === null || read.minFen === null || read.minFen !== read.maxFen) return null;
  return read.minFen;
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
