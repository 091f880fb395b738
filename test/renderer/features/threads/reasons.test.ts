import { describe, expect, it } from 'vitest';
import { lossReasonText, reasonWords } from '../../../../renderer/features/threads/reasons.ts';
import { codeTables } from '../../../../shared/codes/index.ts';

describe('reasons', () => {
  it('words every reason of the table, alone and with more said', () => {
    for (const entry of codeTables.lossReason.entries) {
      expect(reasonWords(lossReasonText(entry.code, ' '), 'zh')).toBe(entry.zh);
      expect(reasonWords(lossReasonText(entry.code, '等明年'), 'en')).toBe(`${entry.en}\n等明年`);
    }
  });

  it.each(['企业只接受买断', '价格\n谈了三次'])('keeps a person’s own words: %s', (said) => {
    expect(reasonWords(said, 'en')).toBe(said);
  });

  it('is empty where nothing was said', () => {
    expect(reasonWords(null, 'zh')).toBe('');
  });
});
