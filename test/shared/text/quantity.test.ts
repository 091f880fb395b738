import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFigures, figureFromRow } from '../../../shared/text/quantity.ts';

/** comparator low high unit dimension change | object, one string per figure. */
function summary(text: string): string[] {
  return extractFigures(text).map((figure) => {
    const change = figure.change === null ? '' : ` ${figure.change}`;
    return `${figure.comparator} ${figure.low} ${figure.high} ${figure.unitText} ${figure.dimension}${change} | ${figure.objectText}`;
  });
}

describe('one figure', () => {
  test.each([
    ['≥ 抗拉强度 800 MPa', 'equal 800 800 MPa pressure | 抗拉强度'],
    ['抗拉强度 ≥ 800 MPa', 'atLeast 800 null MPa pressure | 抗拉强度'],
    ['抗拉强度(Rm)≥800MPa', 'atLeast 800 null MPa pressure | 抗拉强度'],
    ['工作温度-40～150℃', 'range -40 150 ℃ temperature | 工作温度'],
    ['工作温度：－40℃至＋150℃', 'range -40 150 ℃ temperature | 工作温度'],
    ['纯度99.9%', 'equal 99.9 99.9 % ratio | 纯度'],
    ['寿命不低于5000h', 'atLeast 5000 null h duration | 寿命'],
    ['成本降低30%', 'equal 30 30 % ratio down | 成本'],
    ['成本降低到30%', 'equal 30 30 % ratio | 成本'],
    ['节约用电20%以上', 'atLeast 20 null % ratio down | 用电'],
    ['含水率不超过3%', 'atMost null 3 % ratio | 含水率'],
    ['收率80%以上', 'atLeast 80 null % ratio | 收率'],
    ['误差小于等于0.5mm', 'atMost null 0.5 mm length | 误差'],
    ['精度±0.02mm', 'plusMinus -0.02 0.02 mm length | 精度'],
    ['电压220V±10%', 'range 198 242 V voltage | 电压'],
    ['温度25±2℃', 'range 23 27 ℃ temperature | 温度'],
    ['循环次数达到5×10^6次', 'equal 5000000 5000000 次 count | 循环次数'],
    ['菌落数＜1.5×10⁻³cfu/g', 'below null 0.0015 cfu/g M-1 count | 菌落数'],
    ['粒径1-5μm', 'range 1 5 μm length | 粒径'],
    ['年产值3.5亿元', 'equal 3.5 3.5 亿元 yuan | 年产值'],
    ['产量约2万吨', 'about 2 2 万吨 mass | 产量'],
    ['杂质≤10ppm', 'atMost null 10 ppm ratio | 杂质'],
    ['能耗450 kWh/t', 'equal 450 450 kWh/t specificEnergy | 能耗'],
    ['截面25mm²', 'equal 25 25 mm² area | 截面'],
    ['流量(1.0～1.2)L/min', 'range 1 1.2 L/min volumeFlow | 流量'],
    ['用工减少1/3', 'equal 0.3333333333333333 0.3333333333333333  ratio down | 用工'],
    ['pH值6.5～8.5', 'range 6.5 8.5  acidity | pH值'],
    ['折射率≥1.5', 'atLeast 1.5 null  number | 折射率'],
    ['精度优于0.1mm', 'below null 0.1 mm length | 精度'],
    ['强度优于800MPa', 'above 800 null MPa pressure | 强度'],
    ['温度升高10℃', 'equal 10 10 ℃ temperatureDifference up | 温度'],
    ['８００ＭＰａ以上的抗拉强度', 'atLeast 800 null ＭＰａ pressure | 抗拉强度'],
    ['處理量達到20萬噸', 'equal 20 20 萬噸 mass | 處理量'],
    ['purity of at least 99.5 %', 'atLeast 99.5 null % ratio | purity'],
    ['a pressure between 5 and 10 MPa', 'range 5 10 MPa pressure | pressure'],
    ['weighs less than 20 lbs', 'below null 20 lbs mass | '],
    ['1,500 hours of life', 'equal 1500 1500 hours duration | life'],
  ])('%s', (text, expected) => {
    const found = summary(text);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(expected), found[0]).toBe(true);
  });
});

