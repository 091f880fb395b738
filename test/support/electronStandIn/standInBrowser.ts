import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import { ensureChromium } from '../../../build/chromium.ts';

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/**
 * The Chromium of the stand-in and the door through which its pages reach the application's protocol handler.
 * Chromium knows no app:// without Electron, so that a loopback origin stands for app://yinxian; the handler and
 * everything else of the application see only app:// addresses. Bodies are streamed both ways.
 */
export class StandInBrowser {
  readonly context: BrowserContext;
  readonly #origin: string;

  private constructor(context: BrowserContext, origin: string) {
    this.context = context;
    this.#origin = origin;
  }

  /** @param handlerFor the handler registered for a scheme, asked at every request */
  static async start(
    profileFolder: string,
    handlerFor: (scheme: string) => ProtocolHandler | undefined,
  ): Promise<StandInBrowser> {
    const server = createServer((request, response) => {
      answer(handlerFor('app'), request, response).catch((error: unknown) => {
        console.error('stand-in:', error);
        response.destroy();
      });
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const context = await chromium.launchPersistentContext(profileFolder, {
      executablePath: ensureChromium(),
      viewport: null,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--remote-debugging-port=0',
      ],
    });
    return new StandInBrowser(context, `http://yinxian.localhost:${port}`);
  }

  /** An address of the application as Chromium knows it. */
  outer(address: string): string {
    return address.replace(/^app:\/\/yinxian(?=\/|$)/, this.#origin);
  }

  /** An address of Chromium as the application knows it. */
  inner(address: string): string {
    return address.startsWith(this.#origin) ? `app://yinxian${address.slice(this.#origin.length)}` : address;
  }
}

/** Where a test connects to the Chromium of a profile. */
export function debuggingAddress(profileFolder: string): string {
  const [port] = readFileSync(path.join(profileFolder, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

async function answer(
  handler: ProtocolHandler | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (handler === undefined) {
    outgoing.destroy();
    return;
  }
  const headers = new Headers(
    Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const own = `http://${incoming.headers.host}`;
  if (headers.get('origin') === own) headers.set('origin', 'app://yinxian');
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  const response = await handler(
    new Request(`app://yinxian${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers,
      ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
    }),
  );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) outgoing.end();
  else await pipeline(Readable.fromWeb(response.body as never), outgoing);
}
