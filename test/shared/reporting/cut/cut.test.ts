import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutDocument, cutNotes, cutSentence } from '../../../../shared/reporting/cut/document.ts';
import {
  buildCut,
  type CountedRow,
  destinationOf,
  destinations,
  directionOf,
  directions,
  origins,
  rowsOfCut,
  sizeOf,
} from '../../../../shared/reporting/cut/model.ts';
import { bases, cutQuestionSchema, cuts, panels } from '../../../../shared/reporting/cut/question.ts';
import { groupLabel } from '../../../../shared/reporting/cut/words.ts';
import { aCountedRow, aCutQuestion } from '../../../builders/countedRows.ts';

const source = {
  rows: [
    aCountedRow({ amountFen: 20_000_000 }),
    aCountedRow({ contractId: 'c2', unitName: '化工学院', amountFen: 10_000_000 }),
    aCountedRow({ contractId: 'c2', unitName: '化工学院', amountFen: -1_000_000 }),
    aCountedRow({ contractId: 'c3', unitName: null, amountFen: 500_000_000 }),
  ],
  previousRows: [
    aCountedRow({ contractId: 'c9', day: '2025-04-01', amountFen: 40_000_000 }),
    aCountedRow({ contractId: 'c8', day: '2025-05-01', unitName: '机械学院', amountFen: 3_000_000 }),
  ],
};

describe('a cut', () => {
  test('groups both periods, the largest first and what was not given last', () => {
    const cut = buildCut(source, aCutQuestion());
    expect(
      cut.groups.map(({ key, count, amountFen, previousAmountFen }) => [
        key,
        count,
        amountFen,
        previousAmountFen,
      ]),
    ).toEqual([
      ['材料学院', 1, 20_000_000, 40_000_000],
      ['化工学院', 2, 9_000_000, 0],
      ['机械学院', 0, 0, 3_000_000],
      ['', 1, 500_000_000, 0],
    ]);
    expect(cut.total).toMatchObject({ count: 4, amountFen: 529_000_000, previousAmountFen: 43_000_000 });
    expect(cut.contractCount).toBe(3);
    expect([cut.previousFrom, cut.previousTo]).toEqual(['2025-01-01', '2025-11-22']);
  });

  test('the panel keeps units with rows in both periods and names the others', () => {
    const cut = buildCut(source, aCutQuestion({ panel: 'bothYears' }));
    expect(cut.groups.map(({ key }) => key)).toEqual(['材料学院']);
    expect(cut.total).toMatchObject({ amountFen: 20_000_000, previousAmountFen: 40_000_000 });
    expect(cut.leftOut).toEqual([
      { key: '化工学院', amountFen: 9_000_000, previousAmountFen: 0 },
      { key: '', amountFen: 500_000_000, previousAmountFen: 0 },
      { key: '机械学院', amountFen: 0, previousAmountFen: 3_000_000 },
    ]);
  });

  test('a month stands beside the same month of the year before', () => {
    const question = aCutQuestion({ by: 'month' });
    const cut = buildCut(source, question);
    expect(
      cut.groups.map(({ key, amountFen, previousAmountFen }) => [key, amountFen, previousAmountFen]),
    ).toEqual([
      ['2026-04', 529_000_000, 40_000_000],
      ['2026-05', 0, 3_000_000],
    ]);
    expect(rowsOfCut(source, question, '2026-05', 'before').map((row) => row.contractId)).toEqual(['c8']);
  });

  test('技术交易额 has no meaning for money received', () => {
    const rows = [aCountedRow({ technicalFen: 5 }), aCountedRow({ technicalFen: null })];
    const technicalOf = (basis: 'signed' | 'received') =>
      buildCut({ rows, previousRows: [] }, aCutQuestion({ basis })).total.technicalFen;
    expect([technicalOf('signed'), technicalOf('received')]).toEqual([5, null]);
  });

  test('every figure is the sum of the rows behind it, and the groups make the total', () => {
    const row = fc
      .record({
        contractId: fc.constantFrom('c1', 'c2', 'c3'),
        amountFen: fc.integer({ min: -1_000_000_000, max: 9_000_000_000 }),
        technicalFen: fc.option(fc.nat()),
        unitName: fc.constantFrom('材料学院', ' 材料学院 ', '', null, '化工学院'),
        leaderName: fc.constantFrom('示范甲', null),
        region: fc.constantFrom('410402', '110108', null),
        direction: fc.constantFrom(...directions, null),
        contractType: fc.constantFrom('development.commissioned', 'transfer.patent', 'from.tomorrow', null),
        domain: fc.constantFrom('nylon.resin', null),
        ipType: fc.constantFrom('patent', null),
        pricingMethod: fc.constantFrom('listing', null),
        destination: fc.constantFrom(...destinations, null),
        buyerScale: fc.constantFrom('small', null),
        planSource: fc.constantFrom('province', null),
        contractFen: fc.integer({ min: 0, max: 20_000_000_000 }),
        origin: fc.constantFrom(...origins),
      })
      .map((values) => values satisfies Partial<CountedRow>);
    const rowsIn = (day: string) => fc.array(row.map((values) => aCountedRow({ day, ...values })));
    fc.assert(
      fc.property(
        rowsIn('2026-03-01'),
        rowsIn('2025-03-01'),
        fc.constantFrom(...cuts),
        fc.constantFrom(...panels),
        fc.constantFrom(...bases),
        (rows, previousRows, by, panel, basis) => {
          const question = aCutQuestion({ by, panel, basis });
          const cut = buildCut({ rows, previousRows }, question);
          const amountOf = (key: string | null, period: 'now' | 'before') =>
            rowsOfCut({ rows, previousRows }, question, key, period).reduce(
              (sum, each) => sum + each.amountFen,
              0,
            );
          for (const group of cut.groups) {
            expect(group.amountFen).toBe(amountOf(group.key, 'now'));
            expect(group.previousAmountFen).toBe(amountOf(group.key, 'before'));
          }
          expect(cut.total.amountFen).toBe(amountOf(null, 'now'));
          expect(cut.groups.reduce((sum, group) => sum + group.amountFen, 0)).toBe(cut.total.amountFen);
          expect(cut.groups.reduce((sum, group) => sum + group.count, 0)).toBe(cut.total.count);
          const leftOut = cut.leftOut.reduce((sum, unit) => sum + unit.amountFen, 0);
          expect(cut.total.amountFen + leftOut).toBe(rows.reduce((sum, each) => sum + each.amountFen, 0));
        },
      ),
    );
  });
});