describe('what is no figure', () => {
  test.each([
    '2019年5月6日',
    '2018-2020年',
    '2019-05-06',
    '21世纪90年代',
    '1、研究内容；2、技术路线',
    '（3）样机',
    '第3条、第2次',
    'PA66、Q345B、GB/T 1591-2018',
    '2A12铝合金与316L不锈钢',
    '3D打印、5G通信、4K显示',
    '获发明专利12件，论文8篇',
    '电话0375-1234567',
    '专利号ZL201510534700.3',
    'P<0.05',
    'in the 1990s, Phase 2',
    '10<sup>4</sup>',
    '',
    '一二三',
    '...---...',
  ])('%s', (text) => {
    expect(summary(text)).toEqual([]);
  });
});

describe('several figures', () => {
  test('numbers that share a unit share the object', () => {
    expect(summary('给药剂量分别为1.5、2、3 mg/kg')).toEqual([
      'equal 1.5 1.5 mg/kg ratio | 给药剂量',
      'equal 2 2 mg/kg ratio | 给药剂量',
      'equal 3 3 mg/kg ratio | 给药剂量',
    ]);
    expect(extractFigures('尺寸600×400×350mm').map((figure) => figure.low)).toEqual([600, 400, 350]);
  });

  test('from … to keeps both levels', () => {
    expect(summary('产能从2万吨/年提升至10万吨/年')).toEqual([
      'equal 2 2 万吨/年 massFlow | 产能',
      'equal 10 10 万吨/年 massFlow | 产能',
    ]);
  });

  test('a list number before a figure is not part of it', () => {
    expect(extractFigures('1、2mm厚的钢板').map((figure) => figure.low)).toEqual([2]);
  });
});

test('SI values carry prefix, offset and power of ten', () => {
  const [figure] = extractFigures('年产能0.5万吨');
  expect(figure?.siLow).toBe(5_000_000);
  const [warm] = extractFigures('温度≤25℃');
  expect(warm?.siLow).toBeNull();
  expect(warm?.siHigh).toBeCloseTo(298.15, 9);
});

test('offsets point into the original text, also behind surrogate pairs and full width', () => {
  const text = '😀抗拉强度不低于８００ＭＰａ。';
  const [figure] = extractFigures(text);
  expect(text.slice(figure!.start, figure!.end)).toBe('不低于８００ＭＰａ');
  expect(text.slice(figure!.objectStart, figure!.objectEnd)).toBe('抗拉强度');
});

test('a comparator at the very end of the text ends with the text', () => {
  for (const text of ['收率80%以上', '收率80%左右', 'a load of 5 kg or more']) {
    expect(extractFigures(text)[0]?.end, text).toBe(text.length);
  }
});

describe('a stored row', () => {
  test('reads like the text that says the same', () => {
    const row = figureFromRow({
      quantity: '抗拉强度',
      comparator: 'atLeast',
      low: 800,
      high: null,
      unit: 'MPa',
    });
    const [text] = extractFigures('抗拉强度≥800MPa');
    expect(row).toMatchObject({
      comparator: 'atLeast',
      low: 800,
      high: null,
      dimension: 'pressure',
      siLow: text!.siLow,
      siHigh: null,
      change: null,
      objectText: '抗拉强度',
    });
  });

  test.each([
    [{ quantity: '强度', comparator: 'equal', low: 1, high: null, unit: '不明单位' } as const, null],
    [{ quantity: '强度', comparator: 'equal', low: null, high: null, unit: 'MPa' } as const, null],
    [{ quantity: '折射率', comparator: 'atLeast', low: 1.5, high: null, unit: null } as const, 'number'],
    [{ quantity: '成本降低', comparator: 'atLeast', low: 30, high: null, unit: '%' } as const, 'ratio'],
  ])('%j', (row, dimension) => {
    expect(figureFromRow(row)?.dimension ?? null).toBe(dimension);
  });

  test('成本降低 as the name of a row is a change', () => {
    const row = figureFromRow({
      quantity: '成本降低',
      comparator: 'atLeast',
      low: 30,
      high: null,
      unit: '%',
    });
    expect(row?.change).toBe('down');
  });
});

