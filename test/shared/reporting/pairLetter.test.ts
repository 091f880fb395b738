import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentText } from '../../../shared/reporting/document/cells.ts';
import { documentModelSchema } from '../../../shared/reporting/document/model.ts';
import { hideIn, masksOf } from '../../../shared/reporting/pair/anonymity.ts';
import {
  type LetterSide,
  letterSideOf,
  letterSideOfText,
} from '../../../shared/reporting/pair/letterSide.ts';
import { pairChat } from '../../../shared/reporting/pair/pairChat.ts';
import { type LetterChoice, type PairLetter, pairLetter } from '../../../shared/reporting/pairLetter.ts';

const firmId = '01900000-0000-7000-8000-000000000001';
const universityId = '01900000-0000-7000-8000-000000000002';
const contactId = '01900000-0000-7000-8000-000000000003';
const named = (id: string, kind: string, name: string) => ({ [id]: { id, kind, name, number: null } });

function aNeedSide(values: Readonly<Record<string, unknown>> = {}): LetterSide {
  return letterSideOf(
    {
      kind: 'need',
      number: 'SF-XQ2026-0007-A1',
      values: {
        title: '示范甲帘布厂耐热帘子布',
        organisationId: firmId,
        contactPersonId: contactId,
        confirmedText: '河南省示范甲帘布有限公司要求帘子布耐热老化，联系周三石 13800001111。',
        budgetMaxFen: 150_000_000,
        externalNumber: '征集2026第88号',
        ...values,
      },
      names: {
        ...named(firmId, 'organisation', '河南省示范甲帘布有限公司'),
        ...named(contactId, 'person', '周三石'),
      },
    },
    'zh',
  );
}

function anAchievementSide(values: Readonly<Record<string, unknown>> = {}): LetterSide {
  return letterSideOf(
    {
      kind: 'achievement',
      number: 'SF-CG2026-0009-A1',
      values: {
        title: '耐热助剂配方',
        organisationId: universityId,
        leaderName: '林一川',
        inventors: ['林一川', '何二平'],
        summary: '鹰城示范理工大学林一川团队以铜盐协同配方（专利ZL201910123456.7）提高耐热。',
        advantages: '强度保持率提高一倍',
        rightNumbers: ['ZL201910123456.7'],
        ipState: 'granted',
        visibility: 'public',
        priceMinFen: 88_000_000,
        trl: 7,
        ...values,
      },
      names: named(universityId, 'organisation', '鹰城示范理工大学'),
    },
    'zh',
  );
}

function aPair(values: Partial<PairLetter> = {}): PairLetter {
  const figure = {
    asked: {
      origin: 'row',
      quantity: '强度保持率',
      value: '≥ 80 %',
      quote: '',
      importance: 'must',
      testMethod: null,
    },
    offered: {
      origin: 'text',
      quantity: '强度保持率',
      value: '85%',
      quote: '',
      importance: null,
      testMethod: null,
    },
    verdict: 'meets',
    why: 'reaches',
    closeness: 1,
    converted: null,
  } as const;
  return {
    demand: aNeedSide(),
    supply: anAchievementSide(),
    level: '强',
    phrases: ['耐热老化', '鹰城示范理工大学'],
    figures: [figure],
    questions: [
      { code: 'ask.region', text: '在哪里实施？' },
      { code: 'ask.rights', text: '专利在谁名下？' },
      { code: 'ask.mode', text: '想怎样合作？' },
      { code: 'ask.history', text: '以前接触过吗？' },
    ],
    office: '示范转移中心',
    day: '2026-11-27',
    ...values,
  };
}

const renderings = (pair: PairLetter, choice: LetterChoice) => [
  documentText(pairLetter(pair, choice)),
  pairLetter(pair, choice).fileName,
  pairChat(pair, choice),
];
const choices: LetterChoice[] = (['firm', 'professor'] as const).flatMap((reader) =>
  (['named', 'anonymous'] as const).flatMap((form) =>
    (['zh', 'en'] as const).map((language) => ({ reader, form, language })),
  ),
);

