import { z } from 'zod';
import type { Certainty } from '../../codes/types.ts';
import { type Day, daysBetween } from '../days.ts';
import { daySchema } from '../fields/field.ts';

/** From the first to the last day, both included. */
type DayRange = readonly [from: Day, to: Day];

/** One year of the workday calendar: what differs from Monday to Friday. */
export interface CalendarYear {
  readonly year: number;
  /** Days off by the State Council's notice, with the weekends between them. */
  readonly off: readonly DayRange[];
  /** 调休: Saturdays and Sundays on which people work. */
  readonly work: readonly Day[];
  readonly source: string;
  readonly certainty: Certainty;
}

/** No holiday is longer; a longer range is a typing error. */
const MAX_RANGE_DAYS = 30;

const dayRangeSchema = z
  .tuple([daySchema, daySchema])
  .readonly()
  .refine(isShortRange, {
    message: `Expected at most ${MAX_RANGE_DAYS} days, the first before the last`,
  });

// Also asked of a range whose days are refused already: it must answer, not throw.
function isShortRange([from, to]: DayRange): boolean {
  const areDays = daySchema.safeParse(from).success && daySchema.safeParse(to).success;
  return areDays && from <= to && daysBetween(from, to) < MAX_RANGE_DAYS;
}

/** A year as the office enters it: every day lies in the year. */
export const calendarYearSchema = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    off: z.array(dayRangeSchema).max(40).readonly(),
    work: z.array(daySchema).max(40).readonly(),
    source: z.string().trim().min(1).max(300),
    certainty: z.enum(['V', 'M', '?']),
  })
  .refine(({ year, off, work }) => [...off.flat(), ...work].every((day) => day.startsWith(`${year}-`)), {
    message: 'Expected days of this year',
  });

/**
 * 节假日与调休 as the State Council publishes them each autumn for the coming year. Entered from knowledge, to be
 * compared with the notice (待核). A year that is not here counts weekends only and is told as missing.
 */
export const shippedCalendarYears: readonly CalendarYear[] = [
  {
    year: 2023,
    off: [
      ['2023-01-01', '2023-01-02'],
      ['2023-01-21', '2023-01-27'],
      ['2023-04-05', '2023-04-05'],
      ['2023-04-29', '2023-05-03'],
      ['2023-06-22', '2023-06-24'],
      ['2023-09-29', '2023-10-06'],
    ],
    work: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
    source: '国务院办公厅关于2023年部分节假日安排的通知',
    certainty: 'M',
  },
  {
    year: 2024,
    off: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    work: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
    source: '国务院办公厅关于2024年部分节假日安排的通知',
    certainty: 'M',
  },
  {
    year: 2025,
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    source: '国务院办公厅关于2025年部分节假日安排的通知',
    certainty: 'M',
  },
  {
    year: 2026,
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    source: '国务院办公厅关于2026年部分节假日安排的通知',
    certainty: 'M',
  },
];
