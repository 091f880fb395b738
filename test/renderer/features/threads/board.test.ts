import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  filterCards,
  neighbourStage,
  sortCards,
  stepStateOf,
} from '../../../../renderer/features/threads/board.ts';
import { threadStages, threadStatuses } from '../../../../shared/domain/thread.ts';
import { aCard } from './cards.ts';

const today = '2026-06-15';

describe('columnsOf', () => {
  it('has a column for every stage, in their order, also for empty ones', () => {
    expect(columnsOf([]).map((column) => column.stage)).toEqual([...threadStages]);
  });

  it('keeps every card, each under its own stage', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ stage: fc.constantFrom(...threadStages), status: fc.constantFrom(...threadStatuses) }),
        ),
        (given) => {
          const cards = given.map((each) => aCard(each));
          const columns = columnsOf(cards);
          expect(columns.flatMap((column) => column.cards).length).toBe(cards.length);
          for (const column of columns)
            for (const card of column.cards) expect(card.stage).toBe(column.stage);
        },
      ),
    );
  });

  it('puts a missing next step first, then the nearest, then what rests and what has ended', () => {
    const ended = aCard({ status: 'ended', nextStepOn: null });
    const paused = aCard({ status: 'paused', nextStepOn: null });
    const later = aCard({ nextStepOn: '2026-07-01' });
    const soon = aCard({ nextStepOn: '2026-06-16' });
    const none = aCard({ nextStepOn: null });
    expect(columnsOf([ended, paused, later, soon, none])[0]?.cards).toEqual([
      none,
      soon,
      later,
      paused,
      ended,
    ]);
  });

  it('puts the longest quiet first among equal days', () => {
    const fresh = aCard({ quietDays: 1 });
    const old = aCard({ quietDays: 30 });
    expect(columnsOf([fresh, old])[0]?.cards).toEqual([old, fresh]);
  });

  it('counts what is stuck', () => {
    expect(columnsOf([aCard({ stuck: true }), aCard()])[0]?.stuckCount).toBe(1);
  });
});

describe('filterCards', () => {
  const named = aCard({ demand: [{ id: 'n', kind: 'need', name: 'PA66 低吸水料', number: null }] });
  const stuck = aCard({ stuck: true, nextStepOn: '2026-12-01' });
  const overdue = aCard({ nextStepOn: '2026-06-01' });
  const inAWeek = aCard({ nextStepOn: '2026-06-22' });
  const afterAWeek = aCard({ nextStepOn: '2026-06-23' });
  const withoutStep = aCard({ nextStep: null, nextStepOn: null });
  const paused = aCard({ status: 'paused', nextStepOn: null });

  it('finds a side by name whatever its width and case', () => {
    expect(filterCards([named, stuck], { text: ' ｐａ６６ ', focus: 'all' }, today)).toEqual([named]);
  });

  it('finds nothing for a text that no card says', () => {
    expect(filterCards([named, stuck], { text: '不存在', focus: 'all' }, today)).toEqual([]);
  });

  it('shows what is stuck', () => {
    expect(filterCards([named, stuck], { text: '', focus: 'stuck' }, today)).toEqual([stuck]);
  });

  it('takes as due what is overdue, within the week, or without a step; never what rests', () => {
    const cards = [overdue, inAWeek, afterAWeek, withoutStep, paused];
    expect(filterCards(cards, { text: '', focus: 'due' }, today)).toEqual([overdue, inAWeek, withoutStep]);
  });
});

describe('stepStateOf', () => {
  it.each([
    ['open', null, 'none'],
    ['open', '2026-06-14', 'overdue'],
    ['open', today, 'today'],
    ['open', '2026-06-16', 'later'],
    ['paused', '2026-06-14', 'closed'],
    ['ended', null, 'closed'],
  ] as const)('%s with a step on %s is %s', (status, nextStepOn, expected) => {
    expect(stepStateOf({ status, nextStepOn }, today)).toBe(expected);
  });
});

describe('neighbourStage', () => {
  it.each([
    ['push', 1, 'contact'],
    ['contact', -1, 'push'],
    ['push', -1, null],
    ['sign', 1, null],
  ] as const)('from %s by %d is %s', (stage, by, expected) => {
    expect(neighbourStage(stage, by)).toBe(expected);
  });
});

describe('sortCards', () => {
  const small = aCard({ intendedFen: 100, stage: 'sign' });
  const large = aCard({ intendedFen: 900, stage: 'push' });
  const unknown = aCard({ intendedFen: null, stage: 'contact' });
  const cards = [unknown, large, small];

  it.each([
    ['ascending', [small, large, unknown]],
    ['descending', [large, small, unknown]],
  ] as const)('puts what is not known last, %s', (direction, expected) => {
    expect(sortCards(cards, { field: 'intendedFen', direction })).toEqual(expected);
  });

  it('takes stages in the order of the work, not of the alphabet', () => {
    expect(sortCards(cards, { field: 'stage', direction: 'ascending' })).toEqual([large, unknown, small]);
  });

  it('leaves the cards as they are for a field that they do not have', () => {
    expect(sortCards(cards, { field: 'colour', direction: 'descending' })).toEqual(cards);
  });
});
