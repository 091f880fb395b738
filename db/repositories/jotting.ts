import type { Day } from '../../shared/domain/days.ts';
import type { ReadableDb } from '../types.ts';

/** A row of jotting as code sees it. */
export interface StoredJotting {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly body: string | null;
  readonly source: string;
  readonly happenedOn: Day;
  readonly nextStepOn: Day | null;
  readonly state: 'open' | 'sorted' | 'setAside';
  readonly organisationId: string | null;
  readonly personId: string | null;
}

const columns = 'id, number, title, body, source, happenedOn, nextStepOn, state, organisationId, personId';

/** Live jottings that wait to be sorted, the latest first. */
export function openJottings(db: ReadableDb): StoredJotting[] {
  return db
    .prepare<[], StoredJotting>(
      `SELECT ${columns} FROM jotting WHERE deletedAt IS NULL AND state = 'open' ORDER BY happenedOn DESC, clock DESC`,
    )
    .all();
}

/** Live jottings, whatever became of them, whose words hold each of these; the latest first. */
export function jottingsHolding(
  db: ReadableDb,
  words: readonly string[],
  limit: number,
): (StoredJotting & { readonly targetKind: string | null; readonly targetId: string | null })[] {
  // instr compares letters as they are written: both sides are made small first.
  return db
    .prepare<
      [string, number],
      StoredJotting & { readonly targetKind: string | null; readonly targetId: string | null }
    >(
      `SELECT ${columns}, targetKind, targetId FROM jotting WHERE deletedAt IS NULL AND NOT EXISTS (
         SELECT 1 FROM json_each(?) AS word
         WHERE instr(lower(number || char(10) || title || char(10) || coalesce(body, '')), word.value) = 0
       ) ORDER BY happenedOn DESC, clock DESC LIMIT ?`,
    )
    .all(JSON.stringify(words), limit);
}

/** A live jotting; null when there is none. */
export function findJotting(db: ReadableDb, id: string): StoredJotting | null {
  return (
    db
      .prepare<[string], StoredJotting>(`SELECT ${columns} FROM jotting WHERE id = ? AND deletedAt IS NULL`)
      .get(id) ?? null
  );
}

/** Every live organisation by name. */
export function organisationNames(db: ReadableDb): { id: string; name: string }[] {
  return db
    .prepare<[], { id: string; name: string }>('SELECT id, name FROM organisation WHERE deletedAt IS NULL')
    .all();
}

/** Every live person by name, with whom they belong to. */
export function personNames(db: ReadableDb): { id: string; name: string; organisationId: string | null }[] {
  return db
    .prepare<[], { id: string; name: string; organisationId: string | null }>(
      'SELECT id, name, organisationId FROM person WHERE deletedAt IS NULL',
    )
    .all();
}

const mostOffered = 5;

/** Live needs of organisations, the latest first, five at most. */
export function needsOfOrganisations(db: ReadableDb, ids: readonly string[]): { id: string; name: string }[] {
  return db
    .prepare<[string, number], { id: string; name: string }>(
      `SELECT id, title AS name FROM need WHERE deletedAt IS NULL
         AND organisationId IN (SELECT value FROM json_each(?)) ORDER BY updatedAt DESC, id LIMIT ?`,
    )
    .all(JSON.stringify(ids), mostOffered);
}

/** Open threads that link an organisation itself or one of its records, the latest first, five at most. */
export function threadsOfOrganisations(
  db: ReadableDb,
  ids: readonly string[],
): { id: string; name: string }[] {
  return db
    .prepare<[{ ids: string; most: number }], { id: string; name: string }>(
      `SELECT id, title AS name FROM thread WHERE deletedAt IS NULL AND status = 'open' AND id IN (
         SELECT threadId FROM threadLink WHERE deletedAt IS NULL AND (
           targetId IN (SELECT value FROM json_each(:ids))
           OR targetId IN (SELECT id FROM need WHERE organisationId IN (SELECT value FROM json_each(:ids)))
           OR targetId IN (SELECT id FROM achievement WHERE organisationId IN (SELECT value FROM json_each(:ids)))
         ))
       ORDER BY lastEventOn DESC, id LIMIT :most`,
    )
    .all({ ids: JSON.stringify(ids), most: mostOffered });
}
