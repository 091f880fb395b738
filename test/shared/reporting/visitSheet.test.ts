import { expect, test } from 'vitest';
import { documentModelSchema } from '../../../shared/reporting/document/model.ts';
import { visitSheet } from '../../../shared/reporting/visit/visitSheet.ts';

const facts = {
  officeName: '示范办公室',
  day: '2026-06-15',
  organisation: '示范轴承有限公司',
  address: null,
  contact: null,
  need: {
    title: '轴承寿命',
    values: { originalWords: '三个月就坏', budgetMaxFen: 50_000_000, solutionModes: ['commissioned'] },
  },
};

test.each(['zh', 'en'] as const)(
  'a visit sheet in %s tells what is known and leaves room for the rest',
  (language) => {
    const model = documentModelSchema.parse(visitSheet(facts, language));
    const [asked] = model.blocks.filter((block) => block.kind === 'table');
    expect(asked!.rows[0]![1]).toBe('三个月就坏');
    expect(String(asked!.rows[6]![1])).toContain('50');
    expect(asked!.rows.filter(([, known]) => known === null)).toHaveLength(7);
    expect(asked!.rows.every(([, , answer]) => answer === null)).toBe(true);
  },
);
