import { describe, expect, test } from 'vitest';
import { openForReading } from '../../../db/open.ts';
import { BlobStore } from '../../../electron/services/blobStore.ts';
import { aCore, ask, catalogueOf, setUp } from '../../builders/core.ts';
import { markedWordFile, needForm, sixtyWordFiles } from '../../fixtures/wordForms.ts';

describe('sixty filled forms', () => {
  test('nothing is lost, nothing doubled, and every record keeps its file', {
    timeout: 240_000,
  }, async () => {
    const { core, dataFolder } = await aCore();
    await setUp(core);
    const files = await sixtyWordFiles();
    const blobs = new BlobStore(core.blobsFolder);
    const handed = files.map(({ name, bytes }) => ({ fileName: name, blobId: blobs.put(bytes) }));
    const preview = await ask(core, 'importing', 'open', { source: { from: 'files', files: handed } });
    expect(preview.kind).toBe('need');
    const { draftId, sheetIndex, headerRow, kind } = preview;
    const result = await ask(core, 'importing', 'commit', {
      draftId,
      sheetIndex,
      headerRow,
      kind,
      mapping: null,
    });

    const db = openForReading(catalogueOf(dataFolder));
    const rows = db
      .prepare(
        `SELECT need.id, need.title, need.originalWords, need.budgetMinFen, organisation.name AS organisation,
           person.name AS contact,
           (SELECT value FROM personal WHERE subjectId = person.id AND kind = 'phone') AS phone,
           (SELECT group_concat(fileName) FROM attachment WHERE ownerId = need.id) AS files
         FROM need LEFT JOIN organisation ON organisation.id = need.organisationId
           LEFT JOIN person ON person.id = need.contactPersonId WHERE need.deletedAt IS NULL`,
      )
      .all() as Record<string, string>[];
    const leads = db.prepare('SELECT title FROM jotting WHERE deletedAt IS NULL').pluck().all();
    const leadFiles = db.prepare("SELECT fileName FROM attachment WHERE ownerKind = 'jotting'").pluck().all();
    db.close();

    const expected = files.flatMap(({ titles }) => titles);
    expect(rows.map(({ title }) => title).toSorted()).toEqual(expected.toSorted());
    expect(result.created).toBe(expected.length);
    const scans = files.filter(({ becomes }) => becomes === 'lead').map(({ name }) => name);
    expect(leads).toEqual(scans);
    expect(leadFiles).toEqual(scans);
    const byTitle = new Map(rows.map((row) => [row.title, row]));
    for (const [index, file] of files.entries()) {
      for (const title of file.titles) expect(byTitle.get(title)!.files).toContain(file.name);
      const form = needForm(index + 1);
      const row = byTitle.get(form.title);
      if (!row || !file.titles.includes(form.title)) continue;
      expect.soft({ index: index + 1, ...row }).toMatchObject({
        organisation: form.organisation,
        contact: form.contact,
        phone: form.phone,
        budgetMinFen: Number(form.budget) * 1_000_000,
      });
      expect.soft(row.originalWords).toContain(form.text);
    }
    // Sent twice under two names: one record with both files.
    expect(byTitle.get(needForm(33).title)!.files).toBe('征集表（33）.docx,征集表（34）.docx');
    expect(preview.files.filter(({ outcome }) => outcome === 'empty')).toHaveLength(3);
  });

  test('a file that is marked as classified is kept nowhere', { timeout: 60_000 }, async () => {
    const { core, dataFolder } = await aCore();
    await setUp(core);
    const blobs = new BlobStore(core.blobsFolder);
    const handed = [
      { fileName: '涉密.docx', blobId: blobs.put(await markedWordFile()) },
      { fileName: '照片.png', blobId: blobs.put(new Uint8Array([137, 80, 78, 71, 0, 1])) },
    ];
    const preview = await ask(core, 'importing', 'open', { source: { from: 'files', files: handed } });
    expect(preview.files.map(({ outcome, reason }) => [outcome, reason?.code])).toEqual([
      ['refused', 'SECRET_FILE'],
      ['lead', 'NOT_TEXT'],
    ]);
    const { draftId, sheetIndex, headerRow, kind } = preview;
    await ask(core, 'importing', 'commit', { draftId, sheetIndex, headerRow, kind, mapping: null });
    const db = openForReading(catalogueOf(dataFolder));
    const kept = db.prepare('SELECT fileName FROM attachment').pluck().all();
    db.close();
    expect(kept).toEqual(['照片.png']);
  });
});
