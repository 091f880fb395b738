import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { importingHandlers } from '../../../electron/handlers/importing.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { ImportPreview } from '../../../shared/contract/importing.ts';
import type { RecordKind } from '../../../shared/domain/fields/field.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { anOrganisation } from '../../builders/records.ts';
import { visibleRows } from '../../builders/visibleRows.ts';
import { expectRefusal } from '../../builders/work.ts';

const heading = ['企业名称', '技术需求名称', '需求概述', '拟投入资金（万元）', '联系人', '联系电话'];

function cells(...rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n');
}

async function paste({ context }: TestCatalogue, text: string, kind: RecordKind | null = 'need') {
  const input = contract.importing.open.input.parse({ source: { from: 'paste', text }, kind });
  return await importingHandlers.open(context, input);
}

/** The draft as it was shown, with something chosen differently. */
function choice(preview: ImportPreview, changed: Record<string, unknown> = {}) {
  const { draftId, sheetIndex, headerRow, kind } = preview;
  return contract.importing.commit.input.parse({
    draftId,
    sheetIndex,
    headerRow,
    kind,
    mapping: null,
    ...changed,
  });
}

async function commit({ context }: TestCatalogue, preview: ImportPreview, changed = {}) {
  return await importingHandlers.commit(context, choice(preview, changed));
}

function live({ db }: TestCatalogue, table: string): number {
  return db.prepare(`SELECT count(*) FROM ${table} WHERE deletedAt IS NULL`).pluck().get() as number;
}

/** Every row of every user table as a person sees it: what an undo must bring back. */

describe('a preview', () => {
  test('takes the heading row that a person chose, without a mapping too', async () => {
    const catalogue = await aCatalogue();
    const preview = await paste(
      catalogue,
      cells(
        heading,
        ['甲公司', '旧标题行', '', '', '', ''],
        ['成果', '需求名称', '需求概述', '', '', ''],
        ['乙公司', '尼龙', '含水', '', '', ''],
      ),
    );
    expect(preview.headerRow).toBe(1);
    const adjusted = await importingHandlers.adjust(catalogue.context, choice(preview, { headerRow: 3 }));
    expect(adjusted.headerRow).toBe(3);
    expect(adjusted.rows.map((row) => row.row)).toEqual([4]);
    expect(adjusted.columns[1]?.heading).toBe('需求名称');
  });

  test('says what each column means, shows rows and counts, and writes nothing', async () => {
    const catalogue = await aCatalogue();
    const preview = await paste(
      catalogue,
      cells(
        heading,
        ['甲公司', '尼龙切片干燥', '含水', '50', '张三', '13900001234'],
        ['', '', '', '', '', ''],
      ),
    );
    expect(preview.columns.map((column) => column.target)).not.toContain(null);
    expect(preview.counts).toMatchObject({ ready: 1, refused: 0 });
    expect(preview.drafts[0]?.values).toMatchObject({ title: '尼龙切片干燥', organisationName: '甲公司' });
    expect(catalogue.db.prepare('SELECT count(*) FROM operation').pluck().get()).toBe(1);
  });

  test.each(['', '   \n\t\n'])('of nothing (%j) is refused as having no rows', async (text) => {
    const catalogue = await aCatalogue();
    await expectRefusal(() => paste(catalogue, text), 'FILE_REFUSED', { reason: 'NO_ROWS' });
  });

  test('of a draft that was given up for another one is gone', async () => {
    const catalogue = await aCatalogue();
    const first = await paste(catalogue, cells(heading, ['甲', '乙', '', '', '', '']));
    importingHandlers.discard(catalogue.context, { draftId: first.draftId });
    await expectRefusal(() => importingHandlers.adjust(catalogue.context, choice(first)), 'DRAFT_MISSING');
    await expectRefusal(() => commit(catalogue, first), 'DRAFT_MISSING');
  });
});

