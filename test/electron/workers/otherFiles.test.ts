import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { nodeParserSpawner, parseSpreadsheet } from '../../../electron/workers/parseSpreadsheet.ts';
import { readForms } from '../../../shared/importing/forms/formReader.ts';
import { aFolder } from '../../builders/folder.ts';

const spawnParser = nodeParserSpawner(
  new URL('../../../electron/workers/spreadsheet.ts', import.meta.url).pathname,
);

function parsed(bytes: Uint8Array) {
  const file = path.join(aFolder(), 'file');
  writeFileSync(file, bytes);
  return parseSpreadsheet({ path: file, encoding: null, separator: null }, { spawnParser });
}

describe('an old workbook', () => {
  test('is read with its days, merged blocks and hidden sheets', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(
      [
        ['需求名称', '需求时限', '拟投入资金（万元）'],
        ['轴承寿命预测', new Date(2026, 4, 1), 35.5],
        ['焦炉烟气余热', '2026年6月', 20],
      ],
      { cellDates: true },
    );
    sheet['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 2, c: 2 } }];
    utils.book_append_sheet(book, sheet, '需求');
    const { tables } = await parsed(
      new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer),
    );
    expect(tables).toEqual([
      {
        sheetName: '需求',
        hidden: false,
        rows: [
          ['需求名称', '需求时限', '拟投入资金（万元）'],
          ['轴承寿命预测', '2026-05-01', 35.5],
          ['焦炉烟气余热', '2026年6月', 20],
        ],
        merges: [{ top: 1, left: 2, bottom: 2, right: 2 }],
      },
    ]);
  });
});

describe('a PDF', () => {
  test('is read line by line and cut at wide gaps', async () => {
    const { facts, tables } = await parsed(
      onePagePdf([
        [60, 700, 'title'],
        [200, 700, 'Bearing life'],
        [60, 680, 'company'],
        [200, 680, 'Demo Ltd'],
      ]),
    );
    expect(facts.type).toBe('pdf');
    expect(tables[0]!.rows).toEqual([
      ['title', 'Bearing life'],
      ['company', 'Demo Ltd'],
    ]);
    expect(readForms(tables[0]!, 'lines')[0]!.entries).toEqual([
      { label: 'title', value: 'Bearing life' },
      { label: 'company', value: 'Demo Ltd' },
    ]);
  });

  test('joins a broken label, and a value to the label in the middle of it', async () => {
    const { tables } = await parsed(
      onePagePdf([
        [60, 720, 'title'],
        [200, 720, 'Bearing life'],
        [200, 680, 'It fails after three months'],
        [60, 672, 'description'],
        [200, 664, 'in dust and heat.'],
        [60, 620, 'contact'],
        [200, 612, 'Ms Demo'],
        [330, 612, 'phone'],
        [420, 612, '0375 0000'],
        [60, 604, 'person'],
      ]),
    );
    expect(tables[0]!.rows).toEqual([
      ['title', 'Bearing life'],
      ['description', 'It fails after three months in dust and heat.'],
      ['contactperson', 'Ms Demo', 'phone', '0375 0000'],
    ]);
  });

  test('without text says so', async () => {
    await expect(parsed(onePagePdf([]))).rejects.toMatchObject({ code: 'NO_ROWS' });
  });
});

/** The least that is a PDF: one page with texts at places, in points from the lower left corner. */
function onePagePdf(texts: readonly (readonly [x: number, y: number, text: string])[]): Uint8Array {
  const drawn = texts.map(([x, y, text]) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return new TextEncoder().encode(
    `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`,
  );
}