describe('a named letter', () => {
  test('tells the firm who offers what, why, in which figures, and asks what the firm can answer', () => {
    const model = pairLetter(aPair(), { reader: 'firm', form: 'named', language: 'zh' });
    expect(model.subtitle).toBe('致：河南省示范甲帘布有限公司');
    const text = documentText(model);
    for (const said of [
      '技术成果推荐函',
      '耐热助剂配方',
      '鹰城示范理工大学',
      '林一川',
      '强',
      '≥ 80 %',
      '85%',
      '达到',
    ])
      expect(text).toContain(said);
    expect(text).toContain('在哪里实施');
    expect(text).toContain('想怎样合作');
    expect(text).not.toContain('专利在谁名下');
    expect(text).not.toContain('以前接触过吗');
    expect(text).toContain('示范转移中心');
  });

  test('tells the professor who asks for what, and asks what the professor can answer', () => {
    const model = pairLetter(aPair(), { reader: 'professor', form: 'named', language: 'zh' });
    expect(model.subtitle).toBe('致：鹰城示范理工大学 林一川');
    const text = documentText(model);
    expect(text).toContain('企业技术需求推荐函');
    expect(text).toContain('河南省示范甲帘布有限公司');
    expect(text).toContain('专利在谁名下');
    expect(text).not.toContain('在哪里实施');
  });

  test.each(choices)('never tells budget or price: $reader $form $language', (choice) => {
    for (const text of renderings(aPair(), choice)) expect(text).not.toMatch(/150|88|预算|Budget/);
  });
});

describe('an anonymous letter', () => {
  const hidden = [
    '示范甲帘布',
    '鹰城示范理工大学',
    '周三石',
    '林一川',
    '何二平',
    'SF-XQ2026',
    'SF-CG2026',
    'ZL2019',
    '征集2026第88号',
    '13800001111',
  ];
  test.each(choices.filter(({ form }) => form === 'anonymous'))(
    'gives nobody away, in titles, texts, phrases and the name of its file: $reader $language',
    (choice) => {
      for (const text of renderings(aPair(), choice))
        for (const secret of hidden) expect(text).not.toContain(secret);
    },
  );

  test('says the public title where the office has written one, and then nothing of the text', () => {
    const pair = aPair({ demand: aNeedSide({ publicTitle: '某化纤企业耐热难题' }) });
    const text = documentText(pairLetter(pair, { reader: 'professor', form: 'anonymous', language: 'zh' }));
    expect(text).toContain('某化纤企业耐热难题');
    expect(text).not.toContain('帘子布耐热老化');
  });

  test('keeps names out whatever the texts are', () => {
    const name = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(
        name,
        name,
        fc.array(fc.constantFrom('a', 'b', '，', '\n'), { maxLength: 6 }),
        (firm, person, joints) => {
          const text = `${firm}${joints.join('')}${person}${firm}`;
          const masks = [...masksOf(firm, '某企业'), ...masksOf(person, '某专家')];
          const said = hideIn(text, masks, '（略）');
          expect(said).not.toContain(firm);
          expect(said).not.toContain(person);
        },
      ),
    );
  });
});

describe('an achievement that must not be told in full', () => {
  const cases: [string, Readonly<Record<string, unknown>>][] = [
    ['not filed yet', { ipState: 'planned' }],
    ['internal', { secrecy: 'internal' }],
    ['secret', { secrecy: 'secret' }],
    ['for this office only', { visibility: 'office' }],
  ];
  test.each(cases)('%s: title and effect alone leave for the firm, in both forms', (_name, values) => {
    const pair = aPair({ supply: anAchievementSide(values), phrases: ['铜盐协同'] });
    for (const form of ['named', 'anonymous'] as const) {
      for (const text of renderings(pair, { reader: 'firm', form, language: 'zh' }).toSpliced(1, 1)) {
        expect(text).toContain('耐热助剂配方');
        expect(text).toContain('强度保持率提高一倍');
        expect(text).not.toContain('铜盐');
        expect(text).not.toContain('85%');
        expect(text).toContain('保密协议');
      }
    }
  });

  test('the professor is told of the own achievement as it is', () => {
    const pair = aPair({ supply: anAchievementSide({ ipState: 'planned' }) });
    const text = documentText(pairLetter(pair, { reader: 'professor', form: 'named', language: 'zh' }));
    expect(text).toContain('铜盐');
    expect(text).not.toContain('保密协议');
  });
});

