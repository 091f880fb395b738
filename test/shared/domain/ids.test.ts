import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { humanNumber, type NumberedKind, uuidV7 } from '../../../shared/domain/ids.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('every id is a UUID of version 7 that says its instant', () => {
  fc.assert(
    fc.property(instant, bytes, (nowMs, random) => {
      const id = uuidV7(nowMs, (target) => target.set(random));
      expect(z.uuidv7().safeParse(id).success).toBe(true);
      expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(nowMs);
    }),
  );
});

test('ids sort by time, whatever the random bytes', () => {
  fc.assert(
    fc.property(instant, instant, bytes, bytes, (one, other, random, more) => {
      fc.pre(one < other);
      expect(uuidV7(one, (target) => target.set(random)) < uuidV7(other, (target) => target.set(more))).toBe(
        true,
      );
    }),
  );
});

test('only the 74 random bits differ within a millisecond', () => {
  const none = uuidV7(5, (target) => target.fill(0));
  const all = uuidV7(5, (target) => target.fill(0xff));
  expect([none, all]).toEqual([
    '00000000-0005-7000-8000-000000000000',
    '00000000-0005-7fff-bfff-ffffffffffff',
  ]);
});

test('numbers name office, kind, year, place in the row and device', () => {
  const parts = { office: 'PDS', year: 2026, sequence: 7, device: 'A7B' };
  expect(humanNumber('achievement', parts)).toBe('PDS-CG2026-0007-A7B');
  expect(humanNumber('need', { ...parts, sequence: 123_456 })).toBe('PDS-XQ2026-123456-A7B');
  const kinds: NumberedKind[] = [
    'achievement',
    'need',
    'scenario',
    'organisation',
    'person',
    'thread',
    'contract',
  ];
  expect(new Set(kinds.map((kind) => humanNumber(kind, parts))).size).toBe(kinds.length);
});
