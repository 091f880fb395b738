import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CreditCodeWarning, checkCreditCode } from '../../../shared/codes/index.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const valid = '91110108551385082Q';

describe('checkCreditCode', () => {
  it.each<[string, CreditCodeWarning | null]>([
    [valid, null],
    ['91350100M000100Y43', null],
    [' 9111 0108 5513 8508 2q ', null],
    ['９１１１０１０８５５１３８５０８２Ｑ', null],
    ['', null],
    ['  ', null],
    ['91310115MA1H8R7C6D', 'check'],
    ['91310115MA1H8R7C67', 'organisation'],
    ['9111010855138508', 'length'],
    ['91110108551385082QQ', 'length'],
    ['9111010855138508IQ', 'characters'],
    ['0111010855138508 2Q', 'department'],
    ['B11101085513850820', 'department'],
  ])('%s → %s', (code, warning) => {
    expect(checkCreditCode(code)).toBe(warning);
  });

  it('notices every single wrong character', () => {
    const place = fc.integer({ min: 1, max: 17 });
    fc.assert(
      fc.property(place, fc.constantFrom(...alphabet), (at, character) => {
        fc.pre(valid.charAt(at) !== character);
        return checkCreditCode(valid.slice(0, at) + character + valid.slice(at + 1)) !== null;
      }),
    );
  });

  it('lets exactly one pair of check characters pass behind any sixteen characters', () => {
    const body = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 15, maxLength: 15 });
    const prefix = fc.tuple(fc.constantFrom(...'123456789ANY'), body).map((parts) => parts.join(''));
    fc.assert(
      fc.property(prefix, (sixteen) => {
        const outcomes = [...alphabet].flatMap((inner) =>
          [...alphabet].map((last) => checkCreditCode(sixteen + inner + last)),
        );
        expect(outcomes.filter((warning) => warning === null)).toHaveLength(1);
        // Behind each other inner character one last character fits, and only GB 11714 objects.
        expect(outcomes.filter((warning) => warning === 'organisation')).toHaveLength(alphabet.length - 1);
      }),
      { numRuns: 40 },
    );
  });
});

const shared = process.env.YINXIAN_SHARED ?? new URL('../../../../shared', import.meta.url).pathname;
const samples = `${shared}/codes/uscc-valid-samples.txt`;

it('passes the 200 real codes of ../shared/codes', (context) => {
  if (!existsSync(samples)) return context.skip(`not run: ${samples} is not there`);
  const codes = readFileSync(samples, 'utf8').split(/\s+/u).filter(Boolean);
  expect(codes).toHaveLength(200);
  expect(codes.filter((code) => checkCreditCode(code) !== null)).toEqual([]);
});
