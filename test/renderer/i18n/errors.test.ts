import { describe, expect, it } from 'vitest';
import { ConnectionError } from '../../../renderer/client.ts';
import { wordError } from '../../../renderer/i18n/errors.ts';
import { ContractError, errorCodes } from '../../../shared/contract/errors.ts';

describe('wordError', () => {
  it.each(errorCodes)('words %s in both languages and leaves no place open', (code) => {
    for (const language of ['zh', 'en'] as const) {
      const text = wordError(new ContractError(code), language);
      expect(text).not.toContain(code);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  it('says why a file was refused, with the figures of the refusal', () => {
    const error = new ContractError('FILE_REFUSED', {
      reason: 'FILE_TOO_LARGE',
      sizeMegabytes: 300,
      limitMegabytes: 200,
    });
    expect(wordError(error, 'zh')).toBe('这个文件没有读入：文件有 300 MB，最多可读 200 MB。请分成几个文件。');
  });

  it.each([
    [
      new ContractError('RECEIPT_PROBLEM', { problem: 'ABOVE_TOTAL' }),
      '到款内容有问题：累计到款超过合同成交额',
    ],
    [new ContractError('CONTRACT_PROBLEM', { problem: 'NO_SELLER' }), '合同内容有问题：没有卖方'],
    [new ContractError('CONTRACT_PROBLEM', { problem: 'LATER_ONE' }), '合同内容有问题：LATER_ONE'],
    [new ConnectionError('lost'), '与程序的连接断开了，请确认它还在运行。'],
    [new TypeError('x is not a function'), '出现了意料之外的错误，数据没有改动。'],
    ['thrown text', '出现了意料之外的错误，数据没有改动。'],
  ])('words %s', (error, expected) => {
    expect(wordError(error, 'zh')).toBe(expected);
  });
});
