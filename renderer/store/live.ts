import { create } from 'zustand';
import type { IndexState, ProgressEvent } from '../../shared/contract/events.ts';

interface LiveState {
  /** Jobs of this window that are running, by their id. */
  readonly jobs: Readonly<Record<string, ProgressEvent | null>>;
  readonly index: IndexState | null;
  readonly connection: 'open' | 'lost';
}

/** What the core tells while it works: never stored, never written. */
export const useLive = create<LiveState>(() => ({ jobs: {}, index: null, connection: 'open' }));

export function jobStarted(jobId: string): void {
  useLive.setState((state) => ({ jobs: { ...state.jobs, [jobId]: null } }));
}

/** Progress of jobs that this window did not start, or that have ended, is dropped. */
export function jobProgressed(event: ProgressEvent): void {
  useLive.setState((state) =>
    event.jobId in state.jobs ? { jobs: { ...state.jobs, [event.jobId]: event } } : state,
  );
}

export function jobEnded(jobId: string): void {
  useLive.setState((state) => {
    const { [jobId]: _ended, ...jobs } = state.jobs;
    return { jobs };
  });
}
