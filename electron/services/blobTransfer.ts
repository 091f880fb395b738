import { rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { BlobStore } from './blobStore.ts';

/** The largest file that either shell lets in. */
export const BLOB_LIMIT_BYTES = 200 * 1024 * 1024;

export class BlobTooLarge extends Error {}

export interface StoredBlob {
  readonly blobId: string;
  readonly sizeBytes: number;
}

/**
 * Streams an upload to disk. What fails or is too large leaves nothing behind.
 * @param source its bytes, read to the end unless the limit is passed
 * @throws BlobTooLarge past the limit of 200 MiB; what the source throws
 */
export async function receiveBlob(folder: string, source: AsyncIterable<Uint8Array>): Promise<StoredBlob> {
  const { blobId, file } = new BlobStore(folder).reserve();
  const handle = await open(file, 'wx');
  let sizeBytes = 0;
  try {
    for await (const chunk of source) {
      sizeBytes += chunk.length;
      if (sizeBytes > BLOB_LIMIT_BYTES) throw new BlobTooLarge();
      await handle.writeFile(chunk);
    }
    await handle.close();
    return { blobId, sizeBytes };
  } catch (error) {
    await handle.close();
    rmSync(file, { force: true });
    throw error;
  }
}

export interface BlobDownload {
  readonly file: string;
  readonly headers: Record<string, string>;
}

/**
 * A blob as a download under the name the page asks for, never shown inside the page; null when there is none.
 * @param url `/blob/<id>?name=`
 */
export function blobDownload(folder: string, url: URL): BlobDownload | null {
  let file: string;
  try {
    file = new BlobStore(folder).file(url.pathname.slice('/blob/'.length));
  } catch {
    return null;
  }
  const name = encodeURIComponent(url.searchParams.get('name') ?? 'file');
  return {
    file,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(statSync(file).size),
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  };
}
