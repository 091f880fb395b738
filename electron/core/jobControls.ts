import { ContractError } from '../../shared/contract/errors.ts';
import type { JobControls } from './context.ts';
import type { FromWorker } from './messages.ts';

const PROGRESS_EVERY_MS = 100;

/** What a job uses to tell its progress and to be stopped, over the worker's port. */
export function jobControls(
  jobId: string,
  signal: AbortSignal,
  send: (message: FromWorker) => void,
): JobControls {
  return {
    jobId,
    signal,
    progress: throttled((state) =>
      send({
        type: 'event',
        event: {
          type: 'progress',
          jobId,
          fraction: state.total ? Math.min(1, state.done / state.total) : null,
          ...state,
        },
      }),
    ),
    async breathe() {
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) throw new ContractError('CANCELLED');
    },
  };
}

// The first and the last state are always told: a bar that stops at 98 % looks broken.
function throttled<State extends { done: number; total: number | null }>(
  tellNow: (state: State) => void,
): (state: State) => void {
  let lastMs = 0;
  return (state) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < PROGRESS_EVERY_MS && state.done !== state.total) return;
    lastMs = nowMs;
    tellNow(state);
  };
}
