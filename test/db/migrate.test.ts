import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EditedMigrationError, MigrationError, migrate, NewerFileError } from '../../db/migrate.ts';
import { type Migration, migrations } from '../../db/migrations/index.ts';
import { openForReading, openForWriting } from '../../db/open.ts';
import { tables } from '../../db/tables.ts';
import { aFolder } from '../builders/folder.ts';

const first: Migration = {
  number: 1,
  name: 'first',
  sql: 'CREATE TABLE thing (id TEXT PRIMARY KEY) STRICT;',
};
const second: Migration = { number: 2, name: 'second', sql: 'ALTER TABLE thing ADD COLUMN name TEXT;' };
const broken: Migration = {
  number: 3,
  name: 'broken',
  sql: "INSERT INTO thing (id) VALUES ('half'); ALTER TABLE nowhere ADD COLUMN x TEXT;",
};

function aFile(): { file: string; db: Database.Database } {
  const file = path.join(aFolder(), 'catalogue.db');
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  onTestFinished(() => void db.close());
  return { file, db };
}

function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function contentOf(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    const names = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    return JSON.stringify(
      (names as string[]).map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]),
    );
  } finally {
    db.close();
  }
}

describe('the released steps', () => {
  test('are numbered without a gap and never edited', () => {
    expect(migrations.map((step) => step.number)).toEqual(migrations.map((_, index) => index + 1));
    const frozen = { initial: 'fe20cfa9b38ce9c3a016472cbd222a6e0e886227f03bbb7fea7206d49b0d5e2f' };
    const hashes = Object.fromEntries(
      migrations.map((step) => [step.name, createHash('sha256').update(step.sql).digest('hex')]),
    );
    expect(hashes).toMatchObject(frozen);
  });

  test('make exactly the columns that the write path knows', async () => {
    const db = await openForWriting(path.join(aFolder(), 'catalogue.db'));
    onTestFinished(() => void db.close());
    const kinds = { text: 'TEXT', json: 'TEXT', integer: 'INTEGER', boolean: 'INTEGER', real: 'REAL' };
    for (const [name, { columns, nature }] of Object.entries(tables)) {
      const info = db.pragma(`table_info(${name})`) as { name: string; type: string; pk: number }[];
      const expected = Object.entries(columns).map(([column, type]) => [column, kinds[type]]);
      const system = [
        ['id', 'TEXT'],
        ['clock', 'TEXT'],
        ...(nature === 'record' ? [['fieldClocks', 'TEXT']] : []),
      ];
      expect(info.map((column) => [column.name, column.type]).sort(), name).toEqual(
        [...expected, ...system].sort(),
      );
      expect(info.filter((column) => column.pk > 0).map((column) => column.name)).toEqual(['id']);
    }
    const strict = db.pragma('table_list') as { schema: string; name: string; strict: number }[];
    const lax = strict.filter((table) => !table.name.startsWith('sqlite_') && table.strict === 0);
    expect(lax.map((table) => table.name)).toEqual([]);
  });
});

