import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BlobStore } from '../../../electron/services/blobStore.ts';
import { aCore, ask, setUp } from '../../builders/core.ts';
import {
  ANSWERED,
  CHANGED_RECORDS,
  oddRows,
  PER_UNIT,
  returnedWorkbooks,
  SAFE_CHANGES,
  sendOut,
  UNITS,
} from '../../fixtures/returnedWorkbooks.ts';

describe('twenty returned workbooks', () => {
  test('nothing is lost, nothing doubled, and what is odd is named', { timeout: 240_000 }, async () => {
    const { core } = await aCore();
    await setUp(core);
    const id = await sendOut({ call: (domain, name, input) => ask(core, domain, name, input) });
    const blobs = new BlobStore(core.blobsFolder);
    const { sheets } = await ask(core, 'collecting', 'detail', { id });
    expect(sheets.map(({ rows }) => rows)).toEqual(Array.from({ length: UNITS }, () => PER_UNIT));

    const returned = await returnedWorkbooks(
      sheets.map((sheet) => sheet.id),
      async (sheetId) => {
        const { blobId } = await ask(core, 'collecting', 'download', { id, sheetId });
        return readFileSync(blobs.file(blobId));
      },
    );
    const handed = returned.map(({ name, bytes }) => ({ fileName: name, blobId: blobs.put(bytes) }));

    const draft = await ask(core, 'collecting', 'open', { files: handed });
    const odd = draft.files.flatMap(({ fileName, problems }) =>
      problems.map(({ code, row }) => `${fileName} ${code} ${row ?? '-'}`),
    );
    expect(odd).toEqual(oddRows);
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
    expect(safe).toHaveLength(SAFE_CHANGES);
    const done = await ask(core, 'collecting', 'accept', {
      draftId: draft.draftId,
      changes: safe.map(({ key }) => key),
      additions: draft.files.flatMap(({ additions }) => additions.map(({ key }) => key)),
    });
    expect(done).toMatchObject({ changed: CHANGED_RECORDS, created: 1 });
    const counts = async () => (await ask(core, 'records', 'counts', {})).counts.need!.live;
    expect(await counts()).toBe(before + 1);

    const detail = await ask(core, 'collecting', 'detail', { id });
    expect(
      detail.sheets.filter(({ returnedOn }) => returnedOn === null).map(({ recipient }) => recipient),
    ).toEqual(sheets.slice(ANSWERED).map(({ recipient }) => recipient));
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
