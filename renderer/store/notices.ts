import { create } from 'zustand';

/** Something to tell the person in passing. `undo` offers to turn the step back. */
type Notice =
  | { readonly tone: 'done'; readonly text: string; readonly undo: 'offered' | 'none' }
  | { readonly tone: 'failed'; readonly error: unknown };

interface NoticeState {
  readonly sequence: number;
  readonly latest: Notice | null;
}

export const useNotices = create<NoticeState>(() => ({ sequence: 0, latest: null }));

function publish(latest: Notice): void {
  useNotices.setState((state) => ({ sequence: state.sequence + 1, latest }));
}

/** Says that something is done, and offers to undo it where it is a step of work. */
export function announceDone(text: string, undo: 'offered' | 'none' = 'offered'): void {
  publish({ tone: 'done', text, undo });
}

/** Says in words what failed. */
export function announceFailure(error: unknown): void {
  publish({ tone: 'failed', error });
}
