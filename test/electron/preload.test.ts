import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/ipc/channels.ts';

interface Bridge {
  call(name: string, input: unknown, jobId?: string): Promise<unknown>;
  onEvent(listener: (...args: unknown[]) => void): () => void;
}

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  heard: new Map<string, (event: object, ...args: unknown[]) => void>(),
  invoke: vi.fn(async (..._args: unknown[]) => ({ ok: true, value: 1 })),
}));

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (key: string, api: unknown) => electron.exposed.set(key, api) },
  ipcRenderer: {
    invoke: electron.invoke,
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) =>
      electron.heard.set(channel, listener),
  },
}));

const page = { hash: '' };
vi.stubGlobal('__OPERATION_NAMES__', ['session.state', 'importing.open']);
vi.stubGlobal('location', page);
await import('../../electron/preload.ts');
const bridge = electron.exposed.get('yinxian') as Bridge;
const tell = (channel: string, ...args: unknown[]) =>
  electron.heard.get(channel)!({ sender: 'secret' }, ...args);

describe('the preload', () => {
  beforeEach(() => electron.invoke.mockClear());

  it('gives the page two functions under one name and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual(['yinxian']);
    expect(Object.entries(bridge).map(([key, value]) => [key, typeof value])).toEqual([
      ['call', 'function'],
      ['onEvent', 'function'],
    ]);
  });

  it('sends what the contract knows over one channel', async () => {
    await bridge.call('importing.open', { a: 1 }, 'job-1');
    expect(electron.invoke.mock.calls).toEqual([[channels.call, 'importing.open', { a: 1 }, 'job-1']]);
  });

  it.each([
    '',
    'session',
    'session.',
    'session.drop',
    '__proto__',
    'constructor',
    'toString',
    'session.state ',
    'SESSION.STATE',
  ])('keeps the unknown operation "%s" from main', async (name) => {
    expect(await bridge.call(name, {})).toEqual({
      ok: false,
      error: { code: 'UNKNOWN_OPERATION', params: {} },
    });
    expect(electron.invoke).not.toHaveBeenCalled();
  });

  it('tells listeners the event alone, never who sent it, until they stop', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const stopFirst = bridge.onEvent(first);
    bridge.onEvent(second);
    tell(channels.event, { type: 'change', seq: 1 }, 'more');
    stopFirst();
    tell(channels.event, { type: 'change', seq: 2 });
    expect(first.mock.calls).toEqual([[{ type: 'change', seq: 1 }]]);
    expect(second.mock.calls).toEqual([[{ type: 'change', seq: 1 }], [{ type: 'change', seq: 2 }]]);
  });

  it('tells one function twice that listens twice', () => {
    const listener = vi.fn();
    const stops = [bridge.onEvent(listener), bridge.onEvent(listener)];
    tell(channels.event, 1);
    stops[0]!();
    tell(channels.event, 2);
    expect(listener.mock.calls.flat()).toEqual([1, 1, 2]);
  });

  it('opens a page that the menu chose, and only as an address behind the hash', () => {
    tell(channels.go, '/need');
    expect(page.hash).toBe('/need');
    tell(channels.go, { href: 'https://example.invalid' });
    expect(page.hash).toBe('/need');
  });

  it('imports electron and words of our own, nothing else', () => {
    const source = readFileSync(new URL('../../electron/preload.ts', import.meta.url), 'utf8');
    const imports = [...source.matchAll(/^import (?!type)[^;]*from '([^']+)'/gm)].map(([, name]) => name);
    expect(imports).toEqual(['electron', './ipc/channels.ts']);
  });
});
