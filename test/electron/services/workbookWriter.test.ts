import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { workbookBytes } from '../../../electron/services/workbookWriter.ts';
import { type Sheet, type SheetRow, sheetName } from '../../../shared/reporting/sheet.ts';

function aSheet(rows: Sheet['rows'], values: Partial<Sheet> = {}): Sheet {
  return { name: 'A', widths: [12], stickyRows: 1, rows, ...values };
}

async function readBack(...sheets: Sheet[]) {
  const bytes = Buffer.from(await workbookBytes(sheets));
  return (await readWorkbook(bytes)).map(({ sheet, data }) => ({ sheet, data }));
}

describe('a workbook', () => {
  test('holds numbers as numbers, texts as texts and gaps as gaps', async () => {
    const rows: SheetRow[] = [
      [{ text: '甲', strong: 'yes' }, { text: '<b>&"\'' }],
      [{ number: 1234.5678, format: '#,##0.00' }, null, { number: -3, format: '0' }],
      [null, { text: '  留白  ' }],
    ];
    expect(await readBack(aSheet(rows))).toEqual([
      {
        sheet: 'A',
        data: [
          ['甲', '<b>&"\'', null],
          [1234.5678, null, -3],
          [null, '留白', null],
        ],
      },
    ]);
  });

  test('keeps several sheets apart, also empty ones, and names with marks', async () => {
    const sheets = await readBack(
      aSheet([[{ text: 'x' }]], { name: '成果 & <需求>' }),
      aSheet([], { name: '空', stickyRows: 0, widths: [] }),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['成果 & <需求>', '空']);
    expect(sheets[1]?.data).toEqual([]);
  });

  test('has a column for every place up to the 702nd and beyond', async () => {
    const row: SheetRow = Array.from({ length: 705 }, (_none, index) => ({ number: index, format: '0' }));
    const [sheet] = await readBack(aSheet([row]));
    expect(sheet?.data[0]).toEqual(Array.from({ length: 705 }, (_none, index) => index));
  });

  test('opens whatever text a record holds', async () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (texts) => {
        const [sheet] = await readBack(aSheet([texts.map((text) => ({ text: `‹${text}›` }))]));
        expect(sheet?.data[0]).toHaveLength(texts.length);
      }),
      { numRuns: 25 },
    );
  });

  test('takes half a surrogate pair and control characters without breaking', async () => {
    const [sheet] = await readBack(aSheet([[{ text: '甲\ud800乙\u0000\u001f丙\uffff' }]]));
    expect(sheet?.data).toEqual([['甲\ufffd乙丙']]);
  });

  test('waits for rows that are made while it is written', async () => {
    async function* slowly(): AsyncGenerator<SheetRow> {
      for (let number = 0; number < 3; number += 1) {
        await new Promise((resolve) => setImmediate(resolve));
        yield [{ number, format: '0' }];
      }
    }
    expect((await readBack(aSheet(slowly())))[0]?.data).toEqual([[0], [1], [2]]);
  });

  test('fails as its rows fail', async () => {
    async function* broken(): AsyncGenerator<SheetRow> {
      yield [{ text: 'a' }];
      throw new Error('cancelled');
    }
    await expect(workbookBytes([aSheet(broken())])).rejects.toThrow('cancelled');
  });

  test('gives the same bytes for the same content', async () => {
    const sheet = aSheet([[{ text: '甲' }]]);
    expect(Buffer.from(await workbookBytes([sheet])).equals(Buffer.from(await workbookBytes([sheet])))).toBe(
      true,
    );
  });
});

test.each([
  ['成果', '成果'],
  ['a/b\\c?d*e[f]g:h', 'a b c d e f g h'],
  ["'quoted'", 'quoted'],
  ['长'.repeat(40), '长'.repeat(31)],
  ['', 'Sheet'],
  ['///', 'Sheet'],
])('the sheet name %j becomes %j', (wanted, name) => {
  expect(sheetName(wanted)).toBe(name);
});
