import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedCells } from '../../../shared/importing/paste.ts';
import { SpreadsheetRefused } from '../../../shared/importing/refusals.ts';
import { tableLimits } from '../../../shared/importing/table.ts';

function refusal(text: string): string {
  try {
    readPastedCells(text);
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return error.code;
    throw error;
  }
  return 'read';
}

describe('readPastedCells', () => {
  it.each([
    [
      '名称\t单位\r\n甲\t乙\r\n',
      [
        ['名称', '单位'],
        ['甲', '乙'],
      ],
    ],
    ['甲\t"一\n二"\t丙\n丁', [['甲', '一\n二', '丙'], ['丁']]],
    ['"他说""好"""\t乙', [['他说"好"', '乙']]],
    ['"8寸\t乙\n丙', [['"8寸', '乙'], ['丙']]],
    ['"甲"乙\t丙', [['"甲"乙', '丙']]],
    ['8"管\t乙', [['8"管', '乙']]],
    [
      '甲\t\t乙\n\t\t丙',
      [
        ['甲', null, '乙'],
        [null, null, '丙'],
      ],
    ],
    ['甲\n\n乙', [['甲'], [null], ['乙']]],
    ['"含\t制表符"\t乙', [['含\t制表符', '乙']]],
    ['\uFEFF甲\r乙', [['甲'], ['乙']]],
  ])('%j', (text, rows) => {
    expect(readPastedCells(text).rows).toEqual(rows);
  });

  it.each([
    ['nothing', ' \n\t\n', 'NO_ROWS'],
    ['too many columns', `${'\t'.repeat(200)}x`, 'TOO_MANY_COLUMNS'],
    ['too many rows', 'x\n'.repeat(tableLimits.rows + 1), 'TOO_MANY_ROWS'],
    ['a cell too long', 'x'.repeat(tableLimits.cellCharacters + 1), 'CELL_TOO_LONG'],
  ])('refuses %s', (_, text, code) => {
    expect(refusal(text)).toBe(code);
  });

  it('reads back every block written the way spreadsheet programs copy it', () => {
    const cell = fc.stringMatching(/^[a甲"\t\n ]{0,6}$/);
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    const copied = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(block, (rows) => {
        fc.pre(rows.flat().some((text) => text.trim() !== '') && rows.at(-1)!.some((text) => text !== ''));
        const clipboard = rows.map((row) => row.map(copied).join('\t')).join('\r\n');
        expect(readPastedCells(clipboard).rows).toEqual(
          rows.map((row) => row.map((text) => (text === '' ? null : text))),
        );
      }),
    );
  });
});
