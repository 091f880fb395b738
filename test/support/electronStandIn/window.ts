import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserWindowConstructorOptions, KeyboardInputEvent } from 'electron';
import type { Frame, Page, Request as PageRequest, Route } from 'playwright-core';
import { deliverName, invokeBinding, runPreload } from './pageHalf.ts';
import { note, preventable } from './records.ts';
import type { StandInBrowser } from './standInBrowser.ts';

export type InvokeHandler = (event: object, ...args: unknown[]) => unknown;
type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

/** What a window needs of the rest of the stand-in. */
export interface WindowSurroundings {
  readonly browser: StandInBrowser;
  readonly session: EventEmitter;
  readonly handlers: ReadonlyMap<string, InvokeHandler>;
}

const playwrightModifiers: Readonly<Record<string, string>> = {
  control: 'Control',
  meta: 'Meta',
  shift: 'Shift',
};

/** One page of real Chromium with the part of Electron's webContents that the application uses. */
export class StandInWebContents extends EventEmitter {
  readonly session: EventEmitter;
  readonly navigationHistory = {
    goBack: () => void this.#page?.goBack(),
    goForward: () => void this.#page?.goForward(),
  };
  readonly #browser: StandInBrowser;
  readonly #handlers: ReadonlyMap<string, InvokeHandler>;
  #page: Page | undefined;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #zoomFactor: number;
  #isLoading = false;

  constructor(options: BrowserWindowConstructorOptions, surroundings: WindowSurroundings) {
    super();
    this.session = surroundings.session;
    this.#browser = surroundings.browser;
    this.#handlers = surroundings.handlers;
    this.#zoomFactor = options.webPreferences?.zoomFactor ?? 1;
  }

  /** Takes the page over: preload, binding, navigation. */
  async attach(page: Page, options: BrowserWindowConstructorOptions, onClosed: () => void): Promise<void> {
    const { width = 800, height = 600 } = options;
    this.#page = page;
    const { context } = this.#browser;
    await page.setViewportSize({ width, height });
    const preload = readFileSync(options.webPreferences!.preload!, 'utf8');
    await page.addInitScript({
      content: `(${runPreload.toString()})(function (require, module, exports) {${preload}\n}, '${invokeBinding}', '${deliverName}');`,
    });
    await page.exposeBinding(invokeBinding, ({ frame }, channel: string, args: unknown[]) =>
      this.#invoke(frame, channel, args),
    );
    await context.route('**/*', (route) => this.#passOrRefuse(page, route));
    page.on('download', (download) => this.#download(download));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }));
    // Playwright tells of a new window when Chromium has made it; the one kind allowed is the first.
    context.on('page', (other) => void other.close().catch(() => undefined));
    page.once('close', onClosed);
  }

  async loadURL(address: string): Promise<void> {
    this.#isLoading = true;
    await this.#page!.goto(this.#browser.outer(address));
    this.#isLoading = false;
    this.emit('did-finish-load');
  }

  send(channel: string, ...args: unknown[]): void {
    const deliver = (given: { name: string; channel: string; args: unknown[] }) =>
      (window as unknown as Record<string, (channel: string, args: unknown[]) => void>)[given.name]?.(
        given.channel,
        given.args,
      );
    // A page that is just being replaced hears nothing, in Electron too.
    this.#page?.evaluate(deliver, { name: deliverName, channel, args }).catch(() => undefined);
  }

  sendInputEvent({ type, keyCode, modifiers = [] }: KeyboardInputEvent): void {
    if (type !== 'keyDown') return;
    const key = /^[A-Z]$/.test(keyCode) ? keyCode.toLowerCase() : keyCode;
    const chord = [...modifiers.map((modifier) => playwrightModifiers[modifier] ?? modifier), key];
    this.#page?.keyboard.press(chord.join('+')).catch(() => undefined);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  getZoomFactor(): number {
    return this.#zoomFactor;
  }

  setZoomFactor(factor: number): void {
    this.#zoomFactor = factor;
  }

  print(): void {
    note('print');
  }

  focus(): void {}

  reload(): void {
    this.#page?.reload().catch(() => undefined);
  }

  #invoke(frame: Frame, channel: string, args: unknown[]): unknown {
    const parent = frame.parentFrame();
    const senderFrame = { url: this.#browser.inner(frame.url()), parent: parent === null ? null : {} };
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler({ senderFrame, sender: this }, ...args);
  }

  async #passOrRefuse(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const url = this.#browser.inner(request.url());
    // 'aborted' leaves the page as it was; any other refusal would show an error page in its place.
    const isOpen = this.#isLoading || !request.isNavigationRequest();
    if (isOpen) return route.continue();
    const frame = frameOf(request);
    if (frame?.page() !== page) {
      const { action } = this.#openHandler({ url });
      return action === 'deny' ? route.abort('aborted') : route.continue();
    }
    const isMainFrame = frame === page.mainFrame();
    const event = preventable({ url, isMainFrame });
    this.emit('will-frame-navigate', event);
    if (isMainFrame) this.emit('will-navigate', event);
    return event.defaultPrevented ? route.abort('aborted') : route.continue();
  }

  #download(download: { url(): string; cancel(): Promise<void> }): void {
    const event = preventable({});
    const item = {
      getURL: () =>
        download
          .url()
          .replace(/^(blob:)?(.*)$/, (_all, blob = '', rest = '') => `${blob}${this.#browser.inner(rest)}`),
    };
    note('download', item.getURL());
    this.session.emit('will-download', event, item);
    if (event.defaultPrevented) void download.cancel();
  }
}

/** The frame of a navigation; null while a new window is still being made. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

/** A window whose outside (place, size, focus) is remembered but not shown. */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInWebContents;
  readonly #ready: Promise<void>;
  readonly #page: Page;
  readonly #options: BrowserWindowConstructorOptions;
  #isMaximised = false;
  #isClosed = false;

  constructor(options: BrowserWindowConstructorOptions, surroundings: WindowSurroundings, page: Page) {
    super();
    note('window', { ...options, webPreferences: { ...options.webPreferences } });
    this.#options = options;
    this.#page = page;
    this.webContents = new StandInWebContents(options, surroundings);
    this.#ready = this.webContents.attach(page, options, () => this.#close());
  }

  async loadURL(address: string): Promise<void> {
    await this.#ready;
    await this.webContents.loadURL(address);
    this.emit('ready-to-show');
  }

  /** As the user closes it. */
  close(): void {
    this.#close();
    this.#page.close().catch(() => undefined);
  }

  #close(): void {
    if (this.#isClosed) return;
    this.emit('close', preventable({}));
    this.#isClosed = true;
    this.emit('closed');
  }

  isDestroyed(): boolean {
    return this.#isClosed;
  }

  isMinimized(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return this.#isMaximised;
  }

  maximize(): void {
    this.#isMaximised = true;
  }

  restore(): void {}

  show(): void {
    note('show');
  }

  focus(): void {
    note('focus');
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width = 800, height = 600 } = this.#options;
    return { x, y, width, height };
  }
}
