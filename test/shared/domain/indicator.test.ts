import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparisonOf,
  type IndicatorEntry,
  indicatorEntrySchema,
  latestPeriod,
  periodBefore,
  requestState,
  standingEntry,
  valueBefore,
} from '../../../shared/domain/indicator.ts';
import { shippedIndicators } from '../../../shared/domain/shippedIndicators.ts';
import { movement, periodLabel } from '../../../shared/reporting/papers/indicatorWords.ts';

function anEntry(values: Partial<IndicatorEntry> = {}): IndicatorEntry {
  return indicatorEntrySchema.parse({
    period: '2022',
    edition: 'annual',
    value: '1',
    sourceName: '年鉴',
    ...values,
  });
}

test('23.22 亿元 after a growth of 95 % was 11.91 亿元 the year before', () => {
  expect(valueBefore('23.22', '95')).toBe('11.91');
  const found = comparisonOf({ entries: [anEntry({ value: '23.22', growthPercent: '95' })] }, '', '2022-12');
  expect(found?.before).toEqual({ value: '11.91', origin: 'derived' });
});

test('the year before that is worked out gives the growth back, within the rounding of its last decimal', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_000, max: 9_999_999 }),
      fc.integer({ min: -90, max: 500 }),
      (hundredths, growth) => {
        const value = (hundredths / 100).toFixed(2);
        const before = Number(valueBefore(value, String(growth)));
        expect(Math.abs(before * (1 + growth / 100) - Number(value))).toBeLessThanOrEqual(
          0.005 * (1 + growth / 100) + 1e-9,
        );
      },
    ),
  );
  expect(valueBefore('5', '-100')).toBeNull();
});

describe('which value stands', () => {
  const entries = [
    anEntry({ period: '2022-12', edition: 'flash', value: '20' }),
    anEntry({ period: '2022', edition: 'annual', value: '21' }),
    anEntry({ period: '2022', edition: 'annual', value: '22' }),
    anEntry({ period: '2022', edition: 'flash', value: '23' }),
    anEntry({ period: '2022', territory: '合肥市', value: '99' }),
    anEntry({ period: '2023-09', edition: 'flash', value: '30' }),
  ];
  test('年报 goes before 快报, a later value before an earlier one, and places stay apart', () => {
    expect(standingEntry(entries, '', '2022')?.value).toBe('22');
    expect(standingEntry(entries, '合肥市', '2022')?.value).toBe('99');
    expect(standingEntry(entries, '', '2021')).toBeNull();
  });
  test('a paper takes the latest period that is over by its end', () => {
    expect(latestPeriod(entries, '', '2023-08')).toBe('2022-12');
    expect(latestPeriod(entries, '', '2023-09')).toBe('2023-09');
    expect(latestPeriod(entries, '', '2022-11')).toBeNull();
  });
  test('a year stands beside the year before, as reported where it was', () => {
    const both = [...entries, anEntry({ period: '2021', value: '8.12' })];
    expect(comparisonOf({ entries: both }, '', '2022-12')).toMatchObject({
      now: { value: '22' },
      before: { value: '8.12', origin: 'reported' },
    });
    expect(periodBefore('2023-09')).toBe('2022-09');
  });
});

test('a quantity moves by percent, a ratio by percentage points, and the growth of the source is printed as it is', () => {
  const entry = (value: string, growthPercent: string | null = null) => ({ value, growthPercent });
  expect(movement(entry('9.48'), '8.12', 'flow', 'zh')).toBe('+16.75%');
  expect(movement(entry('2.28'), '2.09', 'ratio', 'zh')).toBe('+0.19个百分点');
  expect(movement(entry('23.22', '95'), '11.91', 'flow', 'zh')).toBe('+95%');
  expect(movement(entry('1'), '0', 'flow', 'zh')).toBeNull();
  expect(movement(entry('1'), null, 'flow', 'en')).toBeNull();
});

test('a period is said as what it is: of a year, from January on, or at an end', () => {
  expect(periodLabel('2022', 'flow', 'zh')).toBe('2022年');
  expect(periodLabel('2023-09', 'flow', 'zh')).toBe('2023年1—9月');
  expect(periodLabel('2023-09', 'stock', 'zh')).toBe('截至2023年9月末');
  expect(periodLabel('2023-09', 'flow', 'en')).toBe('January to September 2023');
  expect(periodLabel('2022', 'stock', 'en')).toBe('End of 2022');
});

test('a request is answered by values of its own period and edition, and overdue the day after it was due', () => {
  const indicators = shippedIndicators.slice(0, 2).map((values, place) => ({
    id: `i${place}`,
    values: { ...values, ordinal: place },
    entries:
      place === 0 ? [anEntry({ edition: 'annual' }), anEntry({ territory: '徐州市', edition: 'flash' })] : [],
  }));
  const ask = { period: '2022', dueOn: '2023-03-01', indicatorIds: ['i0', 'i1'] };
  expect(requestState({ ...ask, edition: 'annual' }, indicators, '2023-03-01')).toEqual({
    state: 'waiting',
    missingIds: ['i1'],
  });
  expect(requestState({ ...ask, edition: 'flash' }, indicators, '2023-03-02')).toEqual({
    state: 'overdue',
    missingIds: ['i0', 'i1'],
  });
  expect(
    requestState({ ...ask, edition: 'annual', indicatorIds: ['i0'] }, indicators, '2024-01-01').state,
  ).toBe('answered');
});

test('shipped definitions have codes of their own, and no group has a single scope', () => {
  expect(new Set(shippedIndicators.map(({ code }) => code)).size).toBe(shippedIndicators.length);
  const groups = Map.groupBy(shippedIndicators, ({ scopeGroup }) => scopeGroup);
  for (const [group, members] of groups) if (group !== null) expect(members.length).toBeGreaterThan(1);
});
