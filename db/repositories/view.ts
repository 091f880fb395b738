import { type ViewDefinition, viewDefinitionSchema } from '../../shared/contract/desk.ts';
import type { ReadableDb } from '../types.ts';

/** A list under a name. */
interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly definition: ViewDefinition;
}

/**
 * The live views of a kind by name. One that a newer program saved in a form this one does not know is left
 * out, never shown half.
 */
export function viewsOf(db: ReadableDb, kind: string): SavedView[] {
  const rows = db
    .prepare<[string], { id: string; name: string; definition: string }>(
      `SELECT id, name, definition FROM savedView WHERE kind = ? AND deletedAt IS NULL ORDER BY name, id`,
    )
    .all(kind);
  return rows.flatMap(({ id, name, definition }) => {
    const read = viewDefinitionSchema.safeParse(JSON.parse(definition));
    return read.success ? [{ id, name, definition: read.data }] : [];
  });
}

/** The name of a live view, or null. */
export function viewName(db: ReadableDb, id: string): string | null {
  const name = db
    .prepare<[string], string>('SELECT name FROM savedView WHERE id = ? AND deletedAt IS NULL')
    .pluck()
    .get(id);
  return name ?? null;
}
