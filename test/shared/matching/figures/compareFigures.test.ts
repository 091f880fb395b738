import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures, summariseFigures } from '../../../../shared/matching/figures/compareFigures.ts';
import { QUANTITY_NAMES } from '../../../../shared/matching/figures/quantityNames.ts';
import { objectSimilarity } from '../../../../shared/matching/figures/sameQuantity.ts';
import { extractFigures, figureFromRow } from '../../../../shared/text/quantity.ts';

function compare(need: string, achievement: string) {
  return compareFigures(extractFigures(need), extractFigures(achievement));
}

describe('one asked figure against one offered', () => {
  test.each([
    // A floor.
    ['抗拉强度≥800MPa', '抗拉强度达到850MPa', 'meets', 1, 'reaches'],
    ['抗拉强度≥800MPa', '拉伸强度0.85GPa', 'meets', 1, 'reaches'],
    ['抗拉强度≥800MPa', '抗拉强度800MPa', 'meets', 1, 'reaches'],
    ['抗拉强度大于800MPa', '抗拉强度700MPa', 'fails', 0.875, 'tooLow'],
    ['耐温≥200℃', '最高使用温度180℃', 'near', 0.9, 'withinTenPercent'],
    ['耐温≥200℃', '最高使用温度100℃', 'fails', 0.5, 'tooLow'],
    ['寿命不低于5000h', '使用寿命超过8000小时', 'meets', 1, 'reaches'],
    ['寿命不低于5000h', '使用寿命超过1000小时', 'unknown', 0, 'openBound'],
    ['寿命不低于5000h', '使用寿命4000～6000h', 'near', 0.9, 'partlyCovered'],
    ['寿命不低于5000h', '使用寿命最高可达6000h', 'near', 0.95, 'openBound'],
    ['收率≥80%', '总收率78%', 'near', 0.975, 'withinTenPercent'],
    // A share of which the rest counts: 0.5 % of impurities instead of 0.1 % is (5 − 1)/10 = 0.4 off.
    ['纯度≥99.9%', '纯度99.5%', 'fails', 0.6, 'tooLow'],
    ['纯度≥99.9%', '纯度99.85%', 'near', 0.95, 'withinTenPercent'],
    ['纯度≥99.9%', '纯度99.99%', 'meets', 1, 'reaches'],
    // A ceiling.
    ['能耗不超过50kWh/t', '综合能耗45kWh/t', 'meets', 1, 'reaches'],
    ['能耗不超过50kWh/t', '综合能耗55kWh/t', 'near', 0.9, 'withinTenPercent'],
    ['能耗不超过50kWh/t', '综合能耗100kWh/t', 'fails', 0, 'tooHigh'],
    ['能耗不超过50kWh/t', '综合能耗小于100kWh/t', 'unknown', 0, 'openBound'],
    ['灰分≤12%', '灰分10%～15%', 'near', 0.9, 'partlyCovered'],
    ['定位误差小于0.02mm', '定位精度±10μm', 'meets', 1, 'reaches'],
    // A range to be covered, and one to be kept.
    ['工作温度-40～150℃', '使用温度-60～200℃', 'meets', 1, 'reaches'],
    ['工作温度-40～150℃', '使用温度0～150℃', 'fails', 150 / 190, 'partlyCovered'],
    ['粒径1-5μm', '平均粒径2-3μm', 'meets', 1, 'reaches'],
    ['粒径1-5μm', '平均粒径10μm', 'fails', 0, 'tooHigh'],
    // A target without comparator: the better side counts where it is known, else within 5 %.
    ['循环寿命3000次', '循环寿命4000次', 'meets', 1, 'reaches'],
    ['噪音60dB', '噪声55dB', 'meets', 1, 'reaches'],
    ['厚度2mm', '厚度2.05mm', 'meets', 1, 'reaches'],
    ['厚度2mm', '厚度4mm', 'fails', 0, 'tooHigh'],
    // A change only against a change.
    ['生产成本降低30%', '成本下降35%', 'meets', 1, 'reaches'],
    ['生产成本降低30%', '成本下降15%', 'fails', 0.5, 'tooLow'],
  ])('%s / %s', (need, achievement, verdict, closeness, why) => {
    const [row] = compare(need, achievement);
    expect(row).toMatchObject({ verdict, why });
    expect(row?.closeness).toBeCloseTo(closeness, 9);
  });

  test.each([
    ['抗拉强度≥800MPa', '屈服强度900MPa', 'another quantity of the same dimension'],
    ['抗拉强度≥800MPa', '寿命5000h', 'another dimension'],
    ['生产成本降低30%', '成本占比20%', 'a level against a change'],
    ['合格率≥95%', '合格率提高5%', 'a change against a level'],
    ['抗拉强度≥800MPa', '', 'nothing'],
  ])('%s finds no answer in %s: %s', (need, achievement) => {
    expect(compare(need, achievement)).toMatchObject([
      { verdict: 'unknown', achievement: null, closeness: 0, why: 'noSuchFigure' },
    ]);
  });

  test('a need that does not say what it measures is unknown, not failed', () => {
    expect(compare('≥800MPa', '抗拉强度900MPa')).toMatchObject([
      { verdict: 'unknown', why: 'objectUnknown' },
    ]);
  });
});

