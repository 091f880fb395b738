import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import {
  type DuplicateItem,
  type DuplicatePair,
  findDuplicates,
} from '../../../shared/importing/duplicates.ts';
import { relateNames } from '../../../shared/importing/organisationNames.ts';

const longText =
  '注塑用尼龙切片在雨季含水率偏高，制品表面出现银纹，现有热风干燥需要八小时，希望缩短到两小时以内且不发黄。';
const otherText =
  '矿井提升机钢丝绳的断丝目前靠人工目测，井口光线差，希望在运行中连续检测并给出剩余强度，误报要少。';

function item(id: string, more: Partial<DuplicateItem> = {}): DuplicateItem {
  return {
    id,
    title: '',
    text: '',
    organisationName: null,
    creditCode: null,
    registrationNumber: null,
    ...more,
  };
}

function find(kind: RecordKind, incoming: DuplicateItem[], existing: DuplicateItem[] = []): DuplicatePair[] {
  const steps = findDuplicates({ kind, incoming, existing });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('names of organisations', () => {
  it.each([
    ['企业031（有限公司）', '企业031有限公司', 'same'],
    ['示例(集团)股份有限公司', '示例（集团）股份有限公司', 'same'],
    ['ＡＢＣ 科技有限公司', 'abc科技有限公司', 'same'],
    ['示例新材料有限责任公司', '示例新材料有限公司', 'sameCore'],
    ['示例新材料股份有限公司', '示例新材料', 'sameCore'],
    ['示例大学', '示例大学化工学院', 'maybe'],
    ['示例第一医院', '示例第二医院', 'different'],
    ['企业031有限公司', '企业032有限公司', 'different'],
    ['甲公司', '乙公司', 'different'],
  ])('%s and %s are %s', (left, right, relation) => {
    expect(relateNames(left, right)).toBe(relation);
    expect(relateNames(right, left)).toBe(relation);
  });
});

describe('needs', () => {
  const known = item('old', {
    title: '尼龙切片快速干燥技术',
    text: longText,
    organisationName: '示例新材料有限公司',
  });

  it.each<[string, Partial<DuplicateItem>, string[], string[]]>([
    ['are the same word for word', {}, ['TITLE_EQUAL', 'TEXT_EQUAL', 'ORGANISATION_SAME'], []],
    [
      'with a title slightly changed',
      { title: '尼龙切片的快速干燥' },
      ['TITLE_ALIKE', 'TEXT_EQUAL', 'ORGANISATION_SAME'],
      [],
    ],
    [
      'with a firm written otherwise',
      { organisationName: '示例新材料（有限公司）' },
      ['TITLE_EQUAL', 'TEXT_EQUAL', 'ORGANISATION_SAME'],
      [],
    ],
    ['of an unknown firm', { organisationName: null }, ['TITLE_EQUAL', 'TEXT_EQUAL'], []],
    [
      'with a text slightly changed',
      { text: longText.replace('两小时', '三小时').replace('雨季', '夏季') },
      ['TITLE_EQUAL', 'TEXT_ALIKE', 'ORGANISATION_SAME'],
      [],
    ],
    [
      'of another firm are told with a doubt',
      { organisationName: '另外一家机械厂' },
      ['TITLE_EQUAL', 'TEXT_EQUAL'],
      ['ORGANISATIONS_DIFFER'],
    ],
    ['with only their title known', { text: '', organisationName: null }, ['TITLE_EQUAL'], []],
  ])('%s', (_, change, evidence, vetoes) => {
    expect(find('need', [{ ...known, id: 'new', ...change }], [known])).toMatchObject([
      { left: 'new', right: 'old', evidence, vetoes },
    ]);
  });

  it.each<[string, Partial<DuplicateItem>]>([
    ['another text and title of the same firm', { title: '钢丝绳在线检测', text: otherText }],
    ['the same title with another text', { text: otherText }],
    ['a short title that only begins alike', { title: '尼龙切片回收利用', text: '' }],
  ])('are not confused with %s', (_, change) => {
    expect(find('need', [{ ...known, id: 'new', ...change }], [known])).toEqual([]);
  });

  it('of two sizes are told with a doubt', () => {
    const pair = find('need', [
      item('a', {
        title: '8英寸硅片抛光技术',
        text: '要求电阻率均匀、翘曲小于三十微米、颗粒少于五十个，替代进口抛光片。',
      }),
      item('b', {
        title: '12英寸硅片抛光技术',
        text: '要求电阻率均匀、翘曲小于四十微米、颗粒少于三十个，替代进口的抛光片。',
      }),
    ]);
    expect(pair).toMatchObject([{ left: 'b', right: 'a', vetoes: ['NUMBERS_DIFFER'] }]);
  });

  it('with one registration number are the same whatever they say, and differing numbers are a doubt', () => {
    const numbered = (id: string, number: string, more: Partial<DuplicateItem> = {}) =>
      item(id, { title: '尼龙切片快速干燥技术', text: longText, registrationNumber: number, ...more });
    expect(
      find(
        'achievement',
        [numbered('b', 'X1', { title: '钢丝绳检测', text: otherText })],
        [numbered('a', 'X1')],
      ),
    ).toMatchObject([{ score: 1, evidence: ['REGISTRATION_NUMBER_EQUAL'] }]);
    expect(find('achievement', [numbered('b', 'X2')], [numbered('a', 'X1')])).toMatchObject([
      { vetoes: ['REGISTRATION_NUMBERS_DIFFER'] },
    ]);
  });

  it('copied a hundred times are all found', () => {
    const copies = Array.from({ length: 100 }, (_, index) => ({ ...known, id: `copy${index}` }));
    const pairs = find('need', copies, [known]);
    expect(new Set(pairs.map((pair) => pair.left)).size).toBe(100);
  });
});

describe('organisations', () => {
  const known = item('old', { title: '示例新材料有限公司', creditCode: '91410400MA00000000' });

  it.each<[string, Partial<DuplicateItem>, Partial<DuplicatePair>[]]>([
    [
      'with one credit code are the same under any name',
      { title: '改名之后的公司' },
      [{ score: 1, evidence: ['CREDIT_CODE_EQUAL'], vetoes: [] }],
    ],
    [
      'with one name',
      { title: '示例新材料（有限公司）', creditCode: null },
      [{ evidence: ['NAME_EQUAL'], vetoes: [] }],
    ],
    [
      'but for the legal form',
      { title: '示例新材料有限责任公司', creditCode: null },
      [{ evidence: ['NAME_CORE_EQUAL'], vetoes: [] }],
    ],
    [
      'with one name and two codes are told with a doubt',
      { creditCode: '91410400MA11111111' },
      [{ evidence: ['NAME_EQUAL'], vetoes: ['CREDIT_CODES_DIFFER'] }],
    ],
    ['with other names are left alone', { title: '另一机械厂', creditCode: null }, []],
  ])('%s', (_, change, pairs) => {
    expect(find('organisation', [{ ...known, id: 'new', ...change }], [known])).toMatchObject(pairs);
  });

  it('that differ in their number are two', () => {
    const pairs = find(
      'organisation',
      [item('b', { title: '示例市第二人民医院' })],
      [item('a', { title: '示例市第一人民医院' })],
    );
    expect(pairs.filter((pair) => pair.vetoes.length === 0)).toEqual([]);
  });
});

describe('people', () => {
  it('of one name are the same only where their organisation does not differ', () => {
    const at = (id: string, organisationName: string | null) => item(id, { title: '李四', organisationName });
    expect(find('person', [at('b', '示例大学')], [at('a', '示例大学')])).toMatchObject([
      { score: 0.9, vetoes: [] },
    ]);
    expect(find('person', [at('b', null)], [at('a', '示例大学')])).toMatchObject([
      { score: 0.7, vetoes: [] },
    ]);
    expect(find('person', [at('b', '另一学院')], [at('a', '示例大学')])).toMatchObject([
      { vetoes: ['ORGANISATIONS_DIFFER'] },
    ]);
  });
});

describe('a search', () => {
  it('never pairs two existing records, nor a record with itself, and tells each pair once', () => {
    const text = fc.constantFrom(longText, otherText, `${longText}${otherText}`, '');
    const title = fc.constantFrom('尼龙切片干燥', '尼龙切片快速干燥', '钢丝绳检测', '钢丝绳在线检测');
    const items = (prefix: string) =>
      fc
        .array(fc.record({ title, text }), { maxLength: 8 })
        .map((list) => list.map((each, index) => item(`${prefix}${index}`, each)));
    fc.assert(
      fc.property(items('new'), items('old'), (incoming, existing) => {
        const pairs = find('need', incoming, existing);
        const seen = new Set<string>();
        for (const { left, right, score } of pairs) {
          expect(left.startsWith('new')).toBe(true);
          expect(left).not.toBe(right);
          expect(score > 0 && score <= 1).toBe(true);
          const key = [left, right].toSorted().join(' ');
          expect(seen.has(key)).toBe(false);
          seen.add(key);
        }
      }),
    );
  });

  it('puts doubtful pairs behind the others, best first', () => {
    const base = { title: '尼龙切片快速干燥技术', text: longText };
    const pairs = find(
      'need',
      [
        item('x', { ...base, organisationName: '甲厂' }),
        item('y', { ...base, text: longText.replace('八小时', '九小时') }),
      ],
      [item('old', { ...base, organisationName: '乙所' })],
    );
    const ranks = pairs.map((pair) => (pair.vetoes.length > 0 ? -1 : 1) + pair.score / 10);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(pairs).toHaveLength(3);
  });

  it('among 100,000 rows takes seconds of work and finds what was hidden in them', () => {
    const sample = (index: number) =>
      Array.from({ length: 120 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((index * 7919 + at * 104_729 + ((index * at) % 977)) % 5_000)),
      ).join('');
    const incoming = Array.from({ length: 100_000 }, (_, index) =>
      item(`n${index}`, { title: sample(index).slice(0, 14), text: sample(index) }),
    );
    const hidden = [17, 40_000, 99_998];
    for (const index of hidden)
      incoming.push(
        item(`copy${index}`, {
          title: `${sample(index).slice(0, 13)}改`,
          text: `${sample(index).slice(3)}末尾`,
        }),
      );
    const before = process.cpuUsage();
    const pairs = find('need', incoming);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(20_000);
    const found = new Set(pairs.map((pair) => `${pair.left} ${pair.right}`));
    for (const index of hidden) expect(found).toContain(`copy${index} n${index}`);
  });
});
