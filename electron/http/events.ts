import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '../core/core.ts';

const HEARTBEAT_MS = 20_000;

/** Server-sent events: what the core tells, as long as the page listens. */
export function openEvents(core: Core, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.write(': open\n\n');
  const stop = core.onEvent((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS);
  request.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}
