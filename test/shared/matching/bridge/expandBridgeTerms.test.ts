import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BridgeThesaurus, expandBridgeTerms } from '../../../../shared/matching/bridge/expandBridgeTerms.ts';
import { foldForBridge, isWordCharacter } from '../../../../shared/matching/bridge/foldForBridge.ts';
import {
  SHIPPED_BLOCKING_WORDS,
  SHIPPED_STRICT_ENTRIES,
} from '../../../../shared/matching/bridge/thesaurus.ts';
import type { BridgeEntry } from '../../../../shared/matching/bridge/thesaurusTypes.ts';

const shipped = new BridgeThesaurus(SHIPPED_STRICT_ENTRIES, SHIPPED_BLOCKING_WORDS);

function entry(id: string, ...names: string[]): BridgeEntry {
  return { id, names };
}

function idsIn(text: string, thesaurus = shipped): string[] {
  return expandBridgeTerms(text, thesaurus).map((hit) => hit.entryId);
}

describe('the shipped thesaurus', () => {
  test('has at least 300 entries with their own ids, two terms and both notes', () => {
    expect(SHIPPED_STRICT_ENTRIES.length).toBeGreaterThanOrEqual(300);
    expect(new Set(SHIPPED_STRICT_ENTRIES.map((each) => each.id)).size).toBe(SHIPPED_STRICT_ENTRIES.length);
    for (const each of SHIPPED_STRICT_ENTRIES) {
      expect(each.names.length, each.id).toBeGreaterThanOrEqual(2);
      expect(each.note.zh, each.id).not.toBe('');
      expect(each.note.en, each.id).not.toBe('');
      for (const term of each.names) expect(term, each.id).toBe(term.trim());
    }
  });

  test('no word stands in two entries, so no word can bridge two different things', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const each of SHIPPED_STRICT_ENTRIES) {
      for (const term of each.names) {
        const key = foldForBridge(term);
        if (owners.has(key)) shared.push(`${term}: ${owners.get(key)} and ${each.id}`);
        owners.set(key, each.id);
      }
    }
    expect(shared).toEqual([]);
  });

  test('every term finds its own entry when it stands alone', () => {
    for (const each of SHIPPED_STRICT_ENTRIES) {
      for (const term of each.names) expect(idsIn(`采用 ${term} 的`), term).toContain(each.id);
    }
  });

  test('every domain of the region has entries', () => {
    const domains = new Set(SHIPPED_STRICT_ENTRIES.map((each) => each.domain));
    for (const domain of ['nylon', 'highVoltage', 'carbon', 'coking', 'medicine', 'newEnergy']) {
      expect(domains).toContain(domain);
    }
  });
});

describe('expanding a text', () => {
  test('gives the place in the original and the other words', () => {
    const text = '寻求Ｐａ６６的固相增粘';
    const [hit] = expandBridgeTerms(text, shipped);
    expect(hit?.entryId).toBe('nylon/pa66');
    expect(hit?.found).toEqual({ term: 'Ｐａ６６', start: 2, end: 6 });
    expect(hit?.alternatives).toContain('聚己二酰己二胺');
    expect(hit?.alternatives).not.toContain('PA66');
  });

  test.each([
    ['采用尼龙66切片', ['nylon/pa66']],
    ['PA6与PA66-GF30', ['nylon/pa6', 'nylon/pa66']],
    ['SPA66型', []],
    ['carbon nanotubes in tyres', ['carbon/cnt']],
    ['we saw gis maps and a cod', []],
    ['出水COD与SF₆泄漏', ['environment/cod', 'highVoltage/sf6']],
    ['不锈钢加热管', ['materials/stainless']],
    ['重力热管散热', ['environment/heat-pipe']],
    ['电池热管理系统', []],
    ['把重点布局放在局放监测', ['highVoltage/partial-discharge']],
    ['动力电池包括电芯', ['newEnergy/cell']],
    ['二手车与行车记录仪', []],
    ['简单抗原检测', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(idsIn(text)).toEqual(expected);
  });

  test('a longer word pushes out the shorter ones it overlaps', () => {
    const thesaurus = new BridgeThesaurus([
      entry('a', '高压', '甲甲'),
      entry('b', '压断路器', '乙乙'),
      entry('c', '器件', '丙丙'),
    ]);
    expect(idsIn('高压断路器件', thesaurus)).toEqual(['b']);
  });

  test('one word in two entries of an edited thesaurus gives both', () => {
    const thesaurus = new BridgeThesaurus([entry('a', '行车', '桥吊'), entry('b', '行车', '驾驶')]);
    expect(idsIn('行车', thesaurus)).toEqual(['a', 'b']);
  });

  test('an empty thesaurus, empty terms and one-character terms find nothing', () => {
    expect(idsIn('尼龙', new BridgeThesaurus([]))).toEqual([]);
    expect(idsIn('尼 龙', new BridgeThesaurus([entry('a', '', ' ', '尼')]))).toEqual([]);
  });

  test('agrees with a slow search for every term at every place', () => {
    const alphabet = fc.constantFrom('甲', '乙', '丙', 'a', 'b', ' ', '1');
    const word = fc.array(alphabet, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.array(alphabet, { maxLength: 40 }), (words, parts) => {
        const text = parts.join('');
        const entries = words.map((each, index) => entry(String(index), each));
        const found = new BridgeThesaurus(entries)
          .matches(text)
          .map((match) => `${match.entry?.id}@${match.start}`);
        expect(found.sort()).toEqual(slowMatches(entries, text).sort());
      }),
    );
  });

  test('never throws, keeps offsets inside the text and never overlaps', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' })),
        (text) => {
          let end = 0;
          for (const hit of expandBridgeTerms(`${text}尼龙66 PA6`, shipped)) {
            expect(hit.found.start).toBeGreaterThanOrEqual(end);
            expect(hit.found.end).toBeGreaterThan(hit.found.start);
            end = hit.found.end;
          }
        },
      ),
    );
  });

  test.each(['尼龙66', 'a', '六', 'carbon ', '\u0000', '😀', '电池包括'])(
    'eight times the text of %j takes nowhere near 64 times the time',
    (piece) => {
      const short = piece.repeat(Math.ceil(125_000 / piece.length));
      const base = processorMs(short);
      // Linear is 8, quadratic 64; the floor keeps timer noise out.
      expect(processorMs(short.repeat(8))).toBeLessThan(32 * Math.max(base, 20));
    },
  );
});

/** Processor time, the lesser of two runs: other processes on the machine do not count. */
function processorMs(text: string): number {
  const runs = [0, 1].map(() => {
    const before = process.cpuUsage();
    expandBridgeTerms(text, shipped);
    const used = process.cpuUsage(before);
    return (used.user + used.system) / 1000;
  });
  return Math.min(...runs);
}

/** The promise in the plainest words: try every term at every place, then check its ends. */
function slowMatches(entries: readonly BridgeEntry[], text: string): string[] {
  const found: string[] = [];
  for (const each of entries) {
    const term = foldForBridge(each.names[0]!.trim());
    if (term.length < 2) continue;
    for (let start = 0; start + term.length <= text.length; start++) {
      const end = start + term.length;
      if (text.slice(start, end) !== term) continue;
      const runsOn = (inside: number, outside: number): boolean =>
        isWordCharacter(text.charCodeAt(inside)) && isWordCharacter(text.charCodeAt(outside));
      if (!runsOn(start, start - 1) && !runsOn(end - 1, end)) found.push(`${each.id}@${start}`);
    }
  }
  return found;
}
