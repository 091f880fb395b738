import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyUnitIn, readMoney } from '../../../shared/importing/moneyText.ts';

const wan = 1_000_000;

/** Amounts in a column whose heading says 万元, in 万元 of 分. */
const amounts: [text: string, min: number | null, max: number | null, negotiable: boolean][] = [
  ['50', 50, 50, false],
  ['５０', 50, 50, false],
  ['1,234.5', 1234.5, 1234.5, false],
  ['5万', 5, 5, false],
  ['1.2亿', 12_000, 12_000, false],
  ['30万元', 30, 30, false],
  ['2千元', 0.2, 0.2, false],
  ['￥20,000元', 2, 2, false],
  ['5w', 5, 5, false],
  ['100-200', 100, 200, false],
  ['200～300', 200, 300, false],
  ['100.0万元-200.0万元', 100, 200, false],
  ['8000-9000元', 0.8, 0.9, false],
  ['5000万-1亿', 5000, 10_000, false],
  ['100至200万', 100, 200, false],
  ['不超过100万', null, 100, false],
  ['100万以内', null, 100, false],
  ['50万以上', 50, null, false],
  ['≥50', 50, null, false],
  ['约50万元左右', 50, 50, false],
  ['五十万元', 50, 50, false],
  ['一千二百万', 1200, 1200, false],
  ['免费', 0, 0, false],
  ['面议', null, null, true],
  ['价格面议', null, null, true],
  ['50万（可面议）', 50, 50, true],
  ['面议，50万左右', 50, 50, true],
];

const noAmounts = [
  '',
  '按比例提成',
  '500元/吨',
  '每吨500元',
  '5万美元',
  '$5000',
  '-5',
  '200-100',
  '1,2,3',
  '50%',
  '1.2.3',
  '二〇二三年',
  '9'.repeat(30),
];

describe('readMoney', () => {
  it.each(amounts)('reads %s', (text, min, max, negotiable) => {
    const inFen = (value: number | null) => (value === null ? null : Math.round(value * wan));
    expect(readMoney(text, '万元')).toEqual({ minFen: inFen(min), maxFen: inFen(max), negotiable });
  });

  it.each(noAmounts)('does not take "%s" for an amount', (text) => {
    expect(readMoney(text, '万元')).toBeNull();
  });

  it('lets the unit in the cell win over the unit of the column', () => {
    expect(readMoney('5万', '元')?.minFen).toBe(5 * wan);
    expect(readMoney('5', '元')?.minFen).toBe(500);
  });

  it('gives whole 分 and reads its own plain writing back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), (fen) => {
        expect(readMoney(`${(fen / 100).toFixed(2)}元`, '万元')).toEqual({
          minFen: fen,
          maxFen: fen,
          negotiable: false,
        });
      }),
    );
  });

  it('never throws, and never gives ends in the wrong order or a fraction of a 分', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d.,万元亿千百十一二～\-面议以上不超过 ]{0,16}$/)),
        (text) => {
          const money = readMoney(text, '万元');
          for (const fen of [money?.minFen, money?.maxFen])
            if (typeof fen === 'number') expect(Number.isSafeInteger(fen) && fen >= 0).toBe(true);
          if (typeof money?.minFen === 'number' && typeof money.maxFen === 'number')
            expect(money.minFen).toBeLessThanOrEqual(money.maxFen);
        },
      ),
    );
  });
});

describe('moneyUnitIn', () => {
  it.each([
    ['万元', '万元'],
    ['单位：元', '元'],
    ['（亿元）', '亿元'],
    ['人民币 千元', '千元'],
    ['件', null],
    ['', null],
  ])('%s', (text, unit) => {
    expect(moneyUnitIn(text)).toBe(unit);
  });
});
