import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openForReading } from '../../../db/open.ts';
import { backupHandlers } from '../../../electron/handlers/backup.ts';
import { overviewHandlers } from '../../../electron/handlers/overview.ts';
import { recordsHandlers } from '../../../electron/handlers/records.ts';
import { applyPlannedRestore } from '../../../electron/services/plannedRestore.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { aCatalogue, type TestCatalogue, testNowMs } from '../../builders/catalogue.ts';
import { ask, setUp, startCore } from '../../builders/core.ts';
import { aFolder } from '../../builders/folder.ts';
import { aNeed, anAchievement } from '../../builders/records.ts';
import { expectRefusal } from '../../builders/work.ts';

function aFile({ context }: TestCatalogue, text: string): string {
  const name = createHash('sha256').update(text).digest('hex');
  writeFileSync(path.join(context.folder.attachments, name), text);
  return name;
}

describe('a copy that leaves the machine', () => {
  test('is whole, opened and counted where it lies, and remembered', async () => {
    const catalogue = await aCatalogue();
    const stick = aFolder();
    anAchievement(catalogue);
    aNeed(catalogue);
    const file = aFile(catalogue, '合同扫描件');
    const made = await backupHandlers.copyOutside(catalogue.context, { folder: stick });
    expect(made.folder).toBe(path.join(stick, 'yinxian-2026-06-15-120000'));
    expect(made.counts).toMatchObject({ achievement: 1, need: 1, contract: 0 });
    expect(readFileSync(path.join(made.folder, 'attachments', file), 'utf8')).toBe('合同扫描件');
    const copy = openForReading(path.join(made.folder, 'catalogue.backup'));
    expect(copy.prepare('SELECT count(*) FROM achievement').pluck().get()).toBe(1);
    copy.close();
    const { last } = await backupHandlers.outside(catalogue.context, {});
    expect(last).toMatchObject({ atMs: testNowMs, folder: made.folder, days: 0, counts: made.counts });
    expect(made.sizeBytes).toBeGreaterThan(10_000);
  });

  test.each([
    ['NOT_ABSOLUTE', 'usb'],
    ['NOT_THERE', '/no/such/stick'],
  ])('%s is refused by name', async (problem, folder) => {
    const { context } = await aCatalogue();
    await expectRefusal(() => backupHandlers.copyOutside(context, { folder }), 'FOLDER_REFUSED', {
      problem,
      folder,
    });
  });

  test('not into the data itself, nor into a file', async () => {
    const { context } = await aCatalogue();
    const inside = context.folder.attachments;
    await expectRefusal(() => backupHandlers.copyOutside(context, { folder: inside }), 'FOLDER_REFUSED', {
      problem: 'INSIDE_DATA',
    });
    const file = path.join(aFolder(), 'stick');
    writeFileSync(file, '');
    await expectRefusal(() => backupHandlers.copyOutside(context, { folder: file }), 'FOLDER_REFUSED', {
      problem: 'NO_FOLDER',
    });
  });

  test('a stick pulled out half-way is said, and nothing is remembered', async () => {
    const catalogue = await aCatalogue();
    aFile(catalogue, '一');
    const stick = path.join(aFolder(), 'stick');
    mkdirSync(stick);
    const breathe = async () => rmSync(stick, { recursive: true, force: true });
    await expectRefusal(
      () => backupHandlers.copyOutside({ ...catalogue.context, breathe }, { folder: stick }),
      'FOLDER_REFUSED',
      { problem: 'GONE', folder: stick },
    );
    expect((await backupHandlers.outside(catalogue.context, {})).last).toBeNull();
  });

  test('a stick without room is said with both sizes, before anything is written', async () => {
    const catalogue = await aCatalogue();
    const stick = aFolder();
    const name = 'f'.repeat(64);
    // A file of holes: it needs no room here, and more than any disk has there.
    closeSync(openSync(path.join(catalogue.context.folder.attachments, name), 'w'));
    truncateSync(path.join(catalogue.context.folder.attachments, name), 2 ** 43);
    await expectRefusal(() => backupHandlers.copyOutside(catalogue.context, { folder: stick }), 'DISK_FULL', {
      freeBytes: expect.any(Number),
    });
    expect(readdirSync(stick)).toEqual([]);
  });

  test('cancelled leaves no half copy', async () => {
    const catalogue = await aCatalogue();
    aFile(catalogue, '一');
    const stick = aFolder();
    const breathe = async () => {
      throw new ContractError('CANCELLED');
    };
    await expectRefusal(
      () => backupHandlers.copyOutside({ ...catalogue.context, breathe }, { folder: stick }),
      'CANCELLED',
    );
    expect(readdirSync(stick)).toEqual([]);
  });

  test('clears what a machine that failed half-way left behind, and nothing else', async () => {
    const { context } = await aCatalogue();
    const stick = aFolder();
    for (const name of ['yinxian-2026-06-14-090000.unfinished', 'holiday.unfinished'])
      mkdirSync(path.join(stick, name));
    await backupHandlers.copyOutside(context, { folder: stick });
    expect(readdirSync(stick).sort()).toEqual(['holiday.unfinished', 'yinxian-2026-06-15-120000']);
  });

  test('comes back from the stick with its files, also by the folder that holds several', async () => {
    const catalogue = await aCatalogue();
    const stick = aFolder();
    anAchievement(catalogue);
    const file = aFile(catalogue, '扫描件');
    await backupHandlers.copyOutside(catalogue.context, { folder: stick });
    const other = await aCatalogue();
    const { fileName, attachments } = await backupHandlers.bringIn(other.context, { folder: stick });
    expect(attachments).toEqual({ kept: 1, added: 1, damaged: [] });
    expect(existsSync(path.join(other.context.folder.attachments, file))).toBe(true);
    const { counts, now } = await backupHandlers.contents(other.context, { fileName });
    expect([counts.achievement, now.achievement]).toEqual([1, 0]);
    await expectRefusal(
      () => backupHandlers.bringIn(other.context, { folder: aFolder() }),
      'FOLDER_REFUSED',
      {
        problem: 'NO_BACKUP',
      },
    );
  });

  test('a spoilt one is not brought in', async () => {
    const catalogue = await aCatalogue();
    const stick = aFolder();
    const { folder } = await backupHandlers.copyOutside(catalogue.context, { folder: stick });
    writeFileSync(path.join(folder, 'catalogue.backup'), 'no catalogue at all');
    await expectRefusal(() => backupHandlers.bringIn(catalogue.context, { folder }), 'CATALOGUE_DAMAGED');
    expect((await backupHandlers.list(catalogue.context, {})).backups).toEqual([]);
    expect(readdirSync(catalogue.context.folder.backups).filter((name) => name.endsWith('.partial'))).toEqual(
      [],
    );
  });
});

