import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemEnglish } from '../../../shared/text/stem.ts';
import { scanTerms } from '../../../shared/text/termScanner.ts';
import { tokenise } from '../../../shared/text/tokenise.ts';

function scanned(text: string): string[] | null {
  const terms: string[] = [];
  const isRead = scanTerms(text, {
    han: (unit) => terms.push(String.fromCharCode(unit)),
    pair: (first, second) => terms.push(String.fromCharCode(first, second)),
    word: (raw) => terms.push(stemEnglish(raw)),
  });
  return isRead ? terms : null;
}

const termsOf = (text: string) => tokenise(text).map((token) => token.term);

describe('the quick reading of terms', () => {
  test.each([
    '耐热尼龙66的改性',
    'PA66/GF30 ℃ 耐温≥200℃，Al2O3 陶瓷',
    '臺灣電機與軟體',
    'Sensors, welding-robots 3.5kW ①②③ ﬁne',
    'ＰＡ６６　全角',
    '',
    '\u0000\u0007',
    '1234 5678',
    'a',
    '々〇〆',
    '한국어 и русский',
  ])('gives what the careful one gives: %s', (text) => {
    expect(scanned(text)).toEqual(termsOf(text));
  });

  test('on any text of the basic plane', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('耐热', '電機', '-', '.', '·', ' ', 'Al2O3', '℃', '²', 'ﬃ', 'é', '①', '，'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const terms = scanned(text);
        if (terms === null) expect(text).toMatch(/[\ud800-\udfff]|[^\u0000-\uffff]/u);
        else expect(terms).toEqual(termsOf(text));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves a text with characters beyond the basic plane to the careful one', () => {
    expect(scanned('𠮷野家')).toBeNull();
    expect(scanned('泵😀')).toBeNull();
  });
});
