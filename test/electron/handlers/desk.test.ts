import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openForReading } from '../../../db/open.ts';
import { attachmentsHandlers } from '../../../electron/handlers/attachments.ts';
import { backupHandlers } from '../../../electron/handlers/backup.ts';
import { demonstrationHandlers } from '../../../electron/handlers/demonstration.ts';
import { historyHandlers } from '../../../electron/handlers/history.ts';
import { overviewHandlers } from '../../../electron/handlers/overview.ts';
import { recordsHandlers } from '../../../electron/handlers/records.ts';
import { threadsHandlers } from '../../../electron/handlers/threads.ts';
import { viewsHandlers } from '../../../electron/handlers/views.ts';
import { sha256Of } from '../../../electron/services/blobStore.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { viewDefinitionSchema } from '../../../shared/contract/desk.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { aCatalogue, type TestCatalogue } from '../../builders/catalogue.ts';
import { anAchievement } from '../../builders/records.ts';
import { aContract, expectRefusal } from '../../builders/work.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

describe('views', () => {
  const definition = viewDefinitionSchema.parse({
    filter: { text: '尼龙', conditions: [{ field: 'trl', test: 'between', from: 6, to: null }] },
    sort: { field: 'updatedAt', direction: 'descending' },
    columns: ['title', 'trl'],
  });
  const names = async ({ context }: TestCatalogue, kind: 'achievement' | 'need') =>
    (await viewsHandlers.list(context, { kind })).views.map((view) => view.name);

  test('are kept by kind, renamed in place and removed', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const wanted = { id: null, kind: 'achievement', name: '成熟尼龙', definition } as const;
    const { id } = await viewsHandlers.save(context, wanted);
    expect((await viewsHandlers.list(context, { kind: 'achievement' })).views).toEqual([
      { id, name: '成熟尼龙', definition },
    ]);
    await viewsHandlers.save(context, { ...wanted, id, name: '中试尼龙' });
    expect(await names(catalogue, 'achievement')).toEqual(['中试尼龙']);
    expect(await names(catalogue, 'need')).toEqual([]);
    await viewsHandlers.remove(context, { id });
    expect(await names(catalogue, 'achievement')).toEqual([]);
    await expectRefusal(() => viewsHandlers.remove(context, { id }), 'NOT_FOUND');
    await expectRefusal(() => viewsHandlers.save(context, { ...wanted, id }), 'NOT_FOUND');
  });

  test('one of a form that this program does not know is left out', async () => {
    const catalogue = await aCatalogue();
    catalogue.context.write({ code: 'test' }, (batch) =>
      batch.insert('savedView', { kind: 'need', name: '新版', definition: { lens: 'fisheye' } }),
    );
    expect(await names(catalogue, 'need')).toEqual([]);
  });
});

