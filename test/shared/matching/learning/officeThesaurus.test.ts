import { describe, expect, test } from 'vitest';
import { SHIPPED_STRICT_ENTRIES, shippedKin } from '../../../../shared/matching/bridge/thesaurus.ts';
import {
  isShippedEntry,
  officeThesaurus,
  readerEntries,
  shippedNames,
  type ThesaurusEdit,
} from '../../../../shared/matching/learning/officeThesaurus.ts';
import { suggestWords } from '../../../../shared/matching/learning/suggestWords.ts';
import { subjectWords } from '../../../../shared/matching/learning/words.ts';
import { termReader } from '../../../../shared/matching/terms.ts';

const kin = shippedKin();
const kinKey = `kin/${kin[0]!.id}`;
const synonymKey = SHIPPED_STRICT_ENTRIES[0]!.id;

function anEdit(values: Partial<ThesaurusEdit> = {}): ThesaurusEdit {
  return { id: 'e1', shippedId: null, names: ['黑话', '行话'], note: null, switchedOff: false, ...values };
}

describe('the thesaurus of an office', () => {
  test('without edits is what ships, each entry once', () => {
    const entries = officeThesaurus([]);
    expect(entries.length).toBe(SHIPPED_STRICT_ENTRIES.length + kin.length);
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
    expect(entries.every((entry) => entry.state === 'shipped' && entry.editId === null)).toBe(true);
  });

  test('begins with its own entries and shows shipped ones as they were edited', () => {
    const entries = officeThesaurus([
      anEdit(),
      anEdit({ id: 'e2', shippedId: synonymKey, names: ['甲', '乙'], note: '我们这样说' }),
      anEdit({ id: 'e3', shippedId: kinKey, switchedOff: true }),
    ]);
    expect(entries[0]).toMatchObject({ key: 'e1', editId: 'e1', layer: 'office', state: 'own' });
    expect(entries.find((entry) => entry.key === synonymKey)).toMatchObject({
      editId: 'e2',
      layer: 'synonym',
      state: 'edited',
      names: ['甲', '乙'],
      note: { zh: '我们这样说', en: '我们这样说' },
    });
    expect(entries.find((entry) => entry.key === kinKey)).toMatchObject({ state: 'off', layer: 'kin' });
  });

  test('knows shipped ids and names, and no others', () => {
    expect(isShippedEntry(kinKey)).toBe(true);
    expect(shippedNames(kinKey)).toEqual(kin[0]!.names);
    expect(isShippedEntry('kin/没有这条')).toBe(false);
    expect(shippedNames('没有这条')).toEqual([]);
  });
});

describe('what the engine reads', () => {
  test('is exactly the shipped kin without edits', () => {
    expect(readerEntries([])).toEqual(kin);
  });

  test('loses an entry that is switched off, and gains one that is added', () => {
    const off = readerEntries([anEdit({ shippedId: kinKey, switchedOff: true })]);
    expect(off.map((entry) => entry.id)).not.toContain(kin[0]!.id);
    const added = readerEntries([anEdit()]);
    expect(added.length).toBe(kin.length + 1);
    const { bridges } = termReader(added);
    expect([...bridges('听不懂的黑话').keys()]).toEqual([...bridges('一句行话').keys()]);
    expect(bridges('听不懂的黑话').size).toBe(1);
  });

  test('joins all groups that hold one of the words, so that none loses its kin', () => {
    const [first, second] = [kin[0]!, kin[1]!];
    const joined = readerEntries([anEdit({ names: [first.names[0]!, second.names[0]!, '新词儿'] })]);
    expect(joined.length).toBe(kin.length - 1);
    const group = joined.find((entry) => entry.names.includes('新词儿'))!;
    for (const name of [...first.names, ...second.names]) expect(group.names).toContain(name);
    const { bridges } = termReader(joined);
    const ids = [first.names.at(-1)!, second.names[0]!, '新词儿'].map((name) => [...bridges(name).keys()][0]);
    expect(new Set(ids).size).toBe(1);
  });

  test('does not take a switched-off entry of the office', () => {
    expect(readerEntries([anEdit({ switchedOff: true })])).toEqual(kin);
  });
});

describe('suggestions', () => {
  const pair = (need: string, achievement: string) => ({
    needWords: subjectWords(need),
    achievementWords: subjectWords(achievement),
  });
  const pairs = [
    ...Array.from({ length: 6 }, () => pair('帘布浸胶 鞋材', '聚酰胺浸渍 皮革')),
    ...Array.from({ length: 14 }, () => pair('锅炉 余热', '换热器 蒸汽')),
  ];

  test('are words that belong together across accepted pairs, ranked by G²', () => {
    const found = suggestWords(pairs, []);
    expect(found.map((one) => `${one.needTerm} ${one.achievementTerm}`)).toContain('锅炉 蒸汽');
    for (const one of found) {
      expect(one.pairCount).toBeGreaterThanOrEqual(3);
      expect(one.logLikelihood).toBeGreaterThan(10.83);
    }
    expect(found.map((one) => one.logLikelihood)).toEqual(
      found.map((one) => one.logLikelihood).sort((a, b) => b - a),
    );
  });

  test('leave out what an entry already joins, switched off or not', () => {
    const known = officeThesaurus([anEdit({ names: ['锅炉', '蒸汽'], switchedOff: true })]).slice(0, 1);
    const found = suggestWords(pairs, known).map((one) => `${one.needTerm} ${one.achievementTerm}`);
    expect(found).not.toContain('锅炉 蒸汽');
    expect(found).toContain('帘布 皮革');
  });

  test('are none without pairs', () => {
    expect(suggestWords([], [])).toEqual([]);
  });
});

describe('subject words', () => {
  test.each([
    ['', []],
    ['我', []],
    ['123 456', []],
    ['希望解决问题，需要技术', []],
    ['两百 三个 一天', []],
    ['尼龙 PA66 尼龙', ['尼龙', 'pa66']],
  ])('of %j are %j', (text, words) => {
    expect(subjectWords(text)).toEqual(words);
  });
});