describe('every rendering', () => {
  test.each(choices)(
    'is a document that Word and print take, complete in its language: $reader $form $language',
    (choice) => {
      const model = documentModelSchema.parse(pairLetter(aPair(), choice));
      expect(JSON.stringify(model)).not.toContain('{{');
      if (choice.language === 'en') {
        const own = pairLetter(
          aPair({
            demand: letterSideOfText('Heat', 'resistant cord'),
            supply: letterSideOfText('Additive', 'for cord'),
            level: 'Strong',
            phrases: [],
            figures: [],
            questions: [],
            office: '',
          }),
          choice,
        );
        expect(documentText(own)).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );

  test('free text stands for a firm that nobody knows yet', () => {
    const pair = aPair({ demand: letterSideOfText('耐热', '耐热的帘子布') });
    const model = pairLetter(pair, { reader: 'firm', form: 'named', language: 'zh' });
    expect(model.subtitle).toBe('致：需求单位');
  });

  test('one page: long texts are cut at a clause', () => {
    const pair = aPair({ supply: anAchievementSide({ summary: '提高耐热，'.repeat(2_000) }) });
    const text = documentText(pairLetter(pair, { reader: 'firm', form: 'named', language: 'zh' }));
    expect(text.length).toBeLessThan(1_600);
    expect(pairChat(pair, { reader: 'firm', form: 'named', language: 'zh' }).length).toBeLessThan(600);
  });
});

describe('what identifies by itself', () => {
  test.each([
    ['专利号ZL201910123456.7已授权', '专利号（略）已授权'],
    ['申请号202010123456.X，公开CN110123456A', '申请号（略），公开（略）'],
    ['电话13812345678或0375-1234567', '电话（略）或（略）'],
    ['邮箱 zhang.san@example.com。', '邮箱 （略）。'],
    ['见 https://example.com/a?b=1，另议', '见 （略），另议'],
    ['代码91410400MA45ABCD12', '代码（略）'],
    ['抗拉强度800MPa，2026年，纯度99.9%', '抗拉强度800MPa，2026年，纯度99.9%'],
  ])('%s → %s', (text, said) => {
    expect(hideIn(text, [], '（略）')).toBe(said);
  });

  test.each([
    ['示范阳晶光伏科技有限公司', '与示范阳晶光伏科技合作', '与某企业合作'],
    ['河南省平顶山市示范甲帘布有限公司', '示范甲帘布提出', '某企业提出'],
    ['张三', '张三说', '某企业说'],
    ['甲', '甲说', '甲说'],
  ])('%s is known in %s', (name, text, said) => {
    expect(hideIn(text, masksOf(name, '某企业'), '')).toBe(said);
  });
});

test('of a need a letter and a chat text say what the firm confirmed, never its own words or the draft', () => {
  const demand = aNeedSide({
    originalWords: '原话：一热就脆',
    refinedText: '草稿：耐热三百度',
    problem: '老化（伪需求？）',
    confirmedText: '确认：长期耐热两百度（曾被判伪需求）',
  });
  expect(demand.summary).toBe('确认：长期耐热两百度（曾被判暂不具备对接条件）');
  expect(JSON.stringify(demand)).not.toMatch(/原话|草稿|伪需求/);
  expect(aNeedSide({ confirmedText: null, refinedText: '草稿' }).summary).toBe('');
});