describe('many figures', () => {
  test('one row per asked figure, in its order, with the figure that answers it', () => {
    const rows = compare(
      '抗拉强度≥800MPa，寿命不低于5000h，纯度99.9%。',
      '使用寿命6000小时，拉伸强度900MPa。',
    );
    expect(
      rows.map((row) => [row.need.objectText, row.verdict, row.achievement?.objectText ?? null]),
    ).toEqual([
      ['抗拉强度', 'meets', '拉伸强度'],
      ['寿命', 'meets', '使用寿命'],
      ['纯度', 'unknown', null],
    ]);
  });

  test('the surest name wins, then the better figure', () => {
    const [byName] = compare('抗拉强度≥800MPa', '拉伸强度900MPa；抗拉强度700MPa');
    expect(byName).toMatchObject({ verdict: 'fails', achievement: { objectText: '抗拉强度' } });
    const [byValue] = compare('抗拉强度≥800MPa', '抗拉强度600MPa；抗拉强度820MPa');
    expect(byValue).toMatchObject({ verdict: 'meets', achievement: { low: 820 } });
  });

  test('rows of a form compare with free text', () => {
    const row = figureFromRow({
      quantity: '抗拉强度',
      comparator: 'atLeast',
      low: 0.8,
      high: null,
      unit: 'GPa',
    });
    expect(compareFigures([row!], extractFigures('拉伸强度可达850兆帕'))).toMatchObject([
      { verdict: 'meets' },
    ]);
  });

  test('the sum by hand: 1 met, 1 near at 0.9, 1 failed at 0.5, 1 unknown', () => {
    const rows = compare(
      '抗拉强度≥800MPa，耐温≥200℃，收率≥80%，厚度2mm',
      '抗拉强度900MPa，最高使用温度180℃，收率40%',
    );
    // (1 + 0.9 + 0.5/2) / 3, three of four rows judged.
    const sum = summariseFigures(rows);
    expect(sum.value).toBeCloseTo(2.15 / 3, 9);
    expect(sum).toMatchObject({ known: true, coverage: 0.75 });
  });

  test('nothing asked or nothing answered is not known', () => {
    expect(summariseFigures([])).toEqual({ known: false, value: 0, coverage: 0 });
    expect(summariseFigures(compare('厚度2mm', ''))).toEqual({ known: false, value: 0, coverage: 0 });
  });
});

describe('names of quantities', () => {
  test.each([
    ['抗拉强度', '产品的抗拉强度', 0.5, 1],
    ['抗拉强度', 'Tensile Strength', 0.9, 1],
    ['高温抗拉强度', '抗拉强度', 0.9, 1],
    ['抗拉强度', '屈服强度', 0, 0],
    ['工作温度', '储存湿度', 0, 0.49],
    ['', '抗拉强度', 0, 0],
  ])('%s and %s', (a, b, least, most) => {
    const similarity = objectSimilarity(a, b);
    expect(similarity).toBeGreaterThanOrEqual(least);
    expect(similarity).toBeLessThanOrEqual(most);
    expect(objectSimilarity(b, a)).toBe(similarity);
  });

  test('no name is listed for two quantities', () => {
    const names = QUANTITY_NAMES.flatMap((each) => each.names.split('|'));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('promises for any figures', () => {
  const value = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  const comparator = fc.constantFrom('≥', '≤', '大于', '小于', '约', '为', '±');
  const unit = fc.constantFrom('MPa', 'kPa', 'GPa', 'mm', '%', '℃', 'h', '小时');
  const name = fc.constantFrom('抗拉强度', '厚度', '纯度', '寿命', '工作温度', '精度', '未列之量');
  const figure = fc
    .tuple(name, comparator, value, unit)
    .map(([object, sign, number, symbol]) => `${object}${sign}${number.toFixed(3)}${symbol}`);

  test('never throws, always one row each, closeness in 0…1 and 1 only when met', () => {
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 6 }),
        fc.array(figure, { maxLength: 6 }),
        (asked, offered) => {
          const need = extractFigures(asked.join('，'));
          const rows = compareFigures(need, extractFigures(offered.join('，')));
          expect(rows.map((row) => row.need)).toEqual(need);
          for (const row of rows) {
            expect(row.closeness).toBeGreaterThanOrEqual(0);
            expect(row.closeness).toBeLessThanOrEqual(1);
            expect(row.closeness === 1).toBe(row.verdict === 'meets');
            if (row.verdict === 'near') expect(row.closeness).toBeGreaterThanOrEqual(0.9 - 1e-6);
            expect(row.achievement === null ? 'unknown' : row.verdict).toBe(row.verdict);
          }
        },
      ),
    );
  });

  test('a figure meets itself', () => {
    fc.assert(
      fc.property(figure, (text) => {
        const need = extractFigures(text);
        for (const row of compareFigures(need, need)) expect(row.verdict, text).toBe('meets');
      }),
    );
  });

  test('the unit in which a figure is written does not change the verdict', () => {
    fc.assert(
      fc.property(value, value, fc.constantFrom('≥', '≤'), (asked, offered, sign) => {
        const need = `抗拉强度${sign}${asked.toFixed(3)}MPa`;
        const inMega = compare(need, `抗拉强度${offered.toFixed(3)}MPa`)[0]!;
        const inKilo = compare(need, `抗拉强度${(offered * 1000).toFixed(0)}kPa`)[0]!;
        fc.pre(Math.abs(Number(asked.toFixed(3)) - offered) > 0.01 && inMega.verdict !== 'near');
        expect(inKilo.verdict === 'near' ? inMega.verdict : inKilo.verdict).toBe(inMega.verdict);
      }),
    );
  });
});
