import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfSerial, readDaySpan } from '../../../shared/importing/dayText.ts';

const spans: [text: string, from: string | null, to: string | null][] = [
  ['2020-03-18', '2020-03-18', '2020-03-18'],
  ['2020/1/2', '2020-01-02', '2020-01-02'],
  ['2020.03.18', '2020-03-18', '2020-03-18'],
  ['20200320', '2020-03-20', '2020-03-20'],
  ['2020年3月5日', '2020-03-05', '2020-03-05'],
  ['２０２０年３月５日', '2020-03-05', '2020-03-05'],
  ['2020年3月', '2020-03-01', '2020-03-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['202303', '2023-03-01', '2023-03-31'],
  ['2020年', '2020-01-01', '2020-12-31'],
  ['43900', '2020-03-10', '2020-03-10'],
  ['2020-01-13 10:49:39.0', '2020-01-13', '2020-01-13'],
  ['2020-01-13T10:49:39Z', '2020-01-13', '2020-01-13'],
  ['2020-01-1310:49:39.0至2021-01-1310:49:41.0', '2020-01-13', '2021-01-13'],
  ['2020-01-13 至 2021-01-13', '2020-01-13', '2021-01-13'],
  ['2020.1-2021.12', '2020-01-01', '2021-12-31'],
  ['2020年3月～2021年2月', '2020-03-01', '2021-02-28'],
  ['2023.5.1—2024.5.1', '2023-05-01', '2024-05-01'],
  ['截至2024年6月底', null, '2024-06-30'],
  ['2024年12月31日前', null, '2024-12-31'],
  ['2024年3月起', '2024-03-01', null],
];

const noDays = [
  '',
  '2025-13-45',
  '2025-02-30',
  '2023-02-29',
  '01/02/2020',
  '13.5.2020',
  '23.5.1',
  '长期',
  '尽快',
  '面议',
  '13800001111',
  '2021-1-2-3',
  '99999',
  '12345',
  '2022-01-01至2021-01-01',
  '0000-01-01',
];

describe('readDaySpan', () => {
  it.each(spans)('reads %s', (text, from, to) => {
    expect(readDaySpan(text)).toMatchObject({ from, to });
  });

  it.each(noDays)('does not guess a day from "%s"', (text) => {
    expect(readDaySpan(text)).toBeNull();
  });

  it('tells a span of two ends from one day', () => {
    expect(readDaySpan('2020-01-01至2020-02-01')?.isRange).toBe(true);
    expect(readDaySpan('2020-01')?.isRange).toBe(false);
  });

  const days = fc.date({
    min: new Date(Date.UTC(1960, 0, 1)),
    max: new Date(Date.UTC(2090, 11, 31)),
    noInvalidDate: true,
  });

  it('reads every style of the same day alike', () => {
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-') as [string, string, string];
        const styles = [
          iso,
          `${year}/${Number(month)}/${Number(day)}`,
          `${year}.${month}.${day}`,
          `${year}${month}${day}`,
          `${year}年${Number(month)}月${Number(day)}日`,
          `${iso} 08:15:00`,
        ];
        for (const style of styles)
          expect(readDaySpan(style)).toEqual({ from: iso, to: iso, isRange: false });
      }),
    );
  });

  it('reads the serial number of every day, whatever the time behind it', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 0.99, noNaN: true }), (date, time) => {
        const serial = Math.floor((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
        expect(dayOfSerial(serial + time)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it('never throws and never gives a span that runs backwards', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d年月日\-/. 至:]{0,30}$/)), (text) => {
        const span = readDaySpan(text);
        if (span?.from && span.to) expect(span.from <= span.to).toBe(true);
      }),
    );
  });
});
