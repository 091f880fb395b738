import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { stemEnglish } from '../../../shared/text/stem.ts';
import { MAX_TOKENISED_LENGTH, tokenise } from '../../../shared/text/tokenise.ts';

const terms = (text: string) => tokenise(text).map((token) => token.term);

describe('normaliseText', () => {
  it.each([
    ['traditional characters become simplified', '複合材料與電機', '复合材料与电机'],
    ['full width becomes half width and lower case', 'ＰＡ６６，ＬＥＤ', 'pa66,led'],
    ['compatibility signs are spelt out', '150℃ m² Al₂O₃', '150°c m2 al2o3'],
    ['accents are dropped, composed or not', 'caf\u00e9 cafe\u0301', 'cafe cafe'],
    ['control characters become blanks', 'a\u0000b\tc', 'a b c'],
  ])('%s', (_name, original, form) => {
    expect(normaliseText(original).text).toBe(form);
  });

  it('keeps the way back to the original for every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (original) => {
        const { text, starts, ends } = normaliseText(original);
        expect(starts.length).toBe(text.length);
        for (let i = 0; i < text.length; i++) {
          expect(ends[i]!).toBeGreaterThan(starts[i]!);
          expect(ends[i]!).toBeLessThanOrEqual(original.length);
          if (i > 0) expect(starts[i]!).toBeGreaterThanOrEqual(starts[i - 1]!);
        }
      }),
    );
  });
});

describe('tokenise', () => {
  it.each([
    ['Chinese gives characters and pairs', '复合材料', ['复', '复合', '合', '合材', '材', '材料', '料']],
    ['type names and formulae stay whole', 'PA66/Al₂O₃ 42CrMo', ['pa66', 'al2o3', '42crmo']],
    ['a run ends where the script changes', 'LED灯', ['led', '灯']],
    ['pure numbers are no terms', '1200 3.5 80%', []],
    ['hyphenated words give their parts', 'high-strength steel', ['high', 'strength', 'steel']],
    ['emoji and punctuation give nothing', '😀！？……', []],
    ['nothing gives nothing', '', []],
  ])('%s', (_name, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('points every term to the piece of the original it came from', () => {
    const text = '采用ＬＥＤ燈與PA66';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '采',
      '采用',
      '用',
      'ＬＥＤ',
      '燈',
      '燈與',
      '與',
      'PA66',
    ]);
  });

  it('gives the same terms for both scripts and both widths', () => {
    expect(terms('高壓電機ＭＯＴＯＲ')).toEqual(terms('高压电机motor'));
  });

  it('reads at most its limit, so that a pasted book does not stall', () => {
    const last = tokenise('电'.repeat(1_000_000)).at(-1)!;
    expect(last.end).toBe(MAX_TOKENISED_LENGTH);
  });

  it('never throws and never leaves the text, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('stemEnglish', () => {
  it.each([
    ['sensors', 'sensor'],
    ['batteries', 'battery'],
    ['glass', 'glass'],
    ['virus', 'virus'],
    ['gas', 'gas'],
    ['pa66s', 'pa66s'],
  ])('%s → %s', (word, stem) => {
    expect(stemEnglish(word)).toBe(stem);
  });
});
