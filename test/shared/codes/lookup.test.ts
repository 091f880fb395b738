import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CodeTableId,
  children,
  codeDistance,
  codeLabel,
  codePath,
  codeTables,
  findCode,
  isWithin,
  mappedCodes,
} from '../../../shared/codes/index.ts';

const tableIds = Object.keys(codeTables) as CodeTableId[];

/** Any table with three of its codes. */
const tableWithCodes = fc.constantFrom(...tableIds).chain((table) => {
  const code = fc.constantFrom(...codeTables[table].entries.map((entry) => entry.code));
  return fc.tuple(fc.constant(table), code, code, code);
});

describe('findCode', () => {
  it.each<[CodeTableId, string, string | null]>([
    ['region', '410402', '410402'],
    ['region', '平顶山', '410400'],
    ['region', '河南省平顶山市新华区', '410402'],
    ['region', '河南平顶山宝丰', '410421'],
    ['region', 'pingdingshan', '410400'],
    ['region', '河南', '410000'],
    ['region', '吉林', '220000'],
    ['region', '北京市朝阳区', '110105'],
    ['region', '河南省济源市', '419001'],
    ['region', '新华区', null],
    ['industry', '2651', 'C2651'],
    ['industry', '农业', 'A01'],
    ['industry', '国际组织', 'T'],
    ['contractType', '技术开发（委托）', 'development.commissioned'],
    ['contractType', '技术开发(委托)', 'development.commissioned'],
    ['contractType', ' 技术 服务 ', 'service'],
    ['transferMode', '独家许可', 'licence.exclusive'],
    ['trl', 'trl６', '6'],
    ['comparator', '>=', 'atLeast'],
    ['comparator', '＞', 'above'],
    ['comparator', '不超过', 'atMost'],
    ['secrecy', '非密', 'open'],
    ['secrecy', '技术秘密', null],
    ['secrecy', '商业秘密', null],
    ['partyKind', '高校', '022'],
    ['qualification', '“专精特新”', 'specialised'],
    ['needStage', '不存在的状态', null],
    ['needStage', '', null],
    ['comparator', '—', null],
  ])('%s: %s → %s', (table, text, code) => {
    expect(findCode(table, text)).toBe(code);
  });

  it('finds every code by itself', () => {
    fc.assert(fc.property(tableWithCodes, ([table, code]) => findCode(table, ` ${code} `) === code));
  });

  it.each(tableIds.filter((id) => id !== 'region' && id !== 'industry'))(
    'brings every label of %s back to its code in both languages',
    (table) => {
      for (const { code } of codeTables[table].entries) {
        expect(findCode(table, codeLabel(table, code, 'zh'))).toBe(code);
        expect(findCode(table, codeLabel(table, code, 'en'))).toBe(code);
      }
    },
  );

  it('a name that stands for several regions is never guessed', () => {
    for (const { code, zh } of codeTables.region.entries) {
      const namesakes = codeTables.region.entries.filter((entry) => entry.zh === zh).length;
      if (namesakes > 1) expect(findCode('region', zh), zh).toBeNull();
      else expect(findCode('region', zh), zh).toBe(code);
    }
  });
});

describe('codeLabel', () => {
  it.each<[CodeTableId, string, string, string]>([
    ['region', '410400', '平顶山市', 'Pingdingshan'],
    ['region', '610100', '西安市', "Xi'an"],
    ['region', '610000', '陕西省', 'Shaanxi'],
    ['region', '410421', '宝丰县', 'Baofeng County'],
    ['region', '421303', '曾都区', 'Zengdu District'],
    ['region', '510100', '成都市', 'Chengdu'],
    ['region', '341500', '六安市', "Lu'an"],
    ['region', '420528', '长阳土家族自治县', 'Changyang Tujia Autonomous County'],
    ['industry', 'C26', '化学原料和化学制品制造业', 'Manufacture of chemical raw materials and products'],
    ['industry', 'C265', '合成材料制造', 'Manufacture of chemical raw materials and products (C265)'],
    ['threadStage', 'sign', '签约', 'Signing'],
  ])('%s %s is %s or %s', (table, code, zh, en) => {
    expect(codeLabel(table, code, 'zh')).toBe(zh);
    expect(codeLabel(table, code, 'en')).toBe(en);
  });

  it('returns a code it does not know unchanged', () => {
    expect(codeLabel('threadStage', 'fromNewerVersion', 'zh')).toBe('fromNewerVersion');
    expect(codeLabel('industry', 'C99', 'en')).toBe('C99');
  });
});

