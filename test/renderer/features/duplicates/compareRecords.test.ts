import { expect, test } from 'vitest';
import { compareRecords } from '../../../../renderer/features/duplicates/compareRecords.ts';
import type { RecordDetail } from '../../../../shared/contract/records.ts';

function record(values: Record<string, unknown>): RecordDetail {
  return {
    id: 'id',
    kind: 'need',
    number: 'X-1',
    values,
    ownerId: null,
    updatedAt: 0,
    demonstration: false,
    completeness: 0,
    helperIds: [],
    extra: {},
    createdAt: 0,
    createdBy: null,
    deletedAt: null,
    importBatchId: null,
    figures: [],
    contacts: [],
    names: {},
    attachments: [],
    threads: [],
  };
}

test('tells field by field whether two records say the same, differ, or one of them says nothing', () => {
  const left = record({ title: '同一标题', neededBy: '2026-01-01', budgetMaxFen: null, needType: 'product' });
  const right = record({
    title: '同一标题',
    neededBy: '2026-06-01',
    budgetMaxFen: 1_000_000,
    needType: null,
  });
  const compared = compareRecords(left, right, 'zh');
  expect(compared.map(({ name, verdict }) => [name, verdict])).toEqual([
    ['title', 'same'],
    ['budgetMaxFen', 'filled'],
    ['neededBy', 'differs'],
    ['needType', 'filled'],
  ]);
  expect(compared[1]).toMatchObject({ label: '拟投入资金（上限）', left: '', right: '1 万元' });
});

test('lists the same fields whichever side stands left', () => {
  const left = record({ title: '甲', closed: false, keywords: [] });
  const right = record({ title: '乙', closed: null, keywords: ['词'] });
  const there = compareRecords(left, right, 'en').map(({ name, verdict }) => [name, verdict]);
  const back = compareRecords(right, left, 'en').map(({ name, verdict }) => [name, verdict]);
  expect(there).toEqual(back);
  expect(there).toEqual([
    ['title', 'differs'],
    ['keywords', 'filled'],
    ['closed', 'filled'],
  ]);
});

test('two records that say nothing have nothing to compare', () => {
  expect(compareRecords(record({}), record({}), 'zh')).toEqual([]);
});
