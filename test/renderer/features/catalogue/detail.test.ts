import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeFigure } from '../../../../renderer/features/catalogue/detail/FiguresEditor.tsx';
import { changeLines } from '../../../../renderer/features/catalogue/detail/RecordHistory.tsx';
import {
  refusalOf,
  sameValue,
  storedValue,
} from '../../../../renderer/features/catalogue/detail/useFieldDraft.ts';
import { needFields } from '../../../../shared/domain/fields/need.ts';
import { type Figure, figureComparators, figureSchema } from '../../../../shared/domain/figure.ts';

function figure(part: Partial<Figure> = {}): Figure {
  return {
    quantity: '耐温',
    comparator: 'atLeast',
    low: 200,
    high: null,
    unit: '℃',
    importance: 'must',
    testMethod: null,
    ...part,
  };
}

describe('a figure row on its way to the store', () => {
  test.each([
    ['at least keeps its value below', figure(), { low: 200, high: null }],
    ['at most keeps its value above', figure({ comparator: 'atMost', low: 5 }), { low: null, high: 5 }],
    ['below as well', figure({ comparator: 'below', low: null, high: 5 }), { low: null, high: 5 }],
    ['zero is a value', figure({ low: 0 }), { low: 0, high: null }],
    ['a range keeps both', figure({ comparator: 'range', low: -40, high: 120 }), { low: -40, high: 120 }],
  ])('%s', (_name, row, ends) => {
    expect(completeFigure(row)).toMatchObject(ends);
  });

  test.each([
    ['without a name', figure({ quantity: '  ' })],
    ['without a value', figure({ low: null })],
    ['a range with one end', figure({ comparator: 'range' })],
    ['a range backwards', figure({ comparator: 'range', low: 5, high: 1 })],
  ])('%s is not complete', (_name, row) => {
    expect(completeFigure(row)).toBeNull();
  });

  test('whatever comes through is what the contract takes, and comes through again unchanged', () => {
    const value = fc.option(fc.integer({ min: -1_000, max: 1_000 }));
    const rows = fc.record({
      quantity: fc.string({ maxLength: 8 }),
      comparator: fc.constantFrom(...figureComparators),
      low: value,
      high: value,
    });
    fc.assert(
      fc.property(rows, (part) => {
        const complete = completeFigure(figure(part));
        fc.pre(complete !== null);
        expect(figureSchema.safeParse(complete).success).toBe(true);
        expect(completeFigure(complete!)).toEqual(complete);
      }),
    );
  });
});

describe('a field on its way to the store', () => {
  test.each([
    ['a title is trimmed', needFields.title, '  标题 ', '标题'],
    ['a long text keeps its beginning', needFields.originalWords, '  原话\n\n', '  原话'],
    ['spaces only are nothing', needFields.originalWords, ' \n ', null],
    ['an emptied field is absent', needFields.budgetNature, '', null],
    ['what never came is absent', needFields.budgetNature, undefined, null],
    ['0 stays 0', needFields.bountyFen, 0, 0],
    ['no stays no', needFields.closed, false, false],
  ])('%s', (_name, field, typed, stored) => {
    expect(storedValue(field, typed)).toBe(stored);
  });

  test.each([
    ['a missing title', needFields.title, null, 'required'],
    ['a title that is too long', needFields.title, '长'.repeat(301), 'unfit'],
    ['a day that is none', needFields.neededBy, '2026-02-30', 'unfit'],
    ['half a fen', needFields.bountyFen, 0.5, 'unfit'],
    ['a good title', needFields.title, '标题', null],
    ['an emptied optional field', needFields.neededBy, null, null],
  ])('%s: %s', (_name, field, value, refusal) => {
    expect(refusalOf(field, value)).toBe(refusal);
  });

  test('absent is absent, however it is written, and nothing else', () => {
    expect(sameValue(null, undefined)).toBe(true);
    expect(sameValue(['a'], ['a'])).toBe(true);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameValue(null, '')).toBe(false);
    expect(sameValue(0, null)).toBe(false);
  });
});

describe('the history of a record, line by line', () => {
  const record = {
    kind: 'need' as const,
    names: { p1: { id: 'p1', kind: 'profile', name: '示范甲', number: null } },
  };
  const entry = (table: string, changes: { field: string; before: unknown; after: unknown }[]) => ({
    table,
    changes,
  });

  test('fields are named and valued as the form names and values them', () => {
    const changes = [
      { field: 'budgetMaxFen', before: null, after: 200_000_000 },
      { field: 'needType', before: 'product', after: 'upgrade' },
      { field: 'ownerId', before: null, after: 'p1' },
    ];
    expect(changeLines(entry('need', changes), record, 'zh')).toEqual([
      { field: 'budgetMaxFen', label: '拟投入资金（上限）', before: '', after: '200 万元' },
      { field: 'needType', label: '需求类别', before: '产品研发', after: '技术改造' },
      { field: 'ownerId', label: '负责人', before: '', after: '示范甲' },
    ]);
  });

  test('what the program keeps for itself is left out', () => {
    const changes = [{ field: 'importBatchId', before: null, after: 'b' }];
    expect(changeLines(entry('need', changes), record, 'en')).toEqual([]);
  });

  test('a field of another table is not taken for one of the record', () => {
    const changes = [
      { field: 'title', before: 'a', after: 'b' },
      { field: 'quantity', before: '耐温', after: '耐压' },
    ];
    expect(changeLines(entry('figure', changes), record, 'en')).toEqual([
      { field: 'quantity', label: 'Quantity', before: '耐温', after: '耐压' },
    ]);
  });
});