describe('the tree', () => {
  it('knows what lies above, below and within', () => {
    expect(codePath('region', '410402')).toEqual(['410000', '410400', '410402']);
    expect(codePath('industry', 'C2651')).toEqual(['C', 'C26', 'C265', 'C2651']);
    expect(codePath('region', '999999')).toEqual([]);
    expect(children('contractType', 'development').map((entry) => entry.code)).toEqual([
      'development.commissioned',
      'development.joint',
    ]);
    expect(children('trl', null)).toHaveLength(9);
    expect(children('trl', '1')).toEqual([]);
    expect(isWithin('contractType', 'licence.patent.sole', 'licence')).toBe(true);
    expect(isWithin('contractType', 'licence', 'licence.patent')).toBe(false);
    expect(isWithin('region', '999999', '999999')).toBe(false);
  });

  it('every entry is among the children of its parent', () => {
    fc.assert(
      fc.property(tableWithCodes, ([table, code]) => {
        const above = codePath(table, code).at(-2) ?? null;
        return children(table, above).some((entry) => entry.code === code);
      }),
    );
  });
});

describe('codeDistance', () => {
  it.each<[CodeTableId, string, string, number]>([
    ['region', '410402', '410402', 0],
    ['region', '410400', '410402', 1 / 5],
    ['region', '410402', '410403', 1 / 3],
    ['region', '410402', '410102', 2 / 3],
    ['region', '410402', '110105', 1],
    ['domain', 'nylon', 'nylon.resin', 1 / 3],
    ['domain', 'nylon.fibre', 'nylon.resin', 1 / 2],
    ['domain', 'nylon.fibre', 'carbon.fibre', 1],
    ['decision', 'recommend', 'reject', 1],
    ['decision', 'recommend', 'unknown', 1],
    ['decision', 'unknown', 'unknown', 1],
  ])('%s: %s to %s is %d', (table, a, b, distance) => {
    expect(codeDistance(table, a, b)).toBeCloseTo(distance, 12);
  });

  it('is symmetric, between 0 and 1, and 0 only for the same code', () => {
    fc.assert(
      fc.property(tableWithCodes, ([table, a, b]) => {
        const distance = codeDistance(table, a, b);
        return (
          distance >= 0 &&
          distance <= 1 &&
          distance === codeDistance(table, b, a) &&
          (distance === 0) === (a === b)
        );
      }),
    );
  });

  it('a relative through the same parent is never farther than a stranger', () => {
    fc.assert(
      fc.property(tableWithCodes, ([table, a, b, stranger]) => {
        const related = codePath(table, a)[0] === codePath(table, b)[0];
        const strange = codePath(table, a)[0] !== codePath(table, stranger)[0];
        fc.pre(related && strange);
        return codeDistance(table, a, b) <= codeDistance(table, a, stranger);
      }),
    );
  });
});

describe('mappedCodes', () => {
  it.each<[CodeTableId, string, CodeTableId, string[]]>([
    ['domain', 'nylon', 'technicalField', ['05']],
    ['domain', 'nylon.resin', 'technicalField', ['05']],
    ['domain', 'nylon.recycling', 'technicalField', ['07']],
    ['maturityStage', 'middle.pilot', 'trl', ['5', '6']],
    ['solutionMode', 'jointEntity', 'transferMode', ['joint', 'equity']],
    ['solutionMode', 'commissioned', 'transferMode', []],
    ['domain', 'unknown', 'technicalField', []],
    ['decision', 'reject', 'trl', []],
  ])('%s %s in %s', (table, code, target, expected) => {
    expect(mappedCodes(table, code, target)).toEqual(expected);
  });
});
