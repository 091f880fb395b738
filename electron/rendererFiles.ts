import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
};

/** The place in index.html where the nonce of this response goes. */
const NONCE_MARK = /__CSP_NONCE__/g;

export interface PageResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer | string;
}

/** The content security policy of every page (reliability.md §1.4; antd styles need the nonce). */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * Answers for a file of the renderer's bundle, for both shells: nothing from outside the folder, whatever the
 * path says; a path without an ending is the application itself.
 */
export function pageResponse(folder: string, pathname: string): PageResponse {
  const file = fileFor(folder, pathname);
  if (!file) return { status: 404, headers: { 'Cache-Control': 'no-store' }, body: '' };
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const common = {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
  if (!type.startsWith('text/html')) {
    return {
      status: 200,
      headers: { ...common, 'Cache-Control': 'public, max-age=31536000, immutable' },
      body: readFileSync(file),
    };
  }
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: {
      ...common,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
    body: readFileSync(file, 'utf8').replace(NONCE_MARK, nonce),
  };
}

function fileFor(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(decoded) || decoded.includes('..') || decoded.startsWith('//')) return null;
  const wanted = path.join(folder, path.extname(decoded) === '' ? 'index.html' : decoded);
  try {
    const real = realpathSync(wanted);
    const root = realpathSync(folder) + path.sep;
    return real.startsWith(root) && statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}
