import { readdirSync, readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { exportingHandlers } from '../../../electron/handlers/exporting.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { anAchievement, anOrganisation } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';

async function exported({ context }: TestCatalogue, wanted: Record<string, unknown>) {
  const input = contract.exporting.list.input.parse({
    kind: 'achievement',
    filter: {},
    sort: null,
    columns: ['title'],
    language: 'zh-CN',
    ...wanted,
  });
  const { blobId, fileName, rows } = await exportingHandlers.list(context, input);
  const [sheet] = await readWorkbook(readFileSync(context.blobs.file(blobId)));
  return { fileName, rows, sheet: sheet?.sheet, data: sheet?.data ?? [] };
}

const byTitle = { field: 'title', direction: 'ascending' };

describe('a list as a workbook', () => {
  test('has the columns in their order, money as numbers in 万元, codes and references as words', async () => {
    const catalogue = await aCatalogue();
    const organisationId = anOrganisation(catalogue, { name: '示范大学' });
    anAchievement(catalogue, {
      title: '尼龙',
      organisationId,
      domain: 'nylon.resin',
      transferModes: ['licence', 'joint'],
      priceMinFen: 123_456_700,
      trl: 6,
      sampleAvailable: true,
      rightsExpireOn: '2030-01-02',
      ownerId: catalogue.profileId,
    });
    const columns = [
      'number',
      'title',
      'organisationId',
      'transferModes',
      'priceMinFen',
      'trl',
      'sampleAvailable',
      'rightsExpireOn',
      'summary',
      'ownerId',
      'updatedAt',
    ];
    const { data, sheet, fileName, rows } = await exported(catalogue, { columns });
    expect({ sheet, fileName, rows }).toEqual({ sheet: '成果', fileName: '成果_2026-06-15.xlsx', rows: 1 });
    expect(data[0]?.[4]).toBe('期望价格（下限）（万元）');
    expect(data[1]).toEqual([
      'T-achievement-1',
      '尼龙',
      '示范大学',
      '许可；合作实施',
      123.4567,
      6,
      '是',
      '2030-01-02',
      null,
      '测试员',
      '2026-06-15',
    ]);
  });

  test('an unfiled invention leaves by title and effect alone', async () => {
    const catalogue = await aCatalogue();
    const told = { summary: '在 240 ℃ 下熔融接枝', advantages: '耐热提高 20 ℃', keywords: ['接枝'] };
    anAchievement(catalogue, { title: '未申请', ipState: 'planned', ...told });
    anAchievement(catalogue, { title: '已申请', ipState: 'pending', ...told });
    const columns = ['title', 'advantages', 'summary', 'keywords'];
    const { data } = await exported(catalogue, { columns });
    expect(data.slice(1).toSorted()).toEqual([
      ['已申请', '耐热提高 20 ℃', '在 240 ℃ 下熔融接枝', '接枝'],
      ['未申请', '耐热提高 20 ℃', null, null],
    ]);
  });

  test.each(['=1+1', '+SUM(A1)', '-2', '@cmd', '\t=1', '001', '1E5', '0x1f'])(
    'the text %j stays a text',
    async (title) => {
      const catalogue = await aCatalogue();
      anAchievement(catalogue, { title });
      expect((await exported(catalogue, {})).data[1]).toEqual([title.trim()]);
    },
  );

  test('characters that no XML can hold are left out, and a text longer than a cell is cut', async () => {
    const catalogue = await aCatalogue();
    anAchievement(catalogue, { title: '甲\u0000\u0008乙', summary: '长'.repeat(40_000) });
    const { data } = await exported(catalogue, { columns: ['title', 'summary'] });
    expect(data[1]?.[0]).toBe('甲乙');
    expect(String(data[1]?.[1])).toHaveLength(32_767);
  });

  test('holds what the filter finds in the order of the list, in English on request', async () => {
    const catalogue = await aCatalogue();
    for (const title of ['丙', '甲', '乙']) anAchievement(catalogue, { title, maturity: 'middle.pilot' });
    anAchievement(catalogue, { title: '丁', maturity: 'mature.smallBatch' });
    const filter = {
      conditions: [{ field: 'maturity', test: 'anyOf', values: ['middle.pilot'] }],
    };
    const { data, sheet } = await exported(catalogue, { filter, sort: byTitle, language: 'en' });
    expect(sheet).toBe('Achievements');
    expect(data[0]).toEqual(['Title']);
    expect(data.slice(1).flat().sort()).toEqual(['丙', '乙', '甲'].sort());
  });

  test('an empty list is a sheet with headings', async () => {
    expect((await exported(await aCatalogue(), {})).data).toEqual([['成果名称']]);
  });

  test.each(['colour', 'constructor', '__proto__'])('refuses the column %s', async (column) => {
    const catalogue = await aCatalogue();
    await expectRefusal(() => exported(catalogue, { columns: [column] }), 'INVALID_INPUT', {
      field: 'columns',
    });
  });

  test('tells how far it is, and leaves nothing behind when it is cancelled', async () => {
    const catalogue = await aCatalogue();
    for (let made = 0; made < 3; made += 1) anAchievement(catalogue);
    await exported(catalogue, {});
    expect(catalogue.told.at(-1)).toEqual({ done: 3, total: 3, step: 'exporting.rows' });
    catalogue.cancel();
    const before = readdirSync(catalogue.context.folder.blobs).length;
    await expectRefusal(() => exported(catalogue, {}), 'CANCELLED');
    expect(readdirSync(catalogue.context.folder.blobs)).toHaveLength(before);
  });
});
