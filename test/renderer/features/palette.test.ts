import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedPieces, pathOf, recordItems } from '../../../renderer/features/palette/paletteItems.ts';

const names = [
  { id: 'n1', kind: 'need', name: '帘子布浸胶', number: 'XQ1' },
  { id: 'x1', kind: 'unheardOf', name: '帘子布', number: null },
];

function hit(id: string, kind: string, title: string, excerpt: string) {
  return { id, kind, title, number: null, excerpt, marks: [[0, 1]] as [number, number][] };
}

describe('recordItems', () => {
  it('puts hits in names first and says each record once', () => {
    const items = recordItems('帘子布', names, [
      hit('a1', 'achievement', '浸胶液', '用于帘子布'),
      hit('n1', 'need', '帘子布浸胶', '帘子布浸胶'),
    ]);
    expect(items.map((item) => item.id)).toEqual(['n1', 'a1']);
    expect(items[1]?.found?.excerpt).toBe('用于帘子布');
  });

  it('leaves out kinds that this version cannot open, and excerpts that only repeat the title', () => {
    const items = recordItems('帘', names, [
      hit('q', 'unheardOf', '帘', '帘'),
      hit('t1', 'thread', '帘', '帘'),
    ]);
    expect(items.map((item) => [item.id, item.found])).toEqual([
      ['n1', null],
      ['t1', null],
    ]);
  });

  it('offers no records before something is typed', () => {
    expect(recordItems('', names, [])).toEqual([]);
  });
});

describe('pathOf', () => {
  it.each([
    ['thread', '/threads/i'],
    ['contract', '/contracts/i'],
    ['person', '/person/i'],
  ] as const)('%s opens at %s', (kind, path) => {
    expect(pathOf(kind, 'i')).toBe(path);
  });
});

describe('markedPieces', () => {
  it('joins marks that overlap and leaves out those beyond the text', () => {
    expect(
      markedPieces('abcdef', [
        [1, 3],
        [2, 4],
        [9, 12],
      ]),
    ).toEqual([
      { text: 'a', start: 0, marked: false },
      { text: 'bc', start: 1, marked: true },
      { text: 'd', start: 3, marked: true },
      { text: 'ef', start: 4, marked: false },
    ]);
  });

  it('never loses or repeats a character', () => {
    const mark = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark), (text, marks) => {
        const pieces = markedPieces(text, marks);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
