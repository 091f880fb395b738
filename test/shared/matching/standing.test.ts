import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedWeights, type TunedWeights } from '../../../shared/matching/learning/officeWeights.ts';
import { scoreOfParts } from '../../../shared/matching/learning/reweigh.ts';
import { standingOf } from '../../../shared/matching/standing.ts';
import type { PartName, ScoredMatch, ScorePart } from '../../../shared/matching/types.ts';

const off = Object.fromEntries(Object.keys(shippedWeights.parts).map((name) => [name, 0])) as Record<
  PartName,
  number
>;
const weights: TunedWeights = { parts: { ...off, text: 0.8, money: 0.2 }, levels: [0.1, 0.2, 0.3] };

function part(name: PartName, value: number | null): ScorePart {
  return { name, known: value !== null, value: value ?? 0, weight: 0 };
}

function match(id: string, text: number, money: number | null, more: Partial<ScoredMatch> = {}): ScoredMatch {
  const parts = [part('text', text), part('money', money)];
  return { id, level: 1, score: scoreOfParts(parts, weights.parts), coverage: 1, parts, gates: [], ...more };
}

const best = match('best', 0.9, 1);
const middle = match('middle', 0.5, 1);
const far = match('far', 0.1, 1);

describe('where a pair stands', () => {
  test('by its score among the others, whether the ranking holds it or not', () => {
    expect(standingOf(middle, [best, middle, far], weights, 10)).toMatchObject({ place: 2, compared: 3 });
    expect(standingOf(middle, [best, far], weights, 10)).toMatchObject({ place: 2, compared: 3 });
  });

  test('gated ones take no place; a gated pair has the place its score would have', () => {
    const gated = match('gated', 1, 1, { gates: [{ code: 'closed', detail: '' }] });
    expect(standingOf(middle, [gated, best, far], weights, 10).place).toBe(2);
    expect(standingOf(gated, [best, far], weights, 10).place).toBe(1);
  });

  test('a list that is not full takes any score; a full one names the score of its last line', () => {
    expect(standingOf(far, [best, middle], weights, 3).neededScore).toBeNull();
    expect(standingOf(far, [best, middle], weights, 2).neededScore).toBeCloseTo(middle.score);
    const folded = match('folded', 0.8, 1, { foldedUnder: 'best' });
    expect(standingOf(far, [best, folded, middle], weights, 2).neededScore).toBeCloseTo(middle.score);
  });

  test('says under whom of its team it is folded', () => {
    const folded = match('folded', 0.4, 1, { foldedUnder: 'best' });
    expect(
      standingOf({ ...folded, foldedUnder: undefined } as ScoredMatch, [best, folded], weights, 9).behindTeam,
    ).toBe('best');
    expect(standingOf(middle, [best, middle], weights, 9).behindTeam).toBeNull();
  });
});

describe('what would move it', () => {
  test('the words it would need, by hand: 0.2 + v × 0.8 = 0.6 → 0.5', () => {
    expect(standingOf(far, [best, middle], weights, 2).neededWords).toBeCloseTo(0.5);
    expect(standingOf(best, [middle, far], weights, 1).neededWords).toBeNull();
  });

  test('each part with what full fit would make of it, the greatest gain first', () => {
    const { changes } = standingOf(match('x', 0.25, null), [best, middle, far], weights, 9);
    expect(changes.map(({ name, known }) => [name, known])).toEqual([
      ['text', true],
      ['money', false],
    ]);
    // Money unknown: the score is that of the words, 0.25. Known and full: 0.8 × 0.25 + 0.2 = 0.4; not at all: 0.2.
    expect(changes[1]?.best).toEqual({ score: expect.closeTo(0.4), level: 3, place: 3 });
    expect(changes[1]?.worst).toEqual({ score: expect.closeTo(0.2), level: 3, place: 4 });
    expect(changes[0]?.best).toMatchObject({ score: 1, level: 4, place: 1 });
  });

  test('a full part changes nothing, and a part without weight is not asked for', () => {
    const { changes } = standingOf(match('x', 1, 1), [], weights, 9);
    expect(changes).toEqual([]);
  });

  test('names the words where they hold the level down, and the score where it does', () => {
    expect(standingOf(match('x', 0.15, 1), [], weights, 9).heldBy).toBe('words');
    expect(standingOf(match('x', 0.9, 0), [], weights, 9).heldBy).toBe('score');
  });

  test('full fit never lowers, no fit never raises; places are within the ranking', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const maybe = fc.option(unit);
    fc.assert(
      fc.property(unit, maybe, fc.array(fc.tuple(unit, maybe), { maxLength: 8 }), (text, money, rest) => {
        const asked = match('x', text, money);
        const ranking = rest.map(([t, m], at) => match(`r${at}`, t, m));
        const standing = standingOf(asked, ranking, weights, 3);
        expect(standing.place).toBeGreaterThanOrEqual(1);
        expect(standing.place).toBeLessThanOrEqual(standing.compared);
        for (const { best: full, worst: none } of standing.changes) {
          expect(full.place).toBeLessThanOrEqual(standing.place);
          if (none !== null) expect(none.score).toBeLessThanOrEqual(asked.score + 1e-9);
        }
      }),
    );
  });
});
