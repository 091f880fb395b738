import { describe, expect, test } from 'vitest';
import { filledIn, refusalText, rowErrorText } from '../../../../renderer/features/importing/refusalText.ts';
import { ContractError } from '../../../../shared/contract/errors.ts';
import { refusalWords } from '../../../../shared/importing/refusals.ts';
import { rowErrorWords } from '../../../../shared/importing/rowErrors.ts';

describe('why a file was refused', () => {
  test('names what was found and what is allowed', () => {
    const params = { reason: 'FILE_TOO_LARGE', sizeMegabytes: 300, limitMegabytes: 100 };
    const error = new ContractError('FILE_REFUSED', params);
    expect(refusalText(error, 'zh')).toBe('文件有 300 MB，最多可读 100 MB。请分成几个文件。');
    expect(refusalText(error, 'en')).toBe(
      'The file has 300 MB; at most 100 MB can be read. Please split it.',
    );
  });

  test.each(Object.keys(refusalWords))('%s has words in both languages', (reason) => {
    const error = new ContractError('FILE_REFUSED', { reason });
    expect(refusalText(error, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(refusalText(error, 'en')).not.toMatch(/\p{Script=Han}/u);
  });

  test('another error, or a reason without words, is left to the general words', () => {
    expect(refusalText(new ContractError('BUSY'), 'zh')).toBeNull();
    expect(refusalText(new Error('boom'), 'zh')).toBeNull();
    expect(refusalText(new ContractError('FILE_REFUSED', { reason: 'toString' }), 'zh')).toBeNull();
    expect(refusalText(new ContractError('FILE_REFUSED'), 'zh')).toBeNull();
  });
});

describe('what is wrong with a row', () => {
  test.each(Object.keys(rowErrorWords))('%s leaves no place unfilled', (code) => {
    const params = { raw: '原值', field: '项目', fieldEn: 'Field', length: 9 };
    for (const language of ['zh', 'en'] as const)
      expect(rowErrorText(code, params, language)).not.toMatch(/\{\w+\}/);
  });

  test('a code from a newer version is shown as it is', () => {
    expect(rowErrorText('FUTURE', {}, 'en')).toBe('FUTURE');
  });

  test('a place without a value stays readable', () => {
    expect(filledIn('{a} und {b}', { a: 1 })).toBe('1 und {b}');
  });
});
