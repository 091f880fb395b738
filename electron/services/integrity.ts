import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

export interface CatalogueCheck {
  readonly state: 'running' | 'ok' | 'damaged';
  /** Ends the check and waits until it is gone. */
  stop(): Promise<void>;
}

/** Runs quick_check over the catalogue on a worker, after the window is usable. */
export function checkCatalogue(file: string): CatalogueCheck {
  const entry = new URL(
    import.meta.url.endsWith('.ts') ? '../workers/quickCheck.ts' : './quickCheck.js',
    import.meta.url,
  );
  const worker = new Worker(fileURLToPath(entry), { workerData: { file } });
  let state: CatalogueCheck['state'] = 'running';
  worker.once('message', (result: string) => {
    state = result === 'ok' ? 'ok' : 'damaged';
  });
  worker.once('error', (error) => {
    console.error('quick_check:', error);
    state = 'damaged';
  });
  worker.unref();
  return {
    get state() {
      return state;
    },
    stop: async () => void (await worker.terminate()),
  };
}
