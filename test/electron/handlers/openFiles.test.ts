import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { tables } from '../../../db/tables.ts';
import { exportingHandlers } from '../../../electron/handlers/exporting.ts';
import { aCatalogue } from '../../builders/catalogue.ts';
import { aFolder } from '../../builders/folder.ts';
import { aNeed, anAchievement } from '../../builders/records.ts';
import { aContract, aThread } from '../../builders/work.ts';

/** The files of an archive, by its central directory. */
function unpacked(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(archive.length - 6);
  for (let left = archive.readUInt16LE(archive.length - 12); left > 0; left -= 1) {
    const [size, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, inflateRawSync(archive.subarray(start, start + size)));
    at += 46 + nameLength;
  }
  return files;
}

test('everything leaves as open files, every row of every table and the lists in a workbook', async () => {
  const catalogue = await aCatalogue();
  const { context, db } = catalogue;
  const id = anAchievement(catalogue, { title: '耐热尼龙\n第二行', keywords: ['尼龙', '"引号"'] });
  const needId = aNeed(catalogue, { title: '帘子布' });
  await aThread(catalogue);
  await aContract(catalogue);
  context.write({ code: 'test' }, (batch) => batch.remove('need', needId));
  const { blobId, fileName, rows } = await exportingHandlers.everything(context, { language: 'zh-CN' });
  expect(fileName).toBe('引线全部数据_2026-06-15.zip');
  const files = unpacked(readFileSync(context.blobs.file(blobId)));
  let total = 0;
  for (const table of [...Object.keys(tables), 'operation']) {
    const lines = files.get(`jsonl/${table}.jsonl`)!.toString('utf8').split('\n').slice(0, -1);
    const count = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(lines.length, table).toBe(count);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty(table === 'operation' ? 'seq' : 'id');
    expect(files.get('说明.txt')!.toString('utf8')).toContain(`${table}.jsonl\t${lines.length}`);
    total += lines.length;
  }
  expect(rows).toBe(total);
  const achievements = files.get('jsonl/achievement.jsonl')!.toString('utf8').trim().split('\n');
  expect(achievements.map((line) => JSON.parse(line)).find((row) => row.id === id)).toMatchObject({
    title: '耐热尼龙\n第二行',
    keywords: ['尼龙', '"引号"'],
  });
  const book = path.join(aFolder(), 'lists.xlsx');
  writeFileSync(book, files.get('lists.xlsx')!);
  const sheets = await readWorkbook(book);
  const needs = sheets.find(({ sheet }) => sheet === 'need')!.data;
  const bin = db.prepare('SELECT count(*) FROM need WHERE deletedAt IS NULL').pluck().get();
  expect(needs).toHaveLength(1 + Number(bin));
  const listed = sheets.find(({ sheet }) => sheet === 'achievement')!.data;
  expect(listed.some((row) => row.includes('耐热尼龙\n第二行'))).toBe(true);
});
