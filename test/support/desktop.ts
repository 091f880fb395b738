import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { _electron, type Browser, chromium, type ElectronApplication, type Page } from 'playwright-core';
import { root } from '../../build/bundle.ts';
import type { Order } from './electronStandIn/control.ts';
import { debuggingAddress } from './electronStandIn/standInBrowser.ts';

/** A running desktop application, real or over the stand-in, as a test drives it. */
export interface Desktop {
  readonly page: Page;
  /** Labels of the menu bar. */
  menuLabels(): Promise<string[]>;
  /** Chooses an item by the labels that lead to it. */
  chooseMenu(...labels: string[]): Promise<void>;
  /** Ends it by closing its window. */
  close(): Promise<void>;
}

const register = new URL('./electronStandIn/register.ts', import.meta.url).href;
const START_LIMIT_MS = 60_000;
const POLL_MS = 50;

/** What the application asked of the stand-in's system. */
interface Asked {
  readonly what: string;
  readonly details: unknown;
}

/** The built desktop shell in a process of its own on Node, over the stand-in for 'electron'. */
export class StandInProcess {
  /** Resolves when it is gone, to its exit code. */
  readonly exited: Promise<number | null>;
  readonly #child: ChildProcess;
  readonly #output: string[] = [];
  readonly #answers = new Map<number, (answer: unknown) => void>();
  #lastId = 0;

  constructor(dataFolder: string, environment: Readonly<Record<string, string>> = {}) {
    this.#child = fork(path.join(root, 'out/main.js'), ['--data', dataFolder], {
      execArgv: ['--import', register],
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!])
      stream.on('data', (chunk: Buffer) => this.#output.push(String(chunk)));
    this.#child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      this.#answers.get(id)?.(answer);
      this.#answers.delete(id);
    });
    this.exited = new Promise((resolve) => {
      this.#child.once('exit', (code) => {
        for (const settle of this.#answers.values()) settle(null);
        resolve(code);
      });
    });
  }

  /** Everything printed so far. */
  get output(): string {
    return this.#output.join('');
  }

  /** Null when the process is gone. */
  order(order: Order): Promise<unknown> {
    if (!this.#child.connected) return Promise.resolve(null);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#child.send({ id, ...order }, () => undefined);
    });
  }

  async asked(what: string): Promise<unknown[]> {
    const all = ((await this.order({ order: 'asked' })) ?? []) as Asked[];
    return all.filter((one) => one.what === what).map(({ details }) => details);
  }

  /** Waits until the application has asked for something. @throws Error with what it printed */
  async untilAsked(what: string, times = 1): Promise<unknown[]> {
    const startedMs = Date.now();
    for (;;) {
      const found = await this.asked(what);
      if (found.length >= times) return found;
      if (!this.#child.connected || Date.now() - startedMs > START_LIMIT_MS)
        throw new Error(`The desktop shell never asked for "${what}": ${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

/** The desktop shell over the stand-in, with its window open. */
export class StandInDesktop implements Desktop {
  readonly page: Page;
  readonly process: StandInProcess;
  readonly #browser: Browser;

  private constructor(started: StandInProcess, browser: Browser) {
    this.process = started;
    this.#browser = browser;
    this.page = browser.contexts()[0]!.pages()[0]!;
  }

  static async start(
    dataFolder: string,
    environment?: Readonly<Record<string, string>>,
  ): Promise<StandInDesktop> {
    const started = new StandInProcess(dataFolder, environment);
    await started.untilAsked('show');
    const profile = path.join(dataFolder, 'desktop', 'standInProfile');
    return new StandInDesktop(started, await chromium.connectOverCDP(debuggingAddress(profile)));
  }

  async menuLabels(): Promise<string[]> {
    return (await this.process.order({ order: 'labels' })) as string[];
  }

  async chooseMenu(...labels: string[]): Promise<void> {
    await this.process.order({ order: 'click', path: labels });
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.process.exited;
    await this.#browser.close().catch(() => undefined);
  }
}

/** The same application in real Electron. */
export class ElectronDesktop implements Desktop {
  readonly page: Page;
  readonly #application: ElectronApplication;

  private constructor(application: ElectronApplication, page: Page) {
    this.#application = application;
    this.page = page;
  }

  static async start(binary: string, dataFolder: string): Promise<ElectronDesktop> {
    // Chromium refuses its sandbox to the administrator of a Linux machine.
    const rootFlag = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const application = await _electron.launch({
      executablePath: binary,
      args: [...rootFlag, root, '--data', dataFolder, '--lang=zh-CN'],
    });
    return new ElectronDesktop(application, await application.firstWindow());
  }

  menuLabels(): Promise<string[]> {
    return this.#application.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()!.items.map(({ label }) => label),
    );
  }

  async chooseMenu(...labels: string[]): Promise<void> {
    await this.#application.evaluate(({ Menu }, path) => {
      let items = Menu.getApplicationMenu()!.items;
      for (const label of path.slice(0, -1))
        items = items.find((item) => item.label === label)!.submenu!.items;
      items.find((item) => item.label === path.at(-1))!.click();
    }, labels);
  }

  close(): Promise<void> {
    return this.#application.close();
  }
}
