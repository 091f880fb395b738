import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Core } from '../core/core.ts';
import { sendBlob, storeBlob } from './blobs.ts';
import { openEvents } from './events.ts';
import { readJson, refuse, sendJson } from './messages.ts';
import { servePage } from './pages.ts';

export interface HostOptions {
  readonly core: Core;
  /** The folder with the renderer's bundle. */
  readonly rendererFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface Host {
  /** What the user opens: the address with the token that a page trades for a cookie. */
  readonly address: string;
  close(): Promise<void>;
}

const COOKIE = 'yinxian';
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 300_000;

interface Gate {
  readonly origin: string;
  readonly host: string;
  readonly token: string;
  readonly session: string;
}

/**
 * The browser shell: the same application over loopback. Whoever reads the printed address holds the token;
 * a page of another origin has neither the token nor a way past the checks of host, origin and cookie.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const server = createServer();
  const port = await listen(server, options.port);
  const host = `127.0.0.1:${port}`;
  const gate: Gate = {
    host,
    origin: `http://${host}`,
    token: randomBytes(16).toString('base64url'),
    session: randomBytes(32).toString('base64url'),
  };
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.on('request', (request, response) => {
    handle(options, gate, request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url?.split('?')[0]}:`, error);
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });
  return {
    address: `${gate.origin}/#${gate.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  options: HostOptions,
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Host first: a page of another name that was bound to this address must get nothing, not even the page.
  if (request.headers.host !== gate.host) return refuse(response, 403);
  const url = new URL(request.url ?? '/', gate.origin);
  if (request.method === 'GET' && !isDataPath(url.pathname))
    return servePage(options.rendererFolder, url.pathname, response);
  if (request.method === 'POST' && !isOwnOrigin(gate, request)) return refuse(response, 403);
  if (request.method === 'POST' && url.pathname === '/session') return openSession(gate, request, response);
  if (!hasSession(gate, request)) return refuse(response, 401);
  await serveData(options, url, request, response);
}

async function serveData(
  { core }: HostOptions,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const route = `${request.method} ${url.pathname.split('/')[1]}`;
  if (route === 'GET events') return openEvents(core, request, response);
  if (route === 'POST blob') return storeBlob(core.blobsFolder, request, response);
  if (route === 'GET blob') return sendBlob(core.blobsFolder, url, response);
  if (route !== 'POST rpc') return refuse(response, 404);
  const body = await readJson(request);
  if (!body) return refuse(response, 400);
  const jobId = typeof body.jobId === 'string' ? { jobId: body.jobId } : {};
  sendJson(
    response,
    200,
    await core.call(url.pathname.slice('/rpc/'.length), body.input, { role: 'desk', ...jobId }),
  );
}

function isDataPath(pathname: string): boolean {
  return /^\/(rpc|blob|events|session)(\/|$)/.test(pathname);
}

async function openSession(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readJson(request);
  if (typeof body?.token !== 'string' || !isSame(body.token, gate.token)) return refuse(response, 401);
  response.setHeader('Set-Cookie', `${COOKIE}=${gate.session}; HttpOnly; SameSite=Strict; Path=/`);
  sendJson(response, 200, {});
}

function hasSession(gate: Gate, request: IncomingMessage): boolean {
  const cookies = (request.headers.cookie ?? '').split(';').map((part) => part.trim());
  const value = cookies.find((part) => part.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return value !== undefined && isSame(value, gate.session);
}

function isOwnOrigin(gate: Gate, request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return request.headers.origin === gate.origin && (site === undefined || site === 'same-origin');
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
