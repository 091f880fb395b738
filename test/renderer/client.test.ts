import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ConnectionError,
  client,
  onCoreEvent,
  openSession,
  tokenIn,
  uploadBlob,
} from '../../renderer/client.ts';
import { ContractError } from '../../shared/contract/errors.ts';

type Fetch = (path: string, init: RequestInit) => Promise<Response>;

function stubShell(options: { hash?: string; fetch?: Fetch; yinxian?: unknown }): {
  fetch: ReturnType<typeof vi.fn<Fetch>>;
  replaceState: ReturnType<typeof vi.fn>;
} {
  const fetch = vi.fn<Fetch>(options.fetch ?? (async () => Response.json({ ok: true, value: {} })));
  const replaceState = vi.fn();
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('window', {
    yinxian: options.yinxian,
    location: { hash: options.hash ?? '', pathname: '/' },
    history: { replaceState },
  });
  return { fetch, replaceState };
}

afterEach(() => vi.unstubAllGlobals());

describe('client over HTTP', () => {
  it('posts the input and resolves to the value', async () => {
    const { fetch } = stubShell({
      fetch: async () => Response.json({ ok: true, value: { cancelled: true } }),
    });
    await expect(client.jobs.cancel({ jobId: 'j1' })).resolves.toEqual({ cancelled: true });
    const [path, init] = fetch.mock.calls[0] ?? [];
    expect(path).toBe('/rpc/jobs.cancel');
    expect(JSON.parse(String(init?.body))).toEqual({ input: { jobId: 'j1' } });
  });

  it('sends the id of a job beside its input', async () => {
    const { fetch } = stubShell({});
    await client.backup.create({}, { jobId: 'j2' });
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1].body))).toEqual({ input: {}, jobId: 'j2' });
  });

  it('throws what the core refuses as a ContractError with its params', async () => {
    stubShell({
      fetch: async () =>
        Response.json({ ok: false, error: { code: 'FILE_REFUSED', params: { reason: 'NO_ROWS' } } }),
    });
    const failed = client.backup.create({});
    await expect(failed).rejects.toBeInstanceOf(ContractError);
    await expect(failed).rejects.toMatchObject({ code: 'FILE_REFUSED', params: { reason: 'NO_ROWS' } });
  });

  it.each([
    ['a broken line', async () => Promise.reject(new TypeError('failed to fetch')), 'lost'],
    ['an answer that is no JSON', async () => new Response('<html>', { status: 502 }), 'lost'],
    ['a window without session', async () => new Response('', { status: 401 }), 'noSession'],
  ] as const)('tells %s as a connection error', async (_name, fetch, reason) => {
    stubShell({ fetch });
    const failed = client.session.state({});
    await expect(failed).rejects.toBeInstanceOf(ConnectionError);
    await expect(failed).rejects.toMatchObject({ reason });
  });
});

describe('client in the desktop shell', () => {
  it('calls the bridge and never the network', async () => {
    const call = vi.fn(async () => ({ ok: true, value: { cancelled: false } }));
    const { fetch } = stubShell({ yinxian: { call } });
    await expect(client.jobs.cancel({ jobId: 'j1' })).resolves.toEqual({ cancelled: false });
    expect(call).toHaveBeenCalledWith('jobs.cancel', { jobId: 'j1' }, undefined);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('hears only events that fit the contract', () => {
    let tell: (event: unknown) => void = () => {};
    const onEvent = (listener: (event: unknown) => void) => {
      tell = listener;
      return () => {};
    };
    stubShell({ yinxian: { onEvent } });
    const heard: unknown[] = [];
    onCoreEvent((event) => heard.push(event));
    tell({ type: 'change', seq: 1, tables: { need: ['n1'] } });
    tell({ type: 'change', seq: 'one' });
    tell(null);
    expect(heard).toEqual([{ type: 'change', seq: 1, tables: { need: ['n1'] } }]);
  });
});

describe('openSession', () => {
  it('trades the token for a cookie and takes it out of the address', async () => {
    const { fetch, replaceState } = stubShell({ hash: '#abcDEF_123-45' });
    await openSession();
    expect(fetch.mock.calls[0]?.[0]).toBe('/session');
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1].body))).toEqual({ token: 'abcDEF_123-45' });
    expect(replaceState).toHaveBeenCalledWith(null, '', '/#/');
  });

  it('says so when the token is no longer good', async () => {
    stubShell({ hash: '#abcDEF_123-45', fetch: async () => new Response('', { status: 401 }) });
    await expect(openSession()).rejects.toMatchObject({ reason: 'noSession' });
  });

  it.each(['', '#/', '#/threads/0197'])('leaves %j alone: it holds no token', async (hash) => {
    const { fetch, replaceState } = stubShell({ hash });
    await openSession();
    expect(fetch).not.toHaveBeenCalled();
    expect(replaceState).not.toHaveBeenCalled();
  });

  it.each([
    ['#abcDEF_123-45', 'abcDEF_123-45'],
    ['#short', null],
    ['#/report', null],
    ['#with space in it', null],
  ])('tokenIn(%j) is %j', (hash, expected) => {
    expect(tokenIn(hash)).toBe(expected);
  });
});

describe('uploadBlob', () => {
  it('resolves to the id under which the bytes lie', async () => {
    const { fetch } = stubShell({ fetch: async () => Response.json({ blobId: 'b1', sizeBytes: 3 }) });
    await expect(uploadBlob(new Blob(['abc']))).resolves.toBe('b1');
    expect(fetch.mock.calls[0]?.[1].body).toBeInstanceOf(Blob);
  });

  it('words a file that the door finds too large', async () => {
    stubShell({ fetch: async () => new Response('', { status: 413 }) });
    await expect(uploadBlob(new Blob(['abc']))).rejects.toMatchObject({
      code: 'FILE_REFUSED',
      params: { reason: 'FILE_TOO_LARGE', limitMegabytes: 200 },
    });
  });
});