describe('a commit', () => {
  test('writes records, each firm and contact once, phones apart, and one undo takes all of it back', async () => {
    const catalogue = await aCatalogue();
    const preview = await paste(
      catalogue,
      cells(
        heading,
        ['甲材料有限公司', '尼龙切片干燥', '含水', '50', '张三', '13900001234'],
        ['甲材料有限公司', '石墨电极氧化', '易断', '', '张三', '13900001234'],
        ['乙电气有限公司', '绝缘件开裂', '', '', '', ''],
      ),
    );
    const result = await commit(catalogue, preview);
    expect(result).toMatchObject({ created: 3, organisations: 2, refused: 0 });
    expect(['need', 'organisation', 'person', 'personal'].map((table) => live(catalogue, table))).toEqual([
      3, 2, 1, 1,
    ]);
    const logged = JSON.stringify(catalogue.db.prepare('SELECT * FROM operation').all());
    expect(logged).not.toContain('13900001234');
    const numbers = catalogue.db.prepare('SELECT number FROM need ORDER BY number').pluck().all();
    expect(numbers).toEqual(['YX-XQ2026-0001-T1', 'YX-XQ2026-0002-T1', 'YX-XQ2026-0003-T1']);
    await historyHandlers.undo(catalogue.context, { batchId: null });
    expect(['need', 'organisation', 'person', 'personal'].map((table) => live(catalogue, table))).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test('counts every refused row, also beyond the 500 errors that are shown', async () => {
    const catalogue = await aCatalogue();
    const marked = ['企业名称', '技术需求名称', '需求概述', '密级'];
    const bad = Array.from({ length: 620 }, (_, row) => ['甲公司', `第 ${row} 项`, '含水', '秘密']);
    const preview = await paste(catalogue, cells(marked, ['甲公司', '唯一能收的', '含水', '公开'], ...bad));
    expect(preview.counts.refused).toBe(620);
    const result = await commit(catalogue, preview);
    expect(result).toMatchObject({ created: 1, refused: 620 });
    expect(result.errors.length).toBeLessThanOrEqual(500);
  });

  test('remembers a corrected mapping for the same headings', async () => {
    const catalogue = await aCatalogue();
    const text = cells(['单位', '题目', '说明'], ['甲公司', '尼龙', '含水']);
    const preview = await paste(catalogue, text);
    await commit(catalogue, preview, { mapping: { 0: null, 1: 'title', 2: 'siteConditions' } });
    const again = await paste(catalogue, text, null);
    expect(again.kind).toBe('need');
    expect(again.columns.map((column) => column.target)).toEqual([null, 'title', 'siteConditions']);
    expect(again.columns[1]?.certainty).toBe('remembered');
  });

  test('joins a known firm by its name without the differences that mean nothing', async () => {
    const catalogue = await aCatalogue();
    const id = anOrganisation(catalogue, { name: '甲材料（示范）有限公司' });
    const preview = await paste(catalogue, cells(heading, ['甲材料(示范)有限公司 ', '尼龙', '', '', '', '']));
    expect(await commit(catalogue, preview)).toMatchObject({ organisations: 0 });
    expect(catalogue.db.prepare('SELECT organisationId FROM need').pluck().get()).toBe(id);
  });

  test('that is cancelled leaves neither rows nor the kept file', async () => {
    const catalogue = await aCatalogue();
    const preview = await paste(catalogue, cells(heading, ['甲', '尼龙', '', '', '', '']));
    const before = visibleRows(catalogue);
    catalogue.cancel();
    await expectRefusal(() => commit(catalogue, preview), 'CANCELLED');
    expect(visibleRows(catalogue)).toEqual(before);
    expect(catalogue.db.inTransaction).toBe(false);
    expect(readdirSync(catalogue.context.folder.attachments)).toEqual([]);
  });
});

test('a disk that fills up in the middle of an import leaves nothing of it, and the next one goes through', async () => {
  const catalogue = await aCatalogue();
  const rows = Array.from({ length: 300 }, (_, row) => [
    '甲公司',
    `第 ${row} 项`,
    '原话'.repeat(500),
    '',
    '',
    '',
  ]);
  const preview = await paste(catalogue, cells(heading, ...rows));
  const before = visibleRows(catalogue);
  catalogue.db.pragma(`max_page_count = ${Number(catalogue.db.pragma('page_count', { simple: true })) + 50}`);
  await expect(commit(catalogue, preview)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(catalogue.db.inTransaction).toBe(false);
  expect(visibleRows(catalogue)).toEqual(before);
  catalogue.db.pragma('max_page_count = 1000000');
  expect(await commit(catalogue, preview)).toMatchObject({ created: 300 });
});

describe('likely duplicates', () => {
  async function twins() {
    const catalogue = await aCatalogue();
    const row = [
      '甲材料有限公司',
      '尼龙切片干燥除水工艺改进',
      '切片含水率高，干燥后仍有 200 ppm',
      '',
      '',
      '',
    ];
    await commit(catalogue, await paste(catalogue, cells(heading, row)));
    const { duplicates } = await commit(catalogue, await paste(catalogue, cells(heading, row)));
    const page = contract.importing.duplicates.input.parse({ kind: 'need' });
    const shown = await importingHandlers.duplicates(catalogue.context, page);
    return { catalogue, duplicates, shown, page };
  }

  test('wait for a person and show both sides', async () => {
    const { duplicates, shown } = await twins();
    expect(duplicates).toBe(1);
    expect(shown.total).toBe(1);
    expect(shown.pairs[0]).toMatchObject({
      left: { title: '尼龙切片干燥除水工艺改进' },
      right: { title: '尼龙切片干燥除水工艺改进' },
    });
  });

  test('that are two different things are not asked about again', async () => {
    const { catalogue, shown, page } = await twins();
    const { filled } = await importingHandlers.decideDuplicate(catalogue.context, {
      id: shown.pairs[0]!.id,
      verdict: 'different',
      keep: 'left',
    });
    expect(filled).toEqual([]);
    expect((await importingHandlers.duplicates(catalogue.context, page)).total).toBe(0);
    expect(live(catalogue, 'need')).toBe(2);
  });
});
