import { describe, expect, test } from 'vitest';
import {
  allowedMoves,
  nextStepSchema,
  sideTargets,
  threadLinkSchema,
  threadStages,
} from '../../../shared/domain/thread.ts';

describe('a thread', () => {
  const targetId = '00000000-0000-7000-8000-000000000001';
  test('takes on each side only what may stand there', () => {
    for (const side of ['demand', 'supply'] as const) {
      for (const targetKind of ['need', 'scenario', 'organisation', 'achievement', 'person'] as const) {
        const fits = threadLinkSchema.safeParse({ side, targetKind, targetId }).success;
        expect(fits, `${targetKind} as ${side}`).toBe(sideTargets[side].includes(targetKind));
      }
    }
    expect(sideTargets.demand).not.toContain('achievement');
    expect(sideTargets.supply).not.toContain('need');
  });

  test('moves to every other stage and has no next step without a day', () => {
    for (const stage of threadStages)
      expect(allowedMoves(stage)).toEqual(threadStages.filter((other) => other !== stage));
    expect(nextStepSchema.safeParse({ nextStep: '约见' }).success).toBe(false);
    expect(nextStepSchema.safeParse({ nextStep: '约见', nextStepOn: '2026-02-30' }).success).toBe(false);
  });
});
