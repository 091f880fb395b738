import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { NameIndex, nameIndexOf } from '../../../renderer/ui/nameIndex.ts';

const entries = [
  { id: '1', name: '尼龙66帘子布环保浸胶', number: 'PDS-CG2026-0001-A7' },
  { id: '2', name: '高压组合电器局部放电监测', number: 'PDS-CG2026-0002-A7' },
  { id: '3', name: '电力机车牵引系统', number: 'PDS-CG2026-0003-A7' },
  { id: '4', name: 'Graphene Coating', number: null },
];

function spell(text: string): { pinyin: string; initials: string } {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return { pinyin: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') };
}

async function spelt(): Promise<NameIndex<(typeof entries)[number]>> {
  const index = new NameIndex(entries);
  await index.spellAll(spell, async () => {});
  return index;
}

describe('NameIndex', () => {
  it.each([
    ['帘子布', ['1']],
    ['电', ['2', '3']],
    ['nl', ['1']],
    ['gyzhdq', ['2']],
    ['dianlijiche', ['3']],
    ['0002', ['2']],
    ['ＧＲＡＰＨＥＮＥ', ['4']],
    ['graphine coating', ['4']],
    ['没有这样的东西', []],
  ])('%s finds %j', async (text, ids) => {
    const found = (await spelt()).find(text, 10).map((entry) => entry.id);
    expect(found.slice(0, ids.length).toSorted()).toEqual(ids);
    if (ids.length === 0) expect(found).toEqual([]);
  });

  it('puts a name that begins with the text before one that only holds it', async () => {
    expect((await spelt()).find('电力', 10)[0]?.id).toBe('3');
    expect((await spelt()).find('电', 10).map((entry) => entry.id)).toEqual(['3', '2']);
  });

  it('offers the first names for an empty text, and no more than asked', () => {
    const index = new NameIndex(entries);
    expect(index.find('  ', 2).map((entry) => entry.id)).toEqual(['1', '2']);
  });

  it('finds parts of names before their pinyin is worked out', () => {
    expect(new NameIndex(entries).find('浸胶', 10).map((entry) => entry.id)).toEqual(['1']);
  });

  it('is built once per list, known by its identity', () => {
    expect(nameIndexOf(entries)).toBe(nameIndexOf(entries));
    expect(nameIndexOf(entries)).not.toBe(nameIndexOf([...entries]));
  });
});
