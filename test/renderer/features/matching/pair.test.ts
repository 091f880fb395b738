import { describe, expect, it } from 'vitest';
import {
  bestLevel,
  doubtsOf,
  pairOf,
  questionIsDemand,
  questionOfRoute,
  threadLinksOf,
} from '../../../../renderer/features/matching/pair.ts';
import type { MatchQuestion, MatchRow } from '../../../../shared/contract/matching.ts';
import { threadLinkSchema } from '../../../../shared/domain/thread.ts';

const need = { of: 'need', id: '01900000-0000-7000-8000-000000000001' } as const;
const scenario = { of: 'scenario', id: '01900000-0000-7000-8000-000000000002' } as const;
const achievement = { of: 'achievement', id: '01900000-0000-7000-8000-000000000003' } as const;
const text = { of: 'text', text: '一段话', looksFor: 'achievement' } as const;
const foundAchievement = { kind: 'achievement', id: achievement.id } as const;
const foundNeed = { kind: 'need', id: need.id } as const;

describe('pairOf', () => {
  it.each([
    [need, foundAchievement, { demandKind: 'need', demandId: need.id, achievementId: achievement.id }],
    [
      scenario,
      foundAchievement,
      { demandKind: 'scenario', demandId: scenario.id, achievementId: achievement.id },
    ],
    [achievement, foundNeed, { demandKind: 'need', demandId: need.id, achievementId: achievement.id }],
    [text, foundAchievement, null],
    [achievement, foundAchievement, null],
  ] as [MatchQuestion, Pick<MatchRow, 'id' | 'kind'>, unknown][])(
    '%o with %o',
    (question, candidate, expected) => {
      expect(pairOf(question, candidate)).toEqual(expected);
    },
  );
});

describe('threadLinksOf', () => {
  it.each([
    [need, foundAchievement, ['demand need', 'supply achievement']],
    [achievement, foundNeed, ['supply achievement', 'demand need']],
    [text, foundAchievement, ['supply achievement']],
    [{ ...text, looksFor: 'need' }, foundNeed, ['demand need']],
  ] as [MatchQuestion, Pick<MatchRow, 'id' | 'kind'>, string[]][])(
    '%o with %o stands on the right sides',
    (question, candidate, expected) => {
      const links = threadLinksOf(question, candidate);
      expect(links.map((link) => `${link.side} ${link.targetKind}`)).toEqual(expected);
      for (const link of links) expect(() => threadLinkSchema.parse(link)).not.toThrow();
    },
  );
});

describe('questionOfRoute', () => {
  it('is the record that the address names', () => {
    expect(questionOfRoute('need', need.id)).toEqual(need);
  });
  it.each([
    ['need', null],
    ['text', 'x'],
    [null, null],
    ['person', 'x'],
  ])('is nothing for %s and %s', (of, id) => {
    expect(questionOfRoute(of, id)).toBeNull();
  });
});

describe('questionIsDemand', () => {
  it.each([
    [need, true],
    [scenario, true],
    [achievement, false],
    [text, true],
    [{ ...text, looksFor: 'need' }, false],
  ] as [MatchQuestion, boolean][])('%o: %s', (question, expected) => {
    expect(questionIsDemand(question)).toBe(expected);
  });
});

describe('bestLevel', () => {
  it('is the highest level, and 0 without candidates', () => {
    expect(bestLevel([{ level: 2 }, { level: 3 }, { level: 1 }])).toBe(3);
    expect(bestLevel([])).toBe(0);
  });
});

describe('doubtsOf', () => {
  function part(name: string, value: number, weight: number, known = true) {
    return { name, value, weight, known };
  }

  it('names low parts, the one that costs most first', () => {
    const parts = [part('region', 0.2, 0.03), part('money', 0.1, 0.2), part('domain', 0.9, 0.2)];
    expect(doubtsOf({ level: 4, parts })).toEqual(['money', 'region']);
  });

  it('takes nothing unknown for a fault', () => {
    expect(doubtsOf({ level: 4, parts: [part('money', 0, 0, false)] })).toEqual([]);
  });

  it('doubts the text only below a suitable level, because its share is small even in good pairs', () => {
    const parts = [part('text', 0.3, 0.7)];
    expect(doubtsOf({ level: 3, parts })).toEqual([]);
    expect(doubtsOf({ level: 2, parts })).toEqual(['text']);
  });
});
