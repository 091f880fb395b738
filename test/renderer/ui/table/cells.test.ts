import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asClipboardCells } from '../../../../renderer/ui/table/cells.ts';
import { allowedWidthPx } from '../../../../renderer/ui/table/columns.ts';
import { readPastedCells } from '../../../../shared/importing/paste.ts';

describe('cells for the clipboard', () => {
  test.each([
    [
      'plain cells',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      '甲\t乙\r\n1\t2',
    ],
    ['a tab', [['a\tb']], '"a\tb"'],
    ['a line break', [['a\nb', 'c']], '"a\nb"\tc'],
    ['a quote', [['12" 管']], '"12"" 管"'],
    ['a formula', [['=HYPERLINK(1)']], "'=HYPERLINK(1)"],
    ['a command', [['@SUM(A1)', '+cmd', '-2+3']], "'@SUM(A1)\t'+cmd\t'-2+3"],
    ['numbers with a sign', [['-1,200.5', '+12%', '-3']], '-1,200.5\t+12%\t-3'],
    ['empty cells', [['', '', 'x']], '\t\tx'],
  ])('%s', (_name, rows, text) => {
    expect(asClipboardCells(rows)).toBe(text);
  });

  test('what was copied is read back by our own import of pasted cells', () => {
    const cell = fc
      .string({
        unit: fc.constantFrom('甲', 'a', '1', '"', '\t', '\n', ' ', '，'),
        minLength: 1,
        maxLength: 8,
      })
      .filter((text) => text.trim() === text);
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        const read = readPastedCells(asClipboardCells(cells)).rows;
        expect(read.map((row) => row.map(String))).toEqual(cells);
      }),
    );
  });
});

describe('a width somebody drags', () => {
  test.each([
    [-40, 56],
    [10, 56],
    [123.6, 124],
    [5_000, 900],
  ])('%i becomes %i', (asked, allowed) => {
    expect(allowedWidthPx(asked)).toBe(allowed);
  });
});
