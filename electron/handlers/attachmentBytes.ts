import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Batch } from '../../db/write.ts';
import type { WriteContext } from '../core/context.ts';
import { sha256Of } from '../services/blobStore.ts';

/** Bytes that lie in the folder of attachments. */
export interface KeptBytes {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Moves an uploaded blob to attachments/<sha256>, flushes it, and only then writes the row that names it, so
 * that no row ever points to bytes that are not there. Equal bytes are kept once. Returns the attachment's id.
 */
export function keepAttachment(
  context: WriteContext,
  batch: Batch,
  attachment: { ownerKind: string; ownerId: string; blobId: string; fileName: string },
): string {
  const { ownerKind, ownerId, blobId, fileName } = attachment;
  return batch.insert('attachment', { ownerKind, ownerId, fileName, ...keepBytes(context, blobId) });
}

/** The first half of `keepAttachment`, for a file that belongs to several records. */
export function keepBytes(context: WriteContext, blobId: string): KeptBytes {
  const source = context.blobs.file(blobId);
  const bytes = readFileSync(source);
  const sha256 = sha256Of(bytes);
  const target = path.join(context.folder.attachments, sha256);
  if (!existsSync(target)) {
    const partial = `${target}.partial`;
    copyFileSync(source, partial);
    flush(partial);
    renameSync(partial, target);
  }
  return { sha256, sizeBytes: bytes.length };
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