describe('attachments', () => {
  const bytes = new TextEncoder().encode('检测报告');
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  async function attach({ context }: TestCatalogue, ownerId: string, fileName = '报告.pdf') {
    const blobId = context.blobs.put(bytes);
    return (await attachmentsHandlers.add(context, { ownerKind: 'achievement', ownerId, blobId, fileName }))
      .attachmentId;
  }

  test('keep their bytes once under their hash, and give them back', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const ownerId = anAchievement(catalogue);
    const id = await attach(catalogue, ownerId);
    await attach(catalogue, ownerId, '同一份.pdf');
    expect(readdirSync(context.folder.attachments)).toEqual([sha256]);
    const { blobId, fileName } = await attachmentsHandlers.open(context, { id });
    expect(fileName).toBe('报告.pdf');
    expect(new Uint8Array(readFileSync(context.blobs.file(blobId)))).toEqual(bytes);
    const { attachments } = await recordsHandlers.get(context, { kind: 'achievement', id: ownerId });
    expect(attachments.map((file) => [file.fileName, file.sizeBytes])).toEqual([
      ['报告.pdf', bytes.length],
      ['同一份.pdf', bytes.length],
    ]);
  });

  test('a removed one leaves its bytes, so that undo brings it back whole', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = await attach(catalogue, anAchievement(catalogue));
    await attachmentsHandlers.remove(context, { id });
    await expectRefusal(() => attachmentsHandlers.open(context, { id }), 'NOT_FOUND');
    await expectRefusal(() => attachmentsHandlers.remove(context, { id }), 'NOT_FOUND');
    await historyHandlers.undo(context, { batchId: null });
    expect((await attachmentsHandlers.open(context, { id })).fileName).toBe('报告.pdf');
  });

  test('are refused without an owner or without bytes, and no row is written', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    await expectRefusal(() => attach(catalogue, nobody), 'NOT_FOUND', { kind: 'achievement' });
    const blobId = context.blobs.put(bytes);
    await expectRefusal(
      () => attachmentsHandlers.add(context, { ownerKind: 'batch', ownerId: nobody, blobId, fileName: 'a' }),
      'NOT_FOUND',
      { kind: 'batch' },
    );
    const ownerId = anAchievement(catalogue);
    await expectRefusal(
      () =>
        attachmentsHandlers.add(context, {
          ownerKind: 'achievement',
          ownerId,
          blobId: '../../etc/passwd',
          fileName: 'a',
        }),
      'BLOB_MISSING',
    );
    expect(catalogue.db.prepare('SELECT count(*) FROM attachment').pluck().get()).toBe(0);
  });

  test('say so by name when their bytes were lost', async () => {
    const catalogue = await aCatalogue();
    const id = await attach(catalogue, anAchievement(catalogue));
    rmSync(path.join(catalogue.context.folder.attachments, sha256));
    await expectRefusal(() => attachmentsHandlers.open(catalogue.context, { id }), 'BLOB_MISSING', {
      name: '报告.pdf',
    });
  });
});

describe('backup', () => {
  test('is a whole catalogue in one file, listed newest first', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const id = anAchievement(catalogue);
    const first = await backupHandlers.create(context, {});
    expect(first.fileName).toBe('yinxian-2026-06-15-120000.backup');
    const second = await backupHandlers.create(context, {});
    const { backups } = await backupHandlers.list(context, {});
    expect(backups.map((backup) => backup.fileName)).toEqual([second.fileName, first.fileName]);
    expect(backups[1]?.sizeBytes).toBe(first.sizeBytes);
    const copy = openForReading(path.join(context.folder.backups, first.fileName));
    expect(copy.prepare('SELECT id FROM achievement').pluck().all()).toEqual([id]);
    copy.close();
  });

  test('keeps every file once beside the backups, and tells of one that is no longer what it was', async () => {
    const { context } = await aCatalogue();
    const bytes = [Buffer.from('第一份附件'), Buffer.from('scan')];
    const names = bytes.map((each) => {
      const name = sha256Of(each);
      writeFileSync(path.join(context.folder.attachments, name), each);
      return name;
    });
    const beside = path.join(context.folder.backups, 'attachments');
    const first = await backupHandlers.create(context, {});
    expect(first.attachments).toEqual({ kept: 2, added: 2, damaged: [] });
    expect(readdirSync(beside).sort()).toEqual([...names].sort());
    const late = sha256Of(Buffer.from('late'));
    writeFileSync(path.join(context.folder.attachments, late), 'changed since');
    const second = await backupHandlers.create(context, {});
    expect(second.attachments).toEqual({ kept: 2, added: 0, damaged: [late] });
    expect(readdirSync(beside).sort()).toEqual([...names].sort());
  });

  test('that is cancelled while files are copied leaves no catalogue without them', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const bytes = Buffer.from('file');
    writeFileSync(path.join(context.folder.attachments, sha256Of(bytes)), bytes);
    let breaths = 0;
    const breathe = async () => {
      breaths += 1;
      if (breaths > 1) throw new ContractError('CANCELLED');
    };
    await expectRefusal(() => backupHandlers.create({ ...context, breathe }, {}), 'CANCELLED');
    expect((await backupHandlers.list(context, {})).backups).toEqual([]);
  });

  test('lists and deletes nothing that it did not make', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const theirs = path.join(context.folder.backups, '我的备份.backup');
    writeFileSync(theirs, 'x');
    const made: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      made.push((await backupHandlers.create(context, {})).fileName);
      catalogue.pass({ ms: 60_000 });
    }
    const listed = (await backupHandlers.list(context, {})).backups.map((backup) => backup.fileName);
    expect(listed).toEqual(made.slice(2).reverse());
    expect(existsSync(theirs)).toBe(true);
  });

  test('the one just made stays, even when the clock was set back before it', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    for (let turn = 0; turn < 3; turn += 1) await backupHandlers.create(context, {});
    catalogue.pass({ ms: -3_600_000 });
    const { fileName } = await backupHandlers.create(context, {});
    expect(existsSync(path.join(context.folder.backups, fileName))).toBe(true);
  });

  test('a cancelled one leaves nothing', async () => {
    const catalogue = await aCatalogue();
    catalogue.cancel();
    await expectRefusal(() => backupHandlers.create(catalogue.context, {}), 'CANCELLED');
    expect(readdirSync(catalogue.context.folder.backups)).toEqual([]);
  });

  test('there are none before the first', async () => {
    const { context } = await aCatalogue();
    rmSync(context.folder.backups, { recursive: true });
    expect(await backupHandlers.list(context, {})).toEqual({ backups: [], planned: null });
  });
});

