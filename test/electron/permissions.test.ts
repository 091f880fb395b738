import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardPermissions, isGranted } from '../../electron/permissions.ts';

/** Every permission that Electron 45 asks about. */
const names = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
  'unknown',
] as const;
const allowed: readonly string[] = ['clipboard-sanitized-write', 'notifications', 'fullscreen'];

type Name = (typeof names)[number];
type Request = (
  contents: null,
  name: Name,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;
type Check = (contents: null, name: Name, origin: string) => boolean;

function guarded(): { request: Request; check: Check } {
  const set: { request?: Request; check?: Check } = {};
  guardPermissions({
    setPermissionRequestHandler: (handler: Request) => {
      set.request = handler;
    },
    setPermissionCheckHandler: (handler: Check) => {
      set.check = handler;
    },
  } as unknown as Session);
  return set as { request: Request; check: Check };
}

describe('permissions', () => {
  it.each(names)('%s', (name) => {
    const { request, check } = guarded();
    const expected = allowed.includes(name);
    for (const [address, own] of [
      ['app://yinxian/', true],
      ['https://example.invalid/', false],
      ['', false],
    ] as const) {
      let answer: boolean | undefined;
      request(
        null,
        name,
        (granted) => {
          answer = granted;
        },
        { requestingUrl: address },
      );
      expect(answer).toBe(expected && own);
      expect(check(null, name, address)).toBe(expected && own);
      expect(isGranted(name, address)).toBe(expected && own);
    }
  });
});
