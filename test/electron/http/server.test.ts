import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Core } from '../../../electron/core/core.ts';
import { type Host, startHost } from '../../../electron/http/server.ts';
import type { Envelope } from '../../../shared/contract/errors.ts';
import type { CoreEvent } from '../../../shared/contract/events.ts';

const SECRET = 'what lies outside the folder';
const BLOB_LIMIT_BYTES = 200 * 1024 * 1024;

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let blobsFolder: string;
let host: Host;
let own: { host: string; origin: string; cookie: string };
const listeners = new Set<(event: CoreEvent) => void>();
const call = vi.fn(async (): Promise<Envelope> => ({ ok: true, value: 7 }));

/** Asks as it stands: fetch would put path and headers in order first. */
function ask({ method = 'GET', path: pathname, headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [hostname, port] = own.host.split(':');
    const request = httpRequest({
      hostname,
      port,
      method,
      path: pathname,
      headers: { host: own.host, ...headers },
    });
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const rpc = (headers: Record<string, string>, body = '{"input":{}}') =>
  ask({ method: 'POST', path: '/rpc/session.state', headers: { ...json, ...headers }, body });
const session = () => ({ origin: own.origin, cookie: own.cookie });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'yinxian-http-'));
  blobsFolder = path.join(folder, 'blobs');
  mkdirSync(path.join(folder, 'renderer'));
  mkdirSync(blobsFolder);
  writeFileSync(path.join(folder, 'renderer/index.html'), '<!doctype html>');
  writeFileSync(path.join(folder, 'secret.txt'), SECRET);
  const core = {
    blobsFolder,
    call,
    onEvent(listener: (event: CoreEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  host = await startHost({
    core: core as unknown as Core,
    rendererFolder: path.join(folder, 'renderer'),
    port: 0,
  });
  const origin = host.address.split('/#')[0]!;
  own = { host: origin.slice('http://'.length), origin, cookie: '' };
  const token = host.address.split('#')[1]!;
  const opened = await ask({
    method: 'POST',
    path: '/session',
    headers: { ...json, origin },
    body: JSON.stringify({ token }),
  });
  own.cookie = opened.headers['set-cookie']![0]!.split(';')[0]!;
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => call.mockClear());

describe('who is let in', () => {
  it('is told by an address of loopback with a token that no page of another origin can read', () => {
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[A-Za-z0-9_-]{22}$/);
  });

  it.each(['localhost', 'evil.invalid', '127.0.0.1', '127.0.0.1:1', 'yinxian'])(
    'not under the host name "%s", not even to the page',
    async (name) => {
      for (const pathname of ['/', '/rpc/session.state', '/blob/x', '/events', '/session']) {
        const { status, body } = await ask({ path: pathname, headers: { host: name, cookie: own.cookie } });
        expect([status, body]).toEqual([403, '']);
      }
    },
  );

  const matrix: readonly (readonly [string, () => Record<string, string>, number])[] = [
    ['own origin and cookie', session, 200],
    [
      'own origin, cookie and the browser’s word for it',
      () => ({ ...session(), 'sec-fetch-site': 'same-origin' }),
      200,
    ],
    ['cookie among others', () => ({ ...session(), cookie: `a=b; ${own.cookie}; c=d` }), 200],
    ['no cookie', () => ({ origin: own.origin }), 401],
    ['an empty cookie', () => ({ ...session(), cookie: 'yinxian=' }), 401],
    ['a wrong cookie', () => ({ ...session(), cookie: `yinxian=${'x'.repeat(43)}` }), 401],
    ['a cookie cut short', () => ({ ...session(), cookie: own.cookie.slice(0, -1) }), 401],
    [
      'the right value under another name',
      () => ({ ...session(), cookie: own.cookie.replace('yinxian', 'other') }),
      401,
    ],
    ['the token as cookie', () => ({ ...session(), cookie: `yinxian=${host.address.split('#')[1]}` }), 401],
    ['no origin', () => ({ cookie: own.cookie }), 403],
    ['a foreign origin', () => ({ ...session(), origin: 'https://evil.invalid' }), 403],
    ['another port', () => ({ ...session(), origin: 'http://127.0.0.1:1' }), 403],
    [
      'the secure twin of the origin',
      () => ({ ...session(), origin: own.origin.replace('http:', 'https:') }),
      403,
    ],
    [
      'the name of loopback',
      () => ({ ...session(), origin: own.origin.replace('127.0.0.1', 'localhost') }),
      403,
    ],
    ['the origin of a local file', () => ({ ...session(), origin: 'null' }), 403],
    ['a longer origin', () => ({ ...session(), origin: `${own.origin}.evil.invalid` }), 403],
    ['a request that crossed sites', () => ({ ...session(), 'sec-fetch-site': 'cross-site' }), 403],
    ['a request from the same site', () => ({ ...session(), 'sec-fetch-site': 'same-site' }), 403],
  ];
  it.each(matrix)('%s', async (_who, headers, status) => {
    expect((await rpc(headers())).status).toBe(status);
    expect(call).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
    const upload = await ask({ method: 'POST', path: '/blob', headers: headers(), body: 'x' });
    expect(upload.status).toBe(status);
  });

  it.each(['/events', '/blob/00000000-0000-0000-0000-000000000000', '/rpc/session.state'])(
    'reads nothing of %s without the cookie',
    async (pathname) => {
      const { status, body } = await ask({ path: pathname });
      expect([status, body]).toEqual([401, '']);
    },
  );

  it.each(['{"token":"wrong"}', '{"token":""}', '{"token":7}', '{}', '[]', 'null', '', '{', '"text"'])(
    'gets no cookie for %s',
    async (body) => {
      const answer = await ask({
        method: 'POST',
        path: '/session',
        headers: { ...json, origin: own.origin },
        body,
      });
      expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
    },
  );

  it('gets no cookie from a foreign page that knows the token', async () => {
    const body = JSON.stringify({ token: host.address.split('#')[1] });
    const answer = await ask({
      method: 'POST',
      path: '/session',
      headers: { ...json, origin: 'https://evil.invalid' },
      body,
    });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('carries a cookie that no script reads and no other site sends', async () => {
    const body = JSON.stringify({ token: host.address.split('#')[1] });
    const answer = await ask({
      method: 'POST',
      path: '/session',
      headers: { ...json, origin: own.origin },
      body,
    });
    expect(answer.headers['set-cookie']![0]).toMatch(
      /^yinxian=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });
});

describe('what is served', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '//secret.txt',
    '/%00secret.txt',
    '/secret.txt%00',
    '/C:/secret.txt',
    '/secret.txt::$DATA',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
    '/./../secret.txt',
    `/${'../'.repeat(500)}etc/hostname.txt`,
    `/${'a'.repeat(8_000)}.js`,
    '/index.html/../../secret.txt',
    '/blob/../secret.txt',
    '/blob/..%2fsecret.txt',
    '/blob/%2e%2e%2fsecret.txt',
    '/blob/',
    '/blob/x',
  ])('nothing from outside the folder: %s', async (pathname) => {
    const { body } = await ask({ path: pathname, headers: { cookie: own.cookie } });
    expect(['', '<!doctype html>']).toContain(body);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('nothing to %s', async (method) => {
    expect((await ask({ method, path: '/rpc/session.state', headers: session() })).status).toBe(404);
  });

  it('calls as the desk, with the job where one is named', async () => {
    await rpc(session(), '{"input":{"a":1},"jobId":"job-1"}');
    expect(call).toHaveBeenLastCalledWith('session.state', { a: 1 }, { role: 'desk', jobId: 'job-1' });
    await rpc(session(), '{"input":{},"jobId":7,"role":"kiosk"}');
    expect(call).toHaveBeenLastCalledWith('session.state', {}, { role: 'desk' });
  });

  it.each(['', '{', '[]', 'null', '7', '"text"'])('no call for the body %s', async (body) => {
    expect((await rpc(session(), body)).status).toBe(400);
    expect(call).not.toHaveBeenCalled();
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'no call for the type "%s", which a form could send',
    async (type) => {
      expect((await rpc({ ...session(), 'content-type': type })).status).toBe(400);
    },
  );

  it('no call of more than 24 MiB', async () => {
    expect((await rpc(session(), `{"input":"${'x'.repeat(24 * 1024 * 1024)}"}`)).status).toBe(400);
    expect(call).not.toHaveBeenCalled();
  });
});

describe('blobs', () => {
  const upload = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
    ask({ method: 'POST', path: '/blob', headers: { ...session(), ...headers }, body });

  it('come back as they went in, as a download only', async () => {
    const { blobId, sizeBytes } = JSON.parse((await upload('针与线')).body) as {
      blobId: string;
      sizeBytes: number;
    };
    expect(sizeBytes).toBe(9);
    const back = await ask({
      path: `/blob/${blobId}?name=${encodeURIComponent('线".html')}`,
      headers: { cookie: own.cookie },
    });
    expect(back.body).toBe('针与线');
    expect(back.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('线".html')}`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('may be empty', async () => {
    expect(JSON.parse((await upload('')).body)).toMatchObject({ sizeBytes: 0 });
  });

  it.each([
    ['says its size', { 'content-length': String(BLOB_LIMIT_BYTES + 1) }],
    ['does not say its size', { 'transfer-encoding': 'chunked' }],
  ])('of more than 200 MiB are refused with the answer heard, where the sender %s', async (_how, headers) => {
    const before = readdirSync(blobsFolder).length;
    const { status } = await upload(new Uint8Array(BLOB_LIMIT_BYTES + 1), headers);
    expect(status).toBe(413);
    expect(readdirSync(blobsFolder)).toHaveLength(before);
  });

  it('that break off leave nothing behind', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const before = readdirSync(blobsFolder).length;
    const [hostname, port] = own.host.split(':');
    await new Promise<void>((resolve) => {
      const request = httpRequest({
        hostname,
        port,
        method: 'POST',
        path: '/blob',
        headers: { ...session(), 'content-length': '1000000' },
      });
      request.on('error', () => resolve());
      request.write(new Uint8Array(1_000), () => setTimeout(() => request.destroy(new Error('gone')), 50));
    });
    await expect.poll(() => readdirSync(blobsFolder).length).toBe(before);
    expect(existsSync(blobsFolder)).toBe(true);
  });
});

describe('events', () => {
  it('arrive as they are told, and the listener goes with the page', async () => {
    const before = listeners.size;
    const stop = new AbortController();
    const response = await fetch(`${own.origin}/events`, {
      headers: { cookie: own.cookie },
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await expect.poll(() => listeners.size).toBe(before + 1);
    for (const listener of listeners) listener({ type: 'change', seq: 5, tables: { need: ['n1'] } });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('"seq":5')) text += (await reader.read()).value ?? '';
    expect(text).toContain('data: {"type":"change","seq":5,"tables":{"need":["n1"]}}\n\n');
    stop.abort();
    await expect.poll(() => listeners.size).toBe(before);
  });
});
