import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { BLOB_LIMIT_BYTES, BlobTooLarge, blobDownload, receiveBlob } from '../services/blobTransfer.ts';
import { refuse, sendJson } from './messages.ts';

/** Streams an upload to disk; more than 200 MiB is refused and leaves nothing behind. */
export async function storeBlob(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > BLOB_LIMIT_BYTES)
    return refuseUpload(request, response);
  try {
    // The iterator of a request destroys its connection when it is left early, and with it the answer.
    sendJson(response, 200, await receiveBlob(folder, request.iterator({ destroyOnReturn: false })));
  } catch (error) {
    if (!(error instanceof BlobTooLarge)) throw error;
    refuseUpload(request, response);
  }
}

/** A client reads its answer only after it has sent everything, so the rest is taken and thrown away. */
function refuseUpload(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  refuse(response, 413);
}

/** Sends a blob as a download under the name the page asks for. */
export async function sendBlob(folder: string, url: URL, response: ServerResponse): Promise<void> {
  const download = blobDownload(folder, url);
  if (download === null) return refuse(response, 404);
  response.writeHead(200, download.headers);
  await pipeline(createReadStream(download.file), response);
}
