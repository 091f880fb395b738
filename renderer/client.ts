import { type CallOptions, type Client, contract } from '../shared/contract/contract.ts';
import { ContractError, type Envelope } from '../shared/contract/errors.ts';
import { type CoreEvent, coreEventSchema } from '../shared/contract/events.ts';

/** What the desktop shell's preload puts on `window`. */
interface DesktopBridge {
  call(name: string, input: unknown, jobId?: string): Promise<Envelope>;
  /** Returns how to stop listening. */
  onEvent(listener: (event: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly yinxian?: DesktopBridge;
  }
}

/** The shell cannot be reached ('lost'), or this window was never let in ('noSession'). */
export class ConnectionError extends Error {
  readonly reason: 'lost' | 'noSession';

  constructor(reason: 'lost' | 'noSession') {
    super(`No connection to the core: ${reason}`);
    this.name = 'ConnectionError';
    this.reason = reason;
  }
}

async function request(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new ConnectionError('lost');
  }
  if (response.status === 401) throw new ConnectionError('noSession');
  return response;
}

async function post(path: string, body: unknown): Promise<Response> {
  return request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function callOverHttp(name: string, input: unknown, jobId?: string): Promise<Envelope> {
  const response = await post(`/rpc/${name}`, jobId === undefined ? { input } : { input, jobId });
  try {
    return (await response.json()) as Envelope;
  } catch {
    throw new ConnectionError('lost');
  }
}

async function callByName(name: string, input: unknown, options?: CallOptions): Promise<unknown> {
  const envelope =
    window.yinxian === undefined
      ? await callOverHttp(name, input, options?.jobId)
      : await window.yinxian.call(name, input, options?.jobId);
  if (envelope.ok) return envelope.value;
  throw new ContractError(envelope.error.code, envelope.error.params);
}

/** Every operation of the contract as a function. They throw ContractError, or ConnectionError without a core. */
export const client = Object.fromEntries(
  Object.entries(contract).map(([domain, members]) => [
    domain,
    Object.fromEntries(
      Object.keys(members).map((name) => [
        name,
        (input: unknown, options?: CallOptions) => callByName(`${domain}.${name}`, input, options),
      ]),
    ),
  ]),
) as unknown as Client;

/**
 * Lets this window in. The browser shell prints its address as `…/#token`: the token is traded for a cookie
 * that scripts cannot read, and taken out of the address bar. Does nothing in the desktop shell.
 * @throws ConnectionError 'noSession' when the token is not, or no longer, good
 */
export async function openSession(): Promise<void> {
  const token = tokenIn(window.location.hash);
  if (window.yinxian !== undefined || token === null) return;
  window.history.replaceState(null, '', `${window.location.pathname}#/`);
  const response = await post('/session', { token });
  if (!response.ok) throw new ConnectionError('noSession');
}

/** The token of a printed address; routes begin with '#/' and are none. */
export function tokenIn(hash: string): string | null {
  const token = /^#([A-Za-z0-9_-]{8,})$/.exec(hash)?.[1];
  return token ?? null;
}

/** Listens to the core. Returns how to stop. `connection` tells when the line breaks and when it is back. */
export function onCoreEvent(
  listener: (event: CoreEvent) => void,
  connection: (state: 'open' | 'lost') => void = () => {},
): () => void {
  const receive = (data: unknown) => {
    const event = coreEventSchema.safeParse(data);
    if (event.success) listener(event.data);
  };
  if (window.yinxian !== undefined) return window.yinxian.onEvent(receive);
  const source = new EventSource('/events');
  source.onmessage = (message: MessageEvent<string>) => receive(JSON.parse(message.data));
  source.onopen = () => connection('open');
  source.onerror = () => connection('lost');
  return () => source.close();
}

const HTTP_TOO_LARGE = 413;
const BYTES_PER_MEGABYTE = 1_048_576;
/** What the door of either shell lets in. */
const UPLOAD_LIMIT_MEGABYTES = 200;

/**
 * Hands a file to the core; the bytes are streamed.
 * @throws ContractError FILE_REFUSED and others that the door names
 */
export async function uploadBlob(file: Blob): Promise<string> {
  const response = await request('/blob', { method: 'POST', body: file });
  if (response.status === HTTP_TOO_LARGE) {
    throw new ContractError('FILE_REFUSED', {
      reason: 'FILE_TOO_LARGE',
      sizeMegabytes: Math.ceil(file.size / BYTES_PER_MEGABYTE),
      limitMegabytes: UPLOAD_LIMIT_MEGABYTES,
    });
  }
  const answer = (await response.json()) as { blobId: string } | Extract<Envelope, { ok: false }>;
  if ('blobId' in answer) return answer.blobId;
  throw new ContractError(answer.error.code, answer.error.params);
}

/** Saves a blob under a name, by the browser's own download. */
export function downloadBlob(blobId: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = `/blob/${encodeURIComponent(blobId)}?name=${encodeURIComponent(fileName)}`;
  link.download = fileName;
  link.click();
}
