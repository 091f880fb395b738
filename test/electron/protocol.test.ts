import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppPlaces, appResponse, appScheme } from '../../electron/protocol.ts';
import { pageResponse } from '../../electron/rendererFiles.ts';

const SECRET = 'what lies outside the folder';
const PAGE = '<!doctype html><meta content="__CSP_NONCE__">';

let folder: string;
let places: AppPlaces;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yinxian-protocol-'));
  places = { rendererFolder: path.join(folder, 'renderer'), blobsFolder: path.join(folder, 'blobs') };
  for (const made of ['renderer/assets', 'renderer-evil', 'blobs'])
    mkdirSync(path.join(folder, made), { recursive: true });
  writeFileSync(path.join(folder, 'renderer/index.html'), PAGE);
  writeFileSync(path.join(folder, 'renderer/assets/page.js'), 'export {};');
  for (const outside of ['secret.txt', 'secret.js', 'renderer-evil/secret.js', 'catalogue.db'])
    writeFileSync(path.join(folder, outside), SECRET);
  symlinkSync(path.join(folder, 'secret.js'), path.join(folder, 'renderer/assets/link.js'));
  symlinkSync(folder, path.join(folder, 'renderer/up'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (address: string) => appResponse(new Request(address), places);

/** Paths that try to leave the folder, each asked as it stands and behind both doors. */
const hostilePaths: readonly string[] = [
  '/../secret.txt',
  '/../../secret.txt',
  '/assets/../../secret.js',
  '/%2e%2e/secret.txt',
  '/%2E%2E/secret.txt',
  '/.%2e/secret.txt',
  '/%2e./secret.txt',
  '/..%2fsecret.txt',
  '/..%2Fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/..%2f..%2fsecret.js',
  '/..%5csecret.txt',
  '/..%5Csecret.txt',
  '/assets%5c..%5c..%5csecret.js',
  '/..\\secret.txt',
  '/assets\\..\\..\\secret.js',
  '/%252e%252e/secret.txt',
  '/%252e%252e%252fsecret.txt',
  '/%25252e%25252e/secret.txt',
  '/..%00/secret.txt',
  '/assets/page.js%00.txt',
  '/%00secret.txt',
  '/secret.txt%00',
  '/..%c0%afsecret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/%uff0e%uff0e/secret.txt',
  '/%ef%bc%8e%ef%bc%8e/secret.txt',
  '/%e0%80%ae%e0%80%ae/secret.txt',
  '/%',
  '/%zz/secret.txt',
  '/%2',
  '//secret.txt',
  '///secret.txt',
  '//etc/passwd.txt',
  '/%2f%2fetc%2fpasswd.txt',
  '/%2fetc/hostname.txt',
  '/\\\\server\\share\\secret.txt',
  '/%5c%5cserver%5cshare%5csecret.txt',
  '/C:/Windows/win.ini',
  '/C%3a/Windows/win.ini',
  '/c|/Windows/win.ini',
  '/file:///etc/hostname.txt',
  '/file%3a%2f%2f%2fetc%2fhostname.txt',
  '/secret.txt::$DATA',
  '/assets/page.js::$DATA',
  '/assets/page.js%3a%3a$DATA',
  '/CON.txt',
  '/NUL.js',
  '/AUX.html',
  '/COM1.txt',
  '/assets/link.js',
  '/up/secret.js',
  '/up/catalogue.db',
  '/up/renderer-evil/secret.js',
  '/../renderer-evil/secret.js',
  '/..%2frenderer-evil%2fsecret.js',
  '/../catalogue.db',
  '/..;/secret.txt',
  '/.../secret.txt',
  '/assets/./../../secret.js',
  '/assets/%2e%2e/%2e%2e/secret.js',
  '/~/secret.txt',
  '/$HOME/secret.txt',
  `/${'a'.repeat(10_000)}.js`,
  `/${'../'.repeat(2_000)}etc/hostname.txt`,
  '/secret.txt?file=../secret.txt',
  '/index.html/../../secret.txt',
  '/blob/../../secret.txt',
  '/blob/..%2f..%2fsecret.txt',
  '/blob/%2e%2e%2fcatalogue.db',
  '/blob/../catalogue.db',
  '/blob/',
  '/blob/00000000-0000-0000-0000-000000000000',
  '/blob/C:%5csecret.txt',
];

describe('the protocol handler', () => {
  it('has a corpus that is worth its name', () => {
    expect(new Set(hostilePaths).size).toBeGreaterThanOrEqual(60);
  });

  const shown = hostilePaths.map((hostile) => [hostile.slice(0, 60), hostile] as const);
  it.each(shown)('serves no byte from outside the folder: %s', async (_shown, hostile) => {
    const response = await get(`app://yinxian${hostile}`);
    const text = await response.text();
    expect([200, 404]).toContain(response.status);
    // A path without an ending is the application itself; everything else is refused without a word.
    if (response.status === 200) expect(text).toMatch(/^<!doctype html>/);
    else expect(text).toBe('');
    const raw = pageResponse(places.rendererFolder, hostile);
    expect(String(raw.body)).not.toContain(SECRET);
    expect(String(raw.body)).not.toContain('root:');
  });

  it.each([
    'app://evil/index.html',
    'app://yinxian.evil/index.html',
    'app://yinxian:8080/index.html',
    'app://YINXIAN2/',
    'http://yinxian/index.html',
    'file:///etc/hostname',
  ])('answers for no other address: %s', async (address) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'POST'])('refuses %s of a page', async (method) => {
    const response = await appResponse(new Request('app://yinxian/index.html', { method }), places);
    expect(response.status).toBe(405);
  });

  it('gives the page its policy with a fresh nonce that the page knows', async () => {
    const [first, second] = await Promise.all([get('app://yinxian/'), get('app://yinxian/index.html')]);
    const policy = first.headers.get('content-security-policy')!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(await first.text()).toContain(nonce);
    expect(second.headers.get('content-security-policy')).not.toBe(policy);
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves what belongs to the application with its type', async () => {
    const response = await get('app://yinxian/assets/page.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {};');
  });

  const upload = (body: BodyInit, headers: Record<string, string> = {}) =>
    appResponse(new Request('app://yinxian/blob', { method: 'POST', body, headers }), places);

  it('takes a blob and hands it out again under the wanted name', async () => {
    const stored = (await (await upload('针与线')).json()) as { blobId: string; sizeBytes: number };
    expect(stored.sizeBytes).toBe(9);
    const back = await get(`app://yinxian/blob/${stored.blobId}?name=%E7%BA%BF.txt`);
    expect(await back.text()).toBe('针与线');
    expect(back.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E7%BA%BF.txt");
  });

  it.each(['https://example.invalid', 'null', 'app://yinxian.evil', 'http://yinxian'])(
    'takes no blob from the origin %s',
    async (origin) => {
      expect((await upload('x', { origin })).status).toBe(403);
    },
  );

  it('refuses a blob that says it is too large before it reads a byte', async () => {
    const before = readdirSync(places.blobsFolder).length;
    expect((await upload('x', { 'content-length': String(200 * 1024 * 1024 + 1) })).status).toBe(413);
    expect(readdirSync(places.blobsFolder)).toHaveLength(before);
  });

  it('leaves nothing behind of an upload that breaks off', async () => {
    const before = readdirSync(places.blobsFolder).length;
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1000));
        controller.error(new Error('the page went away'));
      },
    });
    const request = new Request('app://yinxian/blob', {
      method: 'POST',
      body: broken,
      duplex: 'half',
    } as RequestInit);
    await expect(appResponse(request, places)).rejects.toThrow();
    expect(readdirSync(places.blobsFolder)).toHaveLength(before);
  });

  it('asks for a scheme with an origin of its own', () => {
    expect(appScheme).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
    });
  });
});
