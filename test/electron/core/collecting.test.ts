import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { Core } from '../../../electron/core/core.ts';
import { BlobStore } from '../../../electron/services/blobStore.ts';
import { aCore, ask, setUp } from '../../builders/core.ts';
import { buildWorkbook, type FixtureCell } from '../../fixtures/workbookBuilder.ts';

const UNITS = 20;
const PER_UNIT = 3;
const filter = { text: '', conditions: [], from: 'live' as const };

/** Twenty firms with three needs each, sent out and due long ago. */
async function sentOut(core: Core) {
  await setUp(core);
  for (let unit = 1; unit <= UNITS; unit += 1) {
    const organisation = await create(core, 'organisation', {
      name: `示范单位${String(unit).padStart(2, '0')}有限公司`,
    });
    for (let index = 1; index <= PER_UNIT; index += 1)
      await create(core, 'need', {
        title: `第${unit}家的需求${index}`,
        originalWords: `原话 ${unit}-${index}`,
        budgetMaxFen: 1_000_000 * index,
        organisationId: organisation,
      });
  }
  const { id } = await ask(core, 'collecting', 'issue', {
    title: '需求更新',
    kind: 'need',
    filter,
    splitBy: 'organisation',
    fields: ['originalWords', 'budgetMaxFen', 'needType', 'neededBy'],
    dueOn: '2020-01-31',
    note: null,
  });
  return id;
}

async function create(
  core: Core,
  kind: 'organisation' | 'need',
  values: Record<string, unknown>,
): Promise<string> {
  return (await ask(core, 'records', 'create', { kind, values })).id;
}

type Rows = FixtureCell[][];

async function workbookOf(core: Core, id: string, sheetId: string): Promise<{ name: string; rows: Rows }[]> {
  const { blobId } = await ask(core, 'collecting', 'download', { id, sheetId });
  const sheets = await readWorkbook(readFileSync(new BlobStore(core.blobsFolder).file(blobId)));
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as Rows }));
}

describe('twenty returned workbooks', () => {
  test('nothing is lost, nothing doubled, and what is odd is named', { timeout: 240_000 }, async () => {
    const { core } = await aCore();
    const id = await sentOut(core);
    const blobs = new BlobStore(core.blobsFolder);
    const { sheets } = await ask(core, 'collecting', 'detail', { id });
    expect(sheets.map(({ rows }) => rows)).toEqual(Array.from({ length: UNITS }, () => PER_UNIT));

    // Each firm sends its workbook back in its own way; the last two do not answer.
    const handed: { fileName: string; blobId: string }[] = [];
    const send = (fileName: string, book: { name: string; rows: Rows }[]) => {
      const bytes = buildWorkbook({
        sheets: book.map(({ name, rows }) => ({ name, rows, isHidden: name.startsWith('_') })),
      });
      handed.push({ fileName, blobId: blobs.put(bytes) });
    };
    for (const [index, sheet] of sheets.slice(0, UNITS - 2).entries()) {
      const book = await workbookOf(core, id, sheet.id);
      const rows = book[1]!.rows;
      const words = 2;
      rows[1]![words] = `补充说明 ${index}`;
      if (index === 1) rows[1]![0] = 'XQ-改过的编号';
      if (index === 2) rows.splice(2, 1);
      if (index === 3) rows[PER_UNIT + 1] = [null, '新冒出来的需求', '从前没有', 12.5];
      if (index === 4) rows[2]![4] = '没有这一类';
      if (index === 5) rows.splice(3, 0, rows[1]!.with(words, '同一编号的另一种说法'));
      if (index === 6) rows[1]![words] = '绝密★启封前';
      if (index === 7) rows[2] = [...(await workbookOf(core, id, sheets[8]!.id))[1]!.rows[1]!];
      if (index === 9) rows[1]![3] = 88.8;
      send(`回表${index}.xlsx`, book);
      // Sent once more, byte for byte.
      if (index === 10) send('回表10(1).xlsx', book);
      // Sent once more with another word.
      if (index === 11) {
        rows[1]![words] = '后来又改了';
        send('回表11-新.xlsx', book);
      }
    }
    handed.push({
      fileName: '群公告.xlsx',
      blobId: blobs.put(buildWorkbook({ sheets: [{ name: 'S', rows: [['大家好']] }] })),
    });

    const draft = await ask(core, 'collecting', 'open', { files: handed });
    const odd = draft.files.flatMap(({ fileName, problems }) =>
      problems.map(({ code, row }) => `${fileName} ${code} ${row ?? '-'}`),
    );
    expect(odd).toEqual([
      '回表1.xlsx NUMBER_CHANGED 2',
      '回表2.xlsx ROW_DELETED -',
      '回表4.xlsx VALUE_UNREADABLE 3',
      '回表5.xlsx ROW_DOUBLED 4',
      '回表6.xlsx SECRET_ROW 2',
      '回表6.xlsx ROW_DELETED -',
      '回表7.xlsx NUMBER_OF_ANOTHER 3',
      '回表7.xlsx ROW_DELETED -',
    ]);
    expect(
      draft.files
        .filter(({ outcome }) => outcome !== 'matched')
        .map(({ fileName, outcome }) => `${fileName} ${outcome}`),
    ).toEqual(['回表10(1).xlsx repeated', '群公告.xlsx foreign']);
    expect(
      draft.files.filter(({ outcome }) => outcome === 'matched').every(({ lateDays }) => lateDays > 0),
    ).toBe(true);
    const changes = draft.files.flatMap((file) => file.changes);
    expect(changes.filter(({ certainty }) => certainty === 'doubtful')).toHaveLength(1);
    expect(changes.filter(({ certainty }) => certainty === 'disagreeing')).toHaveLength(2);

    const before = (await ask(core, 'records', 'counts', {})).counts.need!.live;
    const safe = changes.filter(({ certainty }) => certainty === 'safe');
    // 18 answered with one edited text each, one of them with an amount besides; less the secret row, the row known
    // by its name alone and the one that two files tell differently.
    expect(safe).toHaveLength(18 + 1 - 3);
    const done = await ask(core, 'collecting', 'accept', {
      draftId: draft.draftId,
      changes: safe.map(({ key }) => key),
      additions: draft.files.flatMap(({ additions }) => additions.map(({ key }) => key)),
    });
    expect(done).toMatchObject({ changed: 15, created: 1 });
    const counts = async () => (await ask(core, 'records', 'counts', {})).counts.need!.live;
    expect(await counts()).toBe(before + 1);

    const detail = await ask(core, 'collecting', 'detail', { id });
    expect(
      detail.sheets.filter(({ returnedOn }) => returnedOn === null).map(({ recipient }) => recipient),
    ).toEqual(sheets.slice(UNITS - 2).map(({ recipient }) => recipient));
    expect(detail.reminder).toContain(
      '已收回 18 份，尚有 2 份未交：示范单位19有限公司（3 条）、示范单位20有限公司（3 条）',
    );

    // The same files once more change nothing.
    const again = await ask(core, 'collecting', 'open', { files: handed });
    expect(again.files.flatMap((file) => [...file.changes, ...file.additions])).toEqual([]);
    // One step back, and everything is as it was.
    await ask(core, 'history', 'undo', { batchId: done.batchId });
    expect(await counts()).toBe(before);
    expect(
      (await ask(core, 'collecting', 'detail', { id })).sheets.every(({ returnedOn }) => returnedOn === null),
    ).toBe(true);
  });
});
