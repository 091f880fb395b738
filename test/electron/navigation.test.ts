import type { WebContents } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardNavigation, isOwnAddress, openOutside, outsideAddress } from '../../electron/navigation.ts';

/** Addresses, whether they are the application's own, and what of them may leave for the system's browser. */
const corpus: readonly (readonly [address: string, own: boolean, leaves: string | null])[] = [
  ['app://yinxian/', true, null],
  ['app://yinxian', true, null],
  ['app://yinxian/#/need/1', true, null],
  ['app://yinxian/?next=https://example.invalid', true, null],
  ['APP://yinxian/', true, null],
  ['app://yinxian@evil/', false, null],
  ['app://evil@yinxian/', false, null],
  ['app://user:word@yinxian/', false, null],
  ['app://yinxian.evil/', false, null],
  ['app://evil.yinxian/', false, null],
  ['app://yinxian:8080/', false, null],
  ['app://evil/app://yinxian/', false, null],
  ['app:yinxian', false, null],
  ['app:///yinxian', false, null],
  ['app2://yinxian/', false, null],
  ['ap\tp://yinxian.evil/', false, null],
  ['https://example.invalid/?next=app://yinxian', false, 'https://example.invalid/?next=app://yinxian'],
  ['https://example.invalid/#app://yinxian/', false, 'https://example.invalid/#app://yinxian/'],
  ['https://app.evil.invalid/', false, 'https://app.evil.invalid/'],
  ['http://yinxian/', false, 'http://yinxian/'],
  ['https://例子.invalid/', false, 'https://xn--fsqu00a.invalid/'],
  ['https://аррӏе.invalid/', false, 'https://xn--80ak6aa92e.invalid/'],
  ['HTTPS://EXAMPLE.invalid/Path', false, 'https://example.invalid/Path'],
  ['mailto:someone@example.invalid', false, 'mailto:someone@example.invalid'],
  [
    'mailto:someone@example.invalid?subject=%E5%BC%95',
    false,
    'mailto:someone@example.invalid?subject=%E5%BC%95',
  ],
  ['https://user:word@example.invalid/', false, null],
  ['https://example.invalid\\@evil.invalid/', false, null],
  ['https://example.invalid/a b', false, null],
  ['https://example.invalid/\n', false, null],
  [' https://example.invalid/', false, null],
  ['https://', false, null],
  ['javascript:alert(1)', false, null],
  ['JaVaScRiPt:alert(1)', false, null],
  ['java\nscript:alert(1)', false, null],
  ['data:text/html,<script>1</script>', false, null],
  ['blob:app://yinxian/0', false, null],
  ['file:///etc/passwd', false, null],
  ['file://server/share/tool.exe', false, null],
  ['\\\\server\\share\\tool.exe', false, null],
  ['//server/share', false, null],
  ['smb://server/share', false, null],
  ['ftp://example.invalid/', false, null],
  ['vbscript:msgbox(1)', false, null],
  ['ms-msdt:/id PCWDiagnostic', false, null],
  ['ms-msdt:id', false, null],
  ['search-ms:query=x', false, null],
  ['calculator:', false, null],
  ['ssh://example.invalid', false, null],
  ['vscode://file/etc/passwd', false, null],
  ['about:blank', false, null],
  ['chrome://settings', false, null],
  ['chrome-error://chromewebdata/', false, null],
  ['devtools://devtools', false, null],
  ['view-source:https://example.invalid/', false, null],
  ['intent://example.invalid#Intent;end', false, null],
  ['tel:10086', false, null],
  ['C:\\Windows\\system32\\calc.exe', false, null],
  ['--inspect', false, null],
  ['', false, null],
  [`https://example.invalid/${'a'.repeat(3_000)}`, false, null],
];

describe('addresses', () => {
  it('are tried in earnest', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40);
  });

  it.each(corpus)('%s: own %s, leaves as %s', (address, own, leaves) => {
    expect(isOwnAddress(address)).toBe(own);
    expect(outsideAddress(address)).toBe(leaves);
  });

  it('leave in three schemes only, whatever is asked', () => {
    const schemes = fc.constantFrom('https:', 'mailto:', 'smb:', 'javascript:', 'file:', '');
    fc.assert(
      fc.property(schemes, fc.constantFrom('', '/', '//'), fc.string(), (scheme, slashes, rest) => {
        const leaves = outsideAddress(`${scheme}${slashes}${rest}`);
        expect(leaves === null || /^(https?:\/\/|mailto:)/.test(leaves)).toBe(true);
      }),
    );
  });
});

describe('openOutside', () => {
  it('opens what was shown and agreed to', async () => {
    const opened: string[] = [];
    const shown: string[] = [];
    const done = await openOutside('https://例子.invalid/', {
      confirm: async (address) => shown.push(address) > 0,
      open: async (address) => void opened.push(address),
    });
    expect([done, shown, opened]).toEqual([
      true,
      ['https://xn--fsqu00a.invalid/'],
      ['https://xn--fsqu00a.invalid/'],
    ]);
  });

  it.each([
    ['the person says no', 'https://example.invalid/', 1],
    ['the scheme is another', 'smb://server/share', 0],
  ])('opens nothing when %s', async (_why, address, timesAsked) => {
    const door = { confirm: vi.fn(async () => false), open: vi.fn(async () => {}) };
    expect(await openOutside(address, door)).toBe(false);
    expect(door.confirm).toHaveBeenCalledTimes(timesAsked);
    expect(door.open).not.toHaveBeenCalled();
  });
});

describe('guardNavigation', () => {
  type Listener = (event: { url: string; preventDefault(): void }) => void;
  const listeners = new Map<string, Listener>();
  const door = { confirm: vi.fn(async () => true), open: vi.fn(async () => {}) };
  let openWindow: (details: { url: string }) => unknown = () => null;

  beforeEach(() => {
    vi.clearAllMocks();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    guardNavigation(
      {
        on: (name: string, listener: Listener) => listeners.set(name, listener),
        setWindowOpenHandler: (handler: typeof openWindow) => {
          openWindow = handler;
        },
      } as unknown as WebContents,
      door,
    );
  });

  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate'])
    it.each(corpus)(`${name} to %s stays open only for own pages`, (url, own) => {
      const preventDefault = vi.fn();
      listeners.get(name)!({ url, preventDefault });
      expect(preventDefault).toHaveBeenCalledTimes(own ? 0 : 1);
    });

  it('attaches no embedded page', () => {
    const preventDefault = vi.fn();
    listeners.get('will-attach-webview')!({ url: '', preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it.each(corpus)('denies a new window for %s, own or not', async (url, _own, leaves) => {
    expect(openWindow({ url })).toEqual({ action: 'deny' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(door.open.mock.calls).toEqual(leaves === null ? [] : [[leaves]]);
  });
});
