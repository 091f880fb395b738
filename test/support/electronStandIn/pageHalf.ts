/** How the page's half talks to the process: a binding that Playwright puts on every window. */
export const invokeBinding = '__standInInvoke';
/** Where the process delivers what main sends. */
export const deliverName = '__standInDeliver';

type Listener = (event: unknown, ...args: unknown[]) => void;

/**
 * Runs in the page before its own scripts, in the top frame only: gives the preload file a `require` that knows
 * 'electron' and nothing else. What crosses the bridge is copied and frozen, and functions are wrapped, as
 * Electron does it; the separate world in which Electron runs a preload is not to be had here.
 */
export function runPreload(
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
  invokeName: string,
  deliverTo: string,
): void {
  if (window.top !== window) return;
  const globals = window as unknown as Record<string, unknown>;
  const listeners = new Map<string, Listener[]>();
  const copied = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => copied((value as (...given: unknown[]) => unknown)(...args.map(copied)));
    if (value instanceof Promise) return value.then(copied);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return Object.freeze(value.map(copied));
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)])));
  };
  const electron = {
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        (globals[invokeName] as (...given: unknown[]) => Promise<unknown>)(channel, args),
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) =>
        Object.defineProperty(window, key, { value: copied(api), writable: false, configurable: false }),
    },
  };
  globals[deliverTo] = (channel: string, args: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: 'not for pages' }, ...args);
  };
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
