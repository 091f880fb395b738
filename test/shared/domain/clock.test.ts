import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClockDriftError, type ClockText, HybridClock, readClock } from '../../../shared/domain/clock.ts';

const wallMs = Date.UTC(2026, 5, 15, 4);
const minuteMs = 60_000;

/** A clock whose wall clock stands where `at` says. */
function aClock(device = 'T1', last?: ClockText) {
  const wall = { ms: wallMs };
  return { wall, clock: new HybridClock(device, () => wall.ms, last) };
}

function textAt(ms: number, counter = 0, device = 'T2'): ClockText {
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}` as ClockText;
}

describe('next', () => {
  test('starts a new counter when the wall clock has moved, counts on when it has not', () => {
    const { wall, clock } = aClock();
    expect([clock.next(), clock.next()]).toEqual([textAt(wallMs, 0, 'T1'), textAt(wallMs, 1, 'T1')]);
    wall.ms += 1;
    expect(clock.next()).toBe(textAt(wallMs + 1, 0, 'T1'));
  });

  test('is later than every instant given or seen, whatever the wall clock does', () => {
    const step = fc.oneof(
      fc.record({ wall: fc.integer({ min: -10 * minuteMs, max: 10 * minuteMs }) }),
      fc.record({ seen: fc.integer({ min: -10 * minuteMs, max: 5 * minuteMs }), counter: fc.nat(0xffff) }),
      fc.constant('next' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { wall, clock } = aClock();
        let latest = '';
        for (const taken of steps) {
          if (taken === 'next') {
            const given = clock.next();
            expect(given > latest).toBe(true);
            latest = given;
          } else if ('wall' in taken) wall.ms += taken.wall;
          else {
            const seen = textAt(wall.ms + taken.seen, taken.counter);
            clock.see(seen);
            // The device is no instant: only what stands before it must grow.
            if (seen.slice(0, 17) > latest.slice(0, 17)) latest = `${seen.slice(0, 17)}~`;
          }
        }
        expect(clock.next() > latest.replace('~', '')).toBe(true);
      }),
    );
  });

  test('goes over into the next millisecond when the counter is full', () => {
    const { clock } = aClock('T1', textAt(wallMs + 10, 0xffff, 'T1'));
    expect(clock.next()).toBe(textAt(wallMs + 11, 0, 'T1'));
  });

  test('goes on from the last instant after a restart, also when the wall clock was set back', () => {
    const before = aClock();
    before.clock.next();
    const last = before.clock.next();
    const after = aClock('T1', last);
    after.wall.ms = wallMs - 86_400_000;
    expect(after.clock.next()).toBe(textAt(wallMs, 2, 'T1'));
  });
});

describe('see', () => {
  test.each([
    [5 * minuteMs, 'taken'],
    [5 * minuteMs + 1, 'refused'],
    [-365 * 86_400_000, 'taken'],
  ])('an instant %d ms ahead is %s', (aheadMs, expected) => {
    const { clock } = aClock();
    const see = () => clock.see(textAt(wallMs + aheadMs));
    if (expected === 'refused') {
      expect(see).toThrow(ClockDriftError);
      expect(see).toThrow('300 s ahead');
      expect(clock.next()).toBe(textAt(wallMs, 0, 'T1'));
    } else {
      see();
      expect(clock.next() > textAt(wallMs + aheadMs)).toBe(true);
    }
  });

  test('takes the greater counter of the same millisecond only', () => {
    const { clock } = aClock();
    clock.see(textAt(wallMs, 7));
    clock.see(textAt(wallMs, 3));
    expect(readClock(clock.next())).toEqual({ instantMs: wallMs, counter: 8, device: 'T1' });
  });
});

test.each(['', 'x', '0123456789ab-0000-', '0123456789AB-0000-T1', '0123456789ab-000-T1'])(
  '%j is no instant',
  (text) => {
    expect(() => readClock(text as ClockText)).toThrow(RangeError);
    expect(() => new HybridClock('T1', () => wallMs).see(text as ClockText)).toThrow('clock text');
  },
);
