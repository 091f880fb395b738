import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { CustomScheme } from 'electron';
import { appOrigin, isOwnAddress } from './navigation.ts';
import { pageResponse } from './rendererFiles.ts';
import { BLOB_LIMIT_BYTES, BlobTooLarge, blobDownload, receiveBlob } from './services/blobTransfer.ts';

/** To be registered before the application is ready, or the page gets no origin of its own. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

export interface AppPlaces {
  readonly rendererFolder: string;
  readonly blobsFolder: string;
}

/**
 * Answers for app://yinxian: the renderer's files with their content security policy, blobs out, and blobs in
 * from the application's own page. Nothing from outside the two folders, whatever the address says.
 */
export async function appResponse(request: Request, places: AppPlaces): Promise<Response> {
  const url = new URL(request.url);
  if (!isOwnAddress(request.url)) return refusal(404);
  const isBlob = url.pathname === '/blob' || url.pathname.startsWith('/blob/');
  if (request.method === 'POST' && url.pathname === '/blob') return storeBlob(request, places.blobsFolder);
  if (request.method !== 'GET') return refusal(405);
  return isBlob ? sendBlob(places.blobsFolder, url) : page(places.rendererFolder, url.pathname);
}

function page(folder: string, pathname: string): Response {
  const { status, headers, body } = pageResponse(folder, pathname);
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers });
}

async function storeBlob(request: Request, folder: string): Promise<Response> {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== appOrigin) return refusal(403);
  if (Number(request.headers.get('content-length') ?? 0) > BLOB_LIMIT_BYTES) return refusal(413);
  try {
    const stored = await receiveBlob(folder, request.body ?? Readable.from([]));
    return Response.json(stored, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (!(error instanceof BlobTooLarge)) throw error;
    return refusal(413);
  }
}

function sendBlob(folder: string, url: URL): Response {
  const download = blobDownload(folder, url);
  if (download === null) return refusal(404);
  const bytes = Readable.toWeb(createReadStream(download.file)) as ReadableStream<Uint8Array>;
  return new Response(bytes, { headers: download.headers });
}

/** A refusal says nothing but its number. */
function refusal(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });
}
