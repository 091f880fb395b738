import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type FigureSource,
  figureFit,
  pairFigures,
  readFigures,
  type StoredFigure,
} from '../../../../shared/matching/figures/pairFigures.ts';

function source(text: string, rows: readonly StoredFigure[] = [], title = ''): FigureSource {
  return { title, text, rows };
}

function row(quantity: string, values: Partial<StoredFigure> = {}): StoredFigure {
  return { quantity, comparator: 'atLeast', low: null, high: null, unit: null, ...values };
}

const strength = row('抗拉强度', { low: 800, unit: 'MPa', importance: 'must', testMethod: 'GB/T 228.1' });

describe('a row of the form beside', () => {
  test('another row: both values as written, the offered one in the unit asked for', () => {
    const [figure, ...more] = pairFigures(
      source('', [strength]),
      source('', [row('拉伸强度', { comparator: 'equal', low: 0.9, unit: 'GPa' })]),
    );
    expect(more).toEqual([]);
    expect(figure).toEqual({
      asked: {
        origin: 'row',
        quantity: '抗拉强度',
        value: '≥ 800 MPa',
        quote: '',
        importance: 'must',
        testMethod: 'GB/T 228.1',
      },
      offered: {
        origin: 'row',
        quantity: '拉伸强度',
        value: '0.9 GPa',
        quote: '',
        importance: null,
        testMethod: null,
      },
      verdict: 'meets',
      why: 'reaches',
      closeness: 1,
      converted: '900 MPa',
    });
  });

  test.each([
    ['抗拉强度达到760MPa', 'near', '760MPa', null],
    ['拉伸强度0.5GPa', 'fails', '0.5GPa', '500 MPa'],
    ['抗拉强度大于0.85GPa', 'meets', '大于0.85GPa', '≥ 850 MPa'],
    ['屈服强度900MPa', 'unknown', undefined, null],
  ])('free text: %s', (text, verdict, value, converted) => {
    const [figure] = pairFigures(source('', [strength]), source(text));
    expect([figure?.verdict, figure?.offered?.value, figure?.converted]).toEqual([verdict, value, converted]);
  });

  test('temperatures are converted with their zero', () => {
    const [figure] = pairFigures(source('耐温≥200℃'), source('', [row('耐温', { low: 500, unit: 'K' })]));
    expect(figure).toMatchObject({ verdict: 'meets', converted: '≥ 226.9 ℃' });
  });

  test('a row in a unit that nobody knows stays in sight as unknown', () => {
    const [figure] = pairFigures(
      source('', [row('手感', { low: 5, unit: '级别分' })]),
      source('手感5级别分'),
    );
    expect(figure).toMatchObject({ verdict: 'unknown', why: 'unitUnknown', offered: null });
  });
});

describe('figures of a text', () => {
  test('are asked in their order, each with the words round it', () => {
    const figures = pairFigures(
      source('希望开发高强尼龙。抗拉强度≥80MPa，断后伸长率不低于12%。', [], '耐温200℃以上的尼龙'),
      source('抗拉强度92MPa'),
    );
    expect(figures.map(({ asked, verdict }) => [asked.origin, asked.quantity, asked.value, verdict])).toEqual(
      [
        ['title', '耐温', '200℃以上', 'unknown'],
        ['text', '抗拉强度', '≥80MPa', 'meets'],
        ['text', '断后伸长率', '不低于12%', 'unknown'],
      ],
    );
    expect(figures[1]?.asked.quote).toBe('抗拉强度≥80MPa');
  });

  test('do not repeat what a row says, nor one another', () => {
    const twice = '抗拉强度≥800MPa。另：抗拉强度≥800MPa。';
    expect(pairFigures(source(twice, [strength]), source(''))).toHaveLength(1);
    expect(pairFigures(source(twice), source(''))).toHaveLength(1);
    expect(pairFigures(source('抗拉强度≥800MPa；抗拉强度≥900MPa'), source(''))).toHaveLength(2);
  });

  test('a row is not asked again under a longer name or without its unit', () => {
    const rows = [
      row('回用率', { low: 80, unit: '%' }),
      row('电导率', { comparator: 'atMost', high: 30, unit: 'μS/cm' }),
    ];
    const text = '系统回用率不低于80%，产水电导率不高于30微西门子每厘米，硅粉纯度97%以上';
    const figures = pairFigures(source(text, rows), source(''));
    expect(figures.map(({ asked }) => asked.quantity)).toEqual(['回用率', '电导率', '硅粉纯度']);
  });

  test.each([
    ['目前抗拉强度650MPa', 'the present state'],
    ['现有产品寿命约2000h', 'the present product'],
    ['传统工艺能耗高达120kWh/t', 'the conventional process'],
    ['预算50万元', 'money of the project'],
    ['合格率提升，2025年', 'no figure at all'],
    ['长度 3', 'a bare number'],
  ])('%s asks for nothing: %s', (text) => {
    expect(pairFigures(source(text), source('抗拉强度650MPa'))).toEqual([]);
  });

  test('a limit without a name is a question, a value without one is not', () => {
    expect(pairFigures(source('须达到5000h以上。'), source(''))).toMatchObject([
      { verdict: 'unknown', why: 'objectUnknown' },
    ]);
    expect(pairFigures(source('，650MPa。'), source(''))).toEqual([]);
  });

  test('the conventional value of the supply is no answer, its own is', () => {
    const [figure] = pairFigures(
      source('能耗不超过90kWh/t'),
      source('传统工艺能耗60kWh/t，本技术能耗100kWh/t'),
    );
    expect(figure?.offered?.value).toBe('100kWh/t');
  });
});

describe('bounds', () => {
  test('at most thirty rows', () => {
    const many = Array.from({ length: 80 }, (_, at) => row(`指标${at}强度`, { low: at + 1, unit: 'MPa' }));
    expect(pairFigures(source('', many), source(''))).toHaveLength(30);
  });

  test('a million characters take no more than a moment', () => {
    const long = '抗拉强度≥800MPa，'.repeat(80_000);
    const startedMs = performance.now();
    pairFigures(source(long), source(long));
    expect(performance.now() - startedMs).toBeLessThan(3_000);
  });

  test('never throws, and every row asks something', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('', '🙂≥5MPa', '≥', '1e999MPa', '\u0000抗拉强度≥8\u0007MPa', '−40～+150 ℃'),
    );
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, text, offer) => {
        for (const figure of pairFigures(source(text, [strength], title), source(offer)))
          expect(figure.asked.value.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('how far figures fit', () => {
  const read = (text: string, rows: readonly StoredFigure[] = []) => readFigures(source(text, rows));

  test.each([
    ['reached', '要求抗拉强度≥800MPa', '抗拉强度900MPa', 1],
    ['nothing asked', '希望成本低', '抗拉强度900MPa', undefined],
    ['nothing said', '要求抗拉强度≥800MPa', '工艺成熟', undefined],
    ['something else said', '要求抗拉强度≥800MPa', '使用寿命5000h', undefined],
  ])('%s', (_name, asked, offered, expected) => {
    expect(figureFit(read(asked), read(offered))).toBe(expected);
  });

  test('by hand: one that must be reached and is, one that would be nice and is not', () => {
    const life = row('使用寿命', { low: 5000, unit: 'h', importance: 'nice' });
    const offered = read('抗拉强度900MPa，使用寿命1000h');
    const alone = figureFit(read('', [life]), offered)!;
    expect(alone).toBeLessThan(1);
    expect(figureFit(read('', [strength, life]), offered)).toBeCloseTo((1 + 0.5 * alone) / 1.5, 12);
  });
});
