import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Batch } from '../../db/write.ts';
import type { WriteContext } from '../core/context.ts';
import { sha256Of } from '../services/blobStore.ts';

/**
 * Moves an uploaded blob to attachments/<sha256>, flushes it, and only then writes the row that names it, so
 * that no row ever points to bytes that are not there. Equal bytes are kept once. Returns the attachment's id.
 */
export function keepAttachment(
  context: WriteContext,
  batch: Batch,
  attachment: { ownerKind: string; ownerId: string; blobId: string; fileName: string },
): string {
  const source = context.blobs.file(attachment.blobId);
  const bytes = readFileSync(source);
  const sha256 = sha256Of(bytes);
  const target = path.join(context.folder.attachments, sha256);
  if (!existsSync(target)) {
    const partial = `${target}.partial`;
    copyFileSync(source, partial);
    flush(partial);
    renameSync(partial, target);
  }
  const { ownerKind, ownerId, fileName } = attachment;
  return batch.insert('attachment', { ownerKind, ownerId, fileName, sha256, sizeBytes: bytes.length });
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
