import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  change,
  fileSize,
  instant,
  money,
  moneyNumber,
  moneyScale,
  number,
  parseMoney,
  share,
  showInstantsIn,
  weekday,
} from '../../../renderer/ui/format.ts';

const WAN = 1_000_000;
const YI = 10_000_000_000;

describe('money', () => {
  it.each([
    [0, '0 万元'],
    [120 * WAN, '120 万元'],
    [12.5 * WAN, '12.5 万元'],
    [123_456 * WAN, '12.35 亿元'],
    [1.2 * YI, '1.2 亿元'],
    [YI - 1, '10,000 万元'],
    [30_000, '0.03 万元'],
    [1, '0.000001 万元'],
    [-50 * WAN, '-50 万元'],
    [null, '—'],
  ])('%s fen is %s', (amountFen, expected) => {
    expect(money(amountFen, 'zh')).toBe(expected);
  });

  it.each([
    [50 * WAN, '¥500,000'],
    [333 * WAN, '¥3.33M'],
    [1, '¥0.01'],
    [-200 * WAN, '−¥2M'],
    [0, '¥0'],
  ])('%s fen is %s in English', (amountFen, expected) => {
    expect(money(amountFen, 'en')).toBe(expected);
  });

  it('never shows an amount as zero that is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 * YI }), (amountFen) => {
        expect(moneyNumber(amountFen, moneyScale(amountFen))).not.toMatch(/^0$/);
      }),
    );
  });
});

describe('parseMoney', () => {
  it.each([
    ['50', 50 * WAN],
    ['5万', 5 * WAN],
    ['1.2亿', 1.2 * YI],
    ['３００元', 30_000],
    ['1,200', 1200 * WAN],
    ['五十万元', 50 * WAN],
  ])('reads %s', (text, expected) => {
    expect(parseMoney(text)).toBe(expected);
  });

  it.each(['', 'abc', '100-200', '面议', '50万以上', '-5', '5美元'])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it('reads back what a field shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 * YI }), (amountFen) => {
        expect(parseMoney(moneyNumber(amountFen, 'wan', 6))).toBe(amountFen);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    [number(1234567), '1,234,567'],
    [number(0.456, 1), '0.5'],
    [share(0.354), '35%'],
    [share(null), '—'],
    [change(120, 100), '+20%'],
    [change(50, 100), '−50%'],
    [change(100, 100), '±0%'],
    [change(-50, -100), '+50%'],
    [change(5, 0), null],
    [change(5, null), null],
    [fileSize(0), '0 B'],
    [fileSize(1023), '1,023 B'],
    [fileSize(1536), '1.5 KB'],
    [fileSize(5 * 1024 ** 3), '5 GB'],
  ])('%s is %s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('time', () => {
  it('shows an instant in the zone of the office, whatever zone the machine is in', () => {
    const atMs = Date.UTC(2026, 10, 22, 17, 5);
    showInstantsIn('Asia/Shanghai');
    expect(instant(atMs)).toBe('2026-11-23 01:05');
    showInstantsIn('UTC');
    expect(instant(atMs)).toBe('2026-11-22 17:05');
  });

  it.each([
    ['2026-11-22', 'zh', '星期日'],
    ['2026-11-22', 'en', 'Sunday'],
    ['2024-02-29', 'zh', '星期四'],
  ] as const)('%s in %s is %s', (day, language, expected) => {
    expect(weekday(day, language)).toBe(expected);
  });
});
