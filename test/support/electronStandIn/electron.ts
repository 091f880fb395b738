import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserWindowConstructorOptions, CustomScheme, MenuItemConstructorOptions } from 'electron';
import { StandInApplication } from './application.ts';
import { obeyTest } from './control.ts';
import { note } from './records.ts';
import { type ProtocolHandler, StandInBrowser } from './standInBrowser.ts';
import { type InvokeHandler, StandInWindow } from './window.ts';

/*
 * Stands in for the module 'electron' in the main process: the application's own code runs on Node over a real
 * Chromium page. It hides what only Electron itself can do: the separate world of the preload, the sandbox of
 * the page's process, app:// as an origin, real menus, windows and dialogs. Each of these has a static test.
 */

const application = new StandInApplication();
const handlers = new Map<string, InvokeHandler>();
const protocols = new Map<string, ProtocolHandler>();
const schemes = new Map<string, CustomScheme>();
let browser: StandInBrowser | undefined;
let menu: { items: MenuItemConstructorOptions[] } = { items: [] };

export const app = application;

// Electron is ready only after the entry file has run; 'locked' tells that this process is the first one.
application.once('locked', async () => {
  const profile = path.join(application.getPath('userData'), 'standInProfile');
  mkdirSync(profile, { recursive: true });
  browser = await StandInBrowser.start(profile, (scheme) => protocols.get(scheme));
  application.onExit = () => browser!.context.close();
  application.isReadyNow = true;
  application.ready.resolve();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => application.quit());

export const protocol = {
  registerSchemesAsPrivileged(given: readonly CustomScheme[]) {
    if (application.isReadyNow) throw new Error('registerSchemesAsPrivileged after ready');
    for (const scheme of given) schemes.set(scheme.scheme, scheme);
  },
  handle(scheme: string, handler: ProtocolHandler) {
    if (!schemes.has(scheme)) throw new Error(`${scheme} is not a registered scheme`);
    protocols.set(scheme, handler);
  },
};

export const ipcMain = {
  handle(channel: string, handler: InvokeHandler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};

class StandInSession extends EventEmitter {
  setPermissionRequestHandler(): void {
    note('permissionRequestHandler');
  }

  setPermissionCheckHandler(): void {
    note('permissionCheckHandler');
  }
}
export const session = { defaultSession: new StandInSession() };

export class BrowserWindow extends StandInWindow {
  constructor(options: BrowserWindowConstructorOptions) {
    const surroundings = { browser: browser!, session: session.defaultSession, handlers };
    super(options, surroundings, browser!.context.pages()[0]!);
    application.windows.add(this);
    this.once('closed', () => {
      application.windows.delete(this);
      if (application.windows.size === 0) application.emit('window-all-closed');
    });
  }
}

export const Menu = {
  buildFromTemplate: (items: MenuItemConstructorOptions[]) => ({ items }),
  setApplicationMenu(given: { items: MenuItemConstructorOptions[] }) {
    menu = given;
    note('menu');
  },
};

const display = { workArea: { x: 0, y: 0, width: 1280, height: 800 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
export const nativeTheme = { shouldUseDarkColors: false };

export class Notification extends EventEmitter {
  readonly #options: { readonly title: string; readonly body: string };

  static isSupported(): boolean {
    return true;
  }

  constructor(options: { title: string; body: string }) {
    super();
    this.#options = options;
  }

  show(): void {
    note('notification', { ...this.#options });
  }
}

const globalKeys = new Map<string, () => void>();
export const globalShortcut = {
  register(key: string, pressed: () => void) {
    note('globalShortcut', key);
    globalKeys.set(key, pressed);
    return true;
  },
  unregister(key: string) {
    note('globalShortcutGivenBack', key);
    globalKeys.delete(key);
  },
};

export const shell = {
  async openExternal(address: string) {
    note('openExternal', address);
  },
};

export const dialog = {
  showErrorBox(title: string, text: string) {
    note('errorBox', { title, text });
    console.error(`${title}\n${text}`);
  },
  async showMessageBox(_window: unknown, options: { detail?: string }) {
    note('messageBox', options);
    return { response: 0 };
  },
};

class StandInUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(file: string, args: readonly string[], execArgv: readonly string[]) {
    super();
    const port = fileURLToPath(new URL('./utilityPort.ts', import.meta.url));
    this.#child = fork(file, args, {
      // Chromium's spelling of a flag; Node has its own beside it.
      execArgv: ['--import', port, ...execArgv.filter((flag) => !flag.startsWith('--js-flags'))],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code) => this.emit('exit', code));
  }

  postMessage(message: unknown): void {
    this.#child.send(message as object, () => undefined);
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}

export const utilityProcess = {
  fork(file: string, args: readonly string[], options: { execArgv?: readonly string[] }) {
    note('utilityProcess', { file, ...options });
    return new StandInUtilityProcess(file, args, options.execArgv ?? []);
  },
};

obeyTest({ menu: () => menu.items, globalKey: (key) => globalKeys.get(key), quit: () => application.quit() });
