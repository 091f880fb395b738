import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heaviestOf,
  type Segment,
  type Span,
  segmentsOf,
  tellingPhrases,
} from '../../../../renderer/features/matching/highlight.ts';

function span(start: number, end: number, weight = 1): Span {
  return { start, end, weight };
}

function shown(segments: readonly Segment[]): [string, number][] {
  return segments.map((segment) => [segment.text, segment.depth]);
}

const anySpan = fc
  .record({
    start: fc.integer({ min: -5, max: 60 }),
    length: fc.integer({ min: -3, max: 20 }),
    weight: fc.double({ min: 0, max: 4, noNaN: true }),
  })
  .map(({ start, length, weight }) => span(start, start + length, weight));

describe('segmentsOf', () => {
  it.each([
    ['no spans leave the text whole', '低温尼龙', [], [['低温尼龙', 0]]],
    ['an empty text has no segments', '', [span(0, 3)], []],
    [
      'a span in the middle',
      '低温尼龙料',
      [span(2, 4)],
      [
        ['低温', 0],
        ['尼龙', 3],
        ['料', 0],
      ],
    ],
    ['touching spans of one weight become one', '低温尼龙', [span(0, 2), span(2, 4)], [['低温尼龙', 3]]],
    ['overlapping spans of one weight become one', 'abcdef', [span(0, 4), span(2, 6)], [['abcdef', 3]]],
    [
      'where spans overlap the heavier counts',
      'abcdef',
      [span(0, 6, 1), span(2, 4, 3)],
      [
        ['ab', 2],
        ['cd', 3],
        ['ef', 2],
      ],
    ],
    [
      'a light span beside a heavy one',
      'abcd',
      [span(0, 2, 0.5), span(2, 4, 3)],
      [
        ['ab', 1],
        ['cd', 3],
      ],
    ],
    [
      'a span beyond the end is cut',
      'abc',
      [span(1, 99)],
      [
        ['a', 0],
        ['bc', 3],
      ],
    ],
    [
      'a span before the beginning is cut',
      'abc',
      [span(-4, 1)],
      [
        ['a', 3],
        ['bc', 0],
      ],
    ],
    ['an empty span and one without weight are left out', 'abc', [span(1, 1), span(0, 3, 0)], [['abc', 0]]],
    ['a span that ends before it begins is left out', 'abc', [span(2, 1)], [['abc', 0]]],
  ] as [string, string, Span[], [string, number][]][])('%s', (_name, text, spans, expected) => {
    expect(shown(segmentsOf(text, spans))).toEqual(expected);
  });

  it('shares one scale between two texts', () => {
    expect(shown(segmentsOf('ab', [span(0, 2, 1)], 10))).toEqual([['ab', 1]]);
  });

  it('always gives back the text, in order, with neighbours of different depth', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(anySpan, { maxLength: 12 }), (text, spans) => {
        const segments = segmentsOf(text, spans);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        segments.forEach((segment, index) => {
          expect(segment.text.length).toBeGreaterThan(0);
          expect(text.slice(segment.start, segment.start + segment.text.length)).toBe(segment.text);
          if (index > 0) expect(segment.depth).not.toBe(segments[index - 1]?.depth);
        });
      }),
    );
  });

  it('marks exactly the places that some span with weight covers', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 8 }), (spans) => {
        const text = 'x'.repeat(40);
        for (const segment of segmentsOf(text, spans)) {
          for (let at = segment.start; at < segment.start + segment.text.length; at += 1) {
            const covered = spans.some((each) => each.weight > 0 && each.start <= at && at < each.end);
            expect(segment.depth > 0).toBe(covered);
          }
        }
      }),
    );
  });
});

describe('heaviestOf', () => {
  it('is the greatest weight, and 0 without spans', () => {
    expect(heaviestOf([span(0, 1, 0.2), span(3, 4, 0.7)])).toBe(0.7);
    expect(heaviestOf([])).toBe(0);
  });
});

describe('tellingPhrases', () => {
  const text = '低吸水尼龙改性与耐高温尼龙的低吸水';

  it('takes the heaviest first, then the longest', () => {
    expect(tellingPhrases(text, [span(0, 3, 1), span(3, 7, 3), span(8, 13, 3)], 5)).toEqual([
      '耐高温尼龙',
      '尼龙改性',
      '低吸水',
    ]);
  });

  it('says nothing twice, and nothing that is part of what was said', () => {
    expect(tellingPhrases(text, [span(0, 3), span(14, 17)], 5)).toEqual(['低吸水']);
  });

  it('leaves out phrases of fewer than three characters', () => {
    expect(tellingPhrases(text, [span(3, 5)], 5)).toEqual([]);
  });

  it('stops at the limit', () => {
    expect(tellingPhrases(text, [span(0, 3, 1), span(8, 13, 3)], 1)).toEqual(['耐高温尼龙']);
  });
});