describe('demonstration', () => {
  const live = async ({ context }: TestCatalogue) => {
    const { counts } = await overviewHandlers.today(context, {});
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  };

  test('loads once, is marked, and goes with one step that undo brings back', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    const own = anAchievement(catalogue);
    const { created, batchId } = await demonstrationHandlers.load(context, {});
    expect(created).toBeGreaterThan(140);
    expect(batchId).not.toBeNull();
    expect(await live(catalogue)).toBe(created + 1);
    expect(await demonstrationHandlers.load(context, {})).toEqual({ created: 0, batchId: null });

    expect(await demonstrationHandlers.remove(context, {})).toEqual({ removed: created });
    expect(await live(catalogue)).toBe(1);
    const { counts } = await recordsHandlers.counts(context, {});
    expect(counts.achievement).toMatchObject({ live: 1, demonstration: 0 });
    const [row] = (await recordsHandlers.rows(context, { kind: 'achievement', ids: [own] })).rows;
    expect(row?.demonstration).toBe(false);
    await historyHandlers.undo(context, { batchId: null });
    expect(await live(catalogue)).toBe(created + 1);
  });

  test('fits every operation: board, every thread, report', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    await demonstrationHandlers.load(context, {});
    const { cards } = await threadsHandlers.board(context, { ended: 'with', ownerId: null });
    expect(new Set(cards.map((card) => card.stage)).size).toBe(6);
    for (const { id, stage, status } of cards) {
      const thread = contract.threads.get.output.parse(await threadsHandlers.get(context, { id }));
      const moves = thread.events.filter((event) => event.toStage !== null);
      expect(moves.map((event) => event.toStage)).toContain(stage);
      expect(thread.events.some((event) => event.activityKind === status)).toBe(status !== 'open');
    }
    const period = { from: '2026-01-01', to: context.today() };
    const model = contract.overview.report.output.parse(await overviewHandlers.report(context, period));
    expect(model.figures.find((figure) => figure.code === 'contractTotal')?.value).toBeGreaterThan(0);
  });

  test('none is left of its money once it is removed, and removing nothing is nothing', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    await aContract(catalogue, { totalFen: 7 });
    await demonstrationHandlers.load(context, {});
    await demonstrationHandlers.remove(context, {});
    expect(await overviewHandlers.today(context, {})).toMatchObject({
      yearSignedFen: 7,
      yearReceivedFen: 0,
      openThreads: 0,
    });
    expect(await demonstrationHandlers.remove(context, {})).toEqual({ removed: 0 });
  });

  test('undoing the load takes everything away again', async () => {
    const catalogue = await aCatalogue();
    await demonstrationHandlers.load(catalogue.context, {});
    const { kept } = await historyHandlers.undo(catalogue.context, { batchId: null });
    expect(kept).toEqual([]);
    expect(await live(catalogue)).toBe(0);
    expect((await demonstrationHandlers.load(catalogue.context, {})).created).toBeGreaterThan(140);
  });

  test('a cancelled load writes nothing', async () => {
    const catalogue = await aCatalogue();
    catalogue.cancel();
    await expectRefusal(() => demonstrationHandlers.load(catalogue.context, {}), 'CANCELLED');
    expect(await live(catalogue)).toBe(0);
  });
});