describe('where technology goes', () => {
  test.each([
    ['410400', ['410402'], ['110108'], 'out'],
    ['410400', ['110108'], ['410422'], 'in'],
    ['410400', ['410402', '110108'], ['410422'], 'local'],
    ['410400', ['110108'], ['310115'], 'elsewhere'],
    ['410400', ['410402'], [null], null],
    ['410400', [null], [null], null],
    [null, ['410402'], ['410422'], null],
    ['410400', [], [], null],
  ] as const)('office %s, sellers %j, buyers %j: %s', (office, sellers, buyers, expected) => {
    expect(directionOf(office, sellers, buyers)).toBe(expected);
  });
});

describe('in words', () => {
  test('the sentence names day, basis, change and the largest units', () => {
    expect(cutSentence(buildCut(source, aCutQuestion()), 'zh')).toBe(
      '截至11月22日，2026年到账529万元（按到账日计，已冲销的不计），同比增长1,130%；其中材料学院20万元、化工学院9万元。',
    );
    expect(cutSentence(buildCut(source, aCutQuestion({ by: 'none' })), 'en')).toBe(
      'As of 22 November 2026: ¥5.29M received (by day of receipt, reversed receipts left out), +1,130% on the same period last year.',
    );
  });

  test('nothing to compare with is not called growth', () => {
    const cut = buildCut(
      { rows: source.rows, previousRows: [] },
      aCutQuestion({ basis: 'signed', by: 'none' }),
    );
    expect(cutSentence(cut, 'zh')).toBe(
      '截至11月22日，2026年签订技术合同4份，成交额529万元（按合同签订日计，含其后的变更）。',
    );
  });

  test.each(['zh', 'en'] as const)('basis, periods, unit and denominator are printed: %s', (language) => {
    const cut = buildCut(source, aCutQuestion({ panel: 'bothYears' }));
    const notes = cutNotes(cut, language).join('\n');
    for (const part of ['2026-01-01', '2026-11-22', '2025-01-01', '2025-11-22', '机械学院'])
      expect(notes).toContain(part);
    expect(notes).toMatch(language === 'zh' ? /分母：1份合同/ : /Out of 1 contracts/);
    const table = cutDocument(cut, language).blocks.find((block) => block.kind === 'table');
    expect(table?.notes).toEqual(cutNotes(cut, language));
    expect(table?.rows.at(-1)?.slice(1, 4)).toEqual([{ count: 1 }, { fen: 20_000_000 }, { fen: 40_000_000 }]);
  });

  test.each([
    ['unit', '', '未填'],
    ['county', '410402', '新华区'],
    ['direction', 'in', '吸纳市外'],
    ['direction', 'from.tomorrow', 'from.tomorrow'],
    ['none', 'total', '合计'],
  ] as const)('%s %s reads %s', (by, key, label) => {
    expect(groupLabel(by, key, 'zh')).toBe(label);
  });
});

describe('a question', () => {
  test.each([
    ['ends before it begins', { from: '2026-02-01', to: '2026-01-31' }],
    ['spans a century', { from: '1926-01-01', to: '2026-01-01' }],
    ['has a day that does not exist', { from: '2026-02-30' }],
  ])('that %s is refused', (_name, values) => {
    expect(cutQuestionSchema.safeParse(aCutQuestion(values)).success).toBe(false);
  });
});

test('a technology goes to the own province, elsewhere or abroad, by the first buyer whose place is known', () => {
  const to = (...buyers: [region: string | null, country: string | null][]) =>
    destinationOf(
      '410400',
      buyers.map(([region, country]) => ({ region, country })),
    );
  expect(to(['410100', null])).toBe('province');
  expect(to(['320300', '156'])).toBe('elsewhere');
  expect(to([null, '276'])).toBe('abroad');
  expect(to([null, null], ['110108', null])).toBe('elsewhere');
  expect(to([null, null])).toBeNull();
  expect(destinationOf(null, [{ region: '410100', country: null }])).toBeNull();
});

test.for([
  [10_000_000_000, 'hundredMillion'],
  [9_999_999_999, 'tenMillion'],
  [1_000_000_000, 'tenMillion'],
  [999_999_999, 'million'],
  [100_000_000, 'million'],
  [99_999_999, 'smaller'],
] as const)('a contract of %d 分 is of the class %s', ([fen, size]) => {
  expect(sizeOf(fen)).toBe(size);
});
