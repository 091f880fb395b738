import { describe, expect, it } from 'vitest';
import {
  askWords,
  doubtWords,
  gateWords,
  partWords,
} from '../../../../renderer/features/matching/matchCodes.ts';
import { words } from '../../../../renderer/features/matching/words.ts';
import { wordsIn } from '../../../../renderer/i18n/words.ts';
import { DEFAULT_WEIGHTS } from '../../../../shared/matching/weights.ts';

const t = wordsIn(words, 'zh');
const english = wordsIn(words, 'en');

describe('the words of the engine’s codes', () => {
  it('cover every part that the engine scores, in both languages', () => {
    for (const name of Object.keys(DEFAULT_WEIGHTS.parts)) {
      for (const translate of [t, english]) {
        expect(partWords(name, translate)).not.toBe(name);
        expect(doubtWords(name, translate)).not.toContain(name === 'text' ? '“' : `“${name}`);
        expect(askWords({ code: `ask.${name}`, params: {} }, translate)).not.toContain('ask.');
      }
    }
  });

  it('word a question by the part that is unknown, with and without its prefix', () => {
    expect(askWords({ code: 'ask.money', params: {} }, t)).toBe(words.zh['ask.money']);
    expect(askWords({ code: 'money', params: {} }, t)).toBe(words.zh['ask.money']);
  });

  it('keep the name of a part of a newer version', () => {
    expect(partWords('weather', t)).toBe('weather');
    expect(doubtWords('weather', t)).toBe('“weather”一项偏低');
    expect(askWords({ code: 'ask.weather', params: {} }, t)).toBe('请对方说明：weather');
  });

  it('fill in what decided a gate', () => {
    expect(gateWords({ code: 'excludedTerm', params: { detail: '风冷' } }, t)).toBe(
      '含有企业不考虑的方案：风冷',
    );
    expect(gateWords({ code: 'validityOver', params: { detail: '2024-06-30' } }, english)).toBe(
      'No longer valid (2024-06-30)',
    );
    expect(gateWords({ code: 'closed', params: {} }, t)).toBe('需求已关闭');
    expect(gateWords({ code: 'newGate', params: {} }, t)).toBe('不能推荐（newGate）');
  });
});
