import { describe, expect, it } from 'vitest';
import { recordKinds } from '../../../shared/domain/fields/field.ts';
import { planImport } from '../../../shared/importing/plan.ts';
import type { Cell } from '../../../shared/importing/table.ts';
import { importTargets } from '../../../shared/importing/targets.ts';
import { planOf, tableOf } from '../../fixtures/tables.ts';

describe('a cell made to keep the reader busy', () => {
  const length = 32_767;
  const cells = [
    '(',
    '（',
    'a',
    '1',
    ' ',
    '　,',
    'a@',
    '2020-',
    '面议',
    '、',
    '"',
    '秘密 ',
    '0375-1234567 ',
    '单位：',
    '转让',
  ].map((part) => part.repeat(length / part.length));

  it.each(recordKinds)('takes no longer than any other, in every column of a %s', (kind) => {
    const columns = importTargets(kind).map((target) => target.id);
    const rows = cells.map((cell) => columns.map(() => `${cell}!`));
    const before = process.cpuUsage();
    const plan = planOf([columns, ...rows], { mapping: { kind, headerRow: 1, targets: columns } });
    const { user } = process.cpuUsage(before);
    expect(user / 1_000 / (rows.length * columns.length)).toBeLessThan(20);
    expect(plan.records.length + plan.errors.length).toBeGreaterThan(0);
  });

  it('above the headings costs no more', () => {
    const before = process.cpuUsage();
    planOf([...cells.map((cell) => [cell, cell]), ['需求名称', '经费预算'], ['干燥', '5']]);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
  });

  it('merged a hundred thousand times over a column does not stop the plan', () => {
    const rows: Cell[][] = [
      ['需求名称', '企业名称'],
      ...Array.from({ length: 20_000 }, (_, index): Cell[] => [
        `需求${index}`,
        index === 0 ? '甲公司' : null,
      ]),
    ];
    const merges = Array.from({ length: 100_000 }, () => ({ top: 1, left: 1, bottom: 19_999, right: 1 }));
    const before = process.cpuUsage();
    const plan = planImport({
      table: tableOf(rows, { merges }),
      fileName: '',
      kind: 'need',
      mapping: null,
      rowLimit: null,
    });
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
    expect(plan.records.at(-2)?.organisation?.name).toBe('甲公司');
  });
});