describe('today reminds of it', () => {
  const days = async ({ context }: TestCatalogue) =>
    (await overviewHandlers.today(context, {})).daysWithoutCopy;

  test('once there is something to lose, and again after seven days', async () => {
    const catalogue = await aCatalogue();
    expect(await days(catalogue)).toBeNull();
    anAchievement(catalogue);
    expect(await days(catalogue)).toBe(0);
    await backupHandlers.copyOutside(catalogue.context, { folder: aFolder() });
    expect(await days(catalogue)).toBeNull();
    catalogue.pass({ days: 6 });
    expect(await days(catalogue)).toBeNull();
    catalogue.pass({ days: 1 });
    expect(await days(catalogue)).toBe(7);
  });
});

describe('going back to a backup', () => {
  test('counts both sides, refuses what is no backup of ours, and may be called off', async () => {
    const catalogue = await aCatalogue();
    const { context } = catalogue;
    anAchievement(catalogue);
    const { fileName } = await backupHandlers.create(context, {});
    anAchievement(catalogue);
    const { counts, now } = await backupHandlers.contents(context, { fileName });
    expect([counts.achievement, now.achievement]).toEqual([1, 2]);
    await backupHandlers.planRestore(context, { fileName });
    expect((await backupHandlers.list(context, {})).planned).toBe(fileName);
    await backupHandlers.cancelRestore(context, {});
    expect((await backupHandlers.list(context, {})).planned).toBeNull();
    for (const name of ['../catalogue.db', 'yinxian-2020-01-01-000000.backup'])
      await expectRefusal(() => backupHandlers.planRestore(context, { fileName: name }), 'NOT_FOUND');
    writeFileSync(path.join(context.folder.backups, fileName), 'spoilt');
    await expectRefusal(() => backupHandlers.planRestore(context, { fileName }), 'CATALOGUE_DAMAGED');
  });

  test('happens at the next start, through the whole application, and the present one becomes a backup', async () => {
    const dataFolder = aFolder();
    const titles = async (core: Awaited<ReturnType<typeof startCore>>) =>
      (await ask(core, 'records', 'names', { kind: 'achievement' })).names.map(({ name }) => name);
    const first = await startCore(dataFolder);
    await setUp(first);
    await ask(first, 'records', 'create', { kind: 'achievement', values: { title: '原有成果' } });
    const { fileName } = await ask(first, 'backup', 'create', {});
    await ask(first, 'records', 'create', { kind: 'achievement', values: { title: '后来的成果' } });
    await ask(first, 'backup', 'planRestore', { fileName });
    await first.close();
    const second = await startCore(dataFolder);
    onTestFinished(() => second.close());
    expect(await titles(second)).toEqual(['原有成果']);
    const { backups, planned } = await ask(second, 'backup', 'list', {});
    expect(planned).toBeNull();
    expect(backups).toHaveLength(2);
    const aside = backups.find((backup) => backup.fileName !== fileName)!;
    const { counts } = await ask(second, 'backup', 'contents', { fileName: aside.fileName });
    expect(counts.achievement).toBe(2);
    await ask(second, 'records', 'create', { kind: 'achievement', values: { title: '恢复后新录' } });
    expect((await titles(second)).sort()).toEqual(['原有成果', '恢复后新录'].sort());
  });

  test('goes on where a machine failed after the catalogue was set aside', async () => {
    const catalogue = await aCatalogue();
    const { folder } = catalogue.context;
    anAchievement(catalogue);
    const { fileName } = await backupHandlers.create(catalogue.context, {});
    await backupHandlers.planRestore(catalogue.context, { fileName });
    catalogue.db.close();
    rmSync(folder.catalogue);
    for (const suffix of ['-wal', '-shm']) rmSync(`${folder.catalogue}${suffix}`, { force: true });
    await applyPlannedRestore(folder, testNowMs);
    const db = openForReading(folder.catalogue);
    expect(db.prepare('SELECT count(*) FROM achievement').pluck().get()).toBe(1);
    db.close();
    expect(readdirSync(folder.backups).filter((name) => name.startsWith('restore'))).toEqual([]);
  });
});

test('a record brought back by a restore is whole', async () => {
  const catalogue = await aCatalogue();
  const id = anAchievement(catalogue, { title: '耐热尼龙', keywords: ['尼龙'] });
  const { values } = await recordsHandlers.get(catalogue.context, { kind: 'achievement', id });
  const { fileName } = await backupHandlers.create(catalogue.context, {});
  const db = openForReading(path.join(catalogue.context.folder.backups, fileName));
  const there = await recordsHandlers.get({ ...catalogue.context, db }, { kind: 'achievement', id });
  expect(there.values).toEqual(values);
  (db as unknown as { close(): void }).close();
});
