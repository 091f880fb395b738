import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/days.ts';
import { stepAfter, waitingOf } from '../../../shared/domain/waiting.ts';

const start = '2026-06-01';
type Contact = readonly [day: number, activityKind: string | null];

function waits(stage: 'push' | 'contact', contacts: readonly Contact[], day: number) {
  const events = contacts.map(([on, activityKind]) => ({
    kind: 'contact' as const,
    happenedOn: addDays(start, on),
    toStage: null,
    activityKind,
  }));
  return waitingOf({ stage, stageSince: start }, events, addDays(start, day));
}

describe('waiting for an answer', () => {
  test.each([
    ['not before the third day', 'push', [], 2, null],
    ['from the third day on', 'push', [], 3, 3],
    ['until the seventh', 'push', [], 6, 3],
    ['from the seventh on', 'push', [], 13, 7],
    ['from the fourteenth on', 'push', [], 40, 14],
    ['a talk answers', 'push', [[1, 'call']], 9, null],
    ['a talk of no kind answers', 'push', [[1, null]], 9, null],
    ['papers sent answer nothing', 'push', [[0, 'document']], 3, 3],
    ['tried on its day, the step is done', 'push', [[3, 'noAnswer']], 5, null],
    ['tried before its day, it is not', 'push', [[2, 'noAnswer']], 4, 3],
    ['the next step comes all the same', 'push', [[3, 'noAnswer']], 7, 7],
    ['tried late, the steps before are done with it', 'push', [[8, 'noAnswer']], 9, null],
    ['after the last step nothing is left to try', 'push', [[14, 'noAnswer']], 60, null],
    ['a later stage does not wait by itself', 'contact', [], 30, null],
    ['a call that found nobody asks in any stage', 'contact', [[10, 'noAnswer']], 13, 3],
    ['papers sent ask in any stage', 'contact', [[10, 'document']], 17, 7],
    ['what came before the stage does not count', 'contact', [[-5, 'noAnswer']], 30, null],
    [
      'a talk after the papers answers',
      'contact',
      [
        [10, 'document'],
        [11, 'visit'],
      ],
      30,
      null,
    ],
  ] as const)('%s', (_case, stage, contacts, day, step) => {
    expect(waits(stage, contacts, day)?.step ?? null).toBe(step);
  });

  test('says since when and when it was tried last', () => {
    expect(waits('push', [[3, 'noAnswer']], 8)).toEqual({
      askedOn: start,
      triedOn: '2026-06-04',
      waitedDays: 8,
      step: 7,
    });
  });

  test('trying on every day it is shown never shows more than three steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), (days) => {
        const tried: [number, string][] = [];
        for (let day = 0; day <= days; day += 1)
          if (waits('push', tried, day) !== null) tried.push([day, 'noAnswer']);
        expect(tried.map(([day]) => day)).toEqual([3, 7, 14].filter((day) => day <= days));
      }),
    );
  });

  test('steps follow one another', () => {
    expect([stepAfter(3), stepAfter(7), stepAfter(14)]).toEqual([7, 14, null]);
  });
});
