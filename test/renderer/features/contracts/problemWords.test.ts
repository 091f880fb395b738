import { describe, expect, it } from 'vitest';
import { failureWords, problemsByField } from '../../../../renderer/features/contracts/problemWords.ts';
import { words } from '../../../../renderer/features/contracts/words.ts';
import { wordsIn } from '../../../../renderer/i18n/words.ts';
import { ContractError } from '../../../../shared/contract/errors.ts';

const t = wordsIn(words, 'zh');

describe('problemsByField', () => {
  it('tells a contradiction at once and what is missing only after an attempt to save', () => {
    const problems = ['NO_PROJECT_NAME', 'TECHNICAL_ABOVE_TOTAL'] as const;
    expect(problemsByField(problems, 'typing', t)).toEqual({ technical: '技术交易额不能大于成交额。' });
    expect(problemsByField(problems, 'tried', t)).toEqual({
      projectName: '还没有项目名称。',
      technical: '技术交易额不能大于成交额。',
    });
  });

  it('tells nothing of a draft without problems', () => {
    expect(problemsByField([], 'tried', t)).toEqual({});
  });
});

describe('failureWords', () => {
  it.each([
    ['CONTRACT_PROBLEM', 'NO_BUYER', '至少要有一个买方。'],
    ['RECEIPT_PROBLEM', 'ABOVE_TOTAL', '累计到款会超过成交额。'],
    ['RECEIPT_PROBLEM', 'BELOW_ZERO', '退款不能多于已到款。'],
    ['RECEIPT_PROBLEM', 'IN_FUTURE', '到款日期在今天之后。'],
    ['CONTRACT_PROBLEM', 'SOMETHING_NEW', '合同内容有问题（SOMETHING_NEW）。'],
  ] as const)('%s %s', (code, problem, said) => {
    expect(failureWords(new ContractError(code, { problem }), t, 'zh')).toBe(said);
  });

  it('leaves other failures to the words of all errors', () => {
    expect(failureWords(new ContractError('DISK_FULL'), t, 'en')).toContain('disk is full');
  });
});
