import { describe, expect, test } from 'vitest';
import { barLengths, cellText, documentText } from '../../../../shared/reporting/document/cells.ts';
import {
  type DocumentChart,
  documentModelSchema,
  fields,
  heading,
  paragraph,
} from '../../../../shared/reporting/document/model.ts';
import { documentSheets } from '../../../../shared/reporting/document/sheets.ts';
import type { Sheet, SheetRow } from '../../../../shared/reporting/sheet.ts';
import { aDocument } from '../../../builders/documents.ts';

describe('a cell', () => {
  test.each([
    [{ fen: 1_234_500_001 }, '1,234.500001'],
    [{ fen: -5_000_000 }, '−5'],
    [{ fen: 0 }, '0'],
    [{ count: 12_345 }, '12,345'],
    [{ share: 0.1234 }, '12.3%'],
    ['', ''],
    [null, '—'],
  ])('%j reads %s', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe('as text', () => {
  test('every block keeps its words and figures', () => {
    expect(documentText(aDocument())).toBe(
      [
        '转化情况通报',
        '2026年第三季度',
        '【一、总体情况】',
        '签订合同3份。',
        '1. 耐热尼龙\n2. 低温电池',
        '甲方：示范材料公司',
        [
          '到账',
          '二级单位 材料学院，到账（万元） 1,234.500001，份数 3，占比 61.3%',
          '二级单位 =SUM(A1)，到账（万元） —，份数 0，占比 0%',
          '口径：按到款日计',
        ].join('\n'),
        '示范大学成果转化中心\n2026年9月30日',
      ].join('\n\n'),
    );
  });
});

describe('as sheets', () => {
  test('a table keeps numbers as numbers and its notes below', () => {
    const [sheet, ...others] = documentSheets(aDocument());
    expect(others.map(({ name }) => name)).toEqual(['转化情况通报']);
    expect(sheet?.name).toBe('到账');
    expect(rowsOf(sheet).slice(1)).toEqual([
      [
        { text: '材料学院' },
        { number: 1234.500001, format: '#,##0.00####' },
        { number: 3, format: '0' },
        { number: 0.613, format: '0.0%' },
      ],
      [{ text: '=SUM(A1)' }, null, { number: 0, format: '0' }, { number: 0, format: '0.0%' }],
      [],
      [{ text: '口径：按到款日计' }],
    ]);
  });

  test('two tables of one caption get two names, whatever their length', () => {
    const [, , , , table] = aDocument().blocks;
    if (table?.kind !== 'table') throw new Error('The builder has lost its table');
    const long = { ...table, caption: '按到账日计的二级单位到账情况与上年同期比较表（含外拨与退款）' };
    const names = documentSheets(aDocument({ blocks: [long, long, long] })).map((sheet) => sheet.name);
    expect(new Set(names).size).toBe(3);
    expect(names.every((name) => name.length <= 31)).toBe(true);
  });

  test('a form without a table is one sheet of labels and values', () => {
    const blocks = [
      heading('基本情况'),
      paragraph('如下'),
      fields([
        ['单位', '示范公司'],
        ['电话', null],
        ['备注', ''],
      ]),
    ];
    const [sheet] = documentSheets(aDocument({ blocks }));
    expect(rowsOf(sheet)).toEqual([
      [{ text: '基本情况' }],
      [{ text: '如下' }],
      [{ text: '单位', strong: 'yes' }, { text: '示范公司' }],
    ]);
  });
});

test('a document without a title is refused', () => {
  expect(documentModelSchema.safeParse(aDocument({ title: '' })).success).toBe(false);
});

function rowsOf(sheet: Sheet | undefined): SheetRow[] {
  if (sheet === undefined || !(Symbol.iterator in sheet.rows)) throw new Error('No sheet with ready rows');
  return [...sheet.rows];
}

describe('a chart', () => {
  const chart = {
    kind: 'chart',
    caption: '按月',
    series: ['本期', '上年同期'],
    bars: [
      { label: '1月', values: [{ fen: 20_000_000 }, { fen: 5_000_000 }] },
      { label: '2月', values: [{ fen: -1_000_000 }, { fen: 0 }] },
    ],
    notes: ['单位：万元'],
  } satisfies DocumentChart;

  test('draws each bar as its part of the longest, and none below zero', () => {
    expect(barLengths(chart)).toEqual([
      [1, 0.25],
      [0, 0],
    ]);
    expect(barLengths({ ...chart, bars: [{ label: '1月', values: [{ count: 0 }] }] })).toEqual([[0]]);
  });

  test('is a table of its figures in a workbook and lines in a chat', () => {
    const model = aDocument({ blocks: [chart] });
    expect(rowsOf(documentSheets(model)[0]).slice(1, 3)).toEqual([
      [{ text: '1月' }, { number: 20, format: '#,##0.00####' }, { number: 5, format: '#,##0.00####' }],
      [{ text: '2月' }, { number: -1, format: '#,##0.00####' }, { number: 0, format: '#,##0.00####' }],
    ]);
    expect(documentText(model)).toContain('1月，本期 20，上年同期 5\n2月，本期 −1，上年同期 0\n单位：万元');
  });
});