describe('promises for any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '0',
      '9',
      '１',
      '.',
      ',',
      '-',
      '～',
      '至',
      '×10',
      '^',
      '⁶',
      '(',
      ')',
      ' ',
      '\n',
      '、',
      '≥',
      '不低于',
      '±',
      '以上',
      '年',
      '月',
    ],
    ...[
      'MPa',
      'm',
      '2',
      '/',
      'kg',
      '℃',
      '%',
      '万',
      '亿元',
      '个',
      '抗拉强度',
      '成本降低',
      'at least ',
      ' to ',
      'of',
      '😀',
      '\u0000',
      '的',
    ],
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  test('never throws; places lie inside the text, in order; bounds and SI values agree', () => {
    fc.assert(
      fc.property(text, (given) => {
        let end = 0;
        for (const figure of extractFigures(given)) {
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.end).toBeLessThanOrEqual(given.length);
          expect(figure.start).toBeGreaterThanOrEqual(end);
          end = figure.end;
          expect(figure.objectText).toBe(given.slice(figure.objectStart, figure.objectEnd));
          expect(figure.low === null).toBe(figure.siLow === null);
          expect(figure.high === null).toBe(figure.siHigh === null);
          expect(figure.low === null && figure.high === null).toBe(false);
          if (figure.low !== null && figure.high !== null)
            expect(figure.low).toBeLessThanOrEqual(figure.high);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the same text gives the same figures, and a sentence end separates', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(extractFigures(first)).toEqual(extractFigures(first));
        const apart = extractFigures(`${first}。\n`).length;
        const together = extractFigures(`${first}。\n${second}`);
        expect(together.length).toBeGreaterThanOrEqual(apart);
      }),
    );
  });

  test.each([
    ...[
      '1',
      '1 ',
      '1-',
      '1,111,',
      '1、',
      '1.2.',
      '5mm',
      '5-10mm，',
      '不低于',
      '≥1 ',
      '(',
      '5m/s/m/',
      '×10',
      '1*',
      'm·',
    ],
    ...[
      '１．２',
      '\u0000',
      '😀5℃',
      '5(',
      '1x10',
      '技术',
      '抗拉强度不低于800MPa，',
      'at least 5 of ',
      '5 m·m·m',
      '<a>1',
    ],
  ])('eight times the text of %j takes nowhere near 64 times the time', (piece) => {
    const short = piece.repeat(Math.ceil(50_000 / piece.length));
    const base = processorMs(short);
    // Linear is 8, quadratic 64; the floor keeps timer noise out.
    expect(processorMs(short.repeat(8))).toBeLessThan(32 * Math.max(base, 20));
  });

  test('1 MB of a real shape is read', () => {
    const line = '要求抗拉强度不低于800MPa，工作温度-40～150℃，纯度99.9%以上，每天产量达到3000双。\n';
    const count = Math.ceil(1_000_000 / line.length);
    expect(extractFigures(line.repeat(count))).toHaveLength(4 * count);
  });
});

/** Processor time, the lesser of two runs: other processes on the machine do not count. */
function processorMs(text: string): number {
  const runs = [0, 1].map(() => {
    const before = process.cpuUsage();
    extractFigures(text);
    const used = process.cpuUsage(before);
    return (used.user + used.system) / 1000;
  });
  return Math.min(...runs);
}
