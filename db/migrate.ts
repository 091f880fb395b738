import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { backupTo } from './backup.ts';
import { type Migration, migrations } from './migrations/index.ts';

export class NewerFileError extends Error {
  readonly fileVersion: number;
  readonly programVersion: number;
  constructor(fileVersion: number, programVersion: number) {
    super(
      `The catalogue has version ${fileVersion}; this program knows versions up to ${programVersion}. Use a newer program.`,
    );
    this.name = 'NewerFileError';
    this.fileVersion = fileVersion;
    this.programVersion = programVersion;
  }
}

export class MigrationError extends Error {
  constructor(migration: Migration, cause: unknown) {
    super(`Migration ${migration.number} (${migration.name}) failed; the catalogue is as it was before it`, {
      cause,
    });
    this.name = 'MigrationError';
  }
}

/** A released migration was edited: this file would differ from every other one of its version. */
export class EditedMigrationError extends Error {
  constructor(number: number, name: string) {
    super(`Migration ${number} (${name}) of this file is not the one this program knows`);
    this.name = 'EditedMigrationError';
  }
}

/** The version a file has after every known migration. */
export const newestVersion = migrations.at(-1)!.number;

/**
 * Brings a file to the newest version: a verified backup first (once per target version), then each step with
 * its bookkeeping in one transaction.
 * @throws NewerFileError
 * @throws MigrationError when a step fails; earlier steps stay, the failed one leaves nothing
 * @throws EditedMigrationError when the file was made by another text of a step than this program has
 */
export async function migrate(
  db: Database.Database,
  file: string,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  checkContiguous(steps);
  const current = Number(db.pragma('user_version', { simple: true }));
  const newest = steps.at(-1)?.number ?? 0;
  if (current > newest) throw new NewerFileError(current, newest);
  const pending = steps.filter((step) => step.number > current);
  if (current > 0) checkUnchanged(db, steps);
  if (pending.length === 0) return;
  if (current > 0) await backupTo(db, `${file}.before-v${newest}.backup`, { keepExisting: 'yes' });
  for (const step of pending) apply(db, step);
}

function apply(db: Database.Database, step: Migration): void {
  const run = db.transaction(() => {
    db.exec(step.sql);
    db.exec(
      'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT',
    );
    db.prepare('INSERT INTO migration (number, name, sha256) VALUES (?, ?, ?)').run(
      step.number,
      step.name,
      hashOf(step),
    );
    const problems = db.pragma('foreign_key_check') as unknown[];
    if (problems.length > 0) throw new Error(`foreign_key_check found ${problems.length} rows`);
    db.pragma(`user_version = ${step.number}`);
  });
  try {
    run.immediate();
  } catch (error) {
    throw new MigrationError(step, error);
  }
}

function checkContiguous(steps: readonly Migration[]): void {
  for (const [index, step] of steps.entries()) {
    if (step.number !== index + 1)
      throw new Error(`Expected migration ${index + 1}, got ${step.number} (${step.name})`);
  }
}

function checkUnchanged(db: Database.Database, steps: readonly Migration[]): void {
  const applied = db.prepare('SELECT number, name, sha256 FROM migration ORDER BY number').all() as {
    number: number;
    name: string;
    sha256: string;
  }[];
  for (const row of applied) {
    const step = steps[row.number - 1];
    if (!step || hashOf(step) !== row.sha256) throw new EditedMigrationError(row.number, row.name);
  }
}

function hashOf(step: Migration): string {
  return createHash('sha256').update(step.sql).digest('hex');
}