describe('migrate', () => {
  test('brings a new file to the newest version without a backup and does nothing the second time', async () => {
    const { file, db } = aFile();
    await migrate(db, file, [first, second]);
    await migrate(db, file, [first, second]);
    expect(versionOf(db)).toBe(2);
    expect(db.prepare('SELECT number, name FROM migration').all()).toEqual([
      { number: 1, name: 'first' },
      { number: 2, name: 'second' },
    ]);
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('backup'))).toEqual([]);
  });

  test.each([
    ['a gap', [first, { ...second, number: 3 }]],
    ['a wrong beginning', [second]],
    ['a number twice', [first, { ...second, number: 1 }]],
  ])('refuses steps with %s before touching the file', async (_name, steps) => {
    const { file, db } = aFile();
    await expect(migrate(db, file, steps)).rejects.toThrow(/Expected migration \d, got/);
    expect(versionOf(db)).toBe(0);
  });

  test('refuses the file of a newer program and leaves it alone', async () => {
    const { file, db } = aFile();
    await migrate(db, file, [first, second]);
    const before = contentOf(file);
    const refusal = migrate(db, file, [first]);
    await expect(refusal).rejects.toThrow(NewerFileError);
    await expect(refusal).rejects.toMatchObject({ fileVersion: 2, programVersion: 1 });
    expect(contentOf(file)).toBe(before);
  });

  test('leaves nothing of a step that fails, and says which one', async () => {
    const { file, db } = aFile();
    await migrate(db, file, [first, second]);
    db.exec("INSERT INTO thing (id, name) VALUES ('a', '原样')");
    const before = contentOf(file);
    const failure = migrate(db, file, [first, second, broken]);
    await expect(failure).rejects.toThrow(MigrationError);
    await expect(failure).rejects.toThrow('Migration 3 (broken)');
    expect(versionOf(db)).toBe(2);
    expect(db.inTransaction).toBe(false);
    expect(contentOf(file)).toBe(before);
  });

  test('refuses a step that leaves a reference without its row', async () => {
    const { file, db } = aFile();
    const orphan: Migration = {
      number: 1,
      name: 'orphan',
      sql: `CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
            CREATE TABLE child (id TEXT PRIMARY KEY, parentId TEXT REFERENCES parent (id)) STRICT;
            INSERT INTO child VALUES ('c', 'nobody');`,
    };
    await expect(migrate(db, file, [orphan])).rejects.toThrow(MigrationError);
    expect(versionOf(db)).toBe(0);
  });

  test('makes one checked backup before the first step, and keeps the good one when a migration is tried again', async () => {
    const { file, db } = aFile();
    await migrate(db, file, [first]);
    db.exec("INSERT INTO thing (id) VALUES ('before')");
    const backup = `${file}.before-v3.backup`;
    await expect(migrate(db, file, [first, second, broken])).rejects.toThrow(MigrationError);
    const kept = readFileSync(backup);
    db.exec("INSERT INTO thing (id) VALUES ('after')");
    await expect(migrate(db, file, [first, second, broken])).rejects.toThrow(MigrationError);
    expect(readFileSync(backup).equals(kept)).toBe(true);
    const copy = new Database(backup, { readonly: true });
    onTestFinished(() => void copy.close());
    expect(versionOf(copy)).toBe(1);
    expect(copy.prepare('SELECT id FROM thing').pluck().all()).toEqual(['before']);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    // One self-contained file: nothing of it may lie in a log beside it.
    expect(readdirSync(path.dirname(file)).filter((name) => name.startsWith(path.basename(backup)))).toEqual([
      path.basename(backup),
    ]);
  });

  test.each([
    ['newest already', [first, second]],
    ['about to be migrated', [first, second, { ...second, number: 3, sql: 'SELECT 1' }]],
  ])('notices an edited step in a file that is %s', async (_name, steps) => {
    const { file, db } = aFile();
    await migrate(db, file, [{ ...first, sql: `${first.sql} -- edited` }, second]);
    await expect(migrate(db, file, steps)).rejects.toThrow(EditedMigrationError);
    expect(versionOf(db)).toBe(2);
  });
});

describe('openForWriting', () => {
  test('sets what keeps a confirmed save through a power cut', async () => {
    const db = await openForWriting(path.join(aFolder(), 'catalogue.db'));
    onTestFinished(() => void db.close());
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check'];
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0, 1]);
  });

  test('closes a file that is no catalogue and leaves its bytes', async () => {
    const file = path.join(aFolder(), 'catalogue.db');
    writeFileSync(file, '这不是数据库'.repeat(200));
    const before = readFileSync(file);
    await expect(openForWriting(file)).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a reading connection cannot write, and is refused where there is no file', async () => {
    const file = path.join(aFolder(), 'catalogue.db');
    expect(() => openForReading(file)).toThrow();
    expect(existsSync(file)).toBe(false);
    const writing = await openForWriting(file);
    const reading = openForReading(file);
    onTestFinished(() => {
      reading.close();
      writing.close();
    });
    expect(() => reading.exec("INSERT INTO meta VALUES ('a', 'b')")).toThrow(/readonly/);
    expect(statSync(file).size).toBeGreaterThan(0);
  });
});
