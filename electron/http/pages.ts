import type { ServerResponse } from 'node:http';
import { pageResponse } from '../rendererFiles.ts';

/** The renderer's files; they hold no data, so that they need no session. */
export function servePage(rendererFolder: string, pathname: string, response: ServerResponse): void {
  const { status, headers, body } = pageResponse(rendererFolder, pathname);
  response.writeHead(status, headers);
  response.end(body);
}
