import { sameDayLastYear } from '../../../shared/domain/days.ts';

/** A period of whole days, both ends included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const presets = ['yearToDate', 'quarterToDate', 'monthToDate', 'lastYear'] as const;
export type Preset = (typeof presets)[number];

const MONTHS_PER_QUARTER = 3;

/** The period that a preset means on a given day. */
export function periodOf(preset: Preset, today: string): Period {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  if (preset === 'yearToDate') return { from: `${year}-01-01`, to: today };
  if (preset === 'monthToDate') return { from: `${today.slice(0, 7)}-01`, to: today };
  if (preset === 'quarterToDate') {
    const first = month - ((month - 1) % MONTHS_PER_QUARTER);
    return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: today };
  }
  const before = sameDayLastYear(`${year}-01-01`).slice(0, 4);
  return { from: `${before}-01-01`, to: `${before}-12-31` };
}

/** The preset that a period is on a given day, or null for any other period. */
export function presetOf(period: Period, today: string): Preset | null {
  const found = presets.find((preset) => {
    const own = periodOf(preset, today);
    return own.from === period.from && own.to === period.to;
  });
  return found ?? null;
}
