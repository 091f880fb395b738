import { EventEmitter } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { preventable } from './records.ts';

/** Electron's `app`, as far as the application uses it. */
export class StandInApplication extends EventEmitter {
  readonly ready = Promise.withResolvers<void>();
  readonly windows = new Set<{ close(): void }>();
  readonly #paths = new Map<string, string>();
  onExit: () => Promise<void> = async () => {};
  isReadyNow = false;
  isSandboxed = false;

  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  enableSandbox(): void {
    if (this.isReadyNow) throw new Error('enableSandbox after ready');
    this.isSandboxed = true;
  }

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder);
  }

  getPath(name: string): string {
    return this.#paths.get(name)!;
  }

  getLocale(): string {
    return process.env.YINXIAN_TEST_LOCALE ?? 'zh-CN';
  }

  /**
   * One process per userData folder. Electron answers at once; a stand-in can only learn it from a socket, so
   * that the second process is ended from here, before it becomes ready.
   */
  requestSingleInstanceLock(): boolean {
    const address = path.join(this.getPath('userData'), 'instance');
    const server = createServer(() => this.emit('second-instance', {}, [], '', null));
    server.on('listening', () => this.emit('locked'));
    server.on('error', () => {
      const first = connect(address);
      first.on('connect', () => process.exit(0));
      // Nobody answers: the first process was killed and left its socket behind.
      first.on('error', () => {
        rmSync(address, { force: true });
        server.listen(address);
      });
    });
    server.listen(address);
    server.unref();
    return true;
  }

  /** Closes the windows, asks `will-quit`, ends. */
  quit(): void {
    for (const window of [...this.windows]) window.close();
    const event = preventable({});
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code: number): void {
    this.onExit().finally(() => process.exit(code));
  }
}
