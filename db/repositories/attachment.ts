import type { ReadableDb } from '../types.ts';

/** A file: the bytes lie in attachments/<sha256>. */
export interface Attachment {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The live file with this id, or null. */
export function findAttachment(db: ReadableDb, id: string): Attachment | null {
  const row = db
    .prepare<[string], Attachment>(
      'SELECT id, fileName, sizeBytes, sha256 FROM attachment WHERE id = ? AND deletedAt IS NULL',
    )
    .get(id);
  return row ?? null;
}

/** Whether an import batch with this id was ever written. */
export function batchExists(db: ReadableDb, id: string): boolean {
  return db.prepare<[string]>('SELECT 1 FROM batch WHERE id = ?').get(id) !== undefined;
}
