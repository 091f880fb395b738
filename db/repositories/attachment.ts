import type { ReadableDb } from '../types.ts';

/** A file as records show it. */
export interface AttachmentRow {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The live files of a record, thread, contract or import batch, in the order of adding. */
export function attachmentsOf(db: ReadableDb, ownerId: string): AttachmentRow[] {
  return db
    .prepare<[string], AttachmentRow>(
      `SELECT id, fileName, sizeBytes, sha256 FROM attachment
       WHERE ownerId = ? AND deletedAt IS NULL ORDER BY clock`,
    )
    .all(ownerId);
}

/** The live file with this id, or null. */
export function findAttachment(db: ReadableDb, id: string): AttachmentRow | null {
  const row = db
    .prepare<[string], AttachmentRow>(
      'SELECT id, fileName, sizeBytes, sha256 FROM attachment WHERE id = ? AND deletedAt IS NULL',
    )
    .get(id);
  return row ?? null;
}
