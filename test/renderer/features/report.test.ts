import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOf, presetOf, presets } from '../../../renderer/features/report/period.ts';
import { behindFigure, monthBefore, monthWithin } from '../../../renderer/features/report/rowsAsked.ts';
import { addDays } from '../../../shared/domain/days.ts';
import { figureCodes } from '../../../shared/reporting/model.ts';

describe('periodOf', () => {
  it.each([
    ['yearToDate', '2026-11-22', '2026-01-01', '2026-11-22'],
    ['quarterToDate', '2026-11-22', '2026-10-01', '2026-11-22'],
    ['quarterToDate', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['monthToDate', '2026-02-28', '2026-02-01', '2026-02-28'],
    ['lastYear', '2026-01-01', '2025-01-01', '2025-12-31'],
  ] as const)('%s on %s is %s to %s', (preset, today, from, to) => {
    expect(periodOf(preset, today)).toEqual({ from, to });
  });

  it('never ends before it starts and is recognised again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...presets), (days, preset) => {
        const today = addDays('2000-01-01', days);
        const period = periodOf(preset, today);
        expect(period.from <= period.to).toBe(true);
        // On the first days of a year several presets are the same period.
        const known = presetOf(period, today);
        expect(known === null ? null : periodOf(known, today)).toEqual(period);
      }),
    );
  });

  it('does not take another period for a preset', () => {
    expect(presetOf({ from: '2026-02-03', to: '2026-05-01' }, '2026-11-22')).toBeNull();
  });
});

describe('rows behind', () => {
  const period = { from: '2026-01-15', to: '2026-03-10' };

  it('every figure of the report opens its rows', () => {
    expect(figureCodes.filter((code) => behindFigure(code, period) === null)).toEqual([]);
    expect(behindFigure('figureOfLaterVersion', period)).toBeNull();
  });

  it.each([
    ['2026-01', '2026-01-15', '2026-01-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2026-03', '2026-03-01', '2026-03-10'],
  ])('the part of %s within the period is %s to %s', (month, from, to) => {
    expect(monthWithin(month, period)).toEqual({ from, to });
  });

  it('knows a leap February and the month a year before', () => {
    expect(monthWithin('2024-02', { from: '2024-01-01', to: '2024-12-31' }).to).toBe('2024-02-29');
    expect(monthBefore('2026-01')).toBe('2025-01');
  });
});
