import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conditionText,
  filterableFields,
  importedBy,
  testsOf,
  withBranches,
  withCondition,
  withoutBranches,
} from '../../../../renderer/features/catalogue/conditions.ts';
import { codeTables, isWithin } from '../../../../shared/codes/index.ts';
import { type Condition, conditionSchema } from '../../../../shared/contract/common.ts';
import { recordKinds } from '../../../../shared/domain/fields/field.ts';

const organisation = '01890000-0000-7000-8000-000000000001';
const names = {
  [organisation]: { id: organisation, kind: 'organisation', name: '示范新材料公司', number: null },
};

describe('a condition in words', () => {
  test.each<[Condition, string, string]>([
    [{ field: 'title', test: 'contains', text: '尼龙' }, '需求名称：含“尼龙”', 'Title: contains “尼龙”'],
    [{ field: 'neededBy', test: 'known', value: false }, '需求时限：未填', 'Needed by: not known'],
    [{ field: 'closed', test: 'is', value: true }, '已关闭：是', 'Closed: Yes'],
    [
      { field: 'budgetMaxFen', test: 'between', from: 100_000_000, to: null },
      '拟投入资金（上限）：≥ 100 万元',
      'Budget, to: ≥ ¥1M',
    ],
    [
      { field: 'neededBy', test: 'between', from: '2026-01-01', to: '2026-12-31' },
      '需求时限：≥ 2026-01-01 ≤ 2026-12-31',
      'Needed by: ≥ 2026-01-01 ≤ 2026-12-31',
    ],
    [
      { field: 'organisationId', test: 'anyOf', values: [organisation] },
      '需求单位：示范新材料公司',
      'Firm: 示范新材料公司',
    ],
    [
      { field: 'needType', test: 'anyOf', values: ['product', 'upgrade', 'supporting'] },
      '需求类别：产品研发 等 3 项',
      'Type of need: Product development and 2 more',
    ],
    [importedBy('batch'), '导入批次：这一批', 'Import: this one'],
  ])('%j', (condition, zh, en) => {
    expect(conditionText('need', condition, { language: 'zh', names })).toBe(zh);
    expect(conditionText('need', condition, { language: 'en', names })).toBe(en);
  });

  test('a field from a newer version is named by its own name', () => {
    const condition: Condition = { field: 'futureField', test: 'known', value: true };
    expect(conditionText('need', condition, { language: 'zh', names })).toBe('futureField：已填');
  });

  test('a branch of codes reads as the code it was chosen by', () => {
    const values = withBranches('region', ['410400']);
    expect(values.length).toBeGreaterThan(5);
    const condition: Condition = { field: 'region', test: 'anyOf', values };
    expect(conditionText('need', condition, { language: 'zh', names })).toBe('所在地域：平顶山市');
  });
});

describe('a branch of codes', () => {
  const tables = ['region', 'industry', 'domain', 'partyKind', 'needType'] as const;

  test('holds the code and what lies below it, in what one condition may name', () => {
    const asked = fc
      .constantFrom(...tables)
      .chain((table) =>
        fc.tuple(fc.constant(table), fc.constantFrom(...codeTables[table].entries.map(({ code }) => code))),
      );
    fc.assert(
      fc.property(asked, ([table, code]) => {
        const values = withBranches(table, [code]);
        expect(values[0]).toBe(code);
        expect(values.length).toBeLessThanOrEqual(200);
        for (const value of values) expect(isWithin(table, value, code)).toBe(true);
        expect(withoutBranches(table, values)).toEqual([code]);
        const condition = { field: 'region', test: 'anyOf', values };
        expect(conditionSchema.safeParse(condition).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps codes that the table does not know', () => {
    expect(withoutBranches('needType', ['future', 'product'])).toEqual(['future', 'product']);
  });
});

describe('the conditions of a filter', () => {
  test('every field that can be filtered by has a question, and only counted long texts are offered', () => {
    for (const kind of recordKinds)
      for (const [name, field] of filterableFields(kind)) {
        expect(testsOf(field).length, `${kind}.${name}`).toBeGreaterThan(0);
        if (field.type === 'longText') expect(field.counted, `${kind}.${name}`).toBe(true);
      }
  });

  test('a second condition on a field takes the place of the first', () => {
    const first: Condition = { field: 'title', test: 'contains', text: 'a' };
    const other: Condition = { field: 'closed', test: 'is', value: true };
    const second: Condition = { field: 'title', test: 'contains', text: 'b' };
    expect(withCondition([first, other], second)).toEqual([second, other]);
    expect(withCondition([other], second)).toEqual([other, second]);
    expect(withCondition([], first)).toEqual([first]);
  });
});
