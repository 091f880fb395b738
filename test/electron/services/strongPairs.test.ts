import { describe, expect, test } from 'vitest';
import type { MatchingPort } from '../../../electron/services/matchingPort.ts';
import { StrongPairs } from '../../../electron/services/strongPairs.ts';
import type { MatchLevel, ScoredMatch } from '../../../shared/matching/types.ts';
import { aCatalogue, type TestCatalogue, testToday } from '../../builders/catalogue.ts';
import { aNeed, anAchievement } from '../../builders/records.ts';
import { aThread } from '../../builders/work.ts';

/** An engine that has its answers by heart: need → achievement → level and score. */
class KnownAnswers implements Pick<MatchingPort, 'find' | 'rank'> {
  readonly #matches = new Map<string, ScoredMatch[]>();

  answer(needId: string, achievementId: string, level: MatchLevel, rest: Partial<ScoredMatch> = {}): void {
    const match = { id: achievementId, level, score: level / 4, coverage: 1, parts: [], gates: [], ...rest };
    this.#matches.set(needId, [...(this.#matches.get(needId) ?? []), match]);
  }

  rank(question: { id: string }): readonly ScoredMatch[] {
    return this.#matches.get(question.id) ?? [];
  }

  find(id: string) {
    return { side: 'need' as const, record: { id, title: `title of ${id}`, text: '' } };
  }
}

function found({ db }: TestCatalogue, answers: KnownAnswers): StrongPairs {
  const pairs = new StrongPairs(db, answers, () => testToday);
  while (pairs.step());
  return pairs;
}

function decide({ context }: TestCatalogue, demandId: string, achievementId: string): string {
  return context.write({ code: 'test.decide' }, (batch) =>
    batch.insert('decision', { demandKind: 'need', demandId, achievementId, verdict: 'reject' }),
  );
}

const ids = (pairs: StrongPairs, limit = 10) =>
  pairs.best(limit).map((pair) => [pair.needId, pair.achievementId]);

describe('strong pairs', () => {
  test('are those of level 4 that nothing stands against, best first', async () => {
    const catalogue = await aCatalogue();
    const [first, second] = [aNeed(catalogue), aNeed(catalogue)];
    const [a, b, c, d] = Array.from({ length: 4 }, () => anAchievement(catalogue)) as [
      string,
      string,
      string,
      string,
    ];
    const answers = new KnownAnswers();
    answers.answer(first, a, 4, { score: 0.8 });
    answers.answer(first, b, 3);
    answers.answer(second, c, 4, { score: 0.9 });
    answers.answer(second, d, 4, { gates: [{ code: 'closed', detail: '' }] });
    answers.answer(second, b, 4, { foldedUnder: c });
    const pairs = found(catalogue, answers);
    expect(ids(pairs)).toEqual([
      [second, c],
      [first, a],
    ]);
    expect(ids(pairs, 1)).toEqual([[second, c]]);
    expect(pairs.best(1)[0]).toMatchObject({ needTitle: `title of ${second}`, level: 4, score: 0.9 });
  });

  test('leave out at once what was decided on or threaded, and bring back what was reversed', async () => {
    const catalogue = await aCatalogue();
    const need = aNeed(catalogue);
    const [a, b] = [anAchievement(catalogue), anAchievement(catalogue)];
    const answers = new KnownAnswers();
    answers.answer(need, a, 4);
    answers.answer(need, b, 4);
    const pairs = found(catalogue, answers);
    const decisionId = decide(catalogue, need, a);
    expect(ids(pairs)).toEqual([[need, b]]);
    await aThread(catalogue, {
      links: [
        { side: 'demand', targetKind: 'need', targetId: need },
        { side: 'supply', targetKind: 'achievement', targetId: b },
      ],
    });
    expect(ids(pairs)).toEqual([]);
    catalogue.context.write({ code: 'test.reverse' }, (batch) =>
      batch.insert('decision', {
        demandKind: 'need',
        demandId: need,
        achievementId: a,
        verdict: 'reject',
        reversesId: decisionId,
      }),
    );
    expect(ids(pairs)).toEqual([[need, a]]);
  });

  test('show one achievement twice at most', async () => {
    const catalogue = await aCatalogue();
    const answers = new KnownAnswers();
    const popular = anAchievement(catalogue);
    for (let made = 0; made < 5; made += 1) answers.answer(aNeed(catalogue), popular, 4);
    expect(ids(found(catalogue, answers))).toHaveLength(2);
  });

  test('forget closed and removed needs once they are looked for anew, and look at the latest only', async () => {
    const catalogue = await aCatalogue();
    const answers = new KnownAnswers();
    const [closed, removed] = [aNeed(catalogue), aNeed(catalogue)];
    for (const need of [closed, removed]) answers.answer(need, anAchievement(catalogue), 4);
    const pairs = found(catalogue, answers);
    expect(ids(pairs)).toHaveLength(2);
    catalogue.context.write({ code: 'test' }, (batch) => {
      batch.update('need', closed, { closed: true });
      batch.remove('need', removed);
    });
    pairs.refresh();
    while (pairs.step());
    expect(ids(pairs)).toEqual([]);
  });

  test('there are none before the first look', async () => {
    const catalogue = await aCatalogue();
    const pairs = new StrongPairs(catalogue.db, new KnownAnswers(), () => testToday);
    expect(pairs.best(10)).toEqual([]);
    expect(pairs.step()).toBe(false);
  });
});
