import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Comparable, reconcile } from '../../../shared/domain/reconcile.ts';

function aContract(id: string, given: Partial<Comparable> = {}): Comparable {
  return {
    id,
    registrationNumber: null,
    projectName: '耐热尼龙委托开发',
    sellers: ['示范大学'],
    buyers: ['示范材料有限公司'],
    signedOn: '2026-06-15',
    totalFen: 100_000_000,
    technicalFen: 80_000_000,
    ...given,
  };
}

describe('our contracts against the registry’s list', () => {
  test.each<[string, Partial<Comparable>, Partial<Comparable>, object]>([
    ['the same', {}, {}, { by: 'content', differences: [] }],
    [
      'by number, whatever the name says',
      { registrationNumber: '2026 4104 0000 0001' },
      { registrationNumber: '2026410400000001', projectName: '另一个名称', totalFen: 1 },
      { by: 'number', differences: ['projectName', 'totalFen'] },
    ],
    ['another amount', {}, { totalFen: 90_000_000 }, { by: 'content', differences: ['totalFen'] }],
    [
      'a name written otherwise',
      {},
      { projectName: '耐热尼龙 委托开发（项目）', registrationNumber: '1' },
      { by: 'content', differences: ['projectName'] },
    ],
    [
      'what one side does not say',
      { technicalFen: null },
      { signedOn: null },
      { by: 'content', differences: [] },
    ],
  ])('%s', (_name, our, their, expected) => {
    const [line, ...rest] = reconcile([aContract('a', our)], [aContract('b', their)]);
    expect(rest).toEqual([]);
    expect(line).toMatchObject({ ours: 'a', theirs: 'b', ...expected });
  });

  test('two numbers of the registry are two contracts, and so are two different ones', () => {
    const numbers = reconcile(
      [aContract('a', { registrationNumber: '1' })],
      [aContract('b', { registrationNumber: '2' })],
    );
    expect(numbers.map(({ ours, theirs }) => [ours, theirs])).toEqual([
      ['a', null],
      [null, 'b'],
    ]);
    const strangers = reconcile(
      [aContract('a')],
      [aContract('b', { projectName: '煤泥浮选', sellers: ['另一大学'], buyers: ['某公司'] })],
    );
    expect(strangers).toHaveLength(2);
  });

  test('every contract and every row stands in exactly one line', () => {
    const side = (prefix: string) =>
      fc
        .array(
          fc.record({
            projectName: fc.constantFrom('甲项目开发', '乙项目开发', '丙项目咨询', null),
            totalFen: fc.constantFrom(100, 200, null),
            registrationNumber: fc.constantFrom('1', '2', null),
          }),
          { maxLength: 8 },
        )
        .map((rows) => rows.map((row, place) => aContract(`${prefix}${place}`, row)));
    fc.assert(
      fc.property(side('a'), side('b'), (ours, theirs) => {
        const lines = reconcile(ours, theirs);
        const ids = lines.flatMap((line) => [line.ours, line.theirs]).filter((id) => id !== null);
        expect(ids.toSorted()).toEqual([...ours, ...theirs].map((each) => each.id).toSorted());
      }),
    );
  });
});
