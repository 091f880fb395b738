import { catalogues, titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import { type RecordKind, recordKinds } from '../../shared/domain/fields/field.ts';
import type { PersonalKind } from '../../shared/domain/fields/person.ts';
import type { Figure } from '../../shared/domain/figure.ts';
import { preparedOnce } from '../preparedOnce.ts';
import { storedRows } from '../queries/followLog.ts';
import { decodeRow } from '../tables.ts';
import type { ReadableDb } from '../types.ts';
import type { Batch } from '../write.ts';

/** A record of the catalogue as code sees it. */
export interface StoredRecord {
  readonly id: string;
  readonly number: string;
  readonly values: Record<string, unknown>;
  readonly ownerId: string | null;
  readonly helperIds: string[];
  readonly extra: Record<string, string>;
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
  readonly demonstration: boolean;
  readonly importBatchId: string | null;
}

/** Records by id, in the order asked; ids without a row are left out. */
export function recordsById(db: ReadableDb, kind: RecordKind, ids: readonly string[]): StoredRecord[] {
  const found = new Map(
    storedRows(db, kind, ids).map((row) => [String(row.id), toRecord(kind, decodeRow(kind, row))]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

function toRecord(kind: RecordKind, row: Record<string, unknown>): StoredRecord {
  const values = Object.fromEntries(Object.keys(catalogues[kind]).map((name) => [name, row[name] ?? null]));
  return {
    id: String(row.id),
    number: String(row.number),
    values,
    ownerId: row.ownerId as string | null,
    helperIds: (row.helperIds as string[] | null) ?? [],
    extra: (row.extra as Record<string, string> | null) ?? {},
    createdAt: row.createdAt as number,
    createdBy: row.createdBy as string | null,
    updatedAt: row.updatedAt as number,
    deletedAt: row.deletedAt as number | null,
    demonstration: row.demonstration === true,
    importBatchId: row.importBatchId as string | null,
  };
}

export interface Name {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly number: string | null;
}

/** What records of several kinds are called. Ids that nobody knows are left out. */
export function namesOf(db: ReadableDb, ids: Iterable<string>): Map<string, Name> {
  const wanted = [...new Set(ids)];
  const names = new Map<string, Name>();
  for (const kind of [...recordKinds, 'thread', 'profile'] as const) {
    const missing = wanted.filter((id) => !names.has(id));
    if (missing.length === 0) break;
    for (const row of storedRows(db, kind, missing)) {
      const name = String(row.title ?? row.name);
      names.set(String(row.id), {
        id: String(row.id),
        kind,
        name,
        number: (row.number as string | null) ?? null,
      });
    }
  }
  return names;
}

/** The people of this machine by id. */
export function profileNames(db: ReadableDb): Map<string, string> {
  const rows = db.prepare('SELECT id, name FROM profile').all() as { id: string; name: string }[];
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Live records of a kind by name, newest first. */
export function pickerNames(db: ReadableDb, kind: RecordKind, limit: number): Name[] {
  const title = titleFieldOf(kind);
  const rows = db
    .prepare(
      `SELECT id, ${title} AS name, number FROM ${kind} WHERE deletedAt IS NULL ORDER BY updatedAt DESC, id LIMIT ?`,
    )
    .all(limit) as { id: string; name: string; number: string }[];
  return rows.map((row) => ({ ...row, kind }));
}

export function figuresOf(db: ReadableDb, ownerId: string): Figure[] {
  const rows = preparedOnce(
    db,
    `SELECT quantity, comparator, low, high, unit, importance, testMethod FROM figure
     WHERE ownerId = ? AND deletedAt IS NULL ORDER BY ordinal, id`,
  ).all(ownerId);
  return rows as Figure[];
}

/** Sets the figure rows of a record to exactly these: rows that stay the same are not touched. */
export function replaceFigures(
  db: ReadableDb,
  batch: Batch,
  ownerKind: RecordKind,
  ownerId: string,
  figures: readonly Figure[],
): void {
  const present = db
    .prepare('SELECT id FROM figure WHERE ownerId = ? AND deletedAt IS NULL ORDER BY ordinal, id')
    .pluck()
    .all(ownerId) as string[];
  for (const [ordinal, figure] of figures.entries()) {
    const id = present[ordinal];
    if (id) batch.update('figure', id, { ...figure, ordinal });
    else batch.insert('figure', { ownerKind, ownerId, ordinal, ...figure });
  }
  for (const id of present.slice(figures.length)) batch.remove('figure', id);
}

export interface ContactRow {
  readonly id: string;
  readonly kind: PersonalKind;
  readonly value: string;
}

export function contactsOf(db: ReadableDb, subjectId: string): ContactRow[] {
  return db
    .prepare(
      'SELECT id, kind, value FROM personal WHERE subjectId = ? AND deletedAt IS NULL ORDER BY createdAt, id',
    )
    .all(subjectId) as ContactRow[];
}

/**
 * Sets the contact data of a subject to exactly these. A changed value is a new row and the old one goes into
 * the bin: the log holds no values, so that only whole rows can be turned back.
 */
export function replaceContacts(
  db: ReadableDb,
  batch: Batch,
  subjectId: string,
  contacts: readonly { kind: PersonalKind; value: string }[],
): void {
  const rest = contactsOf(db, subjectId).slice();
  for (const { kind, value } of contacts) {
    const same = rest.findIndex((row) => row.kind === kind && row.value === value);
    if (same >= 0) rest.splice(same, 1);
    else batch.insert('personal', { subjectId, kind, value });
  }
  for (const row of rest) batch.remove('personal', row.id);
}

export function attachmentsOf(db: ReadableDb, ownerId: string) {
  return db
    .prepare(
      'SELECT id, fileName, sizeBytes, sha256 FROM attachment WHERE ownerId = ? AND deletedAt IS NULL ORDER BY createdAt, id',
    )
    .all(ownerId) as { id: string; fileName: string; sizeBytes: number; sha256: string }[];
}

/** The live attachments of every owner of a kind, by owner. */
export function attachmentsOfKind(
  db: ReadableDb,
  ownerKind: string,
): Map<string, { id: string; fileName: string; sizeBytes: number }[]> {
  const rows = db
    .prepare<[string], { ownerId: string; id: string; fileName: string; sizeBytes: number }>(
      `SELECT ownerId, id, fileName, sizeBytes FROM attachment
       WHERE ownerKind = ? AND deletedAt IS NULL ORDER BY createdAt, id`,
    )
    .all(ownerKind);
  return Map.groupBy(rows, ({ ownerId }) => ownerId);
}

/** Live threads that a record stands in, newest first. */
export function threadsWith(db: ReadableDb, targetId: string) {
  return db
    .prepare(
      `SELECT DISTINCT thread.id, thread.title, thread.stage, thread.status FROM threadLink
       JOIN thread ON thread.id = threadLink.threadId
       WHERE threadLink.targetId = ? AND threadLink.deletedAt IS NULL AND thread.deletedAt IS NULL
       ORDER BY thread.id DESC`,
    )
    .all(targetId) as { id: string; title: string; stage: string; status: string }[];
}

/** Live, demonstration and binned rows of every kind. */
export function countsByKind(
  db: ReadableDb,
): Record<string, { live: number; demonstration: number; bin: number }> {
  const counts: Record<string, { live: number; demonstration: number; bin: number }> = {};
  for (const kind of [...recordKinds, 'thread', 'contract'] as const) {
    counts[kind] = db
      .prepare(
        `SELECT count(*) FILTER (WHERE deletedAt IS NULL) AS live,
                count(*) FILTER (WHERE deletedAt IS NULL AND demonstration = 1) AS demonstration,
                count(*) FILTER (WHERE deletedAt IS NOT NULL) AS bin FROM ${kind}`,
      )
      .get() as { live: number; demonstration: number; bin: number };
  }
  return counts;
}
