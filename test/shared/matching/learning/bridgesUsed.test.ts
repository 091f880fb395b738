import { describe, expect, test } from 'vitest';
import { BridgeFinder } from '../../../../shared/matching/learning/bridgesUsed.ts';
import type { ThesaurusEdit } from '../../../../shared/matching/learning/officeThesaurus.ts';

const own: ThesaurusEdit = {
  id: 'e1',
  shippedId: null,
  names: ['黑话设备', '行话系统'],
  note: null,
  switchedOff: false,
};
const finder = new BridgeFinder([own]);

describe('names that the thesaurus joins', () => {
  test('are said in the one text and answered in the other', () => {
    expect(finder.between('改造黑话设备', '一种行话系统', 5)).toEqual([
      { kind: 'same', said: '黑话设备', answered: '行话系统' },
    ]);
  });

  test('are strict ones first, and none where both texts use the same name', () => {
    const found = finder.between('尼龙66切片与黑话设备', '聚酰胺66与行话系统', 5);
    expect(found.map((bridge) => bridge.kind)).toEqual(
      [...found.map((bridge) => bridge.kind)].sort().reverse(),
    );
    expect(found).toContainEqual({ kind: 'same', said: '尼龙66', answered: '聚酰胺66' });
    expect(finder.between('黑话设备', '黑话设备', 5)).toEqual([]);
  });

  test('are gone when the entry is switched off', () => {
    const off = new BridgeFinder([{ ...own, switchedOff: true }]);
    expect(off.between('改造黑话设备', '一种行话系统', 5)).toEqual([]);
  });

  test('are at most as many as asked', () => {
    expect(finder.between('尼龙66切片与黑话设备', '聚酰胺66与行话系统', 1)).toHaveLength(1);
  });

  test.each(['', '我', '🙂🙂', '\u0000\u0007', '1234567890', '氮'.repeat(200_000)])(
    'cost nothing and throw nothing on %#',
    (text) => {
      expect(finder.between(text, '聚酰胺66', 5)).toEqual([]);
    },
  );
});
