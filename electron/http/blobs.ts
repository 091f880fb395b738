import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { BlobStore } from '../services/blobStore.ts';
import { refuse, sendJson } from './messages.ts';

const BLOB_LIMIT_BYTES = 200 * 1024 * 1024;

class TooLarge extends Error {}

/** Streams an upload to disk; more than 200 MiB is refused and leaves nothing behind. */
export async function storeBlob(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { blobId, file } = new BlobStore(folder).reserve();
  let sizeBytes = 0;
  try {
    await pipeline(
      request,
      async function* limited(source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          sizeBytes += chunk.length;
          if (sizeBytes > BLOB_LIMIT_BYTES) throw new TooLarge();
          yield chunk;
        }
      },
      createWriteStream(file, { flags: 'wx' }),
    );
    sendJson(response, 200, { blobId, sizeBytes });
  } catch (error) {
    rmSync(file, { force: true });
    if (!(error instanceof TooLarge)) throw error;
    refuse(response, 413);
  }
}

/** Sends a blob as a download under the name the page asks for. Never shown inside the page. */
export async function sendBlob(folder: string, url: URL, response: ServerResponse): Promise<void> {
  let file: string;
  try {
    file = new BlobStore(folder).file(url.pathname.slice('/blob/'.length));
  } catch {
    return refuse(response, 404);
  }
  const name = encodeURIComponent(url.searchParams.get('name') ?? 'file');
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  await pipeline(createReadStream(file), response);
}
