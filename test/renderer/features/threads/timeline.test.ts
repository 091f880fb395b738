import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../../renderer/features/threads/timeline.ts';
import { anEvent } from './cards.ts';

describe('timelineOf', () => {
  it('tells the newest day first, and within a day what was entered last', () => {
    const early = anEvent({ happenedOn: '2026-05-01' });
    const morning = anEvent({ happenedOn: '2026-06-01' });
    const evening = anEvent({ happenedOn: '2026-06-01' });
    expect(timelineOf([morning, early, evening]).map((entry) => entry.event)).toEqual([
      evening,
      morning,
      early,
    ]);
  });

  it('tells a reversal with the event that it turned back', () => {
    const call = anEvent({ kind: 'contact', reversed: true });
    const reversal = anEvent({ kind: 'reversal', reversesId: call.id });
    expect(timelineOf([call, reversal])).toEqual([{ event: call, reversal, reversible: false }]);
  });

  it.each([
    ['contact', true],
    ['note', true],
    ['stage', true],
    ['status', true],
    ['start', false],
    ['reversal', false],
  ] as const)('offers to turn back a %s: %s', (kind, reversible) => {
    expect(timelineOf([anEvent({ kind })])[0]?.reversible).toBe(reversible);
  });
});
