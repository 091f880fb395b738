import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptAround, heldCount, termMarks } from '../../../shared/text/excerpt.ts';
import {
  initialTails,
  pinyinTails,
  searchPieces,
  searchTerms,
  spacedText,
} from '../../../shared/text/searchTerms.ts';

const phrase = (text: string) => ({ kind: 'phrase' as const, text });
const prefix = (text: string) => ({ kind: 'prefix' as const, text });

test.each([
  ['尼龙', [phrase('尼 龙')]],
  ['尼龙66 切片', [phrase('尼 龙'), prefix('66'), phrase('切 片')]],
  ['PA66', [prefix('pa66')]],
  ['石墨電極', [phrase('石 墨 电 极')]],
  ['ＣＯ２“捕集”', [prefix('co2'), phrase('捕 集')]],
  ['耐温≥200℃', [phrase('耐 温'), prefix('200'), prefix('c')]],
  ['"a" OR b*', [prefix('a'), prefix('or'), prefix('b')]],
  ['  ，。! ', []],
])('%j is asked as %j', (text, terms) => {
  expect(searchTerms(text)).toEqual(terms);
});

test('terms hold letters and digits only, at most 20 of them, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const terms = searchTerms(text);
      expect(terms.length).toBeLessThanOrEqual(20);
      for (const { kind, text: asked } of terms)
        expect(asked).toMatch(kind === 'phrase' ? /^\p{Script=Han}( \p{Script=Han})*$/u : /^[\p{L}\p{N}]+$/u);
    }),
  );
});

test('what is asked stands in what is indexed', () => {
  expect(spacedText('高压PA66電氣')).toBe(' 高  压 pa66 电  气 ');
  expect(initialTails('高压电气')).toBe('gydq ydq dq q');
  expect(pinyinTails('电气')).toBe('dianqi qi');
  expect(initialTails('ABC 123')).toBe('');
  expect(initialTails('石墨'.repeat(500)).length).toBeLessThan(400);
});

test.each([
  ['耐高温尼龙', ['耐 高', '高 温', '温 尼', '尼 龙']],
  ['尼龙', ['尼 龙']],
  ['nyloon', ['nyl']],
  ['pa66', ['pa66']],
  ['尼龙 尼龙', ['尼 龙']],
])('%s in pieces: %j', (text, pieces) => {
  expect(searchPieces(searchTerms(text)).map((piece) => piece.text)).toEqual(pieces);
});

describe('marks', () => {
  const marked = (text: string, asked: string) =>
    termMarks(text, searchTerms(asked)).map(([start, end]) => text.slice(start, end));

  test.each([
    ['耐高温尼龙与尼龙切片', '尼龙', ['尼龙', '尼龙']],
    ['高温、尼龙', '温尼', ['温、尼']],
    ['石墨電極', '电极', ['電極']],
    ['用PA66 与 XPA66', 'pa', ['PA']],
    ['ＰＡ６６切片', 'pa66 切', ['ＰＡ６６切']],
    ['无关', '尼龙', []],
  ])('in %j of %j: %j', (text, asked, places) => {
    expect(marked(text, asked)).toEqual(places);
  });

  test('tell how many terms are held', () => {
    expect(heldCount('耐高温尼龙 PA66', searchTerms('尼龙 pa 切片'))).toBe(2);
    expect(heldCount('', searchTerms('尼龙'))).toBe(0);
  });

  test('lie inside the text, in order, apart from one another', () => {
    const pieces = fc.array(fc.constantFrom('尼', '龙', 'pa', '66', ' ', '，', '𠮷', '℃', '電', '\n'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(pieces, pieces, (text, asked) => {
        const whole = text.join('');
        let last = -1;
        for (const [start, end] of termMarks(whole, searchTerms(asked.join('')))) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(whole.length);
      }),
    );
  });
});

describe('an excerpt', () => {
  test('shows the first hit of a long text with what stands round it', () => {
    const text = `${'前文'.repeat(200)}帘子布\n耐热${'后文'.repeat(200)}`;
    const { excerpt, marks } = excerptAround(text, searchTerms('耐热'))!;
    expect(excerpt).toMatch(/^…前文.*帘子布 耐热后文.*…$/);
    expect(excerpt.length).toBeLessThanOrEqual(142);
    expect(marks.map(([start, end]) => excerpt.slice(start, end))).toEqual(['耐热']);
  });

  test('of a short text is the text', () => {
    expect(excerptAround('尼龙切片', searchTerms('切片'))).toEqual({ excerpt: '尼龙切片', marks: [[2, 4]] });
  });

  test('is none where no term stands', () => {
    expect(excerptAround('石墨', searchTerms('尼龙'))).toBeNull();
  });

  test('cuts no character in two', () => {
    const text = `${'𠮷'.repeat(200)}尼龙${'𠮷'.repeat(200)}`;
    for (const lead of ['', 'a'])
      expect(excerptAround(lead + text, searchTerms('尼龙'))!.excerpt.isWellFormed()).toBe(true);
  });
});
