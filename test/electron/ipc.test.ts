import type { IpcMain } from 'electron';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channels } from '../../electron/ipc/channels.ts';
import { type SenderFrame, senderProblem, serveCalls } from '../../electron/ipc/router.ts';
import type { Envelope } from '../../shared/contract/errors.ts';

type Handler = (event: { readonly senderFrame: SenderFrame | null }, ...args: unknown[]) => Promise<Envelope>;

const own: SenderFrame = { url: 'app://yinxian/#/need', parent: null };
const frame = (url: string, parent: SenderFrame['parent'] = null): SenderFrame => ({ url, parent });
const inside = {} as NonNullable<SenderFrame['parent']>;
const destroyed = (): SenderFrame => {
  throw new Error('Render frame was disposed before WebFrameMain could be accessed');
};

const senders: readonly (readonly [string, () => SenderFrame | null, boolean])[] = [
  ['the window itself', () => own, true],
  ['the window with a query', () => frame('app://yinxian/?x=1'), true],
  ['a frame inside the window', () => frame('app://yinxian/', inside), false],
  ['an empty frame inside the window', () => frame('about:blank', inside), false],
  ['a foreign frame inside the window', () => frame('https://example.invalid/', inside), false],
  ['no frame', () => null, false],
  ['a destroyed frame', destroyed, false],
  ['a foreign page', () => frame('https://example.invalid/'), false],
  ['a page that names us in its query', () => frame('https://example.invalid/?app://yinxian/'), false],
  ['a page with us as user name', () => frame('app://yinxian@evil/'), false],
  ['a page of a longer host', () => frame('app://yinxian.evil/'), false],
  ['a local file', () => frame('file:///etc/passwd'), false],
  ['an empty page', () => frame('about:blank'), false],
  ['the error page', () => frame('chrome-error://chromewebdata/'), false],
  ['no address', () => frame(''), false],
];

describe('the router', () => {
  const call = vi.fn(async (): Promise<Envelope> => ({ ok: true, value: 7 }));
  let handler: Handler;
  const registered: string[] = [];

  beforeEach(() => {
    registered.length = 0;
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const ipcMain = {
      handle(channel: string, given: unknown) {
        registered.push(channel);
        handler = given as Handler;
      },
    };
    serveCalls(ipcMain as unknown as IpcMain, { call });
  });
  afterEach(() => vi.clearAllMocks());

  it('listens to one channel', () => {
    expect(registered).toEqual([channels.call]);
  });

  it.each(senders)('%s', async (_who, senderFrame, isLetIn) => {
    const event = {
      get senderFrame() {
        return senderFrame();
      },
    };
    const envelope = await handler(event, 'session.state', {});
    expect(envelope.ok).toBe(isLetIn);
    expect(call).toHaveBeenCalledTimes(isLetIn ? 1 : 0);
    expect(console.error).toHaveBeenCalledTimes(isLetIn ? 0 : 1);
    expect(senderProblem(senderFrame) === null).toBe(isLetIn);
    if (!envelope.ok) expect(envelope.error.code).toBe('NOT_ALLOWED');
  });

  it('hands name, input and job over, always as the desk', async () => {
    await handler({ senderFrame: own }, 'importing.open', { a: 1 }, 'job-1');
    expect(call).toHaveBeenCalledWith('importing.open', { a: 1 }, { role: 'desk', jobId: 'job-1' });
    await handler({ senderFrame: own }, 'session.state', {}, undefined);
    expect(call).toHaveBeenLastCalledWith('session.state', {}, { role: 'desk' });
  });

  it.each([
    [undefined, undefined],
    [7, undefined],
    [{}, undefined],
    ['session.state', 7],
    ['session.state', {}],
    ['session.state', 'x'.repeat(101)],
  ])('refuses the name %s with the job %s', async (name, jobId) => {
    expect(await handler({ senderFrame: own }, name, {}, jobId)).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT' },
    });
    expect(call).not.toHaveBeenCalled();
  });

  it('answers a thousand random calls with envelopes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), fc.anything(), async (name, input, jobId) => {
        expect(typeof (await handler({ senderFrame: own }, name, input, jobId)).ok).toBe('boolean');
      }),
      { numRuns: 1_000 },
    );
  });
});
