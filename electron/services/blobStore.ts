import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ContractError } from '../../shared/contract/errors.ts';

/**
 * Bytes on their way in or out. A blob id is a random name that says nothing of a path; the bytes lie in the
 * data folder's `blobs`, which is emptied at every start. Shells put uploads there, handlers put exports there.
 */
export class BlobStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** A fresh id and the file that its bytes belong into. */
  reserve(): { blobId: string; file: string } {
    const blobId = randomUUID();
    return { blobId, file: this.#fileOf(blobId) };
  }

  /** Keeps bytes and returns their id. */
  put(bytes: Uint8Array): string {
    const { blobId, file } = this.reserve();
    writeFileSync(file, bytes);
    return blobId;
  }

  /** The file of a blob. @throws ContractError BLOB_MISSING when there is none, or the id is no blob id */
  file(blobId: string): string {
    const file = /^[0-9a-f-]{36}$/.test(blobId) ? this.#fileOf(blobId) : '';
    if (!file || !existsSync(file)) throw new ContractError('BLOB_MISSING');
    return file;
  }

  #fileOf(blobId: string): string {
    return path.join(this.#folder, blobId);
  }
}

/** The SHA-256 of bytes, in hex: the name under which an attachment is kept. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
