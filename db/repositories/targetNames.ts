import type { ListKind, Named } from '../../shared/contract/common.ts';
import { titleFieldOf } from '../../shared/domain/fields/catalogues.ts';
import type { ReadableDb } from '../types.ts';

/** A record that another row points to. */
export interface Target {
  readonly kind: ListKind;
  readonly id: string;
}

/**
 * What the targets are called, by id: one query for each kind. Records in the recycle bin keep their name;
 * one that is not in this catalogue at all is left out.
 */
export function targetNames(db: ReadableDb, targets: readonly Target[]): Map<string, Named> {
  const names = new Map<string, Named>();
  for (const [kind, ids] of idsByKind(targets)) {
    const rows = db
      .prepare<[string], { id: string; name: string; number: string }>(
        `SELECT id, ${nameColumn(kind)} AS name, number FROM ${kind}
         WHERE id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify([...ids]));
    for (const row of rows) names.set(row.id, { ...row, kind });
  }
  return names;
}

/** The first target that is not a live record of the catalogue, or null when all are. */
export function firstMissing(db: ReadableDb, targets: readonly Target[]): Target | null {
  const live = new Set<string>();
  for (const [kind, ids] of idsByKind(targets)) {
    const found = db
      .prepare<[string], string>(
        `SELECT id FROM ${kind} WHERE id IN (SELECT value FROM json_each(?)) AND deletedAt IS NULL`,
      )
      .pluck()
      .all(JSON.stringify([...ids]));
    for (const id of found) live.add(`${kind} ${id}`);
  }
  return targets.find(({ kind, id }) => !live.has(`${kind} ${id}`)) ?? null;
}

function idsByKind(targets: readonly Target[]): Map<ListKind, Set<string>> {
  const byKind = new Map<ListKind, Set<string>>();
  for (const { kind, id } of targets) {
    const ids = byKind.get(kind) ?? new Set<string>();
    byKind.set(kind, ids.add(id));
  }
  return byKind;
}

// Table names are the kinds themselves; they come from the contract's enum, never from a caller's text.
function nameColumn(kind: ListKind): string {
  if (kind === 'thread') return 'title';
  if (kind === 'contract') return 'projectName';
  return titleFieldOf(kind);
}
