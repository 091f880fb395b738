import { liveRows, rowsInPieces } from '../../db/queries/wholeTables.ts';
import { decodeRow, type TableName, tables } from '../../db/tables.ts';
import type { ReadableDb } from '../../db/types.ts';
import { catalogues } from '../../shared/domain/fields/catalogues.ts';
import { recordKinds } from '../../shared/domain/fields/field.ts';
import { leavingValues } from '../../shared/domain/publishable.ts';
import { type SheetRow, sheetName } from '../../shared/reporting/sheet.ts';
import { workbookBytes } from './workbookWriter.ts';
import { packBytes, packText, zipArchive } from './zipWriter.ts';

type Language = 'zh' | 'en';
type Breathe = (done: number, total: number) => Promise<void>;

/** Everything a catalogue holds as open files. */
export interface OpenFiles {
  readonly bytes: Uint8Array;
  readonly tables: number;
  readonly rows: number;
}

/**
 * An archive of every table as JSON Lines, the lists as a workbook, and a text that says what each file is. Rows are
 * whole, those in the bin and the log of changes among them: it is the office's own, to be read by any other program.
 */
export async function openFiles(db: ReadableDb, language: Language, breathe: Breathe): Promise<OpenFiles> {
  const names = [...(Object.keys(tables) as TableName[]), 'operation'] as const;
  const counts = new Map<string, number>();
  const entries = [];
  for (const [place, name] of names.entries()) {
    const count = (rows: number) => counts.set(name, (counts.get(name) ?? 0) + rows);
    count(0);
    const lines = linesOf(db, name, async (rows) => {
      count(rows);
      await breathe(place, names.length);
    });
    entries.push(await packText(`jsonl/${name}.jsonl`, lines));
  }
  const workbook = await listsWorkbook(db, language);
  const readme = packBytes(
    language === 'zh' ? '说明.txt' : 'README.txt',
    Buffer.from(readmeText(counts, language)),
  );
  const archive = zipArchive([readme, packBytes('lists.xlsx', workbook), ...entries]);
  return {
    bytes: archive,
    tables: counts.size,
    rows: [...counts.values()].reduce((sum, count) => sum + count, 0),
  };
}

async function* linesOf(
  db: ReadableDb,
  table: TableName | 'operation',
  said: (rows: number) => Promise<void>,
): AsyncGenerator<string> {
  for (const piece of rowsInPieces(db, table)) {
    for (const row of piece) yield `${JSON.stringify(table === 'operation' ? row : decodeRow(table, row))}\n`;
    await said(piece.length);
  }
}

/** The lists a person opens first, one sheet each, with the headings of the forms. */
async function listsWorkbook(db: ReadableDb, language: Language): Promise<Uint8Array> {
  const sheets = recordKinds.map((kind) => {
    const fields = Object.entries(catalogues[kind]);
    const rows = liveRows(db, kind);
    const heading: SheetRow = ['number', 'id', ...fields.map(([, field]) => field.label[language])].map(
      cellOf,
    );
    const cells = rows.map((stored): SheetRow => {
      // A list is what gets sent on: what may not leave is in the JSON Lines alone.
      const row = leavingValues(kind, decodeRow(kind, stored));
      return [row.number, row.id, ...fields.map(([name]) => row[name])].map(cellOf);
    });
    return {
      name: sheetName(kind),
      widths: heading.map(() => 20),
      rows: [heading, ...cells],
      stickyRows: 1,
    };
  });
  return workbookBytes(sheets);
}

function cellOf(value: unknown): SheetRow[number] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { number: value, format: '0' };
  return { text: typeof value === 'string' ? value : JSON.stringify(value) };
}

function readmeText(counts: ReadonlyMap<string, number>, language: Language): string {
  const lines = [...counts].map(([table, count]) => `${table}.jsonl\t${count}`);
  const head =
    language === 'zh'
      ? [
          '引线 Yinxian：全部数据的开放格式副本',
          '',
          'jsonl/ 每张表一个文件，一行一条 JSON；含回收站与修改记录（operation）。金额单位为分，日期为 YYYY-MM-DD，时刻为 UTC 毫秒。',
          'lists.xlsx 成果、需求、场景、机构、人员五张清单，列名与登记表一致；金额单位为分。未申请专利的成果只列名称与效果，需求只列企业确认稿，全部字段在 jsonl 中。',
          '附件原件不在此包内，在数据文件夹的 attachments 下，文件名为内容的 SHA-256，attachment.jsonl 里有原文件名。',
          '此包含内部资料与联系方式，只供本单位留存或迁移，不要对外发送。',
          '',
          '文件\t行数',
        ]
      : [
          'Yinxian: everything in open formats',
          '',
          'jsonl/ holds one file for each table, one JSON value a line, the bin and the log of changes (operation) among them. Amounts are in fen (0.01 CNY), days YYYY-MM-DD, instants UTC milliseconds.',
          'lists.xlsx has the five lists with the headings of the forms; amounts are in fen. Of achievements not yet filed they have title and effect alone, of needs the confirmed text; every field is in jsonl.',
          'Attached files are not in here: they lie under attachments in the data folder, named by their SHA-256; attachment.jsonl has their own names.',
          'This holds internal matters and contact details: keep it, move with it, do not send it out.',
          '',
          'File\tRows',
        ];
  return `\uFEFF${[...head, ...lines].join('\r\n')}\r\n`;
}
