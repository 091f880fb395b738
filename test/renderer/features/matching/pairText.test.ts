import { describe, expect, it } from 'vitest';
import {
  type LetterForm,
  type LetterSide,
  type PairLetter,
  pairText,
} from '../../../../renderer/features/matching/pairText.ts';
import { words } from '../../../../renderer/features/matching/words.ts';

function side(given: Partial<LetterSide> = {}): LetterSide {
  return {
    title: '',
    organisationName: null,
    personName: null,
    publicTitle: null,
    summary: '',
    otherNames: [],
    ...given,
  };
}

function letter(given: Partial<PairLetter> = {}): PairLetter {
  return {
    demand: side({ title: '低吸水尼龙料', organisationName: '甲示范工业有限公司' }),
    supply: side({ title: '低吸水尼龙改性', organisationName: '乙示范大学', personName: '林一川' }),
    levelWords: '强',
    phrases: [],
    questions: [],
    ...given,
  };
}

function zh(pair: PairLetter, form: LetterForm): string {
  return pairText(pair, form, (key) => words.zh[key]);
}

describe('pairText, named', () => {
  it('says who, what, how well, where it meets and what to ask', () => {
    const text = zh(
      letter({ phrases: ['低吸水', '尼龙改性'], questions: ['要多少？', '什么时候？'] }),
      'named',
    );
    expect(text.split('\n\n')).toEqual([
      '【技术对接】',
      '需求：低吸水尼龙料\n需求单位：甲示范工业有限公司',
      '成果：低吸水尼龙改性\n完成单位：乙示范大学\n负责人：林一川',
      '契合程度：强\n对得上的地方：低吸水 · 尼龙改性',
      '对接前想先问清：\n1. 要多少？\n2. 什么时候？',
      '双方若有兴趣，我来约时间。',
    ]);
  });

  it('leaves out what is not known', () => {
    const text = zh(letter({ demand: side({ title: '一段话' }) }), 'named');
    expect(text).not.toContain('需求单位');
    expect(text).not.toContain('对得上的地方');
    expect(text).not.toContain('想先问清');
  });

  it('cuts a long summary at a clause and keeps it on one line', () => {
    const summary = `第一段说明，\n${'很长的描述'.repeat(18)}。${'剩下的内容'.repeat(20)}`;
    const line = zh(letter({ demand: side({ title: '需求', summary }) }), 'named')
      .split('\n')
      .find((each) => each.startsWith('第一段'));
    expect(line).toBe(`第一段说明，${'很长的描述'.repeat(18)}…`);
  });

  it.each([
    ['起活温度 420 ℃\n分解率 99%', '起活温度 420 ℃；分解率 99%'],
    ['已试用。\n\n  可供样。', '已试用。可供样。'],
    ['In use.\nSamples available.', 'In use. Samples available.'],
  ])('joins the lines of %j', (summary, paragraph) => {
    expect(zh(letter({ demand: side({ title: '需求', summary }) }), 'named')).toContain(
      `需求：需求\n${paragraph}\n`,
    );
  });

  it('speaks English with English words', () => {
    const text = pairText(letter(), 'named', (key) => words.en[key]);
    expect(text).toContain('Firm: 甲示范工业有限公司');
    expect(text).toContain('Fit: 强');
  });
});

describe('pairText, anonymous', () => {
  it('names no side, in titles, summaries and phrases neither', () => {
    const pair = letter({
      demand: side({
        title: '甲示范工业有限公司的低吸水料',
        organisationName: '甲示范工业有限公司',
        summary: '联系人周以宁说，甲示范工业有限公司急用。',
        otherNames: ['周以宁'],
      }),
      phrases: ['乙示范大学的配方'],
    });
    const text = zh(pair, 'anonymous');
    for (const name of ['甲示范工业有限公司', '乙示范大学', '林一川', '周以宁'])
      expect(text).not.toContain(name);
    expect(text).toContain('某企业的低吸水料');
    expect(text).toContain('某单位的配方');
  });

  it('takes the public title instead of the title and its summary', () => {
    const demand = side({ title: '内部说法', publicTitle: '某地企业征集低吸水材料', summary: '内部细节' });
    const text = zh(letter({ demand }), 'anonymous');
    expect(text).toContain('需求：某地企业征集低吸水材料');
    expect(text).not.toContain('内部');
  });

  it('hides a name that begins with another hidden name', () => {
    const pair = letter({
      demand: side({ title: '示范集团研究院的题目', organisationName: '示范集团' }),
      supply: side({ title: '成果', organisationName: '示范集团研究院' }),
    });
    expect(zh(pair, 'anonymous')).toContain('需求：某单位的题目');
  });
});
