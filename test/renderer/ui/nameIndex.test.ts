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
  await index.prepare(spell, async () => {});
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

  it('looks through 20,000 names within the time of a key', async () => {
    const letters = '高压组合电器局部放电监测尼龙帘子布环保浸胶技术研究系统控制材料碳纤维焦煤';
    const many = Array.from({ length: 20_000 }, (_, place) => ({
      id: String(place),
      name: Array.from(
        { length: 16 },
        (_letter, at) => letters[(place * 7 + at * at * 13) % letters.length],
      ).join(''),
    }));
    const index = new NameIndex(many);
    await index.prepare(
      (text) => ({ pinyin: text, initials: text }),
      async () => {},
    );
    index.find('高压电龙', 50);
    const times = ['高', '高压组', 'gyzh', '高压组合电嚣', 'zzzz'].map((text) => {
      const startedAt = performance.now();
      index.find(text, 50);
      return performance.now() - startedAt;
    });
    // The budget of a key is 50 ms; the machine of the tests may be busy.
    expect(Math.min(...times)).toBeLessThan(50);
    expect(times.toSorted((left, right) => left - right)[2]).toBeLessThan(150);
  });

  it('is built once per list, known by its identity', () => {
    expect(nameIndexOf(entries)).toBe(nameIndexOf(entries));
    expect(nameIndexOf(entries)).not.toBe(nameIndexOf([...entries]));
  });
});
