import { contextBridge, ipcRenderer } from 'electron';
import type { Envelope } from '../shared/contract/errors.ts';
import { channels } from './ipc/channels.ts';

// Runs in the page's sandbox and is built as one CommonJS file that knows nothing but electron. The page gets
// two functions and plain data: never ipcRenderer, never an event object.

/** Filled in when this file is built: every operation of the contract. */
declare const __OPERATION_NAMES__: readonly string[];
declare const location: { hash: string };

const operationNames: ReadonlySet<string> = new Set(__OPERATION_NAMES__);
const listeners = new Set<(event: unknown) => void>();

ipcRenderer.on(channels.event, (_event, told: unknown) => {
  for (const listener of listeners) listener(told);
});

ipcRenderer.on(channels.go, (_event, address: unknown) => {
  if (typeof address === 'string') location.hash = address;
});

contextBridge.exposeInMainWorld('yinxian', {
  call(name: string, input: unknown, jobId?: string): Promise<Envelope> {
    if (operationNames.has(name)) return ipcRenderer.invoke(channels.call, name, input, jobId);
    return Promise.resolve({ ok: false, error: { code: 'UNKNOWN_OPERATION', params: {} } });
  },
  onEvent(listener: (event: unknown) => void): () => void {
    // Each call listens once more, also with a function that already listens.
    const heard = (event: unknown): void => listener(event);
    listeners.add(heard);
    return () => {
      listeners.delete(heard);
    };
  },
});
