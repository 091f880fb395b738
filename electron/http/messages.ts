import type { IncomingMessage, ServerResponse } from 'node:http';

const JSON_LIMIT_BYTES = 24 * 1024 * 1024;

/** The body as a JSON object; null when it is none, is too large or is not said to be JSON. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return null;
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > JSON_LIMIT_BYTES) return null;
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(JSON.stringify(value));
}

/** A refusal says nothing but its number. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store', Connection: 'close' });
  response.end();
}
