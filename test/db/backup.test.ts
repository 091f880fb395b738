import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { backupTo } from '../../db/backup.ts';
import { aCatalogue } from '../builders/catalogue.ts';
import { aFolder } from '../builders/folder.ts';
import { aNeed } from '../builders/records.ts';

test('a backup is one sound file that holds everything written before, also while others read and write on', async () => {
  const catalogue = await aCatalogue();
  for (let made = 0; made < 200; made += 1) aNeed(catalogue, { originalWords: '原话'.repeat(500) });
  const target = path.join(aFolder(), 'copy.db');
  const running = backupTo(catalogue.db, target, { keepExisting: 'no' });
  aNeed(catalogue, { title: '备份途中' });
  await running;
  expect(readdirSync(path.dirname(target))).toEqual(['copy.db']);
  const copy = new Database(target, { readonly: true });
  onTestFinished(() => void copy.close());
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(copy.prepare('SELECT count(*) FROM need').pluck().get()).toBeGreaterThanOrEqual(200);
});

test('a newer backup takes the place of the old one, or leaves it, as asked', async () => {
  const catalogue = await aCatalogue();
  const target = path.join(aFolder(), 'copy.db');
  const count = () => {
    const copy = new Database(target, { readonly: true });
    try {
      return copy.prepare('SELECT count(*) FROM need').pluck().get();
    } finally {
      copy.close();
    }
  };
  await backupTo(catalogue.db, target, { keepExisting: 'no' });
  aNeed(catalogue);
  await backupTo(catalogue.db, target, { keepExisting: 'yes' });
  expect(count()).toBe(0);
  await backupTo(catalogue.db, target, { keepExisting: 'no' });
  expect(count()).toBe(1);
});

test('a backup that cannot take its name leaves no half copy and the error says why', async () => {
  const { db } = await aCatalogue();
  const target = path.join(aFolder(), 'copy.db');
  mkdirSync(target);
  writeFileSync(path.join(target, 'inside'), '');
  await expect(backupTo(db, target, { keepExisting: 'no' })).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM|EEXIST/);
  expect(readdirSync(path.dirname(target))).toEqual(['copy.db']);
});
