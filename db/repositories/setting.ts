import type { ClockText } from '../../shared/domain/clock.ts';
import type { ReadableDb, WritableDb } from '../types.ts';

/** Settings of the office; the renderer shows them as they are. */
export interface StoredSettings {
  officeName: string;
  officeCode: string;
  timeZone: string;
  language: 'zh-CN' | 'en';
  theme: 'system' | 'light' | 'dark';
  region: string | null;
}

const defaults: StoredSettings = {
  officeName: '',
  officeCode: 'YX',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  theme: 'system',
  region: null,
};

/** The settings in force: what was saved over what the program starts with. */
export function readSettings(db: ReadableDb): StoredSettings {
  const rows = db.prepare('SELECT id, value FROM setting WHERE deletedAt IS NULL').all() as {
    id: string;
    value: string;
  }[];
  const saved = Object.fromEntries(
    rows.filter((row) => Object.hasOwn(defaults, row.id)).map((row) => [row.id, JSON.parse(row.value)]),
  );
  return { ...defaults, ...saved };
}

/** Who works at this desk now; null before the first run. Not replicated: it belongs to the machine. */
export function currentProfileId(db: ReadableDb): string | null {
  return (
    (db.prepare("SELECT value FROM meta WHERE name = 'currentProfile'").pluck().get() as
      | string
      | undefined) ?? null
  );
}

export function setCurrentProfile(db: WritableDb, profileId: string): void {
  db.prepare(
    "INSERT INTO meta (name, value) VALUES ('currentProfile', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  ).run(profileId);
}

/** The latest instant the log knows: the clock goes on from there. */
export function latestClock(db: ReadableDb): ClockText | undefined {
  return (db.prepare('SELECT max(clock) FROM operation').pluck().get() as ClockText | null) ?? undefined;
}

export function profiles(db: ReadableDb): { id: string; name: string; role: string }[] {
  return db
    .prepare('SELECT id, name, role FROM profile WHERE deletedAt IS NULL ORDER BY createdAt, id')
    .all() as {
    id: string;
    name: string;
    role: string;
  }[];
}
