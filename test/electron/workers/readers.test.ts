import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFile } from '../../../electron/workers/spreadsheetGuard.ts';
import {
  decodeText,
  guessEncoding,
  guessSeparator,
  readSeparatedText,
} from '../../../electron/workers/textReader.ts';
import { readWorkbookTables } from '../../../electron/workers/workbookReader.ts';
import { packStoredZip, readZipDirectory, unpackZipEntry } from '../../../electron/workers/zipDirectory.ts';
import { codeTables } from '../../../shared/codes/index.ts';
import { planImport } from '../../../shared/importing/plan.ts';
import { SpreadsheetRefused } from '../../../shared/importing/refusals.ts';
import type { ParsedTable } from '../../../shared/importing/table.ts';
import { tableOf } from '../../fixtures/tables.ts';
import { buildWorkbook, type FixtureCell } from '../../fixtures/workbookBuilder.ts';

async function readWorkbook(file: Buffer): Promise<ParsedTable> {
  const guarded = guardFile(file);
  if (guarded.type !== 'workbook') throw new Error('not taken for a workbook');
  return (await readWorkbookTables(file, guarded.entries)).tables[0]!;
}

function readText(file: Buffer): ParsedTable {
  const text = decodeText(file, guessEncoding(file));
  return tableOf(readSeparatedText(text, guessSeparator(text)).rows);
}

/** Headings and cells as a list of ours would be exported: labels, plain numbers, texts guarded by an apostrophe. */
interface Exported {
  headings: string[];
  cells: FixtureCell[];
  values: Record<string, unknown>;
}

const labels = codeTables.transferMode.entries.map(({ code, zh }) => ({ code, zh }));
const word = fc.stringMatching(/^[甲乙丙丁尼龙碳a-z0-9][甲乙丙丁尼龙碳a-z0-9=+@，"；\n-]{3,20}[甲乙丙丁]$/);
const hazardous = fc
  .tuple(fc.constantFrom('', '=', '+', '-', '@'), word)
  .map(([start, rest]) => `${start}${rest}`);
const achievement = fc
  .record({
    title: hazardous,
    summary: hazardous,
    priceFen: fc.integer({ min: 1, max: 1_000_000_000 }),
    modes: fc.uniqueArray(fc.constantFrom(...labels), { minLength: 1, maxLength: 3 }),
    reviewOn: fc
      .date({ min: new Date('2000-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  })
  .map(
    (record): Exported => ({
      headings: ['成果名称', '成果简介', '期望价格（元）', '转化方式', '复核日期'],
      cells: [
        guarded(record.title),
        guarded(record.summary),
        (record.priceFen / 100).toFixed(2),
        record.modes.map(({ zh }) => zh).join('；'),
        record.reviewOn,
      ],
      values: {
        title: record.title,
        summary: record.summary,
        priceMinFen: record.priceFen,
        priceMaxFen: record.priceFen,
        transferModes: record.modes.map(({ code }) => code),
        reviewOn: record.reviewOn,
      },
    }),
  );

function guarded(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

function quoted(cell: FixtureCell): string {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function importedValues(table: ParsedTable): Record<string, unknown>[] {
  const { records, errors } = planImport({
    table,
    fileName: '',
    kind: 'achievement',
    mapping: null,
    rowLimit: null,
  });
  expect(errors).toEqual([]);
  return records.map((record) => record.values);
}

describe('what was exported', () => {
  const catalogue = fc.array(achievement, { minLength: 1, maxLength: 4 });

  it('as a workbook is imported as it was', async () => {
    await fc.assert(
      fc.asyncProperty(catalogue, async (list) => {
        const file = buildWorkbook({
          sheets: [{ name: '成果', rows: [list[0]!.headings, ...list.map((each) => each.cells)] }],
          sharesStrings: true,
        });
        expect(importedValues(await readWorkbook(file))).toEqual(list.map((each) => each.values));
      }),
      { numRuns: 500 },
    );
  });

  it('as separated text with a mark is imported as it was', () => {
    fc.assert(
      fc.property(catalogue, (list) => {
        const lines = [list[0]!.headings, ...list.map((each) => each.cells)].map((cells) =>
          cells.map(quoted).join(','),
        );
        expect(importedValues(readText(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`)))).toEqual(
          list.map((each) => each.values),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a damaged workbook', () => {
  const whole = buildWorkbook({
    sheets: [
      {
        name: '成果',
        rows: [
          ['成果名称', '价格'],
          ['尼龙切片', 5],
          ['石墨电极', { serial: 43_900 }],
        ],
        merges: ['A1:B1'],
      },
      { name: '字典', rows: [['甲'], [true]], isHidden: true },
    ],
    sharesStrings: true,
  });

  it('is read or refused by name, whatever bytes are changed: 2,000 times', async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.integer({ min: 0, max: 255 }) });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(whole.length), { freq: 5 }),
        async (changes, cut) => {
          const copy = Buffer.from(whole);
          for (const { at, byte } of changes) copy[at] = byte;
          try {
            await readWorkbook(cut === null ? copy : copy.subarray(0, cut));
          } catch (error) {
            // A first byte may be hit, and the file is then no workbook any more.
            if (error instanceof Error && error.message === 'not taken for a workbook') return;
            expect(error).toBeInstanceOf(SpreadsheetRefused);
            refused += 1;
          }
        },
      ),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});

describe('texts of any bytes', () => {
  it('are decoded and parted without an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Array.isArray(readText(Buffer.from(bytes)).rows)).toBe(true);
      }),
    );
  });

  it('are read as GB18030 only when they are no UTF-8', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) =>
          void expect(guessEncoding(Buffer.from(text.replace(/[\uFFFE\uFEFF]/g, ''), 'utf8'))).toBe('utf-8'),
      ),
    );
  });
});

describe('a fresh zip', () => {
  it('gives back the parts that went in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z尼]{1,8}$/), fc.uint8Array()), (record) => {
        const parts = new Map(Object.entries(record).map(([name, bytes]) => [name, Buffer.from(bytes)]));
        const zip = packStoredZip(parts);
        const read = new Map(readZipDirectory(zip).map((entry) => [entry.name, unpackZipEntry(zip, entry)]));
        expect([...read]).toEqual([...parts]);
      }),
    );
  });
});
